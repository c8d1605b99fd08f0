import { isUtf8 } from 'node:buffer';
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
  /** The first line of a cell that is in UTF-8, in an upload that is not: another file was joined to it. */
  otherEncodingAt: number | undefined;
  /** UTF-16 ended, and what follows is not. */
  isNarrow = false;
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
    if (this.#wide !== undefined) return this.#narrowed(this.#wideOf(piece), { stream: true });
    if (this.#first === undefined) return piece;
    const first = Buffer.concat([this.#first, piece]);
    this.#first = first.length < 3 ? first : undefined;
    return this.#first === undefined ? withoutMark(first, this.encoding) : new Uint8Array();
  }

  /** What is left when the upload has ended. */
  lastBytes(): Uint8Array {
    if (this.isNarrow) throw new Undecodable(this.encoding, undefined);
    return this.#wide === undefined
      ? (this.#first ?? new Uint8Array())
      : this.#narrowed(new Uint8Array(), {});
  }

  /** The text of the cell at `place` of a record. */
  ofCell({ bytes, from, to, line }: CsvRecord, place: number): string {
    const cell = bytes.subarray(from[place], to[place]);
    if (this.encoding === 'gb18030' && isUtf8Text(cell)) this.otherEncodingAt ??= line;
    return this.#of(cell).replaceAll('""', '"');
  }

  /** The text of a record, of one that is too large its beginning. */
  ofRecord({ bytes, start, end, fault, line }: CsvRecord): string {
    if (fault !== 'row-too-large') {
      const record = bytes.subarray(start, end);
      if (this.encoding === 'gb18030' && isUtf8Text(record)) this.otherEncodingAt ??= line;
      return this.#of(record);
    }
    const beginning = bytes.subarray(start, Math.min(end, start + mostDecoded));
    return decodeHead(beginning, this.encoding === 'gb18030' ? 'gb18030' : 'utf-8') ?? '';
  }

  /** Line ends of whatever kind are LF; within the cells of sheets they are U+2028. */
  #of(bytes: Uint8Array): string {
    return this.#strictly(() => this.#decoder.decode(bytes)).replace(/\r\n?|\u2028/g, '\n');
  }

  /** Figures in UTF-16 have a zero in every other byte. Throws Undecodable where so many have none. */
  #wideOf(piece: Uint8Array): Uint8Array {
    if (this.isNarrow) throw new Undecodable(this.encoding, undefined);
    const at = Buffer.from(piece)
      .toString('latin1')
      .search(/[,-:]{8}/);
    if (at < 0) return piece;
    this.isNarrow = true;
    return piece.subarray(0, at & ~1);
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

/** Three characters of three bytes in UTF-8, as Chinese has them: in GB18030 hardly any name is that too. */
function isUtf8Text(bytes: Uint8Array): boolean {
  if (bytes.length < 9 || !isUtf8(bytes)) return false;
  const wide = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[^\x80-\xff]/g, '');
  return /^(?:[\xe3-\xe9\xef][\x80-\xbf]{2}){3,}$/.test(wide);
}

/** The byte order mark of UTF-8 is none of the text. */
function withoutMark(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const isMarked = encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? bytes.subarray(3) : bytes;
}
