import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptRows } from '../../reference/kept-table.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import { Book, Scratch } from '../../sheets/book.ts';
import { Budget } from '../../sheets/budget.ts';
import { bytesOf } from '../../sheets/bytes-of.ts';
import { isComputed } from '../../sheets/computed.ts';
import type { SheetText } from '../../sheets/sheet-text.ts';
import { Unreadable } from '../../sheets/unreadable.ts';
import { XlsxPackage } from '../../sheets/xlsx.ts';
import { zipEntries } from '../../sheets/zip.ts';
import { registerOfSheet } from '../../words/register-sheets.ts';

/** A register that is a sheet. */
export interface RegisterSheet {
  /** The name that its file would have, parks.csv. */
  readonly register: string;
  /** Where it stands: `登记表.xlsx › 园区`. */
  readonly place: string;
  /** Its rows as the text of a CSV, a line for each. */
  readonly text: string;
}

interface Found {
  readonly sheets: readonly RegisterSheet[];
  readonly problems: readonly RegisterProblem[];
}

/** Whether a file among the registers is an .xlsx, by its content. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004'));
}

/**
 * The registers in a workbook: a sheet each by its name, in Chinese or English; the only sheet of `parks.xlsx` is that
 * register whatever it is called. A sheet with a header alone is a form that nobody has filled in. What is not used is a
 * problem: sheets of other names and hidden ones, cells with a formula that failed or has no result.
 */
export async function registersInWorkbook(file: string, bytes: Uint8Array): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'registers-'));
  try {
    const book = new Book(new Scratch(folder), new Budget());
    await readBook(join(folder, 'workbook'), bytes, book);
    return await registersIn(file, book);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { sheets: [], problems: [{ file, code: 'register-undecodable' }] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readBook(path: string, bytes: Uint8Array, book: Book): Promise<void> {
  await writeFile(path, bytes);
  const opened = await open(path);
  try {
    await new XlsxPackage(opened, await zipEntries(opened, book.budget), book).read();
  } finally {
    await opened.close();
  }
}

async function registersIn(file: string, book: Book): Promise<Found> {
  const filled = book.sheets.filter(({ isFilled }) => isFilled);
  const own = filled.length === 1 ? registerOfSheet(file.replace(/\.xlsx$/i, '')) : undefined;
  const sheets: RegisterSheet[] = [];
  const problems: RegisterProblem[] = book.hidden
    .filter((name) => registerOfSheet(name) !== undefined)
    .map((name) => ({ file: `${file} › ${name}`, code: 'register-sheet-hidden' }));
  for (const sheet of filled) {
    const register = own ?? registerOfSheet(sheet.name);
    const place = `${file} › ${sheet.name}`;
    if (register === undefined) {
      problems.push({ file: place, code: 'register-sheet-unknown' });
      continue;
    }
    const text = await textOf(sheet);
    const [header, ...rows] = keptRows(text).filter(({ cells }) => cells.some((cell) => cell !== ''));
    if (rows.length === 0) continue;
    sheets.push({ register, place, text });
    for (const { line, cells } of rows)
      for (const [column, cell] of cells.entries())
        if (isComputed(cell))
          problems.push({
            ...{ file: place, line, column: header?.cells[column] ?? '', text: cell },
            code: 'register-cell-computed',
          });
  }
  return { sheets, problems };
}

async function textOf(sheet: SheetText): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytesOf(sheet.open())) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
