import type { Receipt } from '../facts/receipt.ts';
import type { Store } from '../ports/store.ts';
import { monthsTold, type AnnounceMonths } from './months-told.ts';
import type { ReadUpload } from './upload.ts';
import { rejectsKept, rejectsTable } from './rejects.ts';
import type { Source } from './source.ts';
import { receiptKey, uploadId } from './upload-keys.ts';

/** Files what was read: facts first, the receipt last, which alone makes them count. */
export async function commit(
  archive: Store,
  source: Source,
  read: ReadUpload,
  announce: AnnounceMonths,
): Promise<Receipt> {
  const upload = uploadId(source.key);
  const { outcome, sha256, size } = read;
  const keyOf = (month: string): string => `facts/month=${month}/${upload}-${sha256.slice(0, 12)}.parquet`;
  for (const [month, path] of read.facts) await archive.putFile(keyOf(month), path);
  const isLong = outcome.rejects.length > rejectsKept;
  const rejectsFile = isLong ? `intake/${upload}-rejects.csv` : null;
  if (rejectsFile !== null) await archive.put(rejectsFile, rejectsTable(outcome.rejects));
  const receipt: Receipt = {
    upload,
    source: { ...source, size, sha256 },
    ...outcome,
    parts: outcome.parts.map((part) => ({ ...part, facts: keyOf(part.month) })),
    rejects: outcome.rejects.slice(0, rejectsKept),
    rejectsFile,
  };
  await announce(monthsTold(receipt));
  await archive.put(receiptKey(source.key), `${JSON.stringify(receipt, null, 1)}\n`);
  return receipt;
}

/** What a receipt names besides itself. */
export function filesOf({ parts, rejectsFile }: Receipt): Set<string> {
  return new Set([...parts.map(({ facts }) => facts), ...(rejectsFile === null ? [] : [rejectsFile])]);
}

export async function withdraw(archive: Store, receipt: Receipt): Promise<void> {
  await archive.delete(receiptKey(receipt.source.key));
  await removeFiles(archive, receipt, new Set());
}

/** After the commit only: what no receipt names any more may go. */
export async function removeFiles(archive: Store, former: Receipt, kept: ReadonlySet<string>): Promise<void> {
  for (const key of filesOf(former)) if (!kept.has(key)) await archive.delete(key);
}
