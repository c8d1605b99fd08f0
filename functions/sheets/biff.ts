import { damaged } from './unreadable.ts';

/** A record of an old workbook: what it is, and its bytes in one piece, or in several where it is continued. */
export interface BiffRecord {
  readonly id: number;
  readonly bytes: Buffer;
  readonly more: readonly Buffer[];
}

const continued = 0x3c;

/** The records from a place of the stream on, up to the end of its part. Throws Unreadable where it is cut off. */
export function* biffRecords(stream: Buffer, start: number): Iterable<BiffRecord> {
  let depth = 0;
  for (let at = start; ;) {
    if (at + 4 > stream.length) throw damaged('biff');
    const id = stream.readUInt16LE(at);
    const bytes = pieceAt(stream, at);
    at += 4 + bytes.length;
    const more: Buffer[] = [];
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === continued) {
      const piece = pieceAt(stream, at);
      more.push(piece);
      at += 4 + piece.length;
    }
    if (id === 0x809) depth += 1;
    // Charts within a sheet are parts of their own.
    if (depth <= 1) yield { id, bytes, more };
    if (id === 0x0a && --depth <= 0) return;
  }
}

function pieceAt(stream: Buffer, at: number): Buffer {
  const length = stream.readUInt16LE(at + 2);
  if (at + 4 + length > stream.length) throw damaged('biff');
  return stream.subarray(at + 4, at + 4 + length);
}

/** Reads a record on, over its pieces. Throws Unreadable beyond its end. */
export class BiffReader {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #at: number;

  constructor({ bytes, more }: BiffRecord, at = 0) {
    this.#pieces = [bytes, ...more];
    this.#at = at;
  }

  get isAtEnd(): boolean {
    return this.#piece >= this.#pieces.length - 1 && this.#at >= (this.#pieces[this.#piece]?.length ?? 0);
  }

  u8(): number {
    return this.#take(1).readUInt8();
  }

  u16(): number {
    return this.#take(2).readUInt16LE();
  }

  u32(): number {
    return this.#take(4).readUInt32LE();
  }

  /** A text of so many characters that begins with its flags, as cells and formats have it. */
  text(length: number): string {
    const flags = this.u8();
    return this.#characters(length, (flags & 1) !== 0);
  }

  /** A text of the list of texts: formatting and readings of its characters follow, and are passed over. */
  sharedText(): string {
    const length = this.u16();
    const flags = this.u8();
    const runs = (flags & 8) === 0 ? 0 : this.u16();
    const readings = (flags & 4) === 0 ? 0 : this.u32();
    const text = this.#characters(length, (flags & 1) !== 0);
    this.#skip(runs * 4 + readings);
    return text;
  }

  /** Where a text goes on in the next piece, its flags stand there again. */
  #characters(length: number, isWide: boolean): string {
    let text = '';
    let wide = isWide;
    while (text.length < length) {
      if (this.#left() === 0) {
        this.#nextPiece();
        wide = (this.u8() & 1) !== 0;
      }
      const size = wide ? 2 : 1;
      const count = Math.min(length - text.length, Math.floor(this.#left() / size));
      if (count === 0) throw damaged('biff');
      text += this.#take(count * size).toString(wide ? 'utf16le' : 'latin1');
    }
    return text;
  }

  #take(count: number): Buffer {
    if (this.#left() === 0) this.#nextPiece();
    const piece = this.#pieces[this.#piece]?.subarray(this.#at, this.#at + count);
    if (piece?.length !== count) throw damaged('biff');
    this.#at += count;
    return piece;
  }

  #skip(count: number): void {
    for (let left = count; left > 0;) {
      if (this.#left() === 0) this.#nextPiece();
      const step = Math.min(left, this.#left());
      if (step === 0) throw damaged('biff');
      this.#at += step;
      left -= step;
    }
  }

  #left(): number {
    return (this.#pieces[this.#piece]?.length ?? 0) - this.#at;
  }

  #nextPiece(): void {
    if (this.#piece + 1 >= this.#pieces.length) throw damaged('biff');
    this.#piece += 1;
    this.#at = 0;
  }
}
