import type { Readable } from 'node:stream';
import { bytesOf } from '../../sheets/bytes-of.ts';
import type { Encoding } from '../csv/encoding.ts';

/** What takes the place of so many lines of an upload. */
export interface LineMended {
  readonly text: string;
  readonly lines: number;
}

/** Stands for line ends within cells. */
const lineEnd = '\u2028';

/**
 * An upload with some of its lines mended, in UTF-8. Every other line stays where it is: lines that a row no longer needs
 * are left blank. `mended`: by the number of the first line, from 1.
 */
export async function* withLines(
  upload: Readable,
  encoding: Encoding,
  mended: ReadonlyMap<number, LineMended>,
): AsyncIterable<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const lines = new Lines(mended);
  for await (const piece of bytesOf(upload))
    yield Buffer.from(lines.take(decoder.decode(piece, { stream: true })));
  yield Buffer.from(lines.take(decoder.decode()) + lines.end());
}

class Lines {
  readonly #mended: ReadonlyMap<number, LineMended>;
  #line = 1;
  /** Lines from here on are those of a row that was mended. */
  #until = 0;
  #rest = '';

  constructor(mended: ReadonlyMap<number, LineMended>) {
    this.#mended = mended;
  }

  take(piece: string): string {
    const text = this.#rest + piece;
    // A carriage return at the end may be half a line end.
    const whole = text.endsWith('\r') ? text.length - 1 : text.length;
    let start = 0;
    let written = '';
    for (const { index, 0: end } of text.slice(0, whole).matchAll(/\r\n?|\n/g)) {
      written += this.#next(text.slice(start, index)) + end;
      start = index + end.length;
    }
    this.#rest = text.slice(start);
    return written;
  }

  end(): string {
    const [line = '', ...after] = this.#rest.split('\r');
    return this.#next(line) + after.map(() => '\r').join('');
  }

  #next(text: string): string {
    const line = this.#line++;
    const mended = this.#mended.get(line);
    if (mended !== undefined) this.#until = line + mended.lines;
    return mended?.text ?? (line < this.#until ? '' : text);
  }
}

/** A row as a line of text. */
export function lineOf(cells: readonly string[], delimiter: string): string {
  return cells
    .map((cell) => cell.replaceAll(/\r\n?|\n/g, lineEnd))
    .map((cell) =>
      cell.includes(delimiter) || /["\u2028]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(delimiter);
}
