import { withCompleted } from './completed.ts';
import { inParallel, requestsAtATime } from './in-parallel.ts';
import { z } from 'zod';
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

/** What stands under a key: the receipt of an upload, or of an archive or a workbook those of all tables in it. */
const standing = z.union([
  z.object({ tables: z.array(receiptSchema) }).transform(({ tables }) => tables),
  receiptSchema.transform((receipt) => [receipt]),
]);

/** The text of what stands under a key for an upload's tables, which all count from then on, or none. */
export function receiptsText(receipts: readonly Receipt[]): string {
  const [only] = receipts;
  const isUpload = receipts.length === 1 && only?.source.file === undefined;
  return `${JSON.stringify(isUpload ? only : { tables: receipts }, null, 1)}\n`;
}

/** The receipts under a key; none where nothing stands. Throws UnreadableReceipt. */
async function receiptsUnder(archive: Pick<Receipts, 'get'>, key: string): Promise<readonly Receipt[]> {
  const stored = await archive.get(key);
  if (stored === undefined) return [];
  try {
    return standing.parse(JSON.parse(new TextDecoder().decode(stored.body)));
  } catch (cause) {
    throw new UnreadableReceipt(key, { cause });
  }
}

/**
 * What the intake knows of an upload from before. A receipt that cannot be read counts as none: the upload is taken in
 * again, and its new receipt takes the place of that one.
 */
export async function formerReceipts(
  archive: Pick<Receipts, 'get'>,
  key: string,
): Promise<readonly Receipt[]> {
  try {
    return await receiptsUnder(archive, key);
  } catch (error) {
    if (error instanceof UnreadableReceipt) return [];
    throw error;
  }
}

/**
 * All receipts of an archive that stand, ordered by the upload's key; see `withCompleted`. Throws UnreadableReceipt.
 */
export async function readReceipts(archive: Receipts): Promise<Receipt[]> {
  const receipts = await inParallel(await receiptKeys(archive), requestsAtATime, (key) =>
    receiptsUnder(archive, key),
  );
  return withCompleted(receipts.flat()).sort((left, right) =>
    Buffer.compare(Buffer.from(left.source.key), Buffer.from(right.source.key)),
  );
}
