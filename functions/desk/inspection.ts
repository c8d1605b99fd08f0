import { accessSync, constants, createReadStream, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Language } from '../words/language.ts';
import { Session } from '../facts/session.ts';
import { inspect } from '../intake/inspect.ts';
import type { StoredUpload } from '../intake/read-found.ts';
import { unreadable } from '../intake/refused.ts';
import type { ReadUpload } from '../intake/upload.ts';
import { isUpload } from '../intake/upload-keys.ts';
import { folderStore } from '../ports/folder-store.ts';
import type { Flow } from '../trade/cut.ts';
import { intakeWordsIn } from '../words/catalogues.ts';
import { scratchFolder } from './folder.ts';
import { UsageError } from './usage-error.ts';

/** What the intake makes of a file of this machine, or of a table in it. */
export interface Inspection {
  readonly file: string;
  /** What leads to a table in an archive or a workbook; empty where the file is the table. */
  readonly path: readonly string[];
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly read: ReadUpload;
  readonly open: () => Promise<Readable>;
}

/**
 * Reads files as the intake does, of a folder all uploads in it. A `manifest.csv` beside a file tells of it. Throws
 * UsageError for a missing file.
 */
export async function inspectFiles(
  paths: readonly string[],
  options: { readonly lang: Language; readonly flow?: Flow; readonly as?: (file: string) => string },
): Promise<Inspection[]> {
  const files: FileToRead[] = [];
  for (const path of paths) files.push(...(isFolder(path) ? await uploadsIn(path) : [fileAt(path)]));
  const missing =
    files.find(({ isMissing }) => isMissing)?.file ?? (files.length === 0 ? paths.join(' ') : undefined);
  if (missing !== undefined) throw new UsageError(intakeWordsIn(options.lang).check.noSuchFile(missing));
  const scratch = scratchFolder();
  using session = await Session.open({ scratch });
  const inspections: Inspection[] = [];
  for (const { file, open, reason } of files) {
    const upload = {
      path: options.as?.(file) ?? file,
      open,
      flow: options.flow,
      manifest: manifestBeside(file),
      others: () => filesBeside(file, files),
    };
    const tables =
      reason === undefined
        ? await inspect(upload, { session, scratch })
        : [{ path: [], number: 1, read: unreadable(reason, undefined) }];
    inspections.push(...tables.map(({ path, number, read }) => ({ file, path, number, read, open })));
  }
  return inspections;
}

/** A file to be looked at, or why it cannot be. */
interface FileToRead {
  readonly file: string;
  readonly open: () => Promise<Readable>;
  readonly reason?: string;
  readonly isMissing?: boolean;
}

function fileAt(file: string): FileToRead {
  const open = (): Promise<Readable> => Promise.resolve(createReadStream(file, { highWaterMark: 1 << 20 }));
  if (!isFile(file)) return { file, open, isMissing: true };
  try {
    accessSync(file, constants.R_OK);
    return { file, open };
  } catch {
    return { file, open, reason: 'EACCES' };
  }
}

/** Whether everything in a file was taken and nothing of it makes its months wait. */
export function isClean({ read: { outcome } }: Inspection): boolean {
  return outcome.rejects.length === 0 && outcome.holds.length === 0;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The uploads of a folder, by name; where it has incoming and registers, what is incoming. */
async function uploadsIn(folder: string): Promise<FileToRead[]> {
  const incoming = join(folder, 'incoming');
  const root = isFolder(incoming) ? incoming : folder;
  const store = folderStore(root);
  const files: FileToRead[] = [];
  for await (const { key, unreadable: reason } of store.list(''))
    if (isUpload(key))
      files.push({ file: join(root, key), open: () => store.open(key), ...(reason && { reason }) });
  return files;
}

/** What a file may complete: the other files that are looked at, and those that stand in its folder. */
async function* filesBeside(file: string, files: readonly FileToRead[]): AsyncIterable<StoredUpload> {
  yield* files.map(({ file: key, open }) => ({ key, open }));
  const names = await readdir(dirname(file));
  const beside = names.filter(isUpload).map((name) => fileAt(join(dirname(file), name)));
  yield* beside
    .filter(({ isMissing, reason }) => isMissing !== true && reason === undefined)
    .map(({ file: key, open }) => ({ key, open }));
}

function manifestBeside(file: string): Uint8Array | undefined {
  const path = join(dirname(file), 'manifest.csv');
  return isFile(path) ? readFileSync(path) : undefined;
}
