import { cellOf } from '../columns/cell.ts';
import { readers } from '../columns/cell-readers.ts';
import type { Column } from '../columns/column.ts';
import { monthOfRow } from '../columns/month-cells.ts';
import type { Form } from '../meaning/form.ts';
import { minorText, minorUnits } from '../../trade/money.ts';
import { currencies, type CurrencyColumn, type Sums } from '../../facts/currency-sums.ts';

/**
 * The money of a row by itself, or of one that has a few cells more or less than its table. Every way in which that can come about is
 * tried: a cell that delimiters without quotes split, cells added at the end, cells lost at one place. Where those
 * that make sense of every cell agree on all money, it is that; else undefined, for a sum that is guessed is worse
 * than none.
 */
export function brokenMoney(
  cells: readonly string[],
  columns: readonly Column[],
  form: Form,
): Sums | undefined {
  const found = new Map<string, Sums>();
  for (const row of mended(cells, columns, form.delimiter)) {
    const isRow = columns.every((column, place) => fits(row[place] ?? '', column, form));
    if (isRow && monthOfRow(row, form).kind === 'value') {
      const sums = moneyIn(row, columns, form);
      found.set(JSON.stringify(sums), sums);
    }
  }
  const [only, other] = found.values();
  const isWhole = columns.every(({ role }) => !isCurrency(role) || (only?.[role] ?? null) !== null);
  return other === undefined && isWhole ? only : undefined;
}

/** The rows that the row may have been. No name is split into numbers. */
function* mended(
  cells: readonly string[],
  columns: readonly Column[],
  delimiter: string,
): Iterable<readonly string[]> {
  const width = columns.length;
  const surplus = cells.length - width;
  if (surplus === 0) yield cells;
  const lost = Array.from({ length: -surplus }, () => '');
  if (surplus < 0)
    for (let place = 0; place <= cells.length; place++)
      yield [...cells.slice(0, place), ...lost, ...cells.slice(place)];
  if (surplus > 0) {
    for (const [place, { role }] of columns.entries()) {
      const pieces = cells.slice(place, place + surplus + 1);
      if (isCurrency(role) || !pieces.some(isNumber))
        yield [...cells.slice(0, place), pieces.join(delimiter), ...cells.slice(place + surplus + 1)];
    }
    if (!cells.slice(width).some((cell) => /\d/.test(cell))) yield cells.slice(0, width);
  }
}

/** Whether a cell may stand in a column. Money may be lost; a name may be anything but a number. */
function fits(text: string, { role, header }: Column, form: Form): boolean {
  if (role === undefined) return header !== '' || text.trim() === '';
  if (role === 'month') return true;
  const isName = (role === 'unit' || role === 'unit2') && form.layout.codes[role] === undefined;
  if (isName) return !/\d/.test(text);
  const { fault } = cellOf(text, role, form);
  return fault === undefined || fault === 'money-missing' || fault === 'money-negative';
}

function isNumber(text: string): boolean {
  return readers.usd(text).kind === 'value';
}

function isCurrency(role: Column['role']): role is CurrencyColumn {
  return role === 'usd' || role === 'cny';
}

function moneyIn(row: readonly string[], columns: readonly Column[], form: Form): Sums {
  const [usd = null, cny = null] = currencies.map((currency) => {
    const place = columns.findIndex(({ role }) => role === currency);
    const { value } = cellOf(row[place] ?? '', currency, form);
    return value === undefined ? null : minorText(minorUnits(value));
  });
  return { usd, cny };
}
