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
    if (bytes.length === 0) return;
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = piece.indexOf(carriageReturn); at >= 0; at = piece.indexOf(carriageReturn, at + 1))
      this.#ended += 1;
    for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, at + 1))
      if ((at === 0 ? this.#last : piece[at - 1]) !== carriageReturn) this.#ended += 1;
    this.#last = piece.at(-1);
  }
}
