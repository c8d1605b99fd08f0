import { combine, computed, known, unknown, type Figure } from './figure.ts';
import { compareRatios, ratio, type Ratio } from './ratio.ts';
import { integerRoot } from './root.ts';

/** Decimals of a root, which is rarely rational: far more than are printed. */
const precision = 15;

/**
 * Growth a year that leads from a base to a target in so many years: `(target ÷ base)^(1 ÷ years) − 1`, rounded down at
 * the fifteenth decimal.
 */
export function compoundGrowth(
  target: Figure<Ratio>,
  base: Figure<Ratio>,
  years: Figure<Ratio>,
): Figure<Ratio> {
  const times = combine(target, base, (goal, start) =>
    start.numerator > 0n && goal.numerator > 0n
      ? known(ratio(goal.numerator * start.denominator, goal.denominator * start.numerator))
      : unknown('base-is-zero'),
  );
  const growth = combine(times, years, (quotient, count) => {
    const root = rootOf(quotient, Number(count.numerator / count.denominator));
    return root === undefined ? unknown('not-applicable') : known(root);
  });
  return computed(growth, 'compound', target, base, years);
}

/** Whether a growth, kept up so many years, leads from a base to a target: told by powers, since a root is rounded. */
export function leadsTo(growth: Ratio, base: Ratio, target: Ratio, years: number): boolean {
  const yearly = growth.numerator + growth.denominator;
  if (yearly <= 0n) return false;
  const count = BigInt(years);
  const reached = ratio(base.numerator * yearly ** count, base.denominator * growth.denominator ** count);
  return compareRatios(reached, target) >= 0;
}

/** The root of a quotient, minus one. */
export function rootOf({ numerator, denominator }: Ratio, degree: number): Ratio | undefined {
  if (degree < 1) return undefined;
  const scale = 10n ** BigInt(precision);
  const power = (numerator * scale ** BigInt(degree)) / denominator;
  return ratio(integerRoot(power, degree) - scale, scale);
}
