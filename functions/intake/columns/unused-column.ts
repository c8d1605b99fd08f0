import type { Cell } from './cell.ts';
import { SeenCells, type Column, type ColumnOptions } from './column.ts';
import type { CsvRecord } from '../csv/record.ts';

/** So many cells are remembered at a time. */
const mostSeen = 65_536;

export type UnusedColumnOptions = Pick<ColumnOptions, 'name' | 'header' | 'text' | 'understand'>;

/** A column that is not kept: only words for a total are looked for in it, and characters that its encoding forbids. */
export class UnusedColumn implements Column {
  readonly name: string;
  readonly role = undefined;
  readonly header: string;
  isFilled = true;
  readonly hasForgiven = false;
  readonly #seen: SeenCells;
  #last = 0;

  constructor(options: UnusedColumnOptions) {
    this.name = options.name;
    this.header = options.header;
    this.#seen = new SeenCells(options);
  }

  read(record: CsvRecord, place: number): boolean {
    if (this.#seen.size === mostSeen) this.#seen.clear();
    this.#last = this.#seen.numberOf(record, place);
    return !this.#seen.at(this.#last).isTotal;
  }

  cell(): Cell {
    return { ...this.seen, fault: undefined };
  }

  /** The cell that was read last, its fault with it. */
  protected get seen(): Cell {
    return this.#seen.at(this.#last);
  }
}
