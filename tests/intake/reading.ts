import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Session, sqlText } from '../../functions/facts/session.ts';
import { manifestEntry } from '../../functions/intake/manifest.ts';
import { timesOfKey } from '../../functions/intake/meaning/times-said.ts';
import { unitsOfKey } from '../../functions/intake/meaning/titles.ts';
import { readUpload } from '../../functions/intake/read-upload.ts';
import type { ReadUpload } from '../../functions/intake/upload.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import type { Flow } from '../../functions/trade/cut.ts';

/** A fact as it stands in Parquet, every value as text. */
export type FactRow = Readonly<Record<string, string | null>>;

export interface Reading {
  readonly outcome: ReadUpload['outcome'];
  readonly facts: readonly FactRow[];
}

export interface ReadingOptions {
  /** What the key tells; null: nothing. */
  readonly flow?: Flow | null;
  readonly manifest?: string;
  /** Its path in the store, as far as it tells units and times, and the flow in words of a layout. */
  readonly key?: string;
  /** Bytes that arrive at a time. */
  readonly piece?: number;
}

/** Reads an upload through the production reader and its facts back from the Parquet that it wrote. */
export async function readingOf(
  content: string | Uint8Array,
  { flow = 'export', manifest, key, piece = 1 << 16 }: ReadingOptions = {},
): Promise<Reading> {
  const directory = mkdtempSync(join(tmpdir(), 'intake-'));
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    using session = await Session.open({ threads: 2, scratch: directory });
    const { outcome, facts } = await readUpload(
      {
        open: () => Promise.resolve(Readable.from(pieces(bytes, piece))),
        flowOfKey: flow ?? undefined,
        ...(key !== undefined && { key, unitsOfKey: unitsOfKey(key), timesOfKey: timesOfKey(key) }),
        manifest: manifest === undefined ? undefined : manifestEntry(Buffer.from(manifest), 'upload.csv'),
      },
      { directory, lists: codeLists(), session },
    );
    return { outcome, facts: await factRows(facts) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function* pieces(bytes: Uint8Array, size: number): Iterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export async function factRows(files: ReadonlyMap<string, string>): Promise<FactRow[]> {
  if (files.size === 0) return [];
  using session = await Session.open({ threads: 1 });
  const rows: FactRow[] = [];
  for (const [month, path] of files) {
    const found = await session.rows(
      `SELECT ${sqlText(month)} AS month, COLUMNS(*)::VARCHAR FROM read_parquet(${sqlText(path)}, hive_partitioning = false)`,
    );
    for (const row of found) rows.push(Object.fromEntries(Object.entries(row).map(textCell)));
  }
  return rows;
}

function textCell([name, value]: [string, unknown]): [string, string | null] {
  return [name, typeof value === 'string' ? value : null];
}

/** Scratch folder of a test, with files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
