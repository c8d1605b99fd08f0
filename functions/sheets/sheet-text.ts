import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { bytesOf } from './bytes-of.ts';
import type { Budget } from './budget.ts';
import { headerFolded, type Merge } from './folded-header.ts';
import { beyond, damaged } from './unreadable.ts';
import { cellName } from './cell-name.ts';

/** Rows at the beginning of a sheet that are held until all merged cells are known: its header is among them. */
const headRows = 40;
/** Characters that are written at a time. */
const atATime = 1 << 18;
/** What stands for a line end within a cell: a row is one line, and its number is that of the line. */
const lineEnd = '\u2028';

/**
 * A sheet as the text of a CSV, line by line what it is row by row, each line with a cell for every column that is used
 * anywhere: what reads and judges CSVs reads and judges it. Cells come in the order of their rows.
 */
export class SheetText {
  readonly name: string;
  /** Rows with cells that are hidden, as a filter leaves them. */
  hiddenRows = 0;
  readonly #path: string;
  readonly #budget: Budget;
  #row = 0;
  #cells: string[] = [];
  #head: string[][] = [];
  readonly #merges: Merge[] = [];
  #width = 0;
  /** Cells of each line below the head. */
  #widths = new Uint16Array(1024);
  #below = 0;
  #file: number | undefined;
  #pending = '';

  constructor(name: string, path: string, budget: Budget) {
    [this.name, this.#path, this.#budget] = [name, path, budget];
  }

  /** Whether any cell says something. */
  get isFilled(): boolean {
    return this.#width > 0;
  }

  /** The text of the cell in a row and a column, both from 0. Throws Unreadable beyond a limit. */
  cell(row: number, column: number, text: string): void {
    if (text === '') return;
    const { rows, columns, cell } = this.#budget.limits;
    if (!(row >= this.#row) || !(column >= 0)) throw damaged('sheet');
    const where = cellName(row, column);
    if (row >= rows) throw beyond('rows', rows, `${this.name} › ${where}`);
    if (column >= columns) throw beyond('columns', columns, `${this.name} › ${where}`);
    if (text.length > cell) throw beyond('cell', cell, `${this.name} › ${where}`);
    while (this.#row < row) this.#endRow();
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
  }

  merge(merge: Merge): void {
    if (merge.top < headRows && this.#merges.length < 10_000) this.#merges.push(merge);
  }

  /** All cells are there. */
  end(): void {
    this.#endRow();
    this.#write();
    if (this.#file !== undefined) closeSync(this.#file);
    this.#head = headerFolded(this.#head, this.#merges);
    for (const cells of this.#head) this.#width = Math.max(this.#width, cells.length);
  }

  /** Its text in UTF-8. */
  open(): Readable {
    return Readable.from(this.#text(), { objectMode: false });
  }

  #endRow(): void {
    const cells = this.#cells;
    this.#width = Math.max(this.#width, cells.length);
    this.#row += 1;
    this.#cells = [];
    if (this.#head.length < headRows) {
      this.#head.push(cells);
      return;
    }
    if (this.#below === this.#widths.length) {
      const room = new Uint16Array(this.#below * 2);
      room.set(this.#widths);
      this.#widths = room;
    }
    this.#widths[this.#below++] = cells.length;
    this.#pending += `${lineOf(cells)}\n`;
    if (this.#pending.length > atATime) this.#write();
  }

  #write(): void {
    if (this.#pending === '') return;
    this.#file ??= openSync(this.#path, 'w');
    writeSync(this.#file, this.#pending);
    this.#budget.unpack(this.#pending.length);
    this.#pending = '';
  }

  async *#text(): AsyncIterable<Uint8Array> {
    const head = this.#head.map((cells) => `${lineOf(cells)}${this.#padding(cells.length)}\n`);
    yield Buffer.from(head.join(''));
    if (this.#file === undefined) return;
    let line = 0;
    for await (const piece of bytesOf(createReadStream(this.#path, { highWaterMark: 1 << 20 }))) {
      const padded: Uint8Array[] = [];
      let start = 0;
      for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
        padded.push(piece.subarray(start, end), Buffer.from(`${this.#padding(this.#widths[line++] ?? 0)}\n`));
        start = end + 1;
      }
      padded.push(piece.subarray(start));
      yield Buffer.concat(padded);
    }
  }

  /** A row of nothing is a blank line. */
  #padding(cells: number): string {
    return cells === 0 ? '' : ','.repeat(this.#width - cells);
  }
}

function lineOf(cells: readonly string[]): string {
  return cells
    .map((cell) => {
      const text = /[\r\n]/.test(cell) ? cell.replace(/\r\n?|\n/g, lineEnd) : cell;
      return /[",\u2028]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',');
}
