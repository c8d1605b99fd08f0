import { createHash } from 'node:crypto';
import { createReadStream, type BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file as it stands: its size, when it was written, and the SHA-256 of its content. */
export interface HashedFile {
  readonly size: number;
  readonly modified: Date;
  readonly hash: string;
}

/** A file changed so shortly before it was read may change again within one tick of the file system's clock. */
const settledAfter = 2000;

/**
 * The hashes of files, each read once as long as it stands untouched: a listing of a folder that holds gigabytes costs
 * nothing the second time. A change shows in the file's number, size or times, as git takes it; a file changed just
 * now is read again.
 */
export class FileHashes {
  readonly #known = new Map<string, { readonly stamp: string; readonly hash: string }>();

  /** Throws what the file system throws where nothing stands. */
  async of(path: string | Buffer): Promise<HashedFile> {
    const name = typeof path === 'string' ? path : path.toString('latin1');
    const found = await stat(path, { bigint: true });
    // Of a pipe or a device no end may come.
    if (!found.isFile())
      throw Object.assign(new Error(`${name} is no file`), {
        code: found.isDirectory() ? 'EACCES' : 'ENXIO',
      });
    const size = Number(found.size);
    const modified = new Date(Number(found.mtimeMs));
    const stamp = stampOf(found);
    const known = this.#known.get(name);
    if (known?.stamp === stamp) return { size, modified, hash: known.hash };
    const now = Date.now();
    const hash = await hashOf(path, size);
    if (now - Number(found.ctimeMs) > settledAfter) this.#known.set(name, { stamp, hash });
    return { size, modified, hash };
  }
}

function stampOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}

async function hashOf(path: string | Buffer, size: number): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(streamOf(path, size), digest);
  return digest.digest('hex');
}

/** Reads a megabyte at a time; a small file, of which there are many, has no more room than it needs. */
export function streamOf(path: string | Buffer, size: number): Readable {
  return createReadStream(path, { highWaterMark: Math.min(Math.max(size, 1), 1 << 20) });
}
