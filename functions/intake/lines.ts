import { createReadStream } from 'node:fs';

const quote = 0x22;
const lineFeed = 0x0a;

/** Where the records of a body stand: the line (from 1) and the byte of each that is not blank, and the blank lines. */
export interface Records {
  readonly lines: readonly number[];
  readonly offsets: readonly number[];
  readonly blank: number;
}

/**
 * Finds the lines of the records where they are not simply one after another: quoted cells may hold line breaks, and
 * blank lines may stand between. Only run where the counts tell that it must be so.
 */
export async function locateRecords(body: string): Promise<Records> {
  const lines: number[] = [];
  const offsets: number[] = [];
  let blank = 0;
  let line = 1;
  let offset = 0;
  let startLine = 1;
  let startOffset = 0;
  let quoted = false;
  let empty = true;
  const end = (): void => {
    if (empty) blank += 1;
    else {
      lines.push(startLine);
      offsets.push(startOffset);
    }
  };
  for await (const chunk of createReadStream(body, { highWaterMark: 1 << 20 })) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a body is read as bytes');
    for (const byte of chunk) {
      offset += 1;
      if (byte === lineFeed) {
        line += 1;
        if (quoted) continue;
        end();
        startLine = line;
        startOffset = offset;
        empty = true;
        continue;
      }
      if (byte === quote) quoted = !quoted;
      if (byte !== 0x0d) empty = false;
    }
  }
  if (!empty) end();
  return { lines, offsets, blank };
}
