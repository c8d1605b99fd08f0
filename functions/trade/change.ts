import { combine, computed, known, unknown, type Figure } from './figure.ts';
import { ratio, subtractRatios, type Ratio } from './ratio.ts';

/**
 * Growth on a base: `(now − base) / base`. No rate exists on a base of zero or below; where both are zero there is
 * nothing to compare (`no-base`).
 */
export function change(now: Figure<bigint>, base: Figure<bigint>): Figure<Ratio> {
  const rate = combine(now, base, (present, past) => {
    if (past === 0n) return unknown(present === 0n ? 'no-base' : 'base-is-zero');
    return past < 0n ? unknown('base-is-negative') : known(ratio(present - past, past));
  });
  return computed(rate, 'change', now, base);
}

/** Growth of what is no whole number: an indicator in its own unit. */
export function ratioChange(now: Figure<Ratio>, base: Figure<Ratio>): Figure<Ratio> {
  const rate = combine(now, base, (present, past) => {
    if (past.numerator === 0n) return unknown(present.numerator === 0n ? 'no-base' : 'base-is-zero');
    if (past.numerator < 0n) return unknown('base-is-negative');
    const moved = subtractRatios(present, past);
    return known(ratio(moved.numerator * past.denominator, moved.denominator * past.numerator));
  });
  return computed(rate, 'change', now, base);
}

/** Contribution to the total's growth (拉动), as a ratio of the total's base: contributions of a partition add up. */
export function contribution(
  now: Figure<bigint>,
  base: Figure<bigint>,
  totalBase: Figure<bigint>,
): Figure<Ratio> {
  const difference = combine(now, base, (present, past) => known(present - past));
  const pulled = combine(difference, totalBase, (moved, whole) =>
    whole > 0n ? known(ratio(moved, whole)) : unknown(whole === 0n ? 'base-is-zero' : 'base-is-negative'),
  );
  return computed(pulled, 'contribution', now, base, totalBase);
}

/** Share of a total; a total of zero or below has no shares. */
export function share(part: Figure<bigint>, whole: Figure<bigint>): Figure<Ratio> {
  const found = combine(part, whole, (numerator, denominator) =>
    denominator > 0n ? known(ratio(numerator, denominator)) : unknown('not-applicable'),
  );
  return computed(found, 'share', part, whole);
}

/** The difference of two rates or shares, in points. */
export function pointsBetween(now: Figure<Ratio>, base: Figure<Ratio>): Figure<Ratio> {
  const points = combine(now, base, (present, past) => known(subtractRatios(present, past)));
  return computed(points, 'points', now, base);
}
