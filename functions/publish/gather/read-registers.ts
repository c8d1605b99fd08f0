import { inParallel, requestsAtATime } from '../../facts/in-parallel.ts';
import { isHidden, type Store } from '../../ports/store.ts';
import { decodeRegister, parseRegisters } from '../../reference/read-registers.ts';
import type { Registers } from '../../reference/registers.ts';
import { fontFolder, unusableFaces } from './bureau-fonts.ts';

const folder = 'registers/';

/**
 * The archive's registers. A file that is neither UTF-8 nor GB18030 is a problem and counts as absent, and so is a face
 * that cannot be embedded. Hidden files are none.
 */
export async function readRegisters(archive: Store): Promise<Registers> {
  const keys: string[] = [];
  for await (const { key } of archive.list(folder))
    if (!key.startsWith(fontFolder) && !isHidden(key)) keys.push(key);
  const objects = await inParallel(keys, requestsAtATime, (key) => archive.get(key));
  const files = new Map<string, string>();
  const undecodable: string[] = [];
  for (const object of objects) {
    if (object === undefined) continue;
    const file = object.key.slice(folder.length);
    const text = decodeRegister(object.body);
    if (text === undefined) undecodable.push(file);
    else files.set(file, text);
  }
  const registers = parseRegisters(files);
  const faces = (await unusableFaces(archive)).map((key) => key.slice(folder.length));
  return {
    ...registers,
    problems: [
      ...registers.problems,
      ...undecodable.map((file) => ({ file, code: 'register-undecodable' })),
      ...faces.map((file) => ({ file, code: 'face-not-truetype' })),
    ],
  };
}
