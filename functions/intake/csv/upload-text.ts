import { TextDecoder } from 'node:util';
import { decodeHead, type Encoding } from './encoding.ts';
import type { CsvRecord } from './record.ts';

/** As much of a record that is too large is decoded. */
const mostDecoded = 4096;

/** Bytes that no character of the encoding has: the upload is not in it. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable';
  readonly encoding: Encoding;

  constructor(encoding: Encoding, cause: unknown) {
    super(`bytes that are no ${encoding}`, { cause });
    this.encoding = encoding;
  }
}

/**
 * Text of an upload, decoded strictly: never a replacement character. In UTF-8 and GB18030 no quote, delimiter or line
 * end is part of another character, so its bytes are told into cells as they are, and each distinct cell is decoded
 * once; UTF-16 is brought into UTF-8 as it comes. Throws Undecodable.
 */
export class UploadText {
  readonly encoding: Encoding;
  /** Of the cells. */
  readonly #decoder: TextDecoder;
  /** Of pieces in UTF-16. */
  readonly #wide: TextDecoder | undefined;
  /** The first bytes, until they are enough to tell a byte order mark. */
  #first: Uint8Array | undefined = new Uint8Array();

  constructor(encoding: Encoding) {
    const isWide = encoding.startsWith('utf-16');
    this.encoding = encoding;
    this.#decoder = new TextDecoder(isWide ? 'utf-8' : encoding, { fatal: true, ignoreBOM: true });
    this.#wide = isWide ? new TextDecoder(encoding, { fatal: true }) : undefined;
  }

  /** The next piece of the upload, as bytes that are told into cells. */
  bytesOf(piece: Uint8Array): Uint8Array {
    if (this.#wide !== undefined) return this.#narrowed(piece, { stream: true });
    if (this.#first === undefined) return piece;
    const first = Buffer.concat([this.#first, piece]);
    this.#first = first.length < 3 ? first : undefined;
    return this.#first === undefined ? withoutMark(first, this.encoding) : new Uint8Array();
  }

  /** What is left when the upload has ended. */
  lastBytes(): Uint8Array {
    return this.#wide === undefined
      ? (this.#first ?? new Uint8Array())
      : this.#narrowed(new Uint8Array(), {});
  }

  /** The text of the cell at `place` of a record. */
  ofCell({ bytes, from, to }: CsvRecord, place: number): string {
    return this.#of(bytes.subarray(from[place], to[place])).replaceAll('""', '"');
  }

  /** The text of a record, of one that is too large its beginning. */
  ofRecord({ bytes, start, end, fault }: CsvRecord): string {
    if (fault !== 'row-too-large') return this.#of(bytes.subarray(start, end));
    const beginning = bytes.subarray(start, Math.min(end, start + mostDecoded));
    return decodeHead(beginning, this.encoding === 'gb18030' ? 'gb18030' : 'utf-8') ?? '';
  }

  /** Line ends of whatever kind are LF. */
  #of(bytes: Uint8Array): string {
    return this.#strictly(() => this.#decoder.decode(bytes)).replace(/\r\n?/g, '\n');
  }

  #narrowed(piece: Uint8Array, options: { readonly stream?: boolean }): Uint8Array {
    return Buffer.from(this.#strictly(() => this.#wide?.decode(piece, options) ?? ''));
  }

  #strictly(decode: () => string): string {
    try {
      return decode();
    } catch (error) {
      throw new Undecodable(this.encoding, error);
    }
  }
}

/** The byte order mark of UTF-8 is none of the text. */
function withoutMark(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const isMarked = encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? bytes.subarray(3) : bytes;
}
