import { CellTable } from '../csv/cell-table.ts';
import { cellTooLong, type Cell } from './cell.ts';
import type { Role } from '../layouts/layout.ts';
import type { CsvRecord } from '../csv/record.ts';
import type { UploadText } from '../csv/upload-text.ts';

/** Rows that go to the facts at a time: what a chunk of DuckDB holds. */
export const rowsAtATime = 2048;

/** A column of an upload, and its cell in the row that is being read. */
export interface Column {
  /** Its role, or by its place where it has none. */
  readonly name: string;
  readonly role: Role | undefined;
  readonly header: string;
  /** Whether some row of data has something in it. */
  isFilled: boolean;
  /** Whether empty cells passed that are faults now that the column is filled. */
  readonly hasForgiven: boolean;
  /**
   * Reads the cell at `place` of a record, as row `row` of those that go to the facts together. False: something about
   * it is to be looked at before the row is a fact.
   */
  read(record: CsvRecord, place: number, row: number): boolean;
  /** The cell that was read last, which is the one at `place` of this record. */
  cell(record: CsvRecord, place: number): Cell;
}

export interface ColumnOptions {
  readonly name: string;
  readonly role: Role | undefined;
  readonly header: string;
  /** The text of the upload. */
  readonly text: UploadText;
  readonly understand: (text: string) => Cell;
  /** Whether an empty cell is a fault even where the whole column is empty. */
  readonly isNeeded: boolean;
  /** Its cells, where they are understood together with others. */
  readonly seen?: Seen;
}

/** The cells of a column, by the order in which they first came. */
export interface Seen {
  readonly size: number;
  numberOf(record: CsvRecord, place: number): number;
  at(number: number): Cell;
  clear(): void;
}

/** Bytes of a cell at the most; Excel's own cells hold as many characters. */
export const longestCell = 32_767;

/** The number of a cell that is longer: it is not remembered. */
const tooLong = -1;

/** The cells of a column that were seen, each understood once. */
export class SeenCells implements Seen {
  readonly #cells: Cell[] = [];
  readonly #table = new CellTable();
  readonly #options: Pick<ColumnOptions, 'text' | 'understand'>;
  #long: Cell | undefined;

  constructor(options: Pick<ColumnOptions, 'text' | 'understand'>) {
    this.#options = options;
  }

  get size(): number {
    return this.#cells.length;
  }

  /** The number of the cell at `place`, in the order in which they first came; -1, which `at` takes next, if too long. */
  numberOf(record: CsvRecord, place: number): number {
    if ((record.to[place] ?? 0) - (record.from[place] ?? 0) > longestCell) {
      this.#long = cellTooLong(this.#options.text.ofCell(record, place));
      return tooLong;
    }
    const number = this.#table.numberOf(record, place);
    if (number === this.#cells.length) {
      const { text, understand } = this.#options;
      this.#cells.push(understand(text.ofCell(record, place)));
    }
    return number;
  }

  at(number: number): Cell {
    const cell = number === tooLong ? this.#long : this.#cells[number];
    if (cell === undefined) throw new RangeError(`no cell ${number} was seen`);
    return cell;
  }

  /** Forgets all. */
  clear(): void {
    this.#cells.length = 0;
    this.#table.clear();
  }
}
