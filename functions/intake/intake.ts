import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { receiptSchema, type Receipt } from '../facts/receipt.ts';
import { Session, type SessionLimits } from '../facts/session.ts';
import type { Log } from '../ports/log.ts';
import type { Entry, Store } from '../ports/store.ts';
import { codeLists } from '../reference/code-lists.ts';
import { flowOfKey } from './flow.ts';
import { manifestEntry, type ManifestEntry } from './manifest.ts';
import { readUpload, type ReadUpload } from './read-upload.ts';
import { rejectsKept, rejectsTable } from './rejects.ts';

export interface IntakeDependencies {
  readonly incoming: Store;
  readonly archive: Store;
  readonly log: Log;
  readonly scratch: string;
  readonly limits?: SessionLimits;
}

/** DuckDB keeps within this unless told otherwise, so that ten million rows are taken in on a small machine too. */
const memory = '800MB';

/** Of many uploads so many are taken in at a time: while one is decoded, another is checked and written. */
const atATime = 2;

/** Whether a key of the incoming store is an upload: registers, manifests and hidden files are not. */
export function isUpload(key: string): boolean {
  return (
    !key.startsWith('registers/') &&
    !/(^|\/)[.~]/.test(key) &&
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

function folderOf(key: string): string {
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

/**
 * Takes in what stands under `key` now: facts first, the receipt last, which alone makes them count. An upload that is
 * gone loses its receipt. Doing it again changes nothing; being interrupted leaves the former state.
 */
export async function takeIn(key: string, dependencies: IntakeDependencies): Promise<Receipt | undefined> {
  using session = await Session.open({ scratch: dependencies.scratch, memory, ...dependencies.limits });
  return await takeInWith(session, key, dependencies);
}

/** Told of the parts whose months are about to change, just before they do: who is cut off then has told all the same. */
type Foretell = (parts: readonly MonthTold[]) => Promise<void>;

/** What an upload speaks of: a month. */
export interface MonthTold {
  readonly month: string;
}

/** Every month that an upload speaks of, by facts or by indicators. */
export function monthsTold(receipt: Receipt | undefined): readonly MonthTold[] {
  return receipt === undefined ? [] : [...receipt.parts, ...(receipt.indicators ?? [])];
}

const tellNobody: Foretell = () => Promise.resolve();

async function takeInWith(
  session: Session,
  key: string,
  { incoming, archive, log, scratch }: IntakeDependencies,
  foretell: Foretell = tellNobody,
  progress: Readonly<Record<string, number>> = {},
): Promise<Receipt | undefined> {
  const entry = await entryOf(incoming, key);
  const former = await readReceipt(archive, receiptKey(key));
  if (entry === undefined) {
    if (former !== undefined) {
      await foretell(monthsTold(former));
      await withdraw(archive, former);
    }
    return undefined;
  }
  const manifest = await manifestOf(incoming, key);
  const source = {
    key,
    version: entry.version,
    size: entry.size,
    ...(manifest && { manifest: hashOf(manifest) }),
  };
  if (former !== undefined && isSame(former.source, source)) return former;
  log.stage('intake', { upload: key, bytes: entry.size, ...progress });
  const directory = join(scratch, uploadId(key));
  await mkdir(directory, { recursive: true });
  try {
    const read = await readUpload(
      { open: () => incoming.open(key), flowOfKey: flowOfKey(key), manifest },
      { directory, lists: codeLists(), session },
    );
    const receipt = await commit(archive, source, read, (parts) =>
      foretell([...monthsTold(former), ...parts]),
    );
    if (former !== undefined) await removeFiles(archive, former, filesOf(receipt));
    return receipt;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Brings receipts and facts in line with what stands in the incoming store now. Receipts in order of their keys. */
export async function takeInAll(
  dependencies: IntakeDependencies,
  foretell: Foretell = tellNobody,
): Promise<Receipt[]> {
  const { incoming, archive, scratch, limits } = dependencies;
  const keys: string[] = [];
  for await (const { key } of incoming.list('')) if (isUpload(key)) keys.push(key);
  const found: (Receipt | undefined)[] = [];
  using session = await Session.open({ scratch, memory, ...limits });
  const waiting = keys.entries();
  const takeInTheRest = async (): Promise<void> => {
    for (const [index, key] of waiting) {
      const progress = { number: index + 1, of: keys.length };
      found[index] = await takeInWith(session, key, dependencies, foretell, progress);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atATime }, takeInTheRest));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  const receipts = found.flatMap((receipt) => receipt ?? []);
  const present = new Set(receipts.map(({ source }) => receiptKey(source.key)));
  for await (const { key } of archive.list('intake/')) {
    if (present.has(key)) continue;
    const receipt = await readReceipt(archive, key);
    if (receipt === undefined) continue;
    // It may have come since the listing, and have been taken in by another.
    if ((await entryOf(incoming, receipt.source.key)) !== undefined) continue;
    await foretell(monthsTold(receipt));
    await withdraw(archive, receipt);
  }
  return receipts;
}

async function entryOf(store: Store, key: string): Promise<Entry | undefined> {
  for await (const entry of store.list(key)) if (entry.key === key) return entry;
  return undefined;
}

async function readReceipt(archive: Store, key: string): Promise<Receipt | undefined> {
  if (!key.endsWith('.json')) return undefined;
  const stored = await archive.get(key);
  return stored === undefined
    ? undefined
    : receiptSchema.parse(JSON.parse(Buffer.from(stored.body).toString()));
}

async function manifestOf(incoming: Store, key: string): Promise<ManifestEntry | undefined> {
  const folder = folderOf(key);
  const manifest = await incoming.get(`${folder}manifest.csv`);
  if (manifest === undefined) return undefined;
  return manifestEntry(manifest.body, key.slice(folder.length));
}

type Source = Omit<Receipt['source'], 'sha256'>;

function isSame(former: Source, now: Source): boolean {
  return former.version === now.version && former.size === now.size && former.manifest === now.manifest;
}

function hashOf(manifest: ManifestEntry): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 16);
}

async function commit(
  archive: Store,
  source: Source,
  read: ReadUpload,
  foretell: Foretell,
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
  await foretell(monthsTold(receipt));
  await archive.put(receiptKey(source.key), `${JSON.stringify(receipt, null, 1)}\n`);
  return receipt;
}

/** What a receipt names besides itself. */
function filesOf({ parts, rejectsFile }: Receipt): Set<string> {
  return new Set([...parts.map(({ facts }) => facts), ...(rejectsFile === null ? [] : [rejectsFile])]);
}

async function withdraw(archive: Store, receipt: Receipt): Promise<void> {
  await archive.delete(receiptKey(receipt.source.key));
  await removeFiles(archive, receipt, new Set());
}

/** After the commit only: what no receipt names any more may go. */
async function removeFiles(archive: Store, former: Receipt, kept: ReadonlySet<string>): Promise<void> {
  for (const key of filesOf(former)) if (!kept.has(key)) await archive.delete(key);
}
