import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../facts/in-parallel.ts';
import type { Receipt } from '../facts/receipt.ts';
import { formerReceipt, receiptKeys } from '../facts/receipts.ts';
import { monthsOfSay } from '../facts/supply/say.ts';
import { SessionWhenNeeded, type SessionLimits } from '../facts/session.ts';
import type { Log } from '../ports/log.ts';
import type { Entry, Store } from '../ports/store.ts';
import { codeLists } from '../reference/code-lists.ts';
import { flowOfKey } from './flow.ts';
import { timesOfKey } from './meaning/times-said.ts';
import { manifestEntry, type ManifestEntry } from './manifest.ts';
import { readUpload, unreadable, type ReadUpload } from './read-upload.ts';
import { rejectsKept, rejectsTable } from './rejects.ts';
import { folderOf, isUpload, receiptKey, uploadId } from './upload-keys.ts';

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

/**
 * Takes in what stands under `key` now: facts first, the receipt last, which alone makes them count. An upload that is
 * gone loses its receipt. Doing it again changes nothing; being interrupted leaves the former state.
 */
export async function takeIn(key: string, dependencies: IntakeDependencies): Promise<Receipt | undefined> {
  await using session = sessionOf(dependencies);
  return await takeInWith(session, key, dependencies);
}

function sessionOf({ scratch, limits }: IntakeDependencies): SessionWhenNeeded {
  return new SessionWhenNeeded({ scratch, memory, ...limits });
}

/**
 * Called with the months that are about to change, before they do: when the process is cut off in between, they have
 * been named all the same.
 */
type Foretell = (parts: readonly MonthTold[]) => Promise<void>;

/** What an upload speaks of: a month. */
export interface MonthTold {
  readonly month: string;
}

/** Every month that an upload speaks of, by facts, by indicators, or as one of which something was refused. */
export function monthsTold(receipt: Receipt | undefined): readonly MonthTold[] {
  if (receipt === undefined) return [];
  const { parts, indicators = [], rejects } = receipt;
  const refused = rejects.length === 0 ? [] : [...monthsOfSay(receipt)].map((month) => ({ month }));
  return [...parts, ...indicators, ...refused];
}

const tellNobody: Foretell = () => Promise.resolve();

async function takeInWith(
  session: SessionWhenNeeded,
  key: string,
  { incoming, archive, log, scratch }: IntakeDependencies,
  foretell: Foretell = tellNobody,
  progress: () => Readonly<Record<string, number>> = () => ({}),
): Promise<Receipt | undefined> {
  const entry = await entryOf(incoming, key);
  const former = await formerReceipt(archive, receiptKey(key));
  if (entry === undefined) {
    if (former !== undefined) {
      await foretell(monthsTold(former));
      await withdraw(archive, former);
    }
    return undefined;
  }
  const manifest = await manifestOf(incoming, key);
  const source = sourceOf(entry, manifest);
  if (former !== undefined && isSame(former.source, source)) return former;
  log.stage('intake', { upload: key, bytes: entry.size, ...progress() });
  const directory = join(scratch, uploadId(key));
  await mkdir(directory, { recursive: true });
  try {
    const read =
      entry.unreadable === undefined
        ? await readUpload(
            {
              open: () => incoming.open(key),
              flowOfKey: flowOfKey(key),
              manifest,
              timesOfKey: timesOfKey(key),
            },
            { directory, lists: codeLists(), session: await session.opened() },
          )
        : unreadable(entry.unreadable, manifest);
    const receipt = await commit(archive, source, read, (parts) =>
      foretell([...monthsTold(former), ...parts]),
    );
    if (former !== undefined) await removeFiles(archive, former, filesOf(receipt));
    return receipt;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** An upload at which the intake itself failed, by no fault of its content. */
export class UploadNotTakenIn extends Error {
  override readonly name = 'UploadNotTakenIn';
  readonly key: string;

  constructor(key: string, cause: unknown) {
    super(`"${key}" could not be taken in`, { cause });
    this.key = key;
  }
}

/**
 * Brings receipts and facts in line with what stands in the incoming store now. Receipts in order of their keys. One
 * upload that fails keeps no other from being taken in; it is thrown when all are through: UploadNotTakenIn, of several
 * an AggregateError.
 */
export async function takeInAll(
  dependencies: IntakeDependencies,
  foretell: Foretell = tellNobody,
): Promise<Receipt[]> {
  const { incoming, archive } = dependencies;
  const uploads: Entry[] = [];
  for await (const entry of incoming.list('')) if (isUpload(entry.key)) uploads.push(entry);
  let begun = 0;
  const progress = (): Record<string, number> => ({ number: ++begun, of: uploads.length });
  await using session = sessionOf(dependencies);
  const failures: unknown[] = [];
  const found = await inParallel(uploads, atATime, async (upload) => {
    try {
      return (
        (await receiptOf(upload, dependencies)) ??
        (await takeInWith(session, upload.key, dependencies, foretell, progress))
      );
    } catch (failure) {
      failures.push(new UploadNotTakenIn(upload.key, failure));
      return undefined;
    }
  });
  const receipts = found.flatMap((receipt) => receipt ?? []);
  const present = new Set(receipts.map(({ source }) => receiptKey(source.key)));
  for (const key of await receiptKeys(archive)) {
    if (present.has(key)) continue;
    const receipt = await formerReceipt(archive, key);
    if (receipt === undefined) continue;
    // It may have come since the listing, and have been taken in by another.
    if ((await entryOf(incoming, receipt.source.key)) !== undefined) continue;
    await foretell(monthsTold(receipt));
    await withdraw(archive, receipt);
  }
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} uploads were not taken in`);
  if (failures.length > 0) throw failures[0];
  return receipts;
}

async function entryOf(store: Store, key: string): Promise<Entry | undefined> {
  for await (const entry of store.list(key)) if (entry.key === key) return entry;
  return undefined;
}

async function manifestOf(incoming: Store, key: string): Promise<ManifestEntry | undefined> {
  const folder = folderOf(key);
  const manifest = await incoming.get(`${folder}manifest.csv`);
  if (manifest === undefined) return undefined;
  return manifestEntry(manifest.body, key.slice(folder.length));
}

/** The receipt of an upload that is as it was when it was taken in. */
async function receiptOf(
  entry: Entry,
  { incoming, archive }: IntakeDependencies,
): Promise<Receipt | undefined> {
  const receipt = await formerReceipt(archive, receiptKey(entry.key));
  const source = sourceOf(entry, await manifestOf(incoming, entry.key));
  return receipt !== undefined && isSame(receipt.source, source) ? receipt : undefined;
}

type Source = Omit<Receipt['source'], 'sha256'>;

function sourceOf({ key, version, size }: Entry, manifest: ManifestEntry | undefined): Source {
  return { key, version, size, ...(manifest && { manifest: hashOf(manifest) }) };
}

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
