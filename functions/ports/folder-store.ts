import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  copyFile,
  link,
  lstat,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileHashes, streamOf } from './file-hashes.ts';
import { listingOf, type Listing } from './folder-listing.ts';
import { MissingObject, UnreadableObject, type Entry, type Store, type StoredObject } from './store.ts';

/** Files being written and locks stand under this name, which no listing shows. */
const aside = '.aside';

/**
 * A folder as a store. A write appears whole or not at all (written aside, then renamed or linked); the version is the
 * content's hash; conditional writes are exact between the processes of one machine.
 */
export function folderStore(root: string): Store {
  const hashes = new FileHashes();
  /** The paths of files whose names are no UTF-8, as listings have found them. */
  const odd = new Map<string, Buffer>();
  const keysUnder = async (prefix: string): Promise<string[]> => {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    // Only the folder that the prefix names is walked; where its name may be no UTF-8, all.
    const listing =
      (await listingWithin(root, folder)) ?? (odd.size > 0 ? await listingWithin(root, '') : undefined);
    if (listing === undefined) return [];
    for (const [key, path] of listing.odd) odd.set(key, path);
    return listing.keys
      .filter((key) => key.startsWith(prefix) && !key.startsWith(`${aside}/`))
      .sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
  };
  const foundAt = (key: string): string | Buffer => odd.get(key) ?? pathOf(key);
  const pathOf = (key: string): string => {
    const parts = key.split('/');
    if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\0'))) {
      throw new RangeError(`"${key}" is no key: keys are names joined by single slashes`);
    }
    return join(root, ...parts);
  };

  const writeAside = async (body: Uint8Array | string): Promise<string> => {
    const path = await asidePath(root);
    await writeFile(path, body);
    return path;
  };

  const entryOf = async (key: string): Promise<Entry> => {
    const { size, modified, hash: version } = await hashes.of(foundAt(key));
    return { key, size, version, modified };
  };

  const place = async (key: string, written: string): Promise<Entry> => {
    await mkdir(dirname(pathOf(key)), { recursive: true });
    await rename(written, pathOf(key));
    return entryOf(key);
  };

  const get = async (key: string): Promise<StoredObject | undefined> => {
    try {
      const path = foundAt(key);
      const body = await readFile(path);
      const { mtime } = await stat(path);
      return { key, size: body.byteLength, version: hash(body), modified: mtime, body };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw unreadable(key, error) ?? error;
    }
  };

  return {
    get,
    async open(key): Promise<Readable> {
      const path = foundAt(key);
      try {
        const { size } = await stat(path);
        await access(path, constants.R_OK);
        return streamOf(path, size);
      } catch (error) {
        throw isMissing(error) ? new MissingObject(key) : (unreadable(key, error) ?? error);
      }
    },
    async asFile(key) {
      const path = pathOf(key);
      try {
        await stat(path);
      } catch (error) {
        throw isMissing(error) ? new MissingObject(key) : error;
      }
      return path;
    },
    async put(key, body) {
      return place(key, await writeAside(body));
    },
    async putFile(key, path, tell) {
      const written = await asidePath(root);
      await copyFile(path, written);
      const entry = await place(key, written);
      tell?.(entry.size);
      return entry;
    },
    async putIfAbsent(key, body) {
      const written = await writeAside(body);
      try {
        await mkdir(dirname(pathOf(key)), { recursive: true });
        await link(written, pathOf(key));
        return await entryOf(key);
      } catch (error) {
        if (hasCode(error, 'EEXIST')) return undefined;
        throw error;
      } finally {
        await rm(written, { force: true });
      }
    },
    async putIfMatch(key, body, version) {
      await using _ = await lockOf(root, key);
      const present = await get(key);
      return present?.version === version ? await place(key, await writeAside(body)) : undefined;
    },
    async *list(prefix) {
      for (const key of await keysUnder(prefix)) {
        try {
          yield await entryOf(key);
        } catch (error) {
          const reason = await reasonOf(error, foundAt(key));
          if (reason === undefined && !isMissing(error)) throw error;
          if (reason === undefined) continue;
          yield { key, size: 0, version: `unreadable ${reason}`, modified: new Date(0), unreadable: reason };
        }
      }
    },
    async delete(key) {
      await rm(foundAt(key), { force: true });
    },
  };
}

async function asidePath(root: string): Promise<string> {
  const folder = join(root, aside);
  await mkdir(folder, { recursive: true });
  return join(folder, randomUUID());
}

/**
 * A lock that a dead process does not keep: it is broken after ten seconds, far longer than a compare and a rename
 * take.
 */
async function lockOf(root: string, key: string): Promise<AsyncDisposable> {
  const path = join(root, aside, `${hash(key)}.lock`);
  await mkdir(dirname(path), { recursive: true });
  for (;;) {
    try {
      await writeFile(path, '', { flag: 'wx' });
      return { [Symbol.asyncDispose]: () => rm(path, { force: true }) };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
      if (age > 10_000) await rm(path, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** All that stands in a folder and below; undefined where it is not there. */
async function listingWithin(root: string, folder: string): Promise<Listing | undefined> {
  try {
    return await listingOf(root, folder);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const isFolder = await stat(join(root, folder)).then(
      (found) => found.isDirectory(),
      () => false,
    );
    // A folder below was removed while it was walked: an empty listing would say that every file is gone.
    return isFolder ? listingWithin(root, folder) : undefined;
  }
}

/** Errors of the system that say that something is there and cannot be read. */
const refusals = ['EACCES', 'EPERM', 'EIO', 'ELOOP', 'EISDIR', 'ENAMETOOLONG', 'ENXIO', 'ESTALE'];

/** Why what stands at a path cannot be read: a link leads nowhere, say; undefined where nothing stands there any more. */
async function reasonOf(error: unknown, path: string | Buffer): Promise<string | undefined> {
  if (!isMissing(error)) return refusals.find((code) => hasCode(error, code));
  const found = await lstat(path).catch(() => undefined);
  return found?.isSymbolicLink() === true ? 'ENOENT' : undefined;
}

function unreadable(key: string, error: unknown): UnreadableObject | undefined {
  const reason = refusals.find((code) => hasCode(error, code));
  return reason === undefined ? undefined : new UnreadableObject(key, reason);
}

function hash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR');
}
