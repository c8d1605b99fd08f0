import type { Problem } from '../../facts/receipt.ts';
import { brokenMoney } from './broken-money.ts';
import { brokenRow, monthIn, brokenTextKept } from './broken-row.ts';
import { codeRoles, isEmpty } from '../columns/cell.ts';
import type { Column } from '../columns/column.ts';
import { NumberColumn } from '../columns/number-column.ts';
import type { UploadText } from '../csv/upload-text.ts';
import { excerptOf } from '../csv/excerpt.ts';
import { cellsOf } from '../csv/head-lines.ts';
import type { FactsTable } from '../facts/facts-table.ts';
import type { Form } from '../meaning/form.ts';
import type { CsvRecord } from '../csv/record.ts';
import { areFused, cellsOfLine } from './fused-lines.ts';
import { isHeaderOfOther, isOtherHeader, isSameHeader } from '../header/header-row.ts';
import { DashRows } from './dash-rows.ts';
import { PartRows } from './part-rows.ts';
import { rescaled, ScaledRows } from './rescaled.ts';
import { RowsNotTaken } from './rows-not-taken.ts';
import { rowKind, type PlacedCell, type RowKind } from './row-kind.ts';
import { namesOtherUnit } from '../meaning/unit-cells.ts';
import { minorText, minorUnits } from '../../trade/money.ts';
import type { TotalRow } from '../facts/total-rows.ts';
import { sumOf, type CurrencyColumn, type Sums } from '../../facts/currency-sums.ts';

