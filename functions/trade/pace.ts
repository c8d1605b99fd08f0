import { asRatio, combine, computed, given, known, map, unknown, type Figure } from './figure.ts';
import { numberOf, type Month } from './month.ts';
import { ratio, subtractRatios, type Ratio } from './ratio.ts';

/** Completion of a target: year to date over target. A target of zero has no completion. */
export function completion(toDate: Figure<bigint>, target: Figure<Ratio>): Figure<Ratio> {
  return completionOf(asRatio(toDate), target);
}

/** The same of an indicator that is no whole number, both in its unit. */
export function completionOf(toDate: Figure<Ratio>, target: Figure<Ratio>): Figure<Ratio> {
  const done = combine(toDate, target, (value, { numerator, denominator }) =>
    numerator > 0n
      ? known(ratio(value.numerator * denominator, value.denominator * numerator))
      : unknown('not-applicable'),
  );
  return computed(done, 'completion', toDate, target);
}

/** 序时进度: the share of the year that has passed at the month's end. */
export function timeElapsed(month: Month): Ratio {
  return ratio(BigInt(numberOf(month)), 12n);
}

/** The time elapsed as a figure that tells where it comes from. */
export function elapsed(month: Month): Figure<Ratio> {
  return given(timeElapsed(month), 'calendar');
}

/** The seasonal pace: what share of last year's trade the same months had. */
export function seasonalPace(toDateYearAgo: Figure<bigint>, yearAgo: Figure<bigint>): Figure<Ratio> {
  const pace = combine(toDateYearAgo, yearAgo, (part, whole) =>
    whole > 0n ? known(ratio(part, whole)) : unknown('base-is-zero'),
  );
  return computed(pace, 'pace', toDateYearAgo, yearAgo);
}

/** Lead (positive) or arrears (negative) on the time elapsed, in points. */
export function lead(completed: Figure<Ratio>, month: Month): Figure<Ratio> {
  const points = map(completed, (done) => subtractRatios(done, timeElapsed(month)));
  return computed(points, 'points', completed, elapsed(month));
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
  return neededFor(target, asRatio(toDate), asRatio(yearAgo), asRatio(toDateYearAgo));
}

/** The same of an indicator that is no whole number, all in its unit. */
export function neededFor(
  target: Figure<Ratio>,
  toDate: Figure<Ratio>,
  yearAgo: Figure<Ratio>,
  toDateYearAgo: Figure<Ratio>,
): Figure<Ratio> {
  const left = combine(yearAgo, toDateYearAgo, (whole, part) => {
    const rest = subtractRatios(whole, part);
    return rest.numerator > 0n ? known(rest) : unknown('not-applicable');
  });
  const missing = combine(target, toDate, (goal, value) => known(subtractRatios(goal, value)));
  const growth = combine(missing, left, (gap, base) => {
    const more = subtractRatios(gap, base);
    return known(ratio(more.numerator * base.denominator, more.denominator * base.numerator));
  });
  return computed(growth, 'needed', target, toDate, yearAgo, toDateYearAgo);
}
