import type { Readable } from 'node:stream';

/** An object as a listing shows it. `version` changes with the content (an ETag) and is what `putIfMatch` asks for. */
export interface Entry {
  readonly key: string;
  readonly size: number;
  readonly version: string;
  readonly modified: Date;
  /** Why it cannot be read though it is there, a code of the system; absent where it can. */
  readonly unreadable?: string;
}

export interface StoredObject extends Entry {
  readonly body: Uint8Array;
}

/** What was written, by its version. */
export interface Written {
  readonly version: string;
}

/**
 * Where uploads, registers, facts, receipts, editions and states are kept. Keys are slash-separated text without a
 * leading slash, in any script. The listing is the truth. Conditional writes are the only locks.
 */
export interface Store {
  get(key: string): Promise<StoredObject | undefined>;
  /** The object's bytes as they come, for uploads too large to hold. Throws MissingObject. */
  open(key: string): Promise<Readable>;
  /** A path on this machine where the object's bytes stand; fetched into `directory` when they are elsewhere. */
  asFile(key: string, directory: string): Promise<string>;
  put(key: string, body: Uint8Array | string): Promise<Written>;
  /** Streams a file of this machine into the store, in parts when it is large; `tell` hears how many bytes are there. */
  putFile(key: string, path: string, tell?: (bytes: number) => void): Promise<Written>;
  /** Writes only where nothing stands; undefined when something did. */
  putIfAbsent(key: string, body: Uint8Array | string): Promise<Written | undefined>;
  /** Replaces only the version named; undefined when it has changed or is gone. */
  putIfMatch(key: string, body: Uint8Array | string, version: string): Promise<Written | undefined>;
  /** All entries under the prefix, ordered by key (by UTF-8 bytes). */
  list(prefix: string): AsyncIterable<Entry>;
  /** Removes the object; no error when it is gone already. */
  delete(key: string): Promise<void>;
}

/** Something stands there and cannot be read: no right to it, a link that leads nowhere. */
export class UnreadableObject extends Error {
  override readonly name = 'UnreadableObject';
  readonly key: string;
  readonly reason: string;

  constructor(key: string, reason: string) {
    super(`"${key}" cannot be read: ${reason}`);
    this.key = key;
    this.reason = reason;
  }
}

export class MissingObject extends Error {
  override readonly name = 'MissingObject';
  readonly key: string;

  constructor(key: string) {
    super(`nothing is stored under "${key}"`);
    this.key = key;
  }
}

/** What systems, and what packs and shares folders, leave beside people's files; of a folder, all that is in it. */
const leftBehind = [
  ...['thumbs\\.db(?::encryptable)?', 'ehthumbs(?:_vista)?\\.db', 'desktop\\.ini', 'icon\\r'],
  ...['\\$recycle\\.bin', 'recycler', 'system volume information', 'found\\.\\d{3}', 'lost\\+found'],
  ...['__macosx', 'network trash folder', 'temporary items', 'thevolumesettingsfolder'],
  ...['@eadir', '#recycle', '@recycle', '@tmp', '#snapshot'],
];
const hidden = new RegExp(`(?:^|[/\\\\])(?:[.~][^/\\\\]*|${leftBehind.join('|')})(?:[/\\\\]|$)`, 'i');

/**
 * Whether a key is what Windows, a Mac, a network drive or Excel leaves beside people's files: a name or a folder that
 * begins with a dot or a tilde, or one of theirs.
 */
export function isHidden(key: string): boolean {
  return hidden.test(key);
}
