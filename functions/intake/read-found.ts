import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Problem, Receipt } from '../facts/receipt.ts';
import { amendmentOfKey } from '../trade/amendment.ts';
import type { Flow } from '../trade/cut.ts';
import { readHead, readThrough } from './csv/upload-bytes.ts';
import { flowOfKey } from './flow.ts';
import { contradictionsWith, manifestEntry, type ManifestEntry } from './manifest.ts';
import { asNote } from './note-left.ts';
import { timesOfKey } from './meaning/times-said.ts';
import { unitsOfKey } from './meaning/titles.ts';
import { readUpload, type ReadOptions } from './read-upload.ts';
import { refused } from './refused.ts';
import { inCells } from './in-cells.ts';
import type { TableIn, TablesIn } from './tables-in.ts';
import type { ReadUpload, Upload } from './upload.ts';

/** A file as it came, and what is known of it from outside. */
export interface UploadFile extends StoredUpload {
  /** Flow that its name tells. */
  readonly flowOfKey: Flow | undefined;
  readonly manifest: ManifestEntry | undefined;
  /** The uploads that stand beside it: it may complete one of them. */
  others?(): AsyncIterable<StoredUpload>;
}

/** An upload where it stands. */
export interface StoredUpload {
  /** Its name in the store, with the folder. */
  readonly key: string;
  open(): Promise<Readable>;
}

/** A table of an upload, as read. */
export interface TableRead {
  /** The upload's key, and what leads to the table: `包.zip › 出口.xlsx › 5月`. */
  readonly key: string;
  /** What leads to it; empty where it is the upload itself. */
  readonly path: readonly string[];
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly read: ReadUpload;
  /** Of which upload it is the whole, see the receipt. */
  readonly completes?: Receipt['completes'];
}

/** Problems of a sheet that holds something else than a table of ours, and is no fault of its workbook. */
const otherSheets: ReadonlySet<string> = new Set(['header-unknown', 'empty']);

/** Reads the tables that were found in an upload, each as an upload of its own. There is one at the least. */
export async function readFound(
  found: TablesIn,
  file: UploadFile,
  options: ReadOptions,
): Promise<readonly TableRead[]> {
  const read: TableRead[] = [];
  for (const [place, table] of found.tables.entries()) {
    const directory = join(options.directory, `table-${place}`);
    await mkdir(directory, { recursive: true });
    const isOneOfSeveral = found.tables.length > 1;
    read.push({
      ...(await readTable(table, file, { ...options, directory }, isOneOfSeveral)),
      number: place + 1,
    });
  }
  const tables = withNotes(withoutOtherSheets(read, found.tables), found.hidden);
  return found.tables.length > 1 ? withManifest(tables, file.manifest) : tables;
}

async function readTable(
  table: TableIn,
  file: UploadFile,
  options: ReadOptions,
  isOneOfSeveral: boolean,
): Promise<Omit<TableRead, 'number'>> {
  const { path, problem, sheet } = table;
  const key = [file.key, ...path].join(' › ');
  const upload = uploadOf(table, key, file, isOneOfSeveral);
  if (problem !== undefined) {
    const open = path.length === 0 ? () => file.open() : table.open;
    const read = refused({ problem, upload, fingerprint: await readThrough(await open()) });
    return { key, path, read: asNote(read, key, await readHead(await open())) };
  }
  const read = await readUpload(upload, options);
  if (sheet !== undefined) return { key, path, read: inCells(read, sheet) };
  return {
    ...{ key, path },
    read: read.outcome.status === 'refused' ? asNote(read, key, await readHead(await table.open())) : read,
  };
}

/** What is known of a table from outside: its own name says it before that of what it stands in. */
function uploadOf(
  { path, open, manifest }: TableIn,
  key: string,
  file: UploadFile,
  isOneOfSeveral: boolean,
): Upload {
  const named = path
    .toReversed()
    .map(flowOfKey)
    .find((flow) => flow !== undefined);
  const own = manifest && manifestEntry(manifest, (path.at(-1) ?? '').split('/').at(-1) ?? '');
  return {
    ...{ open, key, flowOfKey: named ?? file.flowOfKey },
    manifest: own ?? (isOneOfSeveral ? withoutTotals(file.manifest) : file.manifest),
    ...{ timesOfKey: timesOfKey(key), unitsOfKey: unitsOfKey(key), amendsOfKey: amendmentOfKey(key) },
  };
}

