import { parseDecimal } from './decimal.ts';
import {
  addRatios,
  compareRatios,
  multiplied,
  ratio,
  sizeOfRatio,
  subtractRatios,
  type Ratio,
} from './ratio.ts';
import { isCounted } from './units.ts';

/** A number as people wrote it: half of `last`, one of its last decimal, is what rounding may have taken or added. */
export interface Rounded {
  readonly value: Ratio;
  readonly last: Ratio;
}

const none = ratio(0n, 1n);

/** A number of a unit, times `factor`; what is counted is not rounded. Undefined for what is no number. */
export function roundedOf(text: string, unit: string, factor: Ratio = ratio(1n, 1n)): Rounded | undefined {
  const value = parseDecimal(text);
  const decimals = text.split('.')[1]?.length ?? 0;
  const last = isCounted(unit) ? none : ratio(1n, 10n ** BigInt(decimals));
  return value && { value: multiplied(value, factor), last: multiplied(last, factor) };
}

export function sumOfRounded(parts: readonly Rounded[]): Rounded {
  return parts.reduce(
    (sum, part) => ({ value: addRatios(sum.value, part.value), last: addRatios(sum.last, part.last) }),
    { value: none, last: none },
  );
}

/** How far one is above the other beyond what rounding explains: 1, −1, or 0 where they may be the same. */
export function compareRounded(one: Rounded, other: Rounded): number {
  const difference = subtractRatios(one.value, other.value);
  const rounding = multiplied(addRatios(one.last, other.last), ratio(1n, 2n));
  return compareRatios(sizeOfRatio(difference), rounding) <= 0 ? 0 : compareRatios(difference, none);
}
