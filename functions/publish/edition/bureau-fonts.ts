import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Store } from '../../ports/store.ts';

/** Faces that the bureau has a licence for, such as its FangSong: TrueType files among the registers. */
export const fontFolder = 'registers/fonts/';

/**
 * The bureau's own faces in a folder of this machine, which is made anew each time: faces are large, and a function's
 * disk is small. Undefined where it gave none. Hidden files, which a Mac leaves in every folder, are no faces.
 */
export async function bureauFonts(archive: Store, scratch: string): Promise<string | undefined> {
  const folder = join(scratch, 'bureau-fonts');
  await rm(folder, { recursive: true, force: true });
  let isGiven = false;
  for await (const { key } of archive.list(fontFolder)) {
    const name = basename(key);
    const face = name.startsWith('.') ? undefined : await archive.get(key);
    if (face === undefined) continue;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), face.body);
    isGiven = true;
  }
  return isGiven ? folder : undefined;
}
