import type { Receipt } from '../receipt.ts';
import { Session } from '../session.ts';
import { corrected, type Corrected } from './corrected.ts';
import { isCorrection } from '../supply/amending.ts';
import { coarserParts, mixedLengths } from '../supply/coarser.ts';
import { deliveriesOf, withoutBaseless, type Delivery } from '../supply/deliveries.ts';
import { countedUploads, type CountedUploads } from '../supply/uploads.ts';
import { fetchCounted, rowsCounted, type FactsStore } from './fetch-facts.ts';

/** What was delivered: the uploads that count, and what stands of them beside their corrections. */
export interface Delivered extends Corrected {
  readonly counted: CountedUploads;
  /** Corrections of what was never reported. */
  readonly baseless: readonly Delivery[];
}

/** Where facts files stand, and where they may be put on this machine. */
interface Sources {
  readonly archive: FactsStore;
  readonly scratch: string;
}

/**
 * Sorts uploads into deliveries, without rows of places that are elsewhere; facts are read where codes of several lengths
 * or corrections are among them.
 */
export async function deliveredIn(
  receipts: readonly Receipt[],
  { isElsewhere, ...sources }: Sources & { readonly isElsewhere: (place: string) => boolean },
): Promise<Delivered> {
  const counted = countedUploads(receipts, isElsewhere);
  const all = deliveriesOf(counted.uploads, await coarserIn(counted, sources));
  const { counted: deliveries, baseless } = withoutBaseless(all);
  return { counted, baseless, ...(await correctedIn(deliveries, sources)) };
}

/** Uploads that tell by shorter product codes what others tell by longer ones; hardly ever is there anything to read. */
async function coarserIn(
  { uploads }: CountedUploads,
  { archive, scratch }: Sources,
): Promise<ReadonlyMap<string, number>> {
  const groups = mixedLengths(uploads);
  if (groups.length === 0) return new Map();
  const paths = await fetchCounted(groups.flat(), archive, scratch);
  using session = await Session.open({ scratch });
  return await coarserParts(session, groups, (key) => paths.get(key) ?? key);
}

async function correctedIn(
  deliveries: readonly Delivery[],
  { archive, scratch }: Sources,
): Promise<Corrected> {
  const concerned = deliveries.filter(({ files }) => files.some(isCorrection));
  if (concerned.length === 0) return { deliveries, corrections: [], replaced: [] };
  const paths = await fetchCounted(concerned.flatMap(rowsCounted), archive, scratch);
  using session = await Session.open({ scratch });
  return await corrected(session, deliveries, (facts) => paths.get(facts) ?? facts);
}