/** What a manifest says of a whole file is not what it says of each table in it. */
function withoutTotals(manifest: ManifestEntry | undefined): ManifestEntry | undefined {
  if (manifest === undefined) return undefined;
  const { rows, sum, ...rest } = manifest;
  return rows === undefined && sum === undefined && rest.months.length === 0 ? rest : { ...rest, months: [] };
}

/** Holds all tables together against what the manifest says of their file; the first tells where they differ. */
function withManifest(
  tables: readonly TableRead[],
  manifest: ManifestEntry | undefined,
): readonly TableRead[] {
  if (manifest === undefined) return tables;
  const outcomes = tables.map(({ read }) => read.outcome);
  const whole = {
    parts: outcomes.flatMap(({ parts }) => parts),
    rows: { data: outcomes.reduce((sum, { rows }) => sum + rows.data, 0) },
  };
  const { rows, sum, currency, months } = manifest;
  const totals = {
    months,
    problems: [],
    ...(rows && { rows }),
    ...(sum && { sum }),
    ...(currency && { currency }),
  };
  const holds = contradictionsWith(totals, { ...whole, dataset: null }).filter(
    ({ column }) => column !== 'currency',
  );
  return withProblems(tables, { holds });
}

/** Sheets of something else are named where another of their workbook is known, and no upload is refused for them. */
function withoutOtherSheets(read: readonly TableRead[], found: readonly TableIn[]): readonly TableRead[] {
  const isOther = (table: TableRead, place: number): boolean =>
    found[place]?.sheet !== undefined &&
    table.read.outcome.status === 'refused' &&
    otherSheets.has(table.read.outcome.rejects[0]?.code ?? '');
  const bookOf = ({ path }: TableRead): string => path.slice(0, -1).join(' › ');
  const others = read.filter(isOther);
  const rest = read.filter((table) => !others.includes(table));
  const known = new Set(rest.map(bookOf));
  // Of a workbook of which no sheet is known, the first tells why.
  const told = others.filter(
    (table) => !known.has(bookOf(table)) && others.find((other) => bookOf(other) === bookOf(table)) === table,
  );
  const kept = read.filter((table) => rest.includes(table) || told.includes(table));
  return others
    .filter((table) => !told.includes(table))
    .reduce<readonly TableRead[]>(
      (tables, table) =>
        withProblems(
          tables,
          { notes: [{ code: 'sheet-unknown', text: table.path.at(-1) ?? '' }] },
          ({ path }) => path.slice(0, -1).join(' › ') === bookOf(table),
        ),
      kept,
    );
}

/** Names the sheets that people do not see. */
function withNotes(
  tables: readonly TableRead[],
  hidden: readonly { readonly path: readonly string[]; readonly sheet: string }[],
): readonly TableRead[] {
  return hidden.reduce(
    (told, { path, sheet }) =>
      withProblems(told, { notes: [{ code: 'sheet-hidden', text: sheet }] }, (table) =>
        path.every((step, place) => table.path[place] === step),
      ),
    tables,
  );
}

/** Adds to what the first table that is meant tells. */
function withProblems(
  tables: readonly TableRead[],
  { notes = [], holds = [] }: { readonly notes?: readonly Problem[]; readonly holds?: readonly Problem[] },
  isMeant: (table: TableRead) => boolean = () => true,
): readonly TableRead[] {
  const first = tables.find(isMeant);
  return tables.map((table) => {
    if (table !== first) return table;
    const { outcome } = table.read;
    const told = { notes: [...outcome.notes, ...notes], holds: [...outcome.holds, ...holds] };
    return { ...table, read: { ...table.read, outcome: { ...outcome, ...told } } };
  });
}
