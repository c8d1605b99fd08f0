import { createHash } from 'node:crypto';
import { z } from 'zod';
import { beginsWith, isPdf, sealFault, type SealFault } from '../../document/pdf/sealed.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { Month } from '../../trade/month.ts';
import { editionFolder, sealedPdf } from '../archive/editions.ts';
import { changeStatus, readStatus } from '../archive/status.ts';
import { renditions, type Rendition } from '../edition/renditions.ts';

/**
 * What became of a sealed copy: filed beside its edition, or why it is refused. `other-edition`: it is of another month or
 * an edition that readers do not have any more; `another-filed`: what was filed first stays; `draft`: the month is held.
 */
export type Sealing =
  | { readonly rendition: Rendition['name']; readonly fingerprint: string }
  | { readonly refused: SealFault | SealRefusal };

interface SealRefusal {
  readonly code: 'nothing-filed' | 'other-edition' | 'another-filed' | 'draft';
  readonly details: Readonly<Record<string, string>>;
}

/**
 * Files the copy of a month's bulletin that was sealed elsewhere, in whatever edition and language it is: of the newest
 * edition, or of the one that readers have. Readers get it instead of the unsealed one from then on; `send` has it mailed
 * to those who have that already. The same copy again files nothing twice.
 */
export async function fileSeal(
  month: Month,
  copy: Uint8Array,
  { archive, clock }: { readonly archive: Store; readonly clock: Clock },
  send: boolean,
): Promise<Sealing> {
  const refused = (code: SealRefusal['code'], details: SealRefusal['details'] = {}): Sealing => ({
    refused: { code, details },
  });
  const status = await readStatus(archive, month);
  const released = status?.editions.at(-1)?.fingerprint;
  const newest = [...new Set([status?.latest, released])].filter((one) => typeof one === 'string');
  if (newest.length === 0) return refused('nothing-filed');
  const found = await originalOf(month, newest, copy, archive);
  if (found === undefined) {
    const other = isPdf(copy) ? await otherEditionOf(copy, archive) : undefined;
    if (other !== undefined) return refused('other-edition', other);
    return { refused: { code: isPdf(copy) ? 'not-appended' : 'no-pdf', details: {} } };
  }
  const { fingerprint, rendition, original } = found;
  if (fingerprint !== released && status?.state === 'held') return refused('draft');
  const fault = await sealFault(original, copy);
  if (fault !== undefined) return { refused: fault };
  const { folder, name } = rendition;
  const key = `${editionFolder(month, fingerprint)}${folder}${sealedPdf}`;
  const sha256 = sha256Of(copy);
  if ((await archive.putIfAbsent(key, copy)) === undefined) {
    const standing = await archive.get(key);
    if (standing === undefined || sha256Of(standing.body) !== sha256) return refused('another-filed');
  }
  const filed = clock.now().toISOString();
  await changeStatus(archive, month, filed, (now) => {
    const isThis = (one: (typeof now.seals)[number]): boolean =>
      one.fingerprint === fingerprint && one.sha256 === sha256;
    const before = now.seals.find(isThis);
    const seal = { fingerprint, folder, sha256, filed, ...before, send: send || (before?.send ?? false) };
    return { ...now, seals: [...now.seals.filter((one) => !isThis(one)), seal] };
  });
  return { rendition: name, fingerprint };
}

/** The PDF with whose bytes the copy begins, of these editions of the month. */
async function originalOf(
  month: Month,
  editions: readonly string[],
  copy: Uint8Array,
  archive: Store,
): Promise<{ fingerprint: string; rendition: Rendition; original: Uint8Array } | undefined> {
  for (const fingerprint of editions)
    for (const rendition of renditions) {
      const stored = await archive.get(`${editionFolder(month, fingerprint)}${rendition.folder}bulletin.pdf`);
      if (stored !== undefined && beginsWith(copy, stored.body))
        return { fingerprint, rendition, original: stored.body };
    }
  return undefined;
}

const manifestSchema = z.object({
  month: z.string(),
  fingerprint: z.string(),
  outputs: z.array(z.object({ file: z.string(), sha256: z.string(), size: z.int() })),
});

/** Of which other edition the copy is, by the manifests of all that are filed. */
async function otherEditionOf(
  copy: Uint8Array,
  archive: Store,
): Promise<{ readonly month: string; readonly edition: string } | undefined> {
  const hashes = new Map<number, string>();
  for await (const { key } of archive.list('bulletins/')) {
    if (!/^bulletins\/[^/]+\/[^/]+\/manifest\.json$/.test(key)) continue;
    const stored = await archive.get(key);
    const manifest = manifestSchema.parse(JSON.parse(Buffer.from(stored?.body ?? []).toString()));
    for (const { file, sha256, size } of manifest.outputs) {
      if (!file.endsWith('bulletin.pdf') || size > copy.byteLength) continue;
      const hash = hashes.get(size) ?? sha256Of(copy.subarray(0, size));
      hashes.set(size, hash);
      if (hash === sha256) return { month: manifest.month, edition: manifest.fingerprint };
    }
  }
  return undefined;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
