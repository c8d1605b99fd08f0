import { createHash } from 'node:crypto';
import type { Receipt } from '../facts/receipt.ts';
import type { Entry, Store } from '../ports/store.ts';
import { manifestEntry, type ManifestEntry } from './manifest.ts';
import { folderOf } from './upload-keys.ts';

/** What stands under a key, by which it is seen whether it has changed since it was taken in. */
export type Source = Omit<Receipt['source'], 'sha256'>;

export function sourceOf({ key, version, size }: Entry, manifest: ManifestEntry | undefined): Source {
  return { key, version, size, ...(manifest && { manifest: hashOf(manifest) }) };
}

export function isSame(former: Source, now: Source): boolean {
  return former.version === now.version && former.size === now.size && former.manifest === now.manifest;
}

function hashOf(manifest: ManifestEntry): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 16);
}

export async function entryOf(store: Store, key: string): Promise<Entry | undefined> {
  for await (const entry of store.list(key)) if (entry.key === key) return entry;
  return undefined;
}

export async function manifestOf(incoming: Store, key: string): Promise<ManifestEntry | undefined> {
  const folder = folderOf(key);
  const manifest = await incoming.get(`${folder}manifest.csv`);
  if (manifest === undefined) return undefined;
  return manifestEntry(manifest.body, key.slice(folder.length));
}