/** A cell's text in a reject, at the most. */
const cellTextKept = 200;
/** Rows that a stray quote made one of are looked into as far as a screen or two of them. */
const fusedTextRead = 100_000;

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
  readonly rows: Record<RowKind, number> = { data: 0, part: 0, header: 0, total: 0, blank: 0, remark: 0 };
  rejected = 0;
  /** Lines of the rows that are data or not beyond the first of each. */
  continued = 0;
  /** The header of another table, under which the rows are none of this one. */
  otherHeader: Problem | undefined;
  /** The first row that makes the upload one of another kind than its layout takes. */
  ofAnotherKind: Problem | undefined;
  /** Runs of data, between headers, of just so many rows that the source has cut them: how many, and their first line. */
  readonly cut: { readonly rows: number; readonly line: number }[] = [];
  /** Every fault of every rejected row, in order; a row whose money could not be read says so. */
  readonly rejects: Problem[] = [];
  /** The rejected rows themselves, for people to mend. */
  readonly notTaken = new RowsNotTaken();
  readonly remarks: Problem[] = [];
  /** Remarks that name a unit in which the rows were not read, and how many rows of data stand above each. */
  readonly unitRemarks: { readonly text: string; readonly line: number; readonly above: number }[] = [];
  /** The months of rejected rows, as far as they could be read. */
  readonly mentions = new Set<string>();
  /** The total rows, those of which the money could be read. */
  readonly told: TotalRow[] = [];
  readonly #form: Form;
  readonly #text: UploadText;
  readonly #columns: readonly Column[];
  readonly #facts: FactsTable;
  readonly #rejectedMoney: Sums[] = [];
  readonly #scaled = new ScaledRows();
  readonly #parts = new PartRows();
  readonly #dashes = new DashRows();
  #run = { rows: 0, line: 0 };
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
    if (record.breaks > 0 && this.#readFused(record)) return;
    this.continued += record.breaks;
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

  /** All rows are read. */
  end(): void {
    this.#endRun();
    this.remarks.push(...this.#scaled.notes(), ...this.#parts.notes(), ...this.#dashes.notes());
  }

  #keep(record: CsvRecord): void {
    this.#countData(record.line, 1);
    this.#fill(record);
    this.#facts.keep(record.line);
  }

  #readOdd(record: CsvRecord): void {
    const written = this.#columns.map((column, place): PlacedCell => {
      const { role, header } = column;
      return { ...column.cell(record, place), role, header };
    });
    const cells = rescaled(written, this.#form);
    const texts = cells.map(({ text }) => text);
    const kind = rowKind(cells, isSameHeader(texts, this.#form));
    if (kind === 'data' && isOtherHeader(texts, this.#form))
      this.#tellHeader(texts.join(this.#form.delimiter), record.line);
    const faults = cells.flatMap(({ fault, header, text }): Problem[] =>
      fault === undefined
        ? []
        : [{ code: fault, line: record.line, column: header, text: excerptOf(text, cellTextKept) }],
    );
    if (kind === 'data' && faults.length === 0) {
      if (cells !== written) {
        this.#put(cells);
        this.#scaled.count(cells);
      }
      this.#dashes.count(cells, record.line);
      this.#keep(record);
      return;
    }
    if (kind !== 'header') this.#tellKind(faults);
    if (kind === 'part') this.#parts.count(cells, moneyIn(cells));
    this.#count(kind, record.line, moneyIn(cells), kind === 'total' ? keysOf(cells) : []);
    if (kind === 'remark') this.#readRemark(texts.join(' ').trim(), record.line);
    if (kind !== 'data') return;
    this.#fill(record);
    this.rejected += 1;
    this.#mention(cells.find(({ role }) => role === 'month')?.value);
    this.rejects.push(...faults);
    this.#keepNotTaken(record, cellsOf(this.#text.ofRecord(record), this.#form.delimiter));
  }

  #keepNotTaken({ line, breaks }: CsvRecord, cells: readonly string[]): void {
    this.notTaken.add({ line, lines: breaks + 1, cells, fault: line });
  }

  /** Numbers that the row's own units make others than they are written. */
  #put(cells: readonly PlacedCell[]): void {
    for (const [place, column] of this.#columns.entries()) {
      const cell = cells[place];
      if (column instanceof NumberColumn && cell !== undefined) column.put(cell, this.#facts.next);
    }
  }

  /** Reads the rows that a stray quote made one of; false where the record is one row. All of them are rejected. */
  #readFused(record: CsvRecord): boolean {
    const { line, fault } = record;
    const text = this.#text.ofRecord(record);
    const lines = text.split('\n').filter((one) => one.trim() !== '');
    const isWhole = fault !== 'row-too-large' && text.length < fusedTextRead;
    if (fault === undefined && isWhole && !areFused(lines, this.#form)) return false;
    const rows = fault === 'row-too-large' ? record.breaks + 1 - record.blank : lines.length;
    this.continued += record.breaks + 1 - rows;
    this.#countData(line, rows);
    this.rejected += rows;
    const money = isWhole
      ? lines.map((one) => brokenMoney(cellsOfLine(one, this.#form.delimiter), this.#columns, this.#form))
      : [undefined];
    for (const one of isWhole ? lines : [])
      this.#mention(monthIn(cellsOfLine(one, this.#form.delimiter), this.#form));
    const read = money.filter((sums) => sums !== undefined);
    if (read.length === money.length) this.#rejectedMoney.push(...read);
    const details = {
      ...{ rows: String(rows), last: String(line + record.breaks) },
      ...(read.length < money.length && { money: 'unread' }),
    };
    if (isWhole)
      this.notTaken.addLines(line, text.split('\n'), (one) => cellsOfLine(one, this.#form.delimiter));
    const found = excerptOf(text, brokenTextKept).trimEnd();
    this.rejects.push({ code: fault ?? 'quote-not-closed', line, text: found, details });
    return true;
  }

  #readBroken(record: CsvRecord): void {
    const { line } = record;
    const code = record.fault ?? (record.width < this.#columns.length ? 'row-too-short' : 'row-too-long');
    const text = excerptOf(this.#text.ofRecord(record), brokenTextKept).trimEnd();
    const cells = cellsOf(text, this.#form.delimiter);
    if (record.fault === undefined && isSameHeader(cells, this.#form)) {
      this.#count('header', line, undefined);
      return;
    }
    if (isHeaderOfOther(text, this.#form)) this.#tellHeader(text, line);
    const { kind, money, month } = brokenRow(text, code, this.#form, this.#columns);
    this.#count(kind, line, money);
    if (kind === 'remark') this.#readRemark(text, line);
    if (kind !== 'data') return;
    this.rejected += 1;
    this.#mention(month);
    const whole = this.#text.ofRecord(record);
    if (record.fault !== 'row-too-large') this.#keepNotTaken(record, rowCells(whole, record, this.#form));
    this.rejects.push({ code, line, text, ...(money === undefined && { details: { money: 'unread' } }) });
  }

  #count(kind: RowKind, line: number, money: Sums | undefined, keys: TotalRow['keys'] = []): void {
    if (kind === 'data') this.#countData(line, 1);
    else this.rows[kind] += 1;
    if (kind === 'header') this.#endRun();
    if (kind === 'total' && money !== undefined) this.told.push({ line, keys, sums: money });
    if (kind === 'data' && money !== undefined) this.#rejectedMoney.push(money);
  }

  #readRemark(text: string, line: number): void {
    this.remarks.push({ code: 'remark-row', line });
    if (!namesOtherUnit(text, this.#form)) return;
    this.unitRemarks.push({ text: excerptOf(text, cellTextKept), line, above: this.rows.data });
  }

  #countData(line: number, rows: number): void {
    this.rows.data += rows;
    if (this.#run.rows === 0) this.#run.line = line;
    this.#run.rows += rows;
  }

  #endRun(): void {
    const { rows, line } = this.#run;
    const { rowCap } = this.#form.layout;
    if (rowCap !== undefined && rows > 0 && rows % rowCap === 0) this.cut.push({ rows, line });
    this.#run = { rows: 0, line: 0 };
  }

  /** The first cell that says a word which a column of the layout does not have. */
  #tellKind(faults: readonly Problem[]): void {
    const fault = faults.find(({ code }) => code === 'rows-of-another-kind');
    const use = this.#form.columns.find(({ header }) => header === fault?.column);
    if (fault === undefined || use?.use !== 'words') return;
    this.ofAnotherKind ??= { ...fault, details: { expected: use.words.join(' ') } };
  }

  #tellHeader(text: string, line: number): void {
    const details = { header: String(this.#form.headerLine) };
    this.otherHeader ??= { code: 'second-header', line, text: excerptOf(text, cellTextKept), details };
  }

  #mention(month: string | undefined): void {
    if (month !== undefined) this.mentions.add(month);
  }

  #fill(record: CsvRecord): void {
    if (this.#unfilled.length === 0) return;
    for (const [column, place] of this.#unfilled)
      if (!isEmpty(column.cell(record, place))) column.isFilled = true;
    this.#unfilled = this.#unfilled.filter(isUnfilled);
  }
}

/** The cells of a row that is not as its table is. */
function rowCells(text: string, { fault }: CsvRecord, { delimiter }: Form): readonly string[] {
  return fault === undefined ? cellsOf(text, delimiter) : cellsOfLine(text, delimiter);
}

/** The codes of a total row: what its rows have in common. */
function keysOf(cells: readonly PlacedCell[]): TotalRow['keys'] {
  const isNamed = cells.some(({ isNameOfTotal }) => isNameOfTotal === true);
  return cells.flatMap(({ role, value, isTotal, totalOf }) => {
    // The code beside a total's name is its own, and no row has it.
    if (isNamed && role === 'enterprise') return [];
    const key = isTotal ? totalOf : value;
    return role === undefined || !codeRoles.has(role) || key === undefined ? [] : [[role, key] as const];
  });
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
