import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Problem } from '../facts/receipt.ts';
import { cellName } from '../sheets/cell-name.ts';
import { readThrough } from './csv/upload-bytes.ts';
import { flowOfKey } from './flow.ts';
import { completingIn, type Completing, type MendedRow } from './mending/mended-rows.ts';
import { contentMark, nameMark } from './mending/row-mark.ts';
import { lineOf, withLines, type LineMended } from './mending/with-lines.ts';
import { readFound, type StoredUpload, type TableRead, type UploadFile } from './read-found.ts';
import type { ReadOptions } from './read-upload.ts';
import { refused } from './refused.ts';
import type { NotTaken } from './rows/rows-not-taken.ts';
import { tablesIn, type TableIn, type TablesIn } from './tables-in.ts';

/** What an upload holds with all that it completes. */
interface Whole {
  readonly found: TablesIn;
  /** The upload under whose names it is read. */
  readonly named: UploadFile;
  /** What of it was mended, and the keys of the uploads that it stands for, the one that it completes first. */
  readonly completing?: Completing;
  readonly before: readonly string[];
}

/** Why an upload cannot be told what it completes, and the months that it may be of. */
interface Incomplete {
  readonly problem: Problem;
  readonly months: readonly string[];
}

/**
 * Reads all tables of an upload, each as an upload of its own. There is one at the least. Of one that completes another
 * they are the tables that the other would have held, were it right from the beginning.
 */
export async function readTables(file: UploadFile, options: ReadOptions): Promise<readonly TableRead[]> {
  const whole = await wholeOf(file, options);
  if ('problem' in whole) return [await refusedWhole(file, whole)];
  const { found, named, completing, before } = whole;
  const read = await readFound(found, named, options);
  if (completing === undefined) return read;
  const [completed = ''] = before;
  return read.map((table, place) => ({
    ...table,
    key: [file.key, ...table.path].join(' › '),
    completes: { content: completing.content, before: [...before] },
    read: placedIn(table, completing, completed, place === 0),
  }));
}

async function wholeOf(file: UploadFile, options: ReadOptions): Promise<Whole | Incomplete> {
  const found = await tablesIn(() => file.open(), options.directory);
  const completing = await completingIn(found.tables);
  if (completing === undefined) return { found, named: file, before: [] };
  if ('code' in completing) return { problem: completing, months: [] };
  const base = await completedBy(completing, file);
  if (base === undefined) return { problem: { code: 'completes-absent' }, months: [] };
  const directory = join(options.directory, 'completed');
  await mkdir(directory, { recursive: true });
  const flow = flowOfKey(base.key) ?? file.flowOfKey;
  const whole = await wholeOf({ ...file, ...base, flowOfKey: flow }, { ...options, directory });
  if ('problem' in whole) return { problem: { code: 'completes-absent' }, months: whole.months };
  const read = await readFound(whole.found, whole.named, { ...options, directory });
  const problem = faultIn(completing, read);
  if (problem !== undefined) return { problem, months: read.flatMap(monthsRead) };
  const notTaken = new Map(read.map(({ number, read: { notTaken: rows } }) => [number, rows]));
  const tables = whole.found.tables.map((table, place) =>
    mended(table, notTaken.get(place + 1), ofTable(completing, place + 1)),
  );
  const { hidden } = whole.found;
  const before = [base.key, ...whole.before];
  return { found: { tables, hidden }, named: whole.named, completing, before };
}

/** The upload of which rows were handed back, where it stands as it was then. */
async function completedBy(
  { name, content }: Completing,
  file: UploadFile,
): Promise<StoredUpload | undefined> {
  for await (const other of file.others?.() ?? []) {
    if (other.key === file.key || nameMark(other.key) !== name) continue;
    if (contentMark((await readThrough(await other.open())).sha256) === content) return other;
  }
  return undefined;
}

