const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Counts the lines of an upload and knows nothing of cells, quotes or rows: what the reader tells of its lines is held
 * against it. LF, CR LF and CR end a line; a last line needs no end.
 */
export class LineCount {
  #ended = 0;
  #last: number | undefined;

  get lines(): number {
    const isOpen = this.#last !== undefined && this.#last !== lineFeed && this.#last !== carriageReturn;
    return this.#ended + (isOpen ? 1 : 0);
  }

  take(bytes: Uint8Array): void {
    let last = this.#last ?? 0;
    let ended = 0;
    for (const byte of bytes) {
      if (byte === carriageReturn || (byte === lineFeed && last !== carriageReturn)) ended += 1;
      last = byte;
    }
    this.#ended += ended;
    if (bytes.length > 0) this.#last = last;
  }
}
