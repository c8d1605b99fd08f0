import { quote } from './quoting.ts';
import { CsvRecord } from './record.ts';
import { SkimmedRecord } from './skimmed-record.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
/** What a record comes to that goes on after the bytes that are there. */
const unfinished = -1;
/** A record of more bytes is no row of any table: most likely a quote that does not close. */
const mostBytes = 2 << 20;

export interface RecordReaderOptions {
  readonly delimiter: string;
  /** Cells of a row. */
  readonly width: number;
  /** What stands above this line is a title or the header: its lines are counted and no more. */
  readonly firstLine: number;
}

/**
 * Tells the bytes of an upload into records and cells, once and in order. Quotes enclose a cell, doubled they stand for
 * themselves; LF, CR LF and CR end a line; lines of nothing but spaces are blank. The loops over bytes are the price of
 * every upload and kept flat: a piece ends with a line feed of our own, so that they look at one thing at a time.
 */
export class RecordReader {
  /** Lines ended so far. */
  lines = 0;
  records = 0;
  /** Blank lines below the header. */
  blank = 0;
  readonly #record: CsvRecord;
  readonly #delimiter: number;
  readonly #width: number;
  readonly #firstLine: number;
  readonly #take: (record: CsvRecord) => void;
  /** What has come and is not read yet, `#length` bytes of it, and room for a word behind them. */
  #bytes = new Uint8Array(1 << 16);
  #words = new DataView(this.#bytes.buffer);
  #length = 0;
  #endedWithCarriageReturn = false;
  #skimmed: SkimmedRecord | undefined;

  /** The first line of the record that was read last. */
  get line(): number {
    return this.#record.line;
  }

  constructor({ delimiter, width, firstLine }: RecordReaderOptions, take: (record: CsvRecord) => void) {
    this.#record = new CsvRecord(width);
    this.#delimiter = delimiter.charCodeAt(0);
    this.#width = width;
    this.#firstLine = firstLine;
    this.#take = take;
  }

  /** Takes a piece of the upload; pieces may end anywhere. */
  write(piece: Uint8Array): void {
    const skipped = this.#skimmed === undefined ? 0 : this.#skim(this.#skimmed, piece);
    this.#append(skipped === 0 ? piece : piece.subarray(skipped));
    this.#read(false);
    if (this.#length > mostBytes) this.#beginToSkim();
  }

  /** Ends the last record, whether or not a line end follows it. */
  end(): void {
    if (this.#skimmed !== undefined)
      this.#endSkimmed(this.#skimmed, this.#skimmed.lines + (this.#skimmed.isInLine ? 1 : 0));
    this.#read(true);
  }

  #append(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (length + 4 > this.#bytes.length) {
      const room = new Uint8Array(Math.max(length + 4, this.#bytes.length * 2));
      room.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = room;
      this.#words = new DataView(room.buffer);
    }
    this.#bytes.set(piece, this.#length);
    this.#bytes[length] = lineFeed;
    this.#length = length;
  }

  /** Reads what records there are, and keeps the rest. */
  #read(isLast: boolean): void {
    let at = 0;
    if (this.#endedWithCarriageReturn && this.#length > 0) {
      this.#endedWithCarriageReturn = false;
      if (this.#bytes[0] === lineFeed) at = 1;
    }
    while (at < this.#length) {
      const next = this.#readLine(at, isLast);
      if (next === unfinished) break;
      at = next;
    }
    this.#bytes.copyWithin(0, at, this.#length + 1);
    this.#length -= at;
  }

  /** Reads a record or a blank line that begins at `start`: where the next one begins, or `unfinished`. */
  #readLine(start: number, isLast: boolean): number {
    const bytes = this.#bytes;
    let at = start;
    while (bytes[at] === space) at++;
    const isBlank = bytes[at] === lineFeed || bytes[at] === carriageReturn;
    if (!isBlank) return this.#readRecord(start, isLast);
    if (at === this.#length && !isLast) return unfinished;
    this.lines += 1;
    if (this.lines >= this.#firstLine) this.blank += 1;
    return this.#afterLineEnd(at);
  }

  #readRecord(start: number, isLast: boolean): number {
    const record = this.#record;
    const { from: froms, to: tos } = record;
    const bytes = this.#bytes;
    const length = this.#length;
    const delimiter = this.#delimiter;
    const width = this.#width;
    let fault: CsvRecord['fault'];
    let breaks = 0;
    let place = 0;
    let at = start;
    for (;;) {
      let from = at;
      let to: number;
      while (bytes[at] === space) at++;
      if (bytes[at] === quote) {
        from = ++at;
        for (;;) {
          const byte = bytes[at] ?? 0;
          if (byte <= quote) {
            if (byte === quote) {
              if (bytes[at + 1] !== quote) break;
              at += 1;
            } else if (byte === lineFeed || byte === carriageReturn) {
              if (at === length) break;
              if (byte === carriageReturn || bytes[at - 1] !== carriageReturn) breaks += 1;
            }
          }
          at += 1;
        }
        to = at;
        if (at >= length - 1 && !isLast) return unfinished;
        if (at === length) {
          fault = 'quote-not-closed';
          // The last line end is no beginning of another line.
          if (breaks > 0 && (bytes[at - 1] === lineFeed || bytes[at - 1] === carriageReturn)) breaks -= 1;
        } else at += 1;
        while (bytes[at] === space) at++;
        while (bytes[at] !== delimiter && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) {
          fault = 'quote-not-closed';
          at += 1;
        }
      } else {
        at = from;
        let byte = bytes[at] ?? 0;
        while (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn) {
          byte = bytes[++at] ?? 0;
        }
        to = at;
      }
      if (place < width) {
        froms[place] = from;
        tos[place] = to;
      }
      place += 1;
      if (bytes[at] !== delimiter) break;
      at += 1;
    }
    if (at === length && !isLast) return unfinished;
    record.bytes = bytes;
    record.words = this.#words;
    record.start = start;
    record.end = at;
    record.width = place;
    record.fault = at - start > mostBytes ? 'row-too-large' : fault;
    record.blank = 0;
    this.#tell(record, 1 + breaks);
    return this.#afterLineEnd(at);
  }

  #afterLineEnd(at: number): number {
    if (at === this.#length) return at;
    if (this.#bytes[at] !== carriageReturn) return at + 1;
    if (at + 1 === this.#length) this.#endedWithCarriageReturn = true;
    else if (this.#bytes[at + 1] === lineFeed) return at + 2;
    return at + 1;
  }

  #tell(record: CsvRecord, lines: number): void {
    record.line = this.lines + 1;
    record.breaks = lines - 1;
    this.lines += lines;
    if (record.line < this.#firstLine) return;
    this.records += 1;
    this.#take(record);
  }

  #beginToSkim(): void {
    this.#skimmed = new SkimmedRecord(this.#delimiter);
    this.#skimmed.take(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
  }

  /** Passes over the rest of a record that is too large: how many bytes of the piece were its own. */
  #skim(skimmed: SkimmedRecord, piece: Uint8Array): number {
    const end = skimmed.take(piece);
    if (end === undefined) return piece.length;
    this.#endSkimmed(skimmed, skimmed.lines);
    this.#endedWithCarriageReturn = piece[end - 1] === carriageReturn;
    return end;
  }

  #endSkimmed({ head, blank }: SkimmedRecord, lines: number): void {
    this.#skimmed = undefined;
    const record = this.#record;
    record.blank = blank;
    [record.bytes, record.start, record.end] = [head, 0, head.length];
    [record.width, record.fault] = [0, 'row-too-large'];
    this.#tell(record, lines);
  }
}
