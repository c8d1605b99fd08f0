import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** Codes of a source, and what we write for them; '' where their rows are parts of others. */
export type CodeMap = ReadonlyMap<string, string>;

/** Reads a table of codes (`code,ours`, further columns are remarks). Throws where two codes are one. */
export function codeMap(path: string): CodeMap {
  const { data } = Papa.parse<Readonly<Record<string, string>>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  });
  const found = new Map<string, string>();
  for (const { code = '', ours } of data) {
    const plain = plainCode(code);
    if (ours === undefined || plain === '' || found.has(plain))
      throw new RangeError(`${path}: code "${code}" stands there twice, or without ours`);
    found.set(plain, ours);
  }
  return found;
}

/** What we write for a code, zeros in front that a spreadsheet ate or not; undefined where it is on no list. */
export function ourWord(codes: CodeMap, code: string): string | undefined {
  return codes.get(plainCode(code));
}

function plainCode(code: string): string {
  return code
    .trim()
    .toUpperCase()
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/^0+(?=\d)/, '');
}
