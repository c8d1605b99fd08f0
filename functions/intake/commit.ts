import type { Receipt } from '../facts/receipt.ts';
import { receiptsText } from '../facts/receipts.ts';
import type { Store } from '../ports/store.ts';
import type { HandedBack } from './handed-back.ts';
import { monthsTold, type AnnounceMonths } from './months-told.ts';
import type { TableRead } from './read-found.ts';
import { rejectsKept, rejectsTable } from './rejects.ts';
import type { Source } from './source.ts';
import { receiptKey, uploadId } from './upload-keys.ts';

/** Files what was read of an upload's tables: facts first, the receipts last and together, which alone makes them count. */
export async function commit(
  archive: Store,
  source: Source,
  tables: readonly TableRead[],
  handedBack: HandedBack | undefined,
  announce: AnnounceMonths,
): Promise<readonly Receipt[]> {
  const file = handedBack && `intake/${uploadId(source.key)}/${handedBack.name}`;
  if (file !== undefined) await archive.put(file, handedBack?.workbook ?? '');
  const told = (table: TableRead): Pick<Receipt, 'handedBack'> => {
    const rows = table.read.notTaken?.rows.length ?? 0;
    return file === undefined || rows === 0
      ? {}
      : { handedBack: { file, content: handedBack?.content ?? '', rows } };
  };
  const receipts: Receipt[] = [];
  for (const table of tables) receipts.push({ ...(await receiptOf(archive, source, table)), ...told(table) });
  await announce(receipts.flatMap(monthsTold));
  await archive.put(receiptKey(source.key), receiptsText(receipts));
  return receipts;
}

/** Files the facts of a table and its rejects. */
async function receiptOf(
  archive: Store,
  source: Source,
  { key, read, completes }: TableRead,
): Promise<Receipt> {
  const upload = uploadId(key);
  const { outcome, sha256, size } = read;
  const keyOf = (month: string): string => `facts/month=${month}/${upload}-${sha256.slice(0, 12)}.parquet`;
  for (const [month, path] of read.facts) await archive.putFile(keyOf(month), path);
  const isLong = outcome.rejects.length > rejectsKept;
  const rejectsFile = isLong ? `intake/${upload}-rejects.csv` : null;
  if (rejectsFile !== null) await archive.put(rejectsFile, rejectsTable(outcome.rejects));
  const ofTable = key === source.key ? { size } : { key, file: source.key };
  return {
    upload,
    source: { ...source, ...ofTable, sha256 },
    ...(completes && { completes }),
    ...outcome,
    parts: outcome.parts.map((part) => ({ ...part, facts: keyOf(part.month) })),
    rejects: outcome.rejects.slice(0, rejectsKept),
    rejectsFile,
  };
}

/** What receipts name besides themselves. */
export function filesOf(receipts: readonly Receipt[]): Set<string> {
  return new Set(
    receipts.flatMap(({ parts, rejectsFile, handedBack }) => [
      ...parts.map(({ facts }) => facts),
      ...(rejectsFile === null ? [] : [rejectsFile]),
      ...(handedBack === undefined ? [] : [handedBack.file]),
    ]),
  );
}

/** Takes back the receipts of an upload that is gone. */
export async function withdraw(archive: Store, key: string, receipts: readonly Receipt[]): Promise<void> {
  await archive.delete(key);
  await removeFiles(archive, receipts, new Set());
}

/** After the commit only: what no receipt names any more may go. */
export async function removeFiles(
  archive: Store,
  former: readonly Receipt[],
  kept: ReadonlySet<string>,
): Promise<void> {
  for (const key of filesOf(former)) if (!kept.has(key)) await archive.delete(key);
}
