import { cellStart, cellStateAfter, quoted, type CellState } from './quoting.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
/** As much of the record is kept, to be shown. */
const kept = 4096;

/** A record too large to be a row: passed over to its end, its beginning kept. */
export class SkimmedRecord {
  /** Line ends seen, the record's own among them. */
  lines = 0;
  /** Lines in it with nothing but spaces. */
  blank = 0;
  head: Uint8Array = new Uint8Array();
  readonly #delimiter: number;
  #state: CellState = cellStart;
  #before: number | undefined;
  #isBlank = true;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
  }

  /** Whether the bytes so far end within a line. */
  get isInLine(): boolean {
    return this.#before !== lineFeed && this.#before !== carriageReturn;
  }

  /** Takes a piece: where the line after the record begins in it, or undefined where the record goes on. */
  take(piece: Uint8Array): number | undefined {
    if (this.head.length < kept) this.head = Buffer.concat([this.head, piece]).subarray(0, kept);
    for (const [at, byte] of piece.entries()) {
      const isLineEnd = byte === lineFeed || byte === carriageReturn;
      const isSecond = byte === lineFeed && this.#before === carriageReturn;
      this.#before = byte;
      if (isLineEnd && !isSecond) {
        this.lines += 1;
        if (this.#isBlank) this.blank += 1;
        this.#isBlank = true;
      } else if (!isLineEnd && byte !== space) this.#isBlank = false;
      if (isLineEnd && this.#state !== quoted) return at + 1;
      if (!isLineEnd) this.#state = cellStateAfter(this.#state, byte, this.#delimiter);
    }
    return undefined;
  }
}
