import type { ColumnDef, RowDef } from 'hucre';
import { halfWidths } from '../../words/characters.ts';
import type { Line, PageTable, TableCell } from './page.ts';

/** In signs of half width; a column of text alone, and the height of a line in points. */
export const textWidth = 100;
const lineHeight = 18;
const titleHeight = 26;
/** No spreadsheet makes a row higher, in points. */
const highest = 409;

/** As wide as the longest entry, within reason; headings wrap. */
export function columnsOf({ headings, rows }: PageTable): ColumnDef[] {
  return headings.map(({ text, numeric }, column) => {
    const entries = rows.map((row) => breadth(row[column]));
    const needed = Math.max(...entries, Math.ceil(breadth({ value: text }) / 2) + 2) * 1.2 + 2;
    return { width: Math.round(Math.min(Math.max(needed, 10), numeric ? 24 : 60)) };
  });
}

/** In half-width signs. Numbers are shown with two decimals at most, thousands set off. */
function breadth(cell: Pick<TableCell, 'value'> | undefined): number {
  const value = cell?.value ?? '';
  if (typeof value === 'number') return Math.trunc(Math.abs(value)).toString().length * 1.34 + 5;
  return halfWidths(value);
}

/**
 * How high each row stands, by its position from 0: spreadsheets wrap text but leave the height of a row that a program
 * wrote as it is. Lines over a table run on to the right and take one line each.
 */
export function rowHeights(
  lines: readonly Line[],
  table: PageTable | undefined,
  columns: readonly ColumnDef[],
): Map<number, RowDef> {
  const heights = lines.map(({ text }, index) => {
    const taken = table === undefined ? linesTaken({ value: text }, textWidth) : 1;
    return index === 0 ? taken * titleHeight : taken * lineHeight;
  });
  const rows =
    table === undefined ? [] : [table.headings.map(({ text }) => ({ value: text })), ...table.rows];
  for (const row of rows) {
    const taken = row.map((cell, column) => linesTaken(cell, columns[column]?.width ?? textWidth));
    heights.push(Math.max(1, ...taken) * lineHeight);
  }
  return new Map(heights.map((height, row) => [row, { height: Math.min(height, highest) }]));
}

function linesTaken(cell: Pick<TableCell, 'value'>, width: number): number {
  return typeof cell.value === 'number' ? 1 : Math.ceil((breadth(cell) * 1.2 + 1) / width);
}
