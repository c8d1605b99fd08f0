import type { Store } from '../../ports/store.ts';
import { decodeRegister, parseRegisters } from '../../reference/read-registers.ts';
import type { Registers } from '../../reference/registers.ts';
import { fontFolder } from '../bureau-fonts.ts';

const folder = 'registers/';

/** The archive's registers. A file that is neither UTF-8 nor GB18030 is a problem and counts as absent. */
export async function readRegisters(archive: Store): Promise<Registers> {
  const files = new Map<string, string>();
  const undecodable: string[] = [];
  for await (const { key } of archive.list(folder)) {
    if (key.startsWith(fontFolder)) continue;
    const object = await archive.get(key);
    if (object === undefined) continue;
    const file = key.slice(folder.length);
    const text = decodeRegister(object.body);
    if (text === undefined) undecodable.push(file);
    else files.set(file, text);
  }
  const registers = parseRegisters(files);
  const problems = undecodable.map((file) => ({ file, code: 'register-undecodable' }));
  return { ...registers, problems: [...registers.problems, ...problems] };
}
