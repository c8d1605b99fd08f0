import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readReceipts } from '../facts/receipts.ts';
import { isUpload } from '../intake/upload-keys.ts';
import { folderStore } from '../ports/folder-store.ts';
import type { Store } from '../ports/store.ts';

/** What a city's folder holds: its uploads and its registers. */
export interface CityFolder {
  readonly input: string;
  readonly incoming: Store;
  readonly registersKept: Store;
}

/**
 * The store of a city under `<output>/.store`: the one that was made from this path, else the one that knows most of the
 * folder's files by their content, at least half of them (the folder was moved or copied: its editions, mails and what
 * its public editions keep closed go on), else a new one.
 */
export async function cityStore(city: CityFolder, output: string): Promise<Store> {
  const stores = join(output, '.store');
  const own = storeName(city.input);
  const kept = await namesIn(stores);
  if (kept.length === 0 || kept.includes(own)) return folderStore(join(stores, own));
  const files = await contentsOf(city);
  let best = { store: folderStore(join(stores, own)), known: 0 };
  for (const name of kept) {
    const store = folderStore(join(stores, name));
    const contents = await contentsKnown(store);
    const known = files.filter((content) => contents.has(content)).length;
    if (known > best.known && known * 2 >= files.length) best = { store, known };
  }
  return best.store;
}

function storeName(input: string): string {
  return `${basename(input)}-${createHash('sha256').update(input).digest('hex').slice(0, 8)}`;
}

async function namesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder).catch(() => []);
  return found.sort();
}

/** The versions of the folder's uploads and registers: in a folder's store the hashes of what is in them. */
async function contentsOf({ incoming, registersKept }: CityFolder): Promise<string[]> {
  const found: string[] = [];
  for await (const { key, version } of incoming.list('')) if (isUpload(key)) found.push(version);
  for await (const { version } of registersKept.list('registers/')) found.push(version);
  return found;
}

/** The versions of all uploads and registers that a store has taken in; of one that cannot be read, its registers. */
async function contentsKnown(store: Store): Promise<ReadonlySet<string>> {
  const receipts = await readReceipts(store).catch(() => []);
  const found = new Set(receipts.map(({ source }) => source.version));
  for await (const { version } of store.list('registers/')) found.add(version);
  return found;
}
