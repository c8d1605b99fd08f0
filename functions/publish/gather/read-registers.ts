import type { Store } from '../../ports/store.ts';
import { parseRegisters } from '../../reference/read-registers.ts';
import type { Registers } from '../../reference/registers.ts';
import { unusableFaces } from './bureau-fonts.ts';
import { registersFolder, registersKept } from './registers-kept.ts';

/** The archive's registers. What cannot be used of them is a problem, and so is a face that cannot be embedded. */
export async function readRegisters(archive: Store): Promise<Registers> {
  const { texts, sheets, problems } = await registersKept(archive);
  const registers = parseRegisters(texts);
  const faces = (await unusableFaces(archive)).map((key) => key.slice(registersFolder.length));
  return {
    ...registers,
    sheets,
    problems: [
      ...registers.problems,
      ...problems,
      ...faces.map((file) => ({ file, code: 'face-not-truetype' })),
    ],
  };
}
