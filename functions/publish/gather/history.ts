import type { Supply } from '../../facts/supply/supply.ts';
import { flows, type Flow } from '../../trade/cut.ts';
import type { Finding } from '../../trade/finding.ts';
import { currencies, minorText, type Currency } from '../../trade/money.ts';
import { monthsBetween, numberOf, shift, type Month } from '../../trade/month.ts';
import { compareRatios, ratio, type Ratio } from '../../trade/ratio.ts';
import { median, medianDeviation } from '../../trade/robust.ts';

/**
 * A month may stand so many times above or below what its season and its own growth of late let expect, unless its growth
 * is as unsteady as that (so many median deviations, four of the usual ones). January and February share a Spring Festival
 * that moves between them, and little growth is known of a short history: there twice as much passes.
 *
 * Of the fixture city's 60 flows of a month 30 have an expectation, 20 of them a steady one: these stand at 0.91 to 1.22
 * of it, the others at 1.00 to 1.57 (February 2021, after that of 2020). None is held; of the 20 with a third of their
 * trade missing 19 are, with half as much again 20. The real exports at hand have no second year.
 */
const widest = { steady: ratio(4n, 3n), unsteady: ratio(2n, 1n), deviations: 6n };
/**
 * Growth of at least so many of the last twelve months makes an expectation, of more a steady one; levels alone, so many
 * of the last six.
 */
const fewest = { growths: 3, steady: 6, levels: 3 };
/** Where only levels are known the season is not: twice as much passes. */
const widestOfLevels = ratio(4n, 1n);

/** A flow of a month that is far from its own history, by the season's level and the median growth of the year. */
export function farFromHistory(supply: Supply, month: Month): Finding[] {
  return flows.flatMap((flow) => {
    const currency = currencyOf(supply, flow, month);
    if (currency === undefined) return [];
    const at = (of: Month): bigint | undefined => supply.base(flow, of)?.sums[currency];
    const now = at(month);
    const expected = expectedOf(at, month);
    if (now === undefined || expected === undefined || expected.value <= 0n) return [];
    const times = ratio(now, expected.value);
    const isFar =
      compareRatios(times, expected.widest) > 0 ||
      compareRatios(times, ratio(expected.widest.denominator, expected.widest.numerator)) < 0;
    if (!isFar) return [];
    const details = { month, flow, currency, sum: minorText(now), expected: minorText(expected.value) };
    return [{ code: 'far-from-history', details }];
  });
}

/** What the season and growth of late let expect, and by how many times a month may miss it. */
function expectedOf(
  at: (month: Month) => bigint | undefined,
  month: Month,
): { readonly value: bigint; readonly widest: Ratio } | undefined {
  const before = monthsBetween(shift(month, -12), shift(month, -1));
  const growths = before.flatMap((one): Ratio[] => {
    const [level, yearAgo] = [at(one), at(shift(one, -12))];
    return level !== undefined && yearAgo !== undefined && level > 0n && yearAgo > 0n
      ? [ratio(level, yearAgo)]
      : [];
  });
  const yearAgo = at(shift(month, -12));
  if (growths.length >= fewest.growths && yearAgo !== undefined && yearAgo > 0n) {
    const { numerator, denominator } = median(growths);
    const spread = medianDeviation(growths);
    // Six deviations of growth on top of its median, as a factor of it.
    const unsteady = ratio(
      numerator * spread.denominator + widest.deviations * spread.numerator * denominator,
      numerator * spread.denominator,
    );
    const isSteady = growths.length >= fewest.steady && numberOf(month) > 2;
    const factor = isSteady ? widest.steady : widest.unsteady;
    const most = compareRatios(unsteady, factor) > 0 ? unsteady : factor;
    return { value: (yearAgo * numerator) / denominator, widest: most };
  }
  const levels = before.slice(-6).flatMap((one) => {
    const level = at(one);
    return level !== undefined && level > 0n ? [ratio(level, 1n)] : [];
  });
  return levels.length < fewest.levels
    ? undefined
    : { value: median(levels).numerator, widest: widestOfLevels };
}

function currencyOf(supply: Supply, flow: Flow, month: Month): Currency | undefined {
  const sums = supply.base(flow, month)?.sums;
  return [...currencies].reverse().find((currency) => sums?.[currency] !== undefined);
}
