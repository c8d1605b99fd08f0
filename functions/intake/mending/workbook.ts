import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import type { Problem } from '../../facts/receipt.ts';
import { intakeWordsIn } from '../../words/catalogues.ts';
import { problemWordsIn } from '../../words/intake.ts';
import type { Language } from '../../words/language.ts';
import type { NotTaken, RowNotTaken } from '../rows/rows-not-taken.ts';
import { markText, type RowMark } from './row-mark.ts';

/** A table of which rows were not taken. */
export interface TableNotTaken extends NotTaken {
  /** What it is called, and its number in its file, from 1. */
  readonly name: string;
  readonly table: number;
}

/** Characters of a sheet's name at the most. */
const longestName = 31;
/** Characters of a cell that spreadsheets take. */
const longestCell = 32_767;

const text = { numFmt: '@', alignment: { vertical: 'top' } } as const;
const faulty = {
  ...text,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFD9D9' } },
} as const;
const title = { ...text, font: { bold: true } } as const;
const aside = { ...text, font: { color: { rgb: '808080' } } } as const;

/**
 * The rows that were not taken as a workbook, a sheet for each of their tables: their own columns and what stood above
 * them, every cell a text, so that no code loses its zeros and nothing is a formula; cells at fault are coloured and say in
 * a comment why and what to do; a last column says where each row stood. The same rows give the same bytes.
 */
export async function rowsToMend(
  tables: readonly TableNotTaken[],
  upload: Pick<RowMark, 'name' | 'content'>,
  language: Language,
): Promise<Uint8Array> {
  const names = new Set<string>();
  return await writeXlsx({
    sheets: tables.map((table) => sheetOf(table, upload, nameOf(table.name, names), language)),
    properties: { created: new Date(0), modified: new Date(0) },
  });
}

function sheetOf(
  { rows, titles, header, table, rejects }: TableNotTaken,
  upload: Pick<RowMark, 'name' | 'content'>,
  name: string,
  language: Language,
): WriteSheet {
  const words = intakeWordsIn(language).mending;
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const above = [...words.about, ...titles];
  const faults = Map.groupBy(rejects, ({ line }) => line);
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of above.entries()) cells.set(`${row},0`, { ...textCell(line), style: aside });
  for (const [column, said] of [...padded(header, width), words.markColumn].entries())
    cells.set(`${above.length},${column}`, { ...textCell(said), style: title });
  for (const [place, row] of rows.entries()) {
    const at = above.length + 1 + place;
    const found = faultsOf(row, faults.get(row.fault) ?? [], header, language);
    const isWhole = found.has(-1);
    for (const [column, said] of padded(row.cells, width).entries()) {
      const comments = [...(column === 0 ? (found.get(-1) ?? []) : []), ...(found.get(column) ?? [])];
      cells.set(`${at},${column}`, {
        ...textCell(said),
        style: isWhole || comments.length > 0 ? faulty : text,
        ...(comments.length > 0 && { comment: { author: words.author, text: comments.join('\n') } }),
      });
    }
    const mark = markText({ ...upload, table, line: row.line });
    cells.set(`${at},${width}`, { ...textCell(mark), style: aside });
  }
  return {
    name,
    rows: Array.from({ length: above.length + 1 + rows.length }, () => []),
    cells,
    columns: [...widths(header, rows, width), { width: 26 }],
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    freezePane: { rows: above.length < 12 ? above.length + 1 : 0 },
  };
}

/** What is said of a row's cells, by their place; of the whole row, or of a cell that is not there, by −1. */
function faultsOf(
  { line, fault }: RowNotTaken,
  problems: readonly Problem[],
  header: readonly string[],
  language: Language,
): ReadonlyMap<number, readonly string[]> {
  const words = problemWordsIn(language);
  const { said } = intakeWordsIn(language).mending;
  const found = new Map<number, string[]>();
  // Rows that a stray quote joined to another are at fault by that one alone.
  for (const problem of line === fault ? problems : []) {
    const place = problem.column === undefined ? -1 : header.indexOf(problem.column);
    const { reason, remedy } = words(problem);
    found.set(place, [...(found.get(place) ?? []), said(reason, remedy)]);
  }
  return found;
}

function textCell(said: string): Partial<Cell> {
  return { value: said.slice(0, longestCell), type: 'string' };
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, place) => cells[place] ?? '');
}

function widths(
  header: readonly string[],
  rows: readonly RowNotTaken[],
  width: number,
): { readonly width: number }[] {
  return Array.from({ length: width }, (_, place) => {
    const texts = [header[place] ?? '', ...rows.slice(0, 200).map(({ cells }) => cells[place] ?? '')];
    const longest = Math.max(...texts.map((said) => said.replaceAll(/[^\x20-\x7e]/g, '  ').length));
    return { width: Math.min(Math.max(longest + 2, 8), 40) };
  });
}

/** A name that spreadsheets take for a sheet, and that no other has. */
function nameOf(wanted: string, names: Set<string>): string {
  const plain = wanted.replaceAll(/[[\]:*?/\\]|^'|'$/g, ' ').trim() || '1';
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name = `${plain.slice(0, longestName - ending.length)}${ending}`;
    if (names.has(name.toLowerCase())) continue;
    names.add(name.toLowerCase());
    return name;
  }
}
