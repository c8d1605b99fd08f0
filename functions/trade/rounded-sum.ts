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
import { isCounted, unitFactor } from './units.ts';

/** A number as people write it: decimal text, and its unit. */
export interface Written {
  readonly value: string;
  readonly unit: string;
}

/** A number, and what rounding may have taken from it or added. */
export interface Rounded {
  readonly value: Ratio;
  readonly half: Ratio;
}

const none = ratio(0n, 1n);

/** A number that stands alone; undefined for what is none. */
export function roundedOf(written: Written): Rounded | undefined {
  return roundedAt(decimalsOf(written), written);
}

/**
 * The sum of numbers in a unit that theirs convert to. Those of one column have as many decimals: 2 beside 1.25 is 2.00.
 */
export function sumOfRounded(parts: readonly Written[], unit: string): Rounded {
  const rounded = parts.flatMap((part): Rounded[] => {
    const factor = unitFactor(part.unit, unit);
    const column = parts.filter((one) => one.unit === part.unit);
    const own = roundedAt(Math.max(...column.map(decimalsOf)), part);
    if (factor === undefined || own === undefined) return [];
    return [{ value: multiplied(own.value, factor), half: multiplied(own.half, factor) }];
  });
  return rounded.reduce(
    (sum, part) => ({ value: addRatios(sum.value, part.value), half: addRatios(sum.half, part.half) }),
    { value: none, half: none },
  );
}

/** Which is greater beyond what rounding explains: 1 the first, −1 the other, 0 where they may be the same. */
export function compareRounded(one: Rounded, other: Rounded): number {
  const difference = subtractRatios(one.value, other.value);
  const isAlike = compareRatios(sizeOfRatio(difference), addRatios(one.half, other.half)) <= 0;
  return isAlike ? 0 : compareRatios(difference, none);
}

/** Half of the last of so many decimals; what is counted is not rounded. */
function roundedAt(decimals: number, { value, unit }: Written): Rounded | undefined {
  const number = parseDecimal(value);
  return number && { value: number, half: isCounted(unit) ? none : ratio(1n, 2n * 10n ** BigInt(decimals)) };
}

/** Hundreds of millions are not rounded to whole ones. */
function decimalsOf({ value, unit }: Written): number {
  return Math.max(value.split('.')[1]?.length ?? 0, unit.startsWith('亿') ? 1 : 0);
}
