import type { Session } from '../facts/session.ts';
import { brokenMoney } from './broken-money.ts';
import { clean, readers, totalWords } from './cells.ts';
import { cellsOf } from './head-lines.ts';
import type { Rows } from './rows.ts';
import type { Form } from './recognise.ts';
import { currencies, decimalText, minorUnits, type CurrencyColumn, type Sums } from './sums.ts';

/** A row that is no row of the table: too short, too long, a quote that does not close. */
export interface BrokenRow {
  readonly line: number;
  readonly text: string;
  readonly code: string;
  readonly kind: 'data' | 'total' | 'blank' | 'remark';
  /** What a total row tells, or the money of a data row; undefined where that could not be read. */
  readonly money: Sums | undefined;
}

const codes: Readonly<Record<string, string>> = {
  'MISSING COLUMNS': 'row-too-short',
  'TOO MANY COLUMNS': 'row-too-long',
  'UNQUOTED VALUE': 'quote-not-closed',
  'LINE SIZE OVER MAXIMUM': 'row-too-large',
};
/** Rows whose cells are whole, but too many or too few. */
const codesOfWidth: ReadonlySet<string> = new Set(['row-too-short', 'row-too-long']);
/** As much of a broken row is kept. */
const kept = 1000;
/** With the number of its line before it. */
const read = kept + 24;

/** The rows that the reading of `understand` left out, by line. */
export async function brokenRows(session: Session, form: Form, rows: Rows): Promise<BrokenRow[]> {
  const found = await session.rows(`
    SELECT csv_line[:${read}] AS text, min(error_type::VARCHAR) AS error FROM reject_errors
    GROUP BY line_byte_position, csv_line[:${read}]`);
  return found
    .map(({ text, error }) => {
      const record = typeof text === 'string' ? text : '';
      const start = record.indexOf(form.delimiter) + 1;
      const line = Number(record.slice(0, start - 1));
      const code = codes[typeof error === 'string' ? error : ''] ?? 'row-broken';
      return brokenRow({ line, text: record.slice(start, start + kept).trimEnd(), code }, form, rows);
    })
    .sort((left, right) => left.line - right.line);
}

function brokenRow(row: Pick<BrokenRow, 'line' | 'text' | 'code'>, form: Form, { columns }: Rows): BrokenRow {
  const cells = cellsOf(row.text, form.delimiter).map((cell) => clean(cell));
  const filled = cells.filter((cell) => cell !== '');
  const isWhole = codesOfWidth.has(row.code) && row.text.length < kept;
  const money = isWhole ? brokenMoney(cells, columns, form) : undefined;
  if (row.code !== 'row-too-short') return { ...row, kind: 'data', money };
  if (filled.length === 0) return { ...row, kind: 'blank', money: undefined };
  if (filled.some((cell) => totalWords.test(cell))) {
    return {
      ...row,
      kind: 'total',
      money: toldBy(
        cells,
        columns.flatMap(({ role }) => role ?? []),
      ),
    };
  }
  const isRemark = filled.length === 1 && readers.usd(filled[0] ?? '').kind === 'problem';
  return { ...row, kind: isRemark ? 'remark' : 'data', money };
}

/** A short total row has one sum, its last cell; it is that of the upload's only currency. */
function toldBy(cells: readonly string[], roles: readonly string[]): Sums | undefined {
  const [only, other] = currencies.filter((currency) => roles.includes(currency));
  const reading = readers.usd(cells.findLast((cell) => cell !== '') ?? '');
  if (only === undefined || other !== undefined || reading.kind !== 'value') return undefined;
  return { ...{ usd: null, cny: null }, ...sumOf(only, reading.value) };
}

function sumOf(currency: CurrencyColumn, text: string): Partial<Sums> {
  return { [currency]: decimalText(minorUnits(text)) };
}
