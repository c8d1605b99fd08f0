import { valueIn, type UploadedIndicator } from '../../facts/supply/indicators.ts';
import type { Indicator } from '../../reference/indicators.ts';
import { parseDecimal } from '../../trade/decimal.ts';
import type { Finding } from '../../trade/finding.ts';
import { numberOf, shift, type Month } from '../../trade/month.ts';
import { compareRatios, ratio, type Ratio } from '../../trade/ratio.ts';
import { isCounted } from '../../trade/units.ts';

/**
 * A figure may be so many times another of its own, and no more: a unit taken for another makes it ten or ten thousand
 * times that. Of the fixture city's 780 none is more than 1.6 times its year before, or its month before from March on.
 * Counts of less than `leastCount` may be any.
 */
const widest = 8n;
const leastCount = ratio(20n, 1n);
/** Sums to date fall where what was reported is taken back: by no more than one part in so many. */
const takenBack = 50n;
/** No rate of the plans, a share, a coverage, a degree of performance, is greater. */
const greatestRate = ratio(200n, 1n);

/**
 * Figures of the month that contradict their own history: a sum to date below that of the month before, a figure many
 * times that of a year or a month before, or a small part of it, a rate that none is, fewer than none of what is counted.
 */
export function indicatorLeaps(
  facts: readonly UploadedIndicator[],
  month: Month,
  planned: ReadonlyMap<string, Indicator>,
): Finding[] {
  return facts.flatMap((fact): Finding[] => {
    const kind = planned.get(fact.indicator)?.kind;
    const value = parseDecimal(fact.value);
    if (fact.month !== month || kind === undefined || value === undefined) return [];
    const { indicator, area, upload: file } = fact;
    const details = { month, indicator, area, value: written(fact), file };
    const isOdd = fact.unit === '%' ? compareRatios(value, greatestRate) > 0 : value.numerator < 0n;
    if (isOdd) return [{ code: 'indicator-implausible', details }];
    const [before, yearAgo] = [-1, -12].map((by) => sameFigure(facts, fact, shift(month, by)));
    const isSumToDate = kind === 'flow' && fact.basis === 'cumulative' && numberOf(month) > 1;
    if (isSumToDate && before !== undefined && hasFallen(value, before.size))
      return [{ code: 'indicator-fell', details: { ...details, other: written(before.fact) } }];
    // From January to February a sum to date is many times itself.
    const isLike = kind === 'level' || (isSumToDate && numberOf(month) > 2);
    const far = [yearAgo, isLike ? before : undefined].find(
      (one) => one !== undefined && isFar(value, one.size, isCounted(fact.unit)),
    );
    if (far === undefined) return [];
    return [{ code: 'indicator-leaps', details: { ...details, other: written(far.fact) } }];
  });
}

interface Sized {
  readonly fact: UploadedIndicator;
  readonly size: Ratio;
}

/** The same figure of another month, as it would be in the unit of this one. */
function sameFigure(
  facts: readonly UploadedIndicator[],
  own: UploadedIndicator,
  month: Month,
): Sized | undefined {
  return facts
    .filter(
      (one) =>
        one.month === month &&
        one.indicator === own.indicator &&
        one.area === own.area &&
        one.basis === own.basis,
    )
    .flatMap((fact): Sized[] => {
      const size = valueIn(own.unit, fact);
      return size === undefined ? [] : [{ fact, size }];
    })[0];
}

function hasFallen(value: Ratio, before: Ratio): boolean {
  return compareRatios(times(value, takenBack), times(before, takenBack - 1n)) < 0;
}

function isFar(value: Ratio, other: Ratio, isCount: boolean): boolean {
  const [small, great] = compareRatios(value, other) < 0 ? [value, other] : [other, value];
  const isOfFew = isCount && compareRatios(great, leastCount) < 0;
  return small.numerator > 0n && !isOfFew && compareRatios(great, times(small, widest)) > 0;
}

function times({ numerator, denominator }: Ratio, factor: bigint): Ratio {
  return ratio(numerator * factor, denominator);
}

function written({ value, unit }: UploadedIndicator): string {
  return `${value}${unit}`;
}
