import { Filed } from '../../bulletin/indicators/filed.ts';
import { decimalText } from '../../bulletin/model/numerals.ts';
import { valueIn, type UploadedIndicator } from '../../facts/supply/indicators.ts';
import type { Indicator } from '../../reference/indicators.ts';
import type { Figure } from '../../trade/figure.ts';
import type { Finding } from '../../trade/finding.ts';
import { monthsBetween, numberOf, shift, type Month } from '../../trade/month.ts';
import { compareRatios, multiplied, ratio, type Ratio } from '../../trade/ratio.ts';
import { isCounted } from '../../trade/units.ts';

/**
 * In February a sum to date is about twice January's, and the month's own about the same: below six fifths it is taken
 * for the month's own, unless last year's was as near to its January. Later the month's own is below the sum before it.
 */
const leastOfTwo = ratio(6n, 5n);
/** A month that is more than all before it together, and so many times its year before, is taken for a sum to date. */
const mostGrowth = ratio(3n, 2n);
/** Of fewer than so many persons or things every course is likely. */
const leastCount = ratio(20n, 1n);

/** Flows of the month that say the span they are of otherwise than before, or look like a figure of the other span. */
export function spansDoubted(
  facts: readonly UploadedIndicator[],
  month: Month,
  planned: ReadonlyMap<string, Indicator>,
): Finding[] {
  if (numberOf(month) === 1) return [];
  return facts.flatMap((fact): Finding[] => {
    const indicator = planned.get(fact.indicator);
    if (fact.month !== month || indicator?.kind !== 'flow') return [];
    const own = facts.filter((one) => one.indicator === fact.indicator && one.area === fact.area);
    const now = own.filter((one) => one.month === month).map(({ basis }) => basis);
    const was = basesBefore(own, month);
    const { area, basis, value, unit, upload: file } = fact;
    const details = { month, indicator: fact.indicator, area, basis, value: `${value}${unit}`, file };
    if (was.size > 0 && !now.some((one) => was.has(one)))
      return [{ code: 'indicator-basis-changed', details }];
    const other = now.length > 1 ? undefined : lookingLikeOther(own, fact, month, indicator);
    if (other === undefined) return [];
    const before = `${decimalText(other)}${indicator.unit}`;
    return [{ code: 'indicator-basis-doubtful', details: { ...details, other: before } }];
  });
}

/** The spans of the last month before that had a figure; January's is both. */
function basesBefore(
  own: readonly UploadedIndicator[],
  month: Month,
): ReadonlySet<UploadedIndicator['basis']> {
  const last = monthsBetween(shift(month, -12), shift(month, -1))
    .filter((one) => numberOf(one) > 1)
    .findLast((one) => own.some((fact) => fact.month === one));
  return new Set(own.filter((fact) => fact.month === last).map(({ basis }) => basis));
}

/** The sum to date of the month before, in the indicator's unit, where a figure looks like one of the other span. */
function lookingLikeOther(
  own: readonly UploadedIndicator[],
  fact: UploadedIndicator,
  month: Month,
  indicator: Indicator,
): Ratio | undefined {
  const filed = new Filed(indicator, own, fact.area);
  const [value, last] = [valueIn(indicator.unit, fact), shift(month, -1)];
  const [before, yearAgo, beforeYearAgo] = [last, shift(month, -12), shift(month, -13)].map((one) =>
    filed.at(one),
  );
  if (value === undefined || before?.now.known !== true || before.now.value.numerator <= 0n) return undefined;
  if (isCounted(indicator.unit) && compareRatios(value, leastCount) < 0) return undefined;
  const [toDate, isSecond] = [before.now.value, numberOf(month) === 2];
  const isOver = (one: Ratio, other: Ratio | undefined, times: Ratio): boolean | undefined =>
    other && compareRatios(one, multiplied(other, times)) > 0;
  const at = (figure: Figure<Ratio> | undefined): Ratio | undefined =>
    figure?.known ? figure.value : undefined;
  if (fact.basis === 'monthly') {
    const hasGrown = isOver(value, at(yearAgo?.month), mostGrowth);
    const isSumToDate = isOver(value, toDate, isSecond ? mostGrowth : ratio(1n, 1n));
    return isSumToDate === true && (hasGrown ?? !isSecond) ? toDate : undefined;
  }
  const usual = at(yearAgo?.now);
  const isUsual = usual !== undefined && isOver(usual, at(beforeYearAgo?.now), leastOfTwo) === false;
  // A sum to date below another is told as that.
  const isBelow =
    own.some((one) => one.month === last && one.basis === fact.basis) && isOver(toDate, value, ratio(1n, 1n));
  return isSecond && isBelow !== true && isOver(value, toDate, leastOfTwo) === false && !isUsual
    ? toDate
    : undefined;
}
