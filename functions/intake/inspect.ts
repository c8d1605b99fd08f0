import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { codeLists } from '../reference/code-lists.ts';
import type { Flow } from '../trade/cut.ts';
import { flowOfKey } from './flow.ts';
import { readUpload, type ReadUpload } from './read-upload.ts';

/** What the intake makes of a file, without keeping anything. A flow that is given is believed before the path's words. */
export async function inspect(
  file: { readonly path: string; readonly open: () => Promise<Readable>; readonly flow?: Flow | undefined },
  scratch: string,
): Promise<ReadUpload> {
  const directory = join(scratch, 'inspect');
  await mkdir(directory, { recursive: true });
  try {
    return await readUpload(
      { open: file.open, flowOfKey: file.flow ?? flowOfKey(file.path), manifest: undefined },
      { directory, lists: codeLists() },
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
