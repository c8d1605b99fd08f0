import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { bytesOf } from '../../sheets/bytes-of.ts';

/** Where a file goes on in another encoding than it began in. */
export interface EncodingChange {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** A longer line is looked at no further. */
const longestLine = 1 << 20;

/**
 * The first line of a file in another encoding than the first line that is more than ASCII; undefined where there is
 * none, or where a line is in no encoding that we know. Only what is no UTF-8 is GB18030: its text hardly ever is.
 */
export async function encodingChange(stream: Readable): Promise<EncodingChange | undefined> {
  let line = 0;
  let first: string | undefined;
  for await (const bytes of linesOf(stream)) {
    line += 1;
    if (isAscii(bytes)) continue;
    const encoding = isUtf8(bytes) ? 'UTF-8' : isGb18030(bytes) ? 'GB18030' : undefined;
    if (encoding === undefined) return undefined;
    first ??= encoding;
    if (encoding !== first) return { line, from: first, to: encoding };
  }
  return undefined;
}

async function* linesOf(stream: Readable): AsyncIterable<Uint8Array> {
  let rest = Buffer.alloc(0);
  for await (const piece of bytesOf(stream)) {
    const bytes = Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > longestLine) return;
  }
  yield rest;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
