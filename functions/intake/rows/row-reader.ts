import type { Problem } from '../../facts/receipt.ts';
import { brokenRow, brokenTextKept } from './broken-row.ts';
import { isEmpty } from '../columns/cell.ts';
import type { Column } from '../columns/column.ts';
import type { UploadText } from '../csv/upload-text.ts';
import { excerptOf } from '../csv/excerpt.ts';
import type { FactsTable } from '../facts/facts-table.ts';
import type { Form } from '../recognise.ts';
import type { CsvRecord } from '../csv/record.ts';
import { rowKind, type PlacedCell, type RowKind } from './row-kind.ts';
import { minorText, minorUnits } from '../../trade/money.ts';
import { sumOf, type CurrencyColumn, type Sums } from '../sums.ts';

/** A cell's text in a reject, at the most. */
const cellTextKept = 200;

export interface RowReaderOptions {
  readonly form: Form;
  readonly text: UploadText;
  readonly columns: readonly Column[];
  readonly facts: FactsTable;
}

/**
 * Reads the rows of an upload one after another: a row whose cells are all plain is a fact at once; any other is told
 * to be data, a header, a total, blank or a remark, and if it is data, a fact or a reject with all its faults.
 */
export class RowReader {
  /** Rows by kind, rejects among the data. */
  readonly rows: Record<RowKind, number> = { data: 0, header: 0, total: 0, blank: 0, remark: 0 };
  rejected = 0;
  /** Every fault of every rejected row, in order; a row whose money could not be read says so. */
  readonly rejects: Problem[] = [];
  readonly remarks: Problem[] = [];
  /** The money of each total row. */
  readonly told: Sums[] = [];
  readonly #form: Form;
  readonly #text: UploadText;
  readonly #columns: readonly Column[];
  readonly #facts: FactsTable;
  readonly #rejectedMoney: Sums[] = [];
  /** Columns in which nothing has stood yet, with their places. */
  #unfilled: readonly (readonly [Column, number])[];

  constructor({ form, text, columns, facts }: RowReaderOptions) {
    this.#form = form;
    this.#text = text;
    this.#columns = columns;
    this.#facts = facts;
    this.#unfilled = columns.map((column, place) => [column, place] as const).filter(isUnfilled);
  }

  /** The money of the rejected rows, as far as it could be read. */
  get rejectedMoney(): Sums {
    return sumOf(this.#rejectedMoney);
  }

  read(record: CsvRecord): void {
    if (record.fault !== undefined || record.width !== this.#columns.length) {
      this.#readBroken(record);
      return;
    }
    const row = this.#facts.next;
    let isPlain = true;
    let place = 0;
    for (const column of this.#columns) if (!column.read(record, place++, row)) isPlain = false;
    if (isPlain) this.#keep(record);
    else this.#readOdd(record);
  }

  #keep(record: CsvRecord): void {
    this.rows.data += 1;
    this.#fill(record);
    this.#facts.keep(record.line);
  }

  #readOdd(record: CsvRecord): void {
    const cells = this.#columns.map((column, place): PlacedCell => {
      const { role, header } = column;
      return { ...column.cell(record, place), role, header };
    });
    const kind = rowKind(cells);
    const faults = cells.flatMap(({ fault, header, text }): Problem[] =>
      fault === undefined
        ? []
        : [{ code: fault, line: record.line, column: header, text: excerptOf(text, cellTextKept) }],
    );
    if (kind === 'data' && faults.length === 0) {
      this.#keep(record);
      return;
    }
    this.#count(kind, record.line, moneyIn(cells));
    if (kind !== 'data') return;
    this.#fill(record);
    this.rejected += 1;
    this.rejects.push(...faults);
  }

  #readBroken(record: CsvRecord): void {
    const { line } = record;
    const code = record.fault ?? (record.width < this.#columns.length ? 'row-too-short' : 'row-too-long');
    const text = excerptOf(this.#text.ofRecord(record), brokenTextKept).trimEnd();
    const { kind, money } = brokenRow(text, code, this.#form, this.#columns);
    this.#count(kind, line, money);
    if (kind !== 'data') return;
    this.rejected += 1;
    this.rejects.push({ code, line, text, ...(money === undefined && { details: { money: 'unread' } }) });
  }

  #count(kind: RowKind, line: number, money: Sums | undefined): void {
    this.rows[kind] += 1;
    if (kind === 'remark') this.remarks.push({ code: 'remark-row', line });
    if (kind === 'total' && money !== undefined) this.told.push(money);
    if (kind === 'data' && money !== undefined) this.#rejectedMoney.push(money);
  }

  #fill(record: CsvRecord): void {
    if (this.#unfilled.length === 0) return;
    for (const [column, place] of this.#unfilled)
      if (!isEmpty(column.cell(record, place))) column.isFilled = true;
    this.#unfilled = this.#unfilled.filter(isUnfilled);
  }
}

function isUnfilled([column]: readonly [Column, number]): boolean {
  return !column.isFilled;
}

function moneyIn(cells: readonly PlacedCell[]): Sums {
  const sum = (currency: CurrencyColumn): string | null => {
    const value = cells.find(({ role }) => role === currency)?.value;
    return value === undefined ? null : minorText(minorUnits(value));
  };
  return { usd: sum('usd'), cny: sum('cny') };
}
