import { writeSync } from 'node:fs';
import { cellStart, cellStateAfter, plain, quote, quoted, type CellState } from './quoting.ts';

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
  #out = Buffer.allocUnsafe(1 << 20);
  #length = 0;
  #state: CellState = cellStart;
  #isBegun = false;
  /** The last byte of the former piece. */
  #before: number | undefined;
  #spaces = 0;

  constructor(file: number, options: { readonly firstLine: number; readonly delimiter: string }) {
    this.#file = file;
    this.#delimiter = options.delimiter.charCodeAt(0);
    this.lines = options.firstLine - 1;
  }

  /** Takes a piece of the upload in UTF-8; pieces may end anywhere. The loop is the price of every byte: kept flat. */
  write(bytes: Buffer): void {
    const delimiter = this.#delimiter;
    const end = bytes.length;
    this.#reserve(end);
    let [state, isBegun, before] = [this.#state, this.#isBegun, this.#before];
    let from = 0;
    let index = 0;
    while (index < end) {
      let byte = bytes[index] ?? 0;
      if (state === quoted) while (byte > quote && ++index < end) byte = bytes[index] ?? 0;
      else if (state === plain)
        while (byte > quote && byte !== delimiter && ++index < end) byte = bytes[index] ?? 0;
      if (index === end) break;
      if (byte === lineFeed || byte === carriageReturn) {
        const isSecond = byte === lineFeed && (index === 0 ? before : bytes[index - 1]) === carriageReturn;
        if (!isSecond) {
          if (isBegun) this.#keepLine(bytes, from, index);
          else this.blank += 1;
          this.lines += 1;
          if (state !== quoted) {
            if (isBegun) this.records += 1;
            this.#spaces = 0;
            state = cellStart;
            isBegun = false;
          }
        }
        from = index + 1;
      } else if (!isBegun && byte === space) {
        this.#spaces += 1;
      } else {
        if (!isBegun) {
          this.#begin(end - index);
          isBegun = true;
          from = index;
        }
        state = cellStateAfter(state, byte, delimiter);
      }
      index += 1;
    }
    if (isBegun) this.#keep(bytes, from, end);
    before = end === 0 ? before : bytes[end - 1];
    [this.#state, this.#isBegun, this.#before] = [state, isBegun, before];
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

  #keep(bytes: Buffer, from: number, to: number): void {
    this.#length += bytes.copy(this.#out, this.#length, from, to);
  }

  #keepLine(bytes: Buffer, from: number, to: number): void {
    this.#keep(bytes, from, to);
    this.#out[this.#length++] = lineFeed;
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
    if (size > this.#out.length) this.#out = Buffer.allocUnsafe(size);
  }

  #flush(): void {
    if (this.#length > 0) writeSync(this.#file, this.#out, 0, this.#length);
    this.#length = 0;
  }
}
