import { createHash } from 'node:crypto';
import { isHidden, type Store } from '../ports/store.ts';

/** Whether a key of the incoming store is an upload: registers, manifests and hidden files are not. */
export function isUpload(key: string): boolean {
  return (
    !key.startsWith('registers/') &&
    !isHidden(key) &&
    !/^(manifest\.csv|readme\.md|bulletin\.json)$/i.test(nameOf(key))
  );
}

/** The uploads that a change of `key` concerns: itself, or, of a manifest, all that stand beside it. */
export async function uploadsConcerned(key: string, incoming: Store): Promise<string[]> {
  if (isUpload(key)) return [key];
  if (!/^manifest\.csv$/i.test(nameOf(key))) return [];
  const folder = folderOf(key);
  const keys: string[] = [];
  for await (const beside of incoming.list(folder))
    if (isUpload(beside.key) && folderOf(beside.key) === folder) keys.push(beside.key);
  return keys;
}

/** The folder of a key, with its slash. */
export function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** The name of an upload's receipt and facts: a hash of its key, so that any key makes a plain name. */
export function uploadId(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

export function receiptKey(key: string): string {
  return `intake/${uploadId(key)}.json`;
}
