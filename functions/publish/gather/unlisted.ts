import type { Cut, Dimension } from '../../trade/cut.ts';
import { flows } from '../../trade/cut.ts';
import type { Finding } from '../../trade/finding.ts';
import { currencies, minorText } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import { ratio, roundRatio } from '../../trade/ratio.ts';

/** What every row should have a code of that stands on its list. */
const listed: readonly Dimension[] = ['market', 'chapter', 'regime'];

/** Under this key stands what no list places. */
const unplaced = '';

/** A size without its sign. */
const size = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * Partners, goods and customs regimes on no list that carry more of a flow's value than the bureau allows: their tables
 * would be of something else. With the share, and the sum.
 */
export function muchUnlisted(
  cuts: Iterable<Pick<Cut, 'dimension' | 'tallies' | 'coverage'>>,
  month: Month,
  allowed: number,
): Finding[] {
  return [...cuts]
    .filter(({ dimension }) => listed.includes(dimension))
    .flatMap(({ dimension, tallies, coverage }) =>
      flows.flatMap((flow) => {
        const currency = currencies.find((one) => coverage[flow][one].month === 'available');
        if (currency === undefined) return [];
        const sum = (of: readonly (typeof tallies)[number][]): bigint =>
          of.reduce((total, tally) => total + size(tally[flow][currency].month), 0n);
        const [without, all] = [sum(tallies.filter(({ key }) => key === unplaced)), sum(tallies)];
        if (all === 0n || without * 10_000n <= BigInt(Math.round(allowed * 100)) * all) return [];
        const share = String(roundRatio(ratio(without * 100n, all), 1));
        const details = {
          ...{ month, flow, dimension, currency, sum: minorText(without) },
          share: `${share.slice(0, -1) || '0'}.${share.slice(-1)}`,
        };
        return [{ code: 'much-unlisted', details }];
      }),
    );
}
