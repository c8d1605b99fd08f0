import { combine, computed, known, type Figure } from './figure.ts';
import { addRatios, compareRatios, ratio, type Ratio } from './ratio.ts';

const none: Ratio = { numerator: 0n, denominator: 1n };

/** Points of an assessment: `weight × (measured ÷ full)`, at least none and at most `weight × cap`. */
export function score(
  measured: Figure<Ratio>,
  full: Figure<Ratio>,
  weight: Figure<Ratio>,
  cap: Figure<Ratio>,
): Figure<Ratio> {
  const reached = combine(measured, full, (is, asked) =>
    known(ratio(is.numerator * asked.denominator, is.denominator * asked.numerator)),
  );
  const bounded = combine(reached, cap, (value, most) =>
    known(compareRatios(value, none) < 0 ? none : compareRatios(value, most) > 0 ? most : value),
  );
  const points = combine(bounded, weight, (share, whole) =>
    known(ratio(share.numerator * whole.numerator, share.denominator * whole.denominator)),
  );
  return computed(points, 'score', measured, full, weight, cap);
}

/** Points added up; unknown where one of them is. */
export function totalScore(points: readonly Figure<Ratio>[]): Figure<Ratio> {
  const sum = points.reduce(
    (total, one) => combine(total, one, (left, right) => known(addRatios(left, right))),
    known(none),
  );
  return computed(sum, 'plus', ...points);
}