/** What is wrong with rows that come again: the first that was not handed back, or has other columns. */
function faultIn({ rows }: Completing, read: readonly TableRead[]): Problem | undefined {
  const byTable = new Map(
    read.map(({ number, read: { notTaken } }) => [
      number,
      { notTaken, lines: new Set(notTaken?.rows.map(({ line }) => line)) },
    ]),
  );
  for (const { mark, line, header } of rows) {
    const { notTaken, lines } = byTable.get(mark.table) ?? {};
    if (notTaken === undefined || lines?.has(mark.line) !== true) return { code: 'mended-row-taken', line };
    const other = header.find((title, place) => plain(title) !== plain(notTaken.header[place] ?? ''));
    if (other !== undefined || header.length < notTaken.header.length)
      return { code: 'mended-columns', text: other ?? notTaken.header.slice(header.length).join(' ') };
  }
  return undefined;
}

function plain(title: string): string {
  return title.replaceAll(/\s+/g, ' ').trim();
}

function monthsRead({ read: { outcome } }: TableRead): string[] {
  const { parts, indicators = [], mentions = [] } = outcome;
  return [...[...parts, ...indicators].map(({ month }) => month), ...mentions];
}

function ofTable({ rows }: Completing, number: number): ReadonlyMap<number, MendedRow> {
  return new Map(
    rows.filter(({ mark }) => mark.table === number).map((row) => [row.mark.line, row] as const),
  );
}

/** A table with its rows that were not taken as they come again. */
function mended(
  table: TableIn,
  notTaken: NotTaken | undefined,
  rows: ReadonlyMap<number, MendedRow>,
): TableIn {
  if (notTaken === undefined || rows.size === 0) return table;
  const { delimiter, encoding, width } = notTaken;
  const lines = new Map<number, LineMended>();
  for (const { line, lines: count } of notTaken.rows) {
    const row = rows.get(line);
    if (row !== undefined)
      lines.set(line, { text: lineOf(fitted(row.cells, width), delimiter), lines: count });
  }
  const open = async (): Promise<Readable> =>
    Readable.from(withLines(await table.open(), encoding, lines), { objectMode: false });
  return { ...table, open };
}

/** A row without the empty cells beyond its table. */
function fitted(cells: readonly string[], width: number): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return Array.from({ length: Math.max(last, width) }, (_, place) => cells[place] ?? '');
}

/** What was read, told where people see it: of mended rows where they stand now, of others in what is completed. */
function placedIn(
  { read, number }: TableRead,
  completing: Completing,
  completed: string,
  isFirst: boolean,
): TableRead['read'] {
  const rows = ofTable(completing, number);
  const { outcome, header } = read;
  const placed = (problem: Problem): Problem => {
    const { line, column, cell, ...said } = problem;
    if (line === undefined) return problem;
    const row = rows.get(line);
    const told = { ...said, ...(column !== undefined && { column }) };
    if (row === undefined)
      return { ...told, line, cell: `${completed.split('/').at(-1) ?? ''} › ${cell ?? line}` };
    const at = column === undefined ? -1 : header.indexOf(column);
    const name = row.isInSheet && at >= 0 ? { cell: cellName(row.line - 1, at) } : {};
    return { ...told, line: row.line, ...name };
  };
  const details = { rows: String(completing.rows.length) };
  const note: Problem = { code: 'completes-upload', text: completed, details };
  return {
    ...read,
    outcome: {
      ...outcome,
      rejects: outcome.rejects.map(placed),
      holds: outcome.holds.map(placed),
      notes: [...(isFirst ? [note] : []), ...outcome.notes.map(placed)],
    },
  };
}

/** An upload of which nothing is taken for what is wrong with the whole of it. */
async function refusedWhole(file: UploadFile, { problem, months }: Incomplete): Promise<TableRead> {
  const fingerprint = await readThrough(await file.open());
  const upload = { manifest: file.manifest };
  const read = refused({ problem, upload, fingerprint, mentions: months });
  return { key: file.key, path: [], number: 1, read };
}
