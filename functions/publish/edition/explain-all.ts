import { exhibitsIn, type Bulletin } from '../../bulletin/model/bulletin.ts';
import { Session } from '../../facts/session.ts';
import type { Behind } from '../../facts/sums/rows-behind.ts';
import { sharesBehind } from '../../facts/sums/shares-behind.ts';
import type { Store } from '../../ports/store.ts';
import { sumsOf } from '../../trade/evaluate.ts';
import { sumKey, type SumBehind } from '../../trade/sum-behind.ts';
import { fetchFacts } from '../../facts/standing/fetch-facts.ts';
import type { MonthAsked } from '../gather/read-month.ts';
import { behindSum, sumBehind, uploadsOf } from './sum-sources.ts';

/**
 * Every sum that a printed figure of these bulletins rests on, with the uploads and rows behind it, by `sumKey` and
 * in the order of the figures: the facts are read anew, once for all sums that look at the same codes.
 */
export async function explainAll(
  bulletins: readonly Pick<Bulletin, 'chapters'>[],
  asked: MonthAsked,
  { archive, scratch }: { readonly archive: Store; readonly scratch: string },
): Promise<ReadonlyMap<string, SumBehind>> {
  const origins = exhibitsIn(bulletins.flatMap(({ chapters }) => chapters)).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ origin }) => origin ?? [])),
  );
  const sums = new Map(sumsOf(origins).map((sum) => [sumKey(sum), sum]));
  const wanted = [...sums.values()].map((sum) => ({ sum, ...behindSum(sum, asked) }));
  const paths = await fetchFacts(
    [...new Set(wanted.flatMap(({ deliveries }) => deliveries))],
    archive,
    scratch,
  );
  using session = await Session.open({ scratch });
  const uploadOf = uploadsOf(asked);
  const found = new Map<string, SumBehind>();
  const codesOf = ({ classification }: Behind): string => classification.columns.join(' ');
  for (const codes of new Set(wanted.map(codesOf))) {
    const alike = wanted.filter((one) => codesOf(one) === codes);
    const shares = await sharesBehind(session, alike, (facts) => paths.get(facts) ?? facts);
    for (const [index, { sum }] of alike.entries())
      found.set(sumKey(sum), sumBehind(sum, shares[index] ?? [], asked, uploadOf));
  }
  return new Map(
    [...sums.keys()].flatMap((key) => found.get(key) ?? []).map((one) => [sumKey(one.sum), one]),
  );
}
