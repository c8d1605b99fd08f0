import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { bytesOf } from '../../sheets/bytes-of.ts';
import { headSize } from './encoding.ts';

/** What the whole file is known by. */
export interface Fingerprint {
  readonly size: number;
  readonly sha256: string;
}

/** The beginning of a file, which tells its encoding and its form. */
export async function readHead(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of bytesOf(stream)) {
    chunks.push(bytes);
    size += bytes.byteLength;
    if (size >= headSize) break;
  }
  stream.destroy();
  return Buffer.concat(chunks).subarray(0, headSize);
}

/** Reads a file to its end; `take` is given its pieces in order, with how many bytes came before. */
export async function readThrough(
  stream: Readable,
  take: (piece: Uint8Array, before: number) => void = () => undefined,
): Promise<Fingerprint> {
  const digest = createHash('sha256');
  let size = 0;
  for await (const bytes of bytesOf(stream)) {
    digest.update(bytes);
    take(bytes, size);
    size += bytes.byteLength;
  }
  return { size, sha256: digest.digest('hex') };
}
