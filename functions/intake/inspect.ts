import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Session } from '../facts/session.ts';
import { codeLists } from '../reference/code-lists.ts';
import type { Flow } from '../trade/cut.ts';
import { flowOfKey } from './flow.ts';
import { manifestEntry } from './manifest.ts';
import type { StoredUpload, TableRead } from './read-found.ts';
import { readTables } from './read-tables.ts';

/** What the intake makes of the tables of a file, without keeping anything. A flow that is given counts where the name tells none. */
export async function inspect(
  file: {
    readonly path: string;
    readonly open: () => Promise<Readable>;
    readonly flow?: Flow | undefined;
    /** The bytes of the `manifest.csv` beside it. */
    readonly manifest?: Uint8Array | undefined;
    /** What stands beside it: it may complete one of them. */
    readonly others?: () => AsyncIterable<StoredUpload>;
  },
  { session, scratch }: { readonly session: Session; readonly scratch: string },
): Promise<readonly TableRead[]> {
  const flow = flowOfKey(basename(file.path)) ?? file.flow ?? flowOfKey(file.path);
  const manifest = file.manifest && manifestEntry(file.manifest, basename(file.path));
  // A folder of its own: DuckDB remembers what stood under a path before.
  const directory = await mkdtemp(join(scratch, 'inspect-'));
  try {
    return await readTables(
      {
        ...{ key: file.path, open: file.open, flowOfKey: flow, manifest },
        ...(file.others && { others: file.others }),
      },
      { directory, lists: codeLists(), session },
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
