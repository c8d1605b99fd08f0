import { isPlain, type Cell } from './cell.ts';
import { rowsAtATime, type Column } from './column.ts';
import { KeptColumn } from './kept-column.ts';
import type { CsvRecord } from '../csv/record.ts';

/** A column of codes, names or units: its rows hold the numbers of its values. */
export class TextColumn extends KeptColumn implements Column {
  /** The distinct values in our words; of the rows that go to the facts their numbers, from 1; 0 is none. */
  readonly values: string[] = [];
  readonly codes = new Uint32Array(rowsAtATime);
  /** By the number of a seen cell. */
  readonly #isPlain: boolean[] = [];
  readonly #codes: number[] = [];
  readonly #codeOf = new Map<string, number>();
  #last = 0;

  read(record: CsvRecord, place: number, row: number): boolean {
    const number = this.seen.numberOf(record, place);
    if (number === this.#codes.length) this.#learn(this.seen.at(number));
    this.#last = number;
    this.codes[row] = this.#codes[number] ?? 0;
    return this.#isPlain[number] === true || this.passes(this.seen.at(number));
  }

  cell(): Cell {
    return this.judged(this.seen.at(this.#last));
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
