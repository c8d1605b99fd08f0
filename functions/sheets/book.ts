import { join } from 'node:path';
import type { Budget } from './budget.ts';
import { SheetText } from './sheet-text.ts';

/** The sheets of a workbook as they are found: what is visible is kept as text in scratch files, the rest by its name. */
export class Book {
  readonly sheets: SheetText[] = [];
  readonly hidden: string[] = [];
  readonly budget: Budget;
  readonly #scratch: Scratch;

  constructor(scratch: Scratch, budget: Budget) {
    [this.#scratch, this.budget] = [scratch, budget];
  }

  /** A visible sheet. */
  sheet(name: string): SheetText {
    this.budget.sheet();
    const sheet = new SheetText(name, this.#scratch.next(), this.budget);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The sheet that was begun last turns out to be one that people do not see. */
  hideLast(): void {
    const last = this.sheets.pop();
    if (last !== undefined) this.hidden.push(last.name);
  }

  /** A sheet that people do not see. */
  hide(name: string): void {
    this.budget.sheet();
    this.hidden.push(name);
  }
}

/** Names of scratch files in a folder, none of which comes from an upload. */
export class Scratch {
  readonly #folder: string;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  next(): string {
    return join(this.#folder, `unpacked-${++this.#count}`);
  }
}
