import { isPlain, type Cell } from './cell.ts';
import { clean } from './cell-readers.ts';
import { mark, noMarks } from '../meaning/decimal-marks.ts';
import { rowsAtATime, type Column, type ColumnOptions } from './column.ts';
import type { NumberForm } from './number-cells.ts';
import { KeptColumn } from './kept-column.ts';
import type { CsvRecord } from '../csv/record.ts';
import { minorUnits } from '../../trade/money.ts';

const [zero, nine, comma, point] = [0x30, 0x39, 0x2c, 0x2e];
/** A whole number of so many digits is exact in a double. */
const mostDigits = 15;
/** Of cells that are no plain numbers so many are remembered at a time. */
const mostSeen = 65_536;
const none = -1;
const half = 2 ** 32;

/**
 * A column of money or quantities: its rows hold whole numbers of the smallest unit, as DECIMAL does. Digits with or
 * without thousands commas and a few decimals are read from the bytes; other cells are understood as text.
 */
export class NumberColumn extends KeptColumn implements Column {
  /** Decimals of the smallest unit. */
  readonly scale: number;
  /** Of the rows that go to the facts: the number as 64 bits, the lower half first, and a bit for there being one. */
  readonly halves = new Uint32Array(rowsAtATime * 2);
  readonly valid = new Uint8Array(rowsAtATime / 8);
  readonly #options: ColumnOptions;
  /** Decimals that a cell may have: those of our unit, and more where its own is larger. */
  readonly #decimals: number;
  /** What its numbers show of their commas and points. */
  readonly marks = noMarks();
  /** Whether the plain number that was read last shows something new of them. */
  #isTelling = false;
  readonly #comma: number;
  readonly #point: number;
  /** Which of the seen cells was read last; `none`: a plain number. */
  #last = none;

  constructor(options: ColumnOptions, scale: number, { power, decimalComma }: NumberForm) {
    super(options);
    this.scale = scale;
    this.#decimals = scale + power;
    [this.#comma, this.#point] = decimalComma ? [point, comma] : [comma, point];
    this.#options = options;
  }

  read(record: CsvRecord, place: number, row: number): boolean {
    const from = record.from[place] ?? 0;
    const to = record.to[place] ?? 0;
    if (!this.#readPlain(record.bytes, from, to, row)) return this.#readText(record, place, row);
    if (this.#isTelling) mark(this.marks, this.#options.text.ofCell(record, place), record.line);
    this.#last = none;
    return true;
  }

  cell(record: CsvRecord, place: number): Cell {
    const { text, understand } = this.#options;
    if (this.#last === none) return understand(text.ofCell(record, place));
    return this.judged(this.seen.at(this.#last));
  }

  /** Row `row` of those that go to the facts has this number. */
  put({ value }: Cell, row: number): void {
    if (value === undefined) this.valid[row >> 3] = (this.valid[row >> 3] ?? 0) & ~(1 << (row & 7));
    else {
      const bits = BigInt.asUintN(64, minorUnits(value, this.scale));
      this.halves[row * 2] = Number(bits & 0xffff_ffffn);
      this.halves[row * 2 + 1] = Number(bits >> 32n);
      this.#setValid(row);
    }
  }

  /** Reads a plain number; false where the cell is none. The numbers stay within the loop, where they cost nothing. */
  #readPlain(bytes: Uint8Array, from: number, to: number, row: number): boolean {
    const thousands = this.#comma;
    const decimal = this.#point;
    let number = 0;
    let digits = 0;
    let sinceComma = none;
    let sincePoint = none;
    let commas = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= zero && byte <= nine) {
        number = number * 10 + (byte - zero);
        digits += 1;
        if (sincePoint !== none) sincePoint += 1;
        else if (sinceComma !== none) sinceComma += 1;
      } else {
        const isWhole = sinceComma === none ? digits > 0 : sinceComma === 3;
        if (sincePoint !== none || !isWhole) return false;
        if (byte === decimal) sincePoint = 0;
        else if (byte === thousands && (sinceComma === 3 || digits <= 3)) {
          sinceComma = 0;
          commas += 1;
        } else return false;
      }
    }
    if (digits === 0 || sincePoint === 0 || (sinceComma !== none && sinceComma !== 3)) return false;
    const zeros = sincePoint === none ? this.#decimals : this.#decimals - sincePoint;
    if (zeros < 0 || digits + zeros > mostDigits) return false;
    for (let zero = 0; zero < zeros; zero++) number *= 10;
    const isLone = commas === 1 && sincePoint === none;
    this.#isTelling =
      thousands === comma &&
      (isLone
        ? bytes[from] === zero
          ? !this.marks.comma
          : this.marks.lone === undefined
        : (commas > 0 || (sincePoint > 0 && sincePoint !== 3)) && !this.marks.point);
    const upper = Math.floor(number / half);
    this.halves[row * 2] = number - upper * half;
    this.halves[row * 2 + 1] = upper;
    this.#setValid(row);
    return true;
  }

  #readText(record: CsvRecord, place: number, row: number): boolean {
    if (this.seen.size === mostSeen) this.seen.clear();
    this.#last = this.seen.numberOf(record, place);
    const cell = this.judged(this.seen.at(this.#last));
    mark(this.marks, clean(cell.text), record.line);
    this.put(cell, row);
    return isPlain(cell);
  }

  #setValid(row: number): void {
    this.valid[row >> 3] = (this.valid[row >> 3] ?? 0) | (1 << (row & 7));
  }
}
