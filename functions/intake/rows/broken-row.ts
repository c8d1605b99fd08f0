import { brokenMoney } from './broken-money.ts';
import { cellOf } from '../columns/cell.ts';
import { clean, readers, totalWords } from '../columns/cell-readers.ts';
import { monthOfRow, placeOfYear } from '../columns/month-cells.ts';
import type { Column } from '../columns/column.ts';
import { cellsOf } from '../csv/head-lines.ts';
import type { Form } from '../meaning/form.ts';
import type { RowKind } from './row-kind.ts';
import { minorText, minorUnits } from '../../trade/money.ts';
import { currencies, type CurrencyColumn, type Sums } from '../../facts/currency-sums.ts';

/** A row that is no row of the table: too short, too long, a quote that does not close. */
export interface BrokenRow {
  readonly kind: RowKind;
  /** What a total row tells, or the money of a data row; undefined where that could not be read. */
  readonly money: Sums | undefined;
  /** The month of a data row, where one could be read. */
  readonly month?: string;
}

/** As much of a broken row is shown; one that is longer is not looked into. */
export const brokenTextKept = 1000;

/** What a row that is not as its table is, from its text and the code of its fault. */
export function brokenRow(text: string, code: string, form: Form, columns: readonly Column[]): BrokenRow {
  const cells = cellsOf(text, form.delimiter).map((cell) => clean(cell));
  const filled = cells.filter((cell) => cell !== '');
  const month = monthIn(cells, form);
  const isWhole = (code === 'row-too-short' || code === 'row-too-long') && text.length < brokenTextKept;
  const money = isWhole ? brokenMoney(cells, columns, form) : undefined;
  if (code !== 'row-too-short') return { kind: 'data', money, ...(month && { month }) };
  if (filled.length === 0) return { kind: 'blank', money: undefined };
  if (filled.some((cell) => totalWords.test(cell)))
    return { kind: 'total', money: toldBy(cells, columns, form) };
  const isRemark =
    filled.length === 1 && readers.usd(filled[0] ?? '').kind === 'problem' && !isRow(text, form);
  return isRemark ? { kind: 'remark', money } : { kind: 'data', money, ...(month && { month }) };
}

/** The month in its own column; a row that is broken further on has it there all the same. */
export function monthIn(cells: readonly string[], form: Form): string | undefined {
  const reading = monthOfRow(cells, form);
  return reading.kind === 'value' ? reading.value : undefined;
}

/** Whether a text is a row of data all the same: one with other delimiters. */
export function isRow(text: string, form: Form): boolean {
  const cells = text.split(/[,;\t|，；]/);
  const has = (role: 'month' | 'usd'): boolean => cells.some((cell) => readers[role](cell).kind === 'value');
  const hasMonth = has('month') || (placeOfYear(form) !== undefined && cells.length >= form.columns.length);
  return cells.length > 2 && hasMonth && has('usd');
}

/** A short total row has one sum, its last cell; it is that of the upload's only currency. */
function toldBy(cells: readonly string[], columns: readonly Column[], form: Form): Sums | undefined {
  const roles = columns.map(({ role }) => role);
  const [only, other] = currencies.filter((currency) => roles.includes(currency));
  if (only === undefined || other !== undefined) return undefined;
  const { value } = cellOf(cells.findLast((cell) => cell !== '') ?? '', only, form);
  return value === undefined ? undefined : { ...{ usd: null, cny: null }, ...sumOf(only, value) };
}

function sumOf(currency: CurrencyColumn, text: string): Partial<Sums> {
  return { [currency]: minorText(minorUnits(text)) };
}
