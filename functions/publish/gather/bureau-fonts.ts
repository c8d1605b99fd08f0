import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isHidden, type Store } from '../../ports/store.ts';
import { isTrueType } from '../../ports/true-type.ts';

/** Faces that the bureau has a licence for, such as its FangSong: TrueType files among the registers. */
export const fontFolder = 'registers/fonts/';

/** The bureau's files of faces in the archive. Hidden ones are no faces. */
async function* facesGiven(archive: Store): AsyncGenerator<string> {
  for await (const { key } of archive.list(fontFolder)) if (!isHidden(key)) yield key;
}

/** The bureau's own faces that can be embedded, by their file names. */
export async function* usableFaces(
  archive: Store,
): AsyncGenerator<{ readonly name: string; readonly body: Uint8Array }> {
  for await (const key of facesGiven(archive)) {
    const face = (await holdsTrueType(archive, key)) ? await archive.get(key) : undefined;
    if (face !== undefined) yield { name: basename(key), body: face.body };
  }
}

/**
 * The bureau's own faces in a folder of this machine, which is made anew each time: faces are large, and a function's
 * disk is small. Undefined where it gave none that can be embedded.
 */
export async function bureauFonts(archive: Store, scratch: string): Promise<string | undefined> {
  const folder = join(scratch, 'bureau-fonts');
  await rm(folder, { recursive: true, force: true });
  let isGiven = false;
  for await (const { name, body } of usableFaces(archive)) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), body);
    isGiven = true;
  }
  return isGiven ? folder : undefined;
}

/** Keys of what was given for a face and cannot be embedded: a document would be set in another face than was meant. */
export async function unusableFaces(archive: Store): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of facesGiven(archive)) if (!(await holdsTrueType(archive, key))) keys.push(key);
  return keys;
}

async function holdsTrueType(archive: Store, key: string): Promise<boolean> {
  for await (const beginning of await archive.open(key)) {
    const bytes: unknown = beginning;
    return bytes instanceof Uint8Array && isTrueType(bytes);
  }
  return false;
}
