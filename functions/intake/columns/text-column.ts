import { isPlain, type Cell } from './cell.ts';
import { rowsAtATime, SeenCells, type Column, type ColumnOptions } from './column.ts';
import type { Role } from '../layout.ts';
import type { CsvRecord } from '../csv/record.ts';

/** A column of codes, names or units: its rows hold the numbers of its values. */
export class TextColumn implements Column {
  readonly name: string;
  readonly role: Role | undefined;
  readonly header: string;
  isFilled = false;
  hasForgiven = false;
  /** The distinct values in our words; of the rows that go to the facts their numbers, from 1; 0 is none. */
  readonly values: string[] = [];
  readonly codes = new Uint32Array(rowsAtATime);
  readonly #isNeeded: boolean;
  readonly #seen: SeenCells;
  /** By the number of a seen cell. */
  readonly #isPlain: boolean[] = [];
  readonly #codes: number[] = [];
  readonly #codeOf = new Map<string, number>();
  #last = 0;

  constructor(options: ColumnOptions) {
    this.name = options.name;
    this.role = options.role;
    this.header = options.header;
    this.#isNeeded = options.isNeeded;
    this.#seen = new SeenCells(options);
  }

  read(record: CsvRecord, place: number, row: number): boolean {
    const number = this.#seen.numberOf(record, place);
    if (number === this.#codes.length) this.#learn(this.#seen.at(number));
    this.#last = number;
    this.codes[row] = this.#codes[number] ?? 0;
    return this.#isPlain[number] === true || (this.#seen.at(number).isMissing && this.#forgives());
  }

  cell(): Cell {
    const cell = this.#seen.at(this.#last);
    return cell.isMissing && this.#forgives() ? { ...cell, fault: undefined } : cell;
  }

  #forgives(): boolean {
    if (this.isFilled || this.#isNeeded) return false;
    this.hasForgiven = true;
    return true;
  }

  #learn(cell: Cell): void {
    this.#isPlain.push(isPlain(cell));
    this.#codes.push(cell.value === undefined ? 0 : this.#codeFor(cell.value));
  }

  #codeFor(value: string): number {
    const known = this.#codeOf.get(value);
    if (known !== undefined) return known;
    this.#codeOf.set(value, this.values.push(value));
    return this.values.length;
  }
}
