import { writeSync } from 'node:fs';
import { cellStart, cellStateAfter, quote, quoted, type CellState } from './quoting.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
/** A line number, its delimiter and a line end. */
const added = 24;

/**
 * Writes the rows of an upload to a file that DuckDB reads in any order and yet knows each row's place: one record
 * after another, blank lines left out, line ends of whatever kind as LF, and before each record a cell with the
 * number of its first line in the upload.
 */
export class RecordWriter {
  /** Lines ended so far, those above the first row counted. */
  lines: number;
  records = 0;
  blank = 0;
  readonly #file: number;
  readonly #delimiter: number;
  #out = new Uint8Array(4 << 20);
  #length = 0;
  #state: CellState = cellStart;
  #isBegun = false;
  #afterReturn = false;
  #spaces = 0;

  constructor(file: number, options: { readonly firstLine: number; readonly delimiter: string }) {
    this.#file = file;
    this.#delimiter = options.delimiter.charCodeAt(0);
    this.lines = options.firstLine - 1;
  }

  /** Takes a piece of the upload in UTF-8; pieces may end anywhere. The loop is the price of every byte: kept flat. */
  write(bytes: Uint8Array): void {
    const delimiter = this.#delimiter;
    this.#reserve(bytes.length);
    let [out, length, state, isBegun] = [this.#out, this.#length, this.#state, this.#isBegun];
    let afterReturn = this.#afterReturn;
    for (let index = 0; index < bytes.length; index++) {
      const byte = bytes[index] ?? 0;
      if (state === quoted && byte > quote) {
        out[length++] = byte;
        continue;
      }
      if (byte === lineFeed || byte === carriageReturn) {
        const isSecond = byte === lineFeed && afterReturn;
        afterReturn = byte === carriageReturn;
        if (isSecond) continue;
        this.lines += 1;
        if (isBegun) out[length++] = lineFeed;
        else this.blank += 1;
        if (state === quoted) continue;
        if (isBegun) this.records += 1;
        this.#spaces = 0;
        state = cellStart;
        isBegun = false;
        continue;
      }
      afterReturn = false;
      if (!isBegun) {
        if (byte === space) {
          this.#spaces += 1;
          continue;
        }
        this.#length = length;
        this.#begin(bytes.length - index);
        [out, length, isBegun] = [this.#out, this.#length, true];
      }
      state = cellStateAfter(state, byte, delimiter);
      out[length++] = byte;
    }
    [this.#length, this.#state, this.#isBegun, this.#afterReturn] = [length, state, isBegun, afterReturn];
  }

  /** Ends the last record, whether or not a line end follows it, and writes what is left. */
  end(): void {
    if (this.#isBegun) {
      this.lines += 1;
      this.records += 1;
      this.#reserve(1);
      this.#out[this.#length++] = lineFeed;
    } else if (this.#spaces > 0) {
      this.lines += 1;
      this.blank += 1;
    }
    this.#flush();
  }

  /** `ahead` bytes at most follow before more come. */
  #begin(ahead: number): void {
    this.#reserve(this.#spaces + ahead + added);
    const number = String(this.lines + 1);
    for (let index = 0; index < number.length; index++) this.#out[this.#length++] = number.charCodeAt(index);
    this.#out[this.#length++] = this.#delimiter;
    this.#out.fill(space, this.#length, this.#length + this.#spaces);
    this.#length += this.#spaces;
    this.#spaces = 0;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#out.length) return;
    this.#flush();
    if (size > this.#out.length) this.#out = new Uint8Array(size);
  }

  #flush(): void {
    if (this.#length > 0) writeSync(this.#file, this.#out, 0, this.#length);
    this.#length = 0;
  }
}
