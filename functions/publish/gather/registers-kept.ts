import { inParallel, requestsAtATime } from '../../facts/in-parallel.ts';
import { isHidden, type Store } from '../../ports/store.ts';
import { decodeRegister } from '../../reference/read-registers.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import { fontFolder } from './bureau-fonts.ts';
import { isWorkbook, registersInWorkbook, type RegisterSheet } from './register-workbook.ts';

/** The registers as they are kept, by the file of each: its text, and where it stands if that is a sheet. */
export interface RegistersKept {
  readonly texts: ReadonlyMap<string, string>;
  /** `登记表.xlsx › 园区`, by the name that its file would have. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly problems: readonly RegisterProblem[];
}

/** Where registers are kept in a store. */
export const registersFolder = 'registers/';

/**
 * The registers of a store: a CSV each, or the sheets of workbooks. Of two forms of one the CSV, else the first, counts
 * and the other is a problem. A file that is neither UTF-8 nor GB18030 is one too, and counts as absent. Hidden files are
 * none.
 */
export async function registersKept(store: Store): Promise<RegistersKept> {
  const keys: string[] = [];
  for await (const { key } of store.list(registersFolder))
    if (!key.startsWith(fontFolder) && !isHidden(key)) keys.push(key);
  const objects = await inParallel(keys, requestsAtATime, (key) => store.get(key));
  const texts = new Map<string, string>();
  const found: RegisterSheet[] = [];
  const problems: RegisterProblem[] = [];
  for (const object of objects) {
    if (object === undefined) continue;
    const file = object.key.slice(registersFolder.length);
    if (isWorkbook(object.body)) {
      const book = await registersInWorkbook(file, object.body);
      found.push(...book.sheets);
      problems.push(...book.problems);
      continue;
    }
    const text = decodeRegister(object.body);
    if (text === undefined) problems.push({ file, code: 'register-undecodable' });
    else texts.set(file, text);
  }
  const sheets = new Map<string, string>();
  for (const { register, place, text } of found) {
    const other = sheets.get(register) ?? (texts.has(register) ? register : undefined);
    if (other !== undefined)
      problems.push({ file: place, code: 'register-in-two-forms', details: { other } });
    else {
      texts.set(register, text);
      sheets.set(register, place);
    }
  }
  return { texts, sheets, problems };
}
