import { giveWay } from '../../ports/give-way.ts';
import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import { explained } from '../../bulletin/explained/explained.ts';
import { toWhyPage } from '../../document/page/why-page.ts';
import type { Store } from '../../ports/store.ts';
import { explainAll } from './explain-all.ts';
import type { MonthAsked } from '../gather/read-month.ts';
import type { Rendered } from './renditions.ts';
import { publicSdmxFile, sdmxFile } from './sdmx-file.ts';

/** Beside the `bulletin.html` that links to it. */
export const whyPage = 'why.html';

const sdmxName = 'trade.sdmx.csv';

/**
 * The files of an edition that are made from the facts once more, for the bureau's own readers: what explains every
 * figure, and the month as SDMX. One after the other, since both fetch facts to the same place; the event loop has
 * turns in between, in which Chromium's answers are handled.
 */
export async function factsFiles(
  of: {
    readonly asked: MonthAsked;
    readonly evidence: Pick<Evidence, 'provisional'>;
    /** What the public edition is composed from. */
    readonly open: Evidence;
    readonly renderings: readonly Rendered[];
    readonly fingerprint: string;
  },
  sources: { readonly archive: Store; readonly scratch: string },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { asked, evidence, open, renderings, fingerprint } = of;
  const internal = renderings.filter(({ rendition }) => rendition.edition === 'internal');
  const bulletins = internal.map(({ bulletin }) => bulletin);
  const sums = await explainAll(bulletins, asked, sources);
  const files = new Map<string, Uint8Array>();
  for (const { rendition, bulletin } of internal) {
    await giveWay();
    const found = explained(bulletin, sums);
    await giveWay();
    const why = toWhyPage(bulletin, { explained: found, edition: fingerprint });
    files.set(`${rendition.folder}${whyPage}`, Buffer.from(why));
  }
  const sdmx = internal.length === 0 ? undefined : await sdmxFile(asked, evidence, sources);
  if (sdmx !== undefined) files.set(sdmxName, sdmx);
  const forAll = renderings.find(({ rendition }) => rendition.name === 'public');
  const openSdmx = forAll && publicSdmxFile(open);
  if (forAll && openSdmx !== undefined) files.set(`${forAll.rendition.folder}${sdmxName}`, openSdmx);
  return files;
}
