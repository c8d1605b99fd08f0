import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../facts/in-parallel.ts';
import type { Receipt } from '../facts/receipt.ts';
import { withCompleted } from '../facts/completed.ts';
import { formerReceipts, receiptKeys } from '../facts/receipts.ts';
import { SessionWhenNeeded, type SessionLimits } from '../facts/session.ts';
import type { Log } from '../ports/log.ts';
import type { Entry, Store } from '../ports/store.ts';
import { codeLists } from '../reference/code-lists.ts';
import { commit, filesOf, removeFiles, withdraw } from './commit.ts';
import { isTaken, orWait, UploadNotTakenIn, UploadsNotTakenIn } from './failure.ts';
import { flowOfKey } from './flow.ts';
import { monthsTold, type AnnounceMonths } from './months-told.ts';
import { handBack } from './handed-back.ts';
import type { StoredUpload } from './read-found.ts';
import { readTables } from './read-tables.ts';
import { unreadable } from './refused.ts';
import { entryOf, manifestOf, sourceOf } from './source.ts';
import { isUpload, receiptKey, uploadId } from './upload-keys.ts';

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
 * Takes in what stands under `key` now: facts first, the receipts of its tables last, which alone make them count. An
 * upload that is gone loses its receipts. Doing it again changes nothing; being interrupted leaves the former state. Throws
 * UploadNotTakenIn.
 */
export async function takeIn(key: string, dependencies: IntakeDependencies): Promise<readonly Receipt[]> {
  await using session = sessionOf(dependencies);
  return await orWait(key, dependencies, tellNobody, () => takeInWith(session, key, dependencies));
}

function sessionOf({ scratch, limits }: IntakeDependencies): SessionWhenNeeded {
  return new SessionWhenNeeded({ scratch, memory, ...limits });
}

const tellNobody: AnnounceMonths = () => Promise.resolve();

async function takeInWith(
  session: SessionWhenNeeded,
  key: string,
  { incoming, archive, log, scratch }: IntakeDependencies,
  announce: AnnounceMonths = tellNobody,
  progress: () => Readonly<Record<string, number>> = () => ({}),
): Promise<readonly Receipt[]> {
  const entry = isUpload(key) ? await entryOf(incoming, key) : undefined;
  const former = await formerReceipts(archive, receiptKey(key));
  if (entry === undefined) {
    if (former.length > 0) {
      await announce(former.flatMap(monthsTold));
      await withdraw(archive, receiptKey(key), former);
    }
    return [];
  }
  const manifest = await manifestOf(incoming, key);
  const source = sourceOf(entry, manifest);
  if (isTaken(former, source)) return former;
  log.stage('intake', { upload: key, bytes: entry.size, ...progress() });
  const directory = join(scratch, uploadId(key));
  await mkdir(directory, { recursive: true });
  try {
    const tables =
      entry.unreadable === undefined
        ? await readTables(
            {
              ...{ key, open: () => incoming.open(key), flowOfKey: flowOfKey(key), manifest },
              others: () => uploadsIn(incoming),
            },
            { directory, lists: codeLists(), session: await session.opened() },
          )
        : [{ key, path: [], number: 1, read: unreadable(entry.unreadable, manifest) }];
    const handedBack = await handBack({ key, open: () => incoming.open(key) }, tables, 'zh-CN');
    const receipts = await commit(archive, source, tables, handedBack, (parts) =>
      announce([...former.flatMap(monthsTold), ...parts]),
    );
    await removeFiles(archive, former, filesOf(receipts));
    return receipts;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The uploads of a store as they stand. */
async function* uploadsIn(incoming: Store): AsyncIterable<StoredUpload> {
  for await (const { key, unreadable: reason } of incoming.list(''))
    if (isUpload(key) && reason === undefined) yield { key, open: () => incoming.open(key) };
}

/**
 * Brings receipts and facts in line with what stands in the incoming store now. Receipts in order of their keys. One
 * upload that fails keeps no other from being taken in; it is thrown when all are through, as
 * UploadsNotTakenIn.
 */
export async function takeInAll(
  dependencies: IntakeDependencies,
  announce: AnnounceMonths = tellNobody,
): Promise<Receipt[]> {
  const { incoming, archive } = dependencies;
  const uploads: Entry[] = [];
  for await (const entry of incoming.list('')) if (isUpload(entry.key)) uploads.push(entry);
  let begun = 0;
  const progress = (): Record<string, number> => ({ number: ++begun, of: uploads.length });
  await using session = sessionOf(dependencies);
  const failures: UploadNotTakenIn[] = [];
  const found = await inParallel(uploads, atATime, async (upload) => {
    try {
      return await orWait(
        upload.key,
        dependencies,
        announce,
        async () =>
          (await receiptsOf(upload, dependencies)) ??
          (await takeInWith(session, upload.key, dependencies, announce, progress)),
      );
    } catch (failure) {
      if (!(failure instanceof UploadNotTakenIn)) throw failure;
      failures.push(failure);
      return failure.receipts;
    }
  });
  const receipts = found.flat();
  const present = new Set(receipts.map(({ source }) => receiptKey(source.file ?? source.key)));
  for (const key of await receiptKeys(archive)) {
    if (present.has(key)) continue;
    const former = await formerReceipts(archive, key);
    const [first] = former;
    if (first === undefined) continue;
    const { file = first.source.key } = first.source;
    // It may have come since the listing, and have been taken in by another.
    if (isUpload(file) && (await entryOf(incoming, file)) !== undefined) continue;
    await announce(former.flatMap(monthsTold));
    await withdraw(archive, key, former);
  }
  if (failures.length > 0) throw new UploadsNotTakenIn(failures);
  return withCompleted(receipts);
}

/** The receipts of an upload that is as it was when it was taken in. */
async function receiptsOf(
  entry: Entry,
  { incoming, archive }: IntakeDependencies,
): Promise<readonly Receipt[] | undefined> {
  const receipts = await formerReceipts(archive, receiptKey(entry.key));
  const source = sourceOf(entry, await manifestOf(incoming, entry.key));
  return isTaken(receipts, source) ? receipts : undefined;
}
