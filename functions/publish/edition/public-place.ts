import { createHash } from 'node:crypto';
import type { Store } from '../../ports/store.ts';
import { allFamilies } from '../../trade/linked-changes.ts';
import type { Moment } from '../../trade/moment.ts';
import { byLabel, type Entry } from '../../trade/vintage.ts';
import type { Prepared } from './prepared.ts';
import { rememberEdition, type Remembered } from './disclosure-memory.ts';

/** Under this name stands what anybody may have: a place that can be copied whole. Nothing internal is below it. */
export const publicFolder = 'public/';

/**
 * Remembers what the public edition keeps closed and what it was made from: before anybody has it, so that no later
 * edition is made without. The only way to its files.
 */
export async function publicFiles(
  prepared: Prepared,
  files: ReadonlyMap<string, Uint8Array>,
  made: Remembered['made'],
  archive: Store,
): Promise<ReadonlyMap<string, Uint8Array>> {
  await remember(prepared, made, archive);
  const own = [...files]
    .filter(([name]) => name.startsWith(publicFolder))
    .map(([name, bytes]) => [name.slice(publicFolder.length), bytes] as const);
  const found = new Map(own);
  if (found.size > 0) found.set('manifest.json', publicManifest(prepared, found));
  return found;
}

/** Of what files a public edition consists, with their hashes; nothing of what it was made from. */
function publicManifest(
  { evidence }: Pick<Prepared, 'evidence'>,
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const outputs = [...files].map(([file, bytes]) => ({
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.byteLength,
  }));
  return Buffer.from(`${JSON.stringify({ month: evidence.month, outputs }, null, 2)}\n`);
}

/** Remembers a public edition that is about to be given away. */
export function remember(prepared: Prepared, made: Remembered['made'], archive: Store): Promise<void> {
  const { evidence, closings, memory, fingerprint } = prepared;
  return rememberEdition(archive, memory, {
    ...{ month: evidence.month, fingerprint, made, closings },
    vintages: vintagesOf(prepared),
    facts: new Map(
      [...evidence.holders, { name: allFamilies, facts: evidence.together.facts }].flatMap(
        ({ name, facts }) => (facts === undefined ? [] : [[name, facts] as const]),
      ),
    ),
  });
}

/** The months and flows that the public sees for the first time, or otherwise than before: by family, and all crossed. */
function vintagesOf({ evidence, memory }: Prepared): Remembered['vintages'] {
  const vintages = evidence.holders.flatMap(({ name: family, digests, changes }) => {
    const keptOf = (moment: Moment): readonly Entry[] => evidence.kept?.get(family)?.get(moment) ?? [];
    const isNew = (moment: Moment): boolean => {
      if (memory.vintages.get(family)?.get(moment) === undefined) return true;
      const since = changes.get(moment)?.since.at(-1);
      return since !== undefined && !cancels([...since, ...keptOf(moment)]);
    };
    return [...digests]
      .filter(([moment]) => isNew(moment))
      .map(([moment, digest]) => ({ family, moment, digest, patch: keptOf(moment) }));
  });
  const moments = new Set(vintages.map(({ moment }) => moment));
  const together = [...evidence.together.digests].filter(([moment]) => moments.has(moment));
  return [
    ...vintages,
    ...together.map(([moment, digest]) => ({ family: allFamilies, moment, digest, patch: [] })),
  ];
}

/** Whether entries come to nothing: the public sees what it saw. */
function cancels(entries: readonly Entry[]): boolean {
  return [...byLabel(entries, (key) => key).values()].every(({ size }) => size === 0);
}
