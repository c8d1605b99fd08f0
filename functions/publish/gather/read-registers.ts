import { inParallel, requestsAtATime } from '../../facts/in-parallel.ts';
import { isHidden, type Store } from '../../ports/store.ts';
import { decodeRegister, parseRegisters } from '../../reference/read-registers.ts';
import type { Registers } from '../../reference/registers.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import { fontFolder, unusableFaces } from './bureau-fonts.ts';
import { isWorkbook, registersInWorkbook, type RegisterSheet } from './register-workbook.ts';

const folder = 'registers/';

/**
 * The archive's registers: a CSV each, or the sheets of workbooks; of two forms of one the CSV, else the first, counts and
 * the other is a problem. A file that is neither UTF-8 nor GB18030 is a problem and counts as absent, and so is a face
 * that cannot be embedded. Hidden files are none.
 */
export async function readRegisters(archive: Store): Promise<Registers> {
  const keys: string[] = [];
  for await (const { key } of archive.list(folder))
    if (!key.startsWith(fontFolder) && !isHidden(key)) keys.push(key);
  const objects = await inParallel(keys, requestsAtATime, (key) => archive.get(key));
  const files = new Map<string, string>();
  const undecodable: string[] = [];
  const sheets: RegisterSheet[] = [];
  const problems: RegisterProblem[] = [];
  for (const object of objects) {
    if (object === undefined) continue;
    const file = object.key.slice(folder.length);
    if (isWorkbook(object.body)) {
      const found = await registersInWorkbook(file, object.body);
      sheets.push(...found.sheets);
      problems.push(...found.problems);
      continue;
    }
    const text = decodeRegister(object.body);
    if (text === undefined) undecodable.push(file);
    else files.set(file, text);
  }
  const places = new Map<string, string>();
  for (const { register, place, text } of sheets) {
    const other = places.get(register) ?? (files.has(register) ? register : undefined);
    if (other !== undefined)
      problems.push({ file: place, code: 'register-in-two-forms', details: { other } });
    else {
      files.set(register, text);
      places.set(register, place);
    }
  }
  const registers = parseRegisters(files);
  const faces = (await unusableFaces(archive)).map((key) => key.slice(folder.length));
  return {
    ...registers,
    sheets: places,
    problems: [
      ...registers.problems,
      ...problems,
      ...undecodable.map((file) => ({ file, code: 'register-undecodable' })),
      ...faces.map((file) => ({ file, code: 'face-not-truetype' })),
    ],
  };
}
