import { readFace, type Face } from '../../ports/face.ts';
import { shippedFaces } from '../../ports/shipped-faces.ts';
import type { Store } from '../../ports/store.ts';
import { usableFaces } from '../gather/bureau-fonts.ts';

/**
 * Whether a character is drawn on paper: some face has an outline for it, and none of the bureau's, which come first,
 * has an empty one.
 */
export async function drawnCharacters(archive: Store): Promise<(character: string) => boolean> {
  const own = await bureauFaces(archive);
  const faces = [...own, ...(await shippedFaces())];
  return (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return (
      own.every((face) => face.glyphOf(codePoint) !== 'blank') &&
      faces.some((face) => face.glyphOf(codePoint) === 'ink')
    );
  };
}

async function bureauFaces(archive: Store): Promise<Face[]> {
  const faces: Face[] = [];
  for await (const { body } of usableFaces(archive))
    faces.push(await readFace((offset, length) => Promise.resolve(body.subarray(offset, offset + length))));
  return faces;
}
