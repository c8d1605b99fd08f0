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

/**
 * All receipts of an archive, ordered by the upload's key. Files of rejected rows stand beside them and are no
 * receipts.
 */
export async function readReceipts(archive: Receipts): Promise<Receipt[]> {
  const keys: string[] = [];
  for await (const { key } of archive.list(folder))
    if (/^[^/]+\.json$/.test(key.slice(folder.length))) keys.push(key);
  const receipts = await inParallel(keys, requestsAtATime, async (key) => {
    const object = await archive.get(key);
    return object === undefined ? [] : [parseReceipt(key, object.body)];
  });
  return receipts
    .flat()
    .sort((left, right) => Buffer.compare(Buffer.from(left.source.key), Buffer.from(right.source.key)));
}

function parseReceipt(key: string, body: Uint8Array): Receipt {
  try {
    return receiptSchema.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch (cause) {
    throw new UnreadableReceipt(key, { cause });
  }
}
