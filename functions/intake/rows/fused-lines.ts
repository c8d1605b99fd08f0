import { clean, readers, totalWords } from '../columns/cell-readers.ts';
import { monthOfRow } from '../columns/month-cells.ts';
import type { Role } from '../layouts/layout.ts';
import type { Form } from '../meaning/form.ts';

/** Of a cell in quotes, as it stands between delimiters, what it holds. */
const balanced = (delimiter: string): RegExp =>
  new RegExp(`(?<=^|[${delimiter}]) *"(?:[^"]|"")*" *(?=$|[${delimiter}])`, 'g');

/** The cells of one line by itself: a quote that does not close in it is a character like another. */
export function cellsOfLine(line: string, delimiter: string): string[] {
  const inner: string[] = [];
  const masked = line.replace(balanced(delimiter), (cell) => {
    inner.push(cell.trim().slice(1, -1).replaceAll('""', '"'));
    return '\0';
  });
  return masked
    .split(delimiter)
    .map((cell) => (cell === '\0' ? (inner.shift() ?? '') : cell.replaceAll('"', '')));
}

/**
 * Whether the lines of a record are rows of the table that a stray quote made one of, and not one row of which a cell, a
 * name or a remark, has line breaks. What a cell holds of a row has as many delimiters as the row, and figures or months
 * where the table has them.
 */
export function areFused(lines: readonly string[], form: Form): boolean {
  const [first = [], ...others] = lines.map((line) => cellsOfLine(line, form.delimiter));
  const last = others.at(-1);
  if (last === undefined) return false;
  const money = placesOf(form, ['usd', 'cny', 'value']);
  const hasMonth = (cells: readonly string[]): boolean => monthOfRow(cells, form).kind === 'value';
  const isWide = (cells: readonly string[]): boolean => cells.length >= form.columns.length;
  const hasMoneyIn = (cells: readonly string[]): boolean =>
    money.some(([place, role]) => readers[role](cells[place] ?? '').kind === 'value');
  // A cell that has a whole row within its quotes holds what is no part of a name or a remark.
  const quoted = [...others.slice(0, -1), cellsOfLine(beforeQuote(lines.at(-1) ?? ''), form.delimiter)];
  if (quoted.some((cells) => isWide(cells) && hasMonth(cells) && hasMoneyIn(cells))) return true;
  // A row was whole, with all its cells, in its own line.
  if (!isWide(first)) return false;
  const hasMoney = hasMoneyIn(first);
  const isRow = (cells: readonly string[]): boolean =>
    isWide(cells) && (hasMonth(cells) || (hasMoney && hasMoneyIn(cells)) || isHeader(cells, form));
  const isTotal = (cells: readonly string[]): boolean =>
    cells.some((cell) => totalWords.test(clean(cell))) &&
    cells.some((cell) => readers.usd(cell).kind === 'value');
  if (others.some((cells) => isRow(cells) || isTotal(cells))) return true;
  // Something follows the cell: had it line breaks of its own, not all of the row would stand before them.
  return hasMonth(first) && hasMoney && last.length > 1;
}

/** What of a line stands before the quote that ends a cell begun above. */
function beforeQuote(line: string): string {
  return /^(?:[^"]|"")*/.exec(line)?.[0] ?? '';
}

function isHeader(cells: readonly string[], { columns }: Form): boolean {
  return columns.every(({ header }, place) => clean(cells[place] ?? '') === header);
}

function placesOf({ columns }: Form, roles: readonly Role[]): (readonly [number, Role])[] {
  return columns.flatMap((column, place) =>
    column.use === 'role' && roles.includes(column.role) ? [[place, column.role] as const] : [],
  );
}
