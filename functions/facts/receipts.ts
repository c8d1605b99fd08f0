import { inParallel, requestsAtATime } from './in-parallel.ts';
import { receiptSchema, type Receipt } from './receipt.ts';

/** What this module asks of a store. */
export interface Receipts {
  list(prefix: string): AsyncIterable<{ readonly key: string }>;
  get(key: string): Promise<{ readonly body: Uint8Array } | undefined>;
}

/** A receipt that cannot be read: nothing may be published from an archive that is not understood. */
export class UnreadableReceipt extends Error {
  override readonly name = 'UnreadableReceipt';
  readonly key: string;

  constructor(key: string, options: ErrorOptions) {
    super(`the receipt "${key}" cannot be read; take the upload in again`, options);
    this.key = key;
  }
}

const folder = 'intake/';

/** The keys of an archive's receipts. Tables of rejected rows stand beside them and are no receipts. */
export async function receiptKeys(archive: Pick<Receipts, 'list'>): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of archive.list(folder))
    if (/^[^/]+\.json$/.test(key.slice(folder.length))) keys.push(key);
  return keys;
}

/** The receipt under a key; undefined where there is none. Throws UnreadableReceipt. */
async function readReceipt(archive: Pick<Receipts, 'get'>, key: string): Promise<Receipt | undefined> {
  const stored = await archive.get(key);
  if (stored === undefined) return undefined;
  try {
    return receiptSchema.parse(JSON.parse(new TextDecoder().decode(stored.body)));
  } catch (cause) {
    throw new UnreadableReceipt(key, { cause });
  }
}

/**
 * What the intake knows of an upload from before. A receipt that cannot be read counts as none: the upload is taken in
 * again, and its new receipt takes the place of that one.
 */
export async function formerReceipt(
  archive: Pick<Receipts, 'get'>,
  key: string,
): Promise<Receipt | undefined> {
  try {
    return await readReceipt(archive, key);
  } catch (error) {
    if (error instanceof UnreadableReceipt) return undefined;
    throw error;
  }
}

/** All receipts of an archive, ordered by the upload's key. Throws UnreadableReceipt. */
export async function readReceipts(archive: Receipts): Promise<Receipt[]> {
  const receipts = await inParallel(await receiptKeys(archive), requestsAtATime, (key) =>
    readReceipt(archive, key),
  );
  return receipts
    .filter((receipt) => receipt !== undefined)
    .sort((left, right) => Buffer.compare(Buffer.from(left.source.key), Buffer.from(right.source.key)));
}
