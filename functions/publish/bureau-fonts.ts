import { mkdtemp, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Store } from '../ports/store.ts';

/** Faces that the bureau has a licence for, such as its FangSong: TrueType files among the registers. */
export const fontFolder = 'registers/fonts/';

/** The bureau's own faces in a folder of this machine; undefined where it gave none. */
export async function bureauFonts(archive: Store, scratch: string): Promise<string | undefined> {
  let folder: string | undefined;
  for await (const { key } of archive.list(fontFolder)) {
    const face = await archive.get(key);
    if (face === undefined) continue;
    folder ??= await mkdtemp(join(scratch, 'fonts-'));
    await writeFile(join(folder, basename(key)), face.body);
  }
  return folder;
}
