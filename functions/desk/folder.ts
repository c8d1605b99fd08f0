import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Language } from '../words/language.ts';
import { folderStore } from '../ports/folder-store.ts';
import type { Store } from '../ports/store.ts';
import { cityStore } from './city-store.ts';
import { cliWordsIn } from '../words/catalogues.ts';
import { UsageError } from './usage-error.ts';

/** Where a folder's months are released; a stack has its stage's. */
export const folderTimeZone = 'Asia/Shanghai';

/** The synthetic city that comes with the product, for those who want to see a bulletin before they have data. */
export const fixtureCity = resolve(import.meta.dirname, '../../fixtures/changsha');

/** A folder as the cloud's two buckets, and a scratch folder that goes with it. */
export interface FolderStores extends AsyncDisposable {
  readonly incoming: Store;
  readonly archive: Store;
  /** Where people keep `registers/*`. */
  readonly registersKept: Store;
  readonly scratch: string;
  /** Where the uploads stand. */
  readonly uploads: string;
  /** Brings the archive's registers in line with the folder's. */
  takeRegisters(): Promise<void>;
}

export interface FolderOptions {
  readonly input?: string | undefined;
  readonly output?: string | undefined;
  readonly lang?: Language | undefined;
}

/**
 * Opens a folder: `input` holds `incoming/**` and optionally `registers/*`, or just CSVs; facts and receipts are kept
 * under `<output>/.store/`, one store per city, so that a second run reads nothing twice.
 */
export async function folderStores(options: FolderOptions): Promise<FolderStores> {
  const input = resolve(options.input ?? fixtureCity);
  if (options.input === '' || !existsSync(input))
    throw new UsageError(cliWordsIn(options.lang ?? 'zh-CN').noSuchFolder(input));
  const output = writableFolder(resolve(options.output ?? 'out'), options.lang);
  const uploads = existsSync(join(input, 'incoming')) ? join(input, 'incoming') : input;
  const [incoming, registersKept] = [folderStore(uploads), folderStore(input)];
  const archive = await cityStore({ input, incoming, registersKept }, output);
  const scratch = scratchFolder();
  return {
    incoming,
    archive,
    registersKept,
    scratch,
    uploads,
    takeRegisters: () => copyRegisters(registersKept, archive, options.lang),
    [Symbol.asyncDispose]: () => {
      rmSync(scratch, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** The folder, made where it is not there yet. Throws UsageError where nothing can be written into it. */
function writableFolder(path: string, language: Language | undefined): string {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    return path;
  } catch (error) {
    throw new UsageError(cliWordsIn(language ?? 'zh-CN').notWritable(path), { cause: error });
  }
}

/** A folder of this process alone, gone with it, also when it is interrupted. */
export function scratchFolder(): string {
  const scratch = mkdtempSync(join(tmpdir(), 'bulletin-'));
  process.once('exit', () => {
    // A Chromium that was just killed may still write into it.
    rmSync(scratch, { recursive: true, force: true, maxRetries: 8, retryDelay: 50 });
  });
  return scratch;
}

/**
 * The archive's registers become the folder's: changed ones are written, those that are gone are removed. Throws UsageError
 * where one is there and cannot be read.
 */
async function copyRegisters(from: Store, archive: Store, language: Language | undefined): Promise<void> {
  const kept = new Map<string, string>();
  for await (const { key, version } of archive.list('registers/')) kept.set(key, version);
  for await (const { key, version, unreadable } of from.list('registers/')) {
    if (unreadable !== undefined)
      throw new UsageError(cliWordsIn(language ?? 'zh-CN').registerUnreadable(key, unreadable));
    const isKept = kept.get(key) === version;
    kept.delete(key);
    const register = isKept ? undefined : await from.get(key);
    if (register !== undefined) await archive.put(key, register.body);
  }
  for (const key of kept.keys()) await archive.delete(key);
}
