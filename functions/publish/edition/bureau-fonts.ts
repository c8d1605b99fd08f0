import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Store } from '../../ports/store.ts';

/** Faces that the bureau has a licence for, such as its FangSong: TrueType files among the registers. */
export const fontFolder = 'registers/fonts/';

/** TrueType outlines, version 1.0: CFF ("OTTO") and collections ("ttcf") would be embedded as Type 3. */
const trueType = Buffer.of(0, 1, 0, 0);

/** The bureau's files of faces in the archive. Hidden ones, which a Mac leaves in every folder, are no faces. */
async function* facesGiven(archive: Store): AsyncGenerator<string> {
  for await (const { key } of archive.list(fontFolder)) if (!basename(key).startsWith('.')) yield key;
}

/**
 * The bureau's own faces in a folder of this machine, which is made anew each time: faces are large, and a function's
 * disk is small. Undefined where it gave none that can be embedded.
 */
export async function bureauFonts(archive: Store, scratch: string): Promise<string | undefined> {
  const folder = join(scratch, 'bureau-fonts');
  await rm(folder, { recursive: true, force: true });
  let isGiven = false;
  for await (const key of facesGiven(archive)) {
    const face = (await isTrueType(archive, key)) ? await archive.get(key) : undefined;
    if (face === undefined) continue;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, basename(key)), face.body);
    isGiven = true;
  }
  return isGiven ? folder : undefined;
}

/** Keys of what was given for a face and cannot be embedded: a document would be set in another face than was meant. */
export async function unusableFaces(archive: Store): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of facesGiven(archive)) if (!(await isTrueType(archive, key))) keys.push(key);
  return keys;
}

async function isTrueType(archive: Store, key: string): Promise<boolean> {
  for await (const beginning of await archive.open(key)) {
    const bytes: unknown = beginning;
    return bytes instanceof Uint8Array && Buffer.from(bytes.subarray(0, 4)).equals(trueType);
  }
  return false;
}
