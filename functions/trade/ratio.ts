/** An exact quotient of whole numbers; the denominator is positive. Rounded once, where it is printed. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Throws a RangeError for a denominator of zero: whoever divides must have asked first. */
export function ratio(numerator: bigint, denominator: bigint): Ratio {
  if (denominator === 0n) throw new RangeError('a ratio needs a denominator other than zero');
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** "numerator/denominator": what is written down of a ratio that is no decimal. */
export function ratioText({ numerator, denominator }: Ratio): string {
  return `${numerator}/${denominator}`;
}

/** What `ratioText` wrote. */
export function parseRatio(text: string): Ratio {
  const [numerator = '', denominator = '1'] = text.split('/');
  return ratio(BigInt(numerator), BigInt(denominator));
}

export function compareRatios(left: Ratio, right: Ratio): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function addRatios(left: Ratio, right: Ratio): Ratio {
  return ratio(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

export function subtractRatios(left: Ratio, right: Ratio): Ratio {
  return ratio(
    left.numerator * right.denominator - right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

export function multiplied(left: Ratio, right: Ratio): Ratio {
  return ratio(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** Throws a RangeError for a divisor of zero. */
export function divideRatios(left: Ratio, right: Ratio): Ratio {
  return ratio(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** A ratio without its sign. */
export function sizeOfRatio({ numerator, denominator }: Ratio): Ratio {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}

/**
 * 合计数或相对数由于单位取舍不同而产生的计算误差，均未作机械调整 (the note that official tables carry).
 *
 * `value × 10^decimals`, rounded half away from zero to a whole number: the one place where the product rounds.
 * 12.345 with two decimals is 1235n, −0.05 with one decimal is −1n.
 */
export function roundRatio({ numerator, denominator }: Ratio, decimals: number): bigint {
  const scaled = numerator * 10n ** BigInt(decimals);
  const magnitude = ((scaled < 0n ? -scaled : scaled) * 2n + denominator) / (denominator * 2n);
  return scaled < 0n ? -magnitude : magnitude;
}
