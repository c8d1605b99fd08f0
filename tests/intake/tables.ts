import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Session } from '../../functions/facts/session.ts';
import { manifestEntry } from '../../functions/intake/manifest.ts';
import { readTables } from '../../functions/intake/read-tables.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import type { Flow } from '../../functions/trade/cut.ts';
import { factRows, type Reading } from './reading.ts';

/** A table of an upload, by what leads to it. */
export interface Table extends Reading {
  readonly path: readonly string[];
}

/** Reads all tables of an upload through the production reader. */
export async function tablesOf(
  content: string | Uint8Array,
  { key = 'upload', flow = 'export', manifest }: { key?: string; flow?: Flow | null; manifest?: string } = {},
): Promise<Table[]> {
  const directory = mkdtempSync(join(tmpdir(), 'tables-'));
  try {
    using session = await Session.open({ threads: 2, scratch: directory });
    const read = await readTables(
      {
        key,
        open: () => Promise.resolve(Readable.from([Buffer.from(content)])),
        flowOfKey: flow ?? undefined,
        manifest: manifest === undefined ? undefined : manifestEntry(Buffer.from(manifest), key),
      },
      { directory, lists: codeLists(), session },
    );
    const tables: Table[] = [];
    for (const { path, read: one } of read)
      tables.push({ path, outcome: one.outcome, facts: await factRows(one.facts) });
    return tables;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A workbook that another program made: see workbooks/make.py. */
export function workbook(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'workbooks', name));
}
