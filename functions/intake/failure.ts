import { createHash } from 'node:crypto';
import type { Problem, Receipt } from '../facts/receipt.ts';
import { formerReceipts, receiptsText } from '../facts/receipts.ts';
import type { Store } from '../ports/store.ts';
import { filesOf, removeFiles } from './commit.ts';
import { monthsTold, type AnnounceMonths } from './months-told.ts';
import { refused } from './refused.ts';
import { entryOf, isSame, manifestOf, sourceOf, type Source } from './source.ts';
import { receiptKey, uploadId } from './upload-keys.ts';

/** An upload at which the intake itself failed, by no fault of its content. */
export class UploadNotTakenIn extends Error {
  override readonly name = 'UploadNotTakenIn';
  readonly key: string;
  /** By what its months wait for it; empty where nothing stands that would make them. */
  readonly receipts: readonly Receipt[];

  constructor(key: string, receipts: readonly Receipt[], cause: unknown) {
    super(`"${key}" could not be taken in: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.key = key;
    this.receipts = receipts;
  }
}

/** Of all uploads those at which the intake failed, when it is through with the others. */
export class UploadsNotTakenIn extends AggregateError {
  override readonly name = 'UploadsNotTakenIn';
  override readonly errors: UploadNotTakenIn[];

  constructor(errors: readonly UploadNotTakenIn[]) {
    super(errors, errors.map(({ message }) => message).join('\n'));
    this.errors = [...errors];
  }
}

const intakeFailed: Problem = { code: 'intake-failed' };

/** What the intake was not through with: it is tried again at every look. */
const untaken: ReadonlySet<string | undefined> = new Set([intakeFailed.code, 'completes-absent']);

/**
 * Whether an upload stands as it was when it was taken in. One at which the intake failed never was, nor one that
 * completes what is not there.
 */
export function isTaken(receipts: readonly Receipt[], source: Source): boolean {
  return (
    receipts.length > 0 &&
    receipts.every((one) => isSame(one.source, source) && !untaken.has(one.rejects[0]?.code))
  );
}

/** Does `act` for an upload; where it fails, its months wait for it. Throws UploadNotTakenIn. */
export async function orWait<T>(
  key: string,
  stores: Stores,
  announce: AnnounceMonths,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (failure) {
    // An archive that takes no receipt has failed before at the same: the first failure tells.
    const left = await leaveUntaken(key, stores, announce).catch(() => []);
    throw new UploadNotTakenIn(key, left, failure);
  }
}

interface Stores {
  readonly incoming: Store;
  readonly archive: Store;
}

/**
 * Leaves a receipt that makes the months of an upload wait, of its former content too, and has it tried again at every
 * look. Failing again changes no byte of it. Nothing is written where the upload is gone, or was taken in meanwhile.
 */
async function leaveUntaken(
  key: string,
  { incoming, archive }: Stores,
  announce: AnnounceMonths,
): Promise<readonly Receipt[]> {
  const standing = await archive.get(receiptKey(key));
  const former = await formerReceipts(archive, receiptKey(key));
  const entry = await entryOf(incoming, key);
  if (entry === undefined) return [];
  const manifest = await manifestOf(incoming, key);
  const source = sourceOf(entry, manifest);
  if (isTaken(former, source)) return former;
  const told = former.flatMap(monthsKnown);
  const { outcome, sha256 } = refused({
    ...{ problem: intakeFailed, upload: { manifest }, mentions: told },
    fingerprint: { size: entry.size, sha256: hashOf(source) },
  });
  const receipt: Receipt = {
    ...{ upload: uploadId(key), source: { ...source, sha256 } },
    ...{ ...outcome, rejectsFile: null },
  };
  const text = receiptsText([receipt]);
  if (standing !== undefined && Buffer.from(standing.body).toString() === text) return [receipt];
  await announce([...former, receipt].flatMap(monthsTold));
  const written =
    standing === undefined
      ? await archive.putIfAbsent(receiptKey(key), text)
      : await archive.putIfMatch(receiptKey(key), text, standing.version);
  if (written === undefined) return await formerReceipts(archive, receiptKey(key));
  await removeFiles(archive, former, filesOf([receipt]));
  return [receipt];
}

/** The months that a receipt tells besides those of its key. */
function monthsKnown({ parts, indicators = [], mentions = [] }: Receipt): string[] {
  return [...[...parts, ...indicators].map(({ month }) => month), ...mentions];
}

/** In place of the hash of a content that could not be read: one for each content. */
function hashOf(source: Source): string {
  return createHash('sha256')
    .update(JSON.stringify([intakeFailed.code, source]))
    .digest('hex');
}
