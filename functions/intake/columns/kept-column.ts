import { isPlain, type Cell } from './cell.ts';
import { SeenCells, type ColumnOptions, type Seen } from './column.ts';
import type { Role } from '../layouts/layout.ts';

/** What columns that go to the facts have in common: an empty cell is no fault as long as the whole column is empty. */
export class KeptColumn {
  readonly name: string;
  readonly role: Role | undefined;
  readonly header: string;
  isFilled = false;
  hasForgiven = false;
  /** Whether it is known that no cell says an amount: a dash is none either. */
  isWithoutAmounts = false;
  protected readonly seen: Seen;
  readonly #isNeeded: boolean;

  constructor(options: ColumnOptions) {
    this.name = options.name;
    this.role = options.role;
    this.header = options.header;
    this.seen = options.seen ?? new SeenCells(options);
    this.#isNeeded = options.isNeeded;
  }

  /** Whether its row is a fact as far as this cell goes. */
  protected passes(cell: Cell): boolean {
    return isPlain(cell) || (cell.isMissing && this.#forgives());
  }

  /** The cell as it is seen now, its fault forgiven or not; a dash among amounts is 0. */
  protected judged(cell: Cell): Cell {
    if (cell.isDash === true && this.isFilled && !this.isWithoutAmounts)
      return { ...cell, value: '0', fault: undefined, isMissing: false };
    return cell.isMissing && this.#forgives() ? { ...cell, fault: undefined } : cell;
  }

  #forgives(): boolean {
    if (this.isFilled || this.#isNeeded) return false;
    this.hasForgiven = true;
    return true;
  }
}
