import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { takeInAll } from '../intake/intake.ts';
import type { Receipt } from '../facts/receipt.ts';
import { folderStore } from '../ports/folder-store.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import { UsageError } from './options.ts';

/** The synthetic city that comes with the product, for those who want to see a bulletin before they have data. */
export const fixtureCity = resolve(import.meta.dirname, '../../fixtures/changsha');

/** A folder's stores with the intake brought up to date. */
export interface Folder extends AsyncDisposable {
  readonly incoming: Store;
  readonly archive: Store;
  readonly scratch: string;
  readonly receipts: readonly Receipt[];
}

/**
 * Opens a folder as the cloud's two buckets: `input` holds `incoming/**` and optionally `registers/*`, or just CSVs;
 * facts and receipts are kept under `<output>/.store/`, one store per input, so that a second run reads nothing twice.
 */
export async function openFolder(options: {
  readonly input?: string | undefined;
  readonly output?: string | undefined;
  readonly log: Log;
}): Promise<Folder> {
  const input = resolve(options.input ?? fixtureCity);
  if (options.input === '' || !existsSync(input)) throw new UsageError(`no such folder: ${input}`);
  const output = resolve(options.output ?? 'out');
  const uploads = existsSync(join(input, 'incoming')) ? join(input, 'incoming') : input;
  const incoming = folderStore(uploads);
  const archive = folderStore(join(output, '.store', storeName(input)));
  const scratch = scratchFolder();
  await copyRegisters(folderStore(input), archive);
  const receipts = await takeInAll({ incoming, archive, log: options.log, scratch });
  return {
    incoming,
    archive,
    scratch,
    receipts,
    [Symbol.asyncDispose]: () => {
      rmSync(scratch, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

function storeName(input: string): string {
  return `${basename(input)}-${createHash('sha256').update(input).digest('hex').slice(0, 8)}`;
}

/** A folder of this process alone, gone with it, also when it is interrupted. */
export function scratchFolder(): string {
  const scratch = mkdtempSync(join(tmpdir(), 'bulletin-'));
  process.once('exit', () => {
    rmSync(scratch, { recursive: true, force: true });
  });
  return scratch;
}

/** The archive's registers become the folder's: changed ones are written, those that are gone are removed. */
async function copyRegisters(from: Store, archive: Store): Promise<void> {
  const present = new Set<string>();
  for await (const { key } of from.list('registers/')) {
    const register = await from.get(key);
    if (register === undefined) continue;
    present.add(key);
    await archive.put(key, register.body);
  }
  for await (const { key } of archive.list('registers/')) {
    if (!present.has(key)) await archive.delete(key);
  }
}
