import { combine, known, map, unknown, type Figure } from './figure.ts';
import { numberOf, type Month } from './month.ts';
import { ratio, subtractRatios, type Ratio } from './ratio.ts';

/** Completion of a target: year to date over target. A target of zero has no completion. */
export function completion(toDate: Figure<bigint>, target: Figure<Ratio>): Figure<Ratio> {
  return combine(toDate, target, (value, { numerator, denominator }) =>
    numerator > 0n ? known(ratio(value * denominator, numerator)) : unknown('not-applicable'),
  );
}

/** 序时进度: the share of the year that has passed at the month's end. */
export function timeElapsed(month: Month): Ratio {
  return ratio(BigInt(numberOf(month)), 12n);
}

/** The seasonal pace: what share of last year's trade the same months had. */
export function seasonalPace(toDateYearAgo: Figure<bigint>, yearAgo: Figure<bigint>): Figure<Ratio> {
  return combine(toDateYearAgo, yearAgo, (part, whole) =>
    whole > 0n ? known(ratio(part, whole)) : unknown('base-is-zero'),
  );
}

/** Lead (positive) or arrears (negative) on the time elapsed, in points. */
export function lead(completed: Figure<Ratio>, month: Month): Figure<Ratio> {
  return map(completed, (done) => subtractRatios(done, timeElapsed(month)));
}

/**
 * The growth on last year's remaining months that the target asks of this year's:
 * `(target − to date) / (last year's months after this one) − 1`. Not applicable in December.
 */
export function neededGrowth(
  toDate: Figure<bigint>,
  toDateYearAgo: Figure<bigint>,
  yearAgo: Figure<bigint>,
  target: Figure<Ratio>,
): Figure<Ratio> {
  const left = combine(yearAgo, toDateYearAgo, (whole, part) =>
    whole - part > 0n ? known(whole - part) : unknown('not-applicable'),
  );
  const missing = combine(target, toDate, ({ numerator, denominator }, value) =>
    known(ratio(numerator - value * denominator, denominator)),
  );
  return combine(missing, left, (gap, base) =>
    known(ratio(gap.numerator - base * gap.denominator, base * gap.denominator)),
  );
}
