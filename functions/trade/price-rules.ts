import type { Figure } from './figure.ts';
import { addedSums, lessSums, nothing, priceIndices, type PriceItem, type PriceSums } from './prices.ts';
import { compareRatios, ratio, sizeOfRatio, subtractRatios, type Ratio } from './ratio.ts';
import { byKey } from './rank.ts';

/**
 * A unit value that more than doubles or halves in a year tells another good, mix or unit rather than a price: the
 * Export and Import Price Index Manual (IMF, 2009) asks that such unit values be left out of an index.
 */
const apartFactor = 2n;

/** An index of less than half of what is traded would speak of goods that it does not know. */
export const leastCoverage = ratio(1n, 2n);

/** An index hangs on an item that moves it by more than two points, or by more than a third and half a point at least. */
const muchInAll = ratio(2n, 100n);
const muchOfChange = ratio(1n, 3n);
const leastMoved = ratio(5n, 1000n);

/** Matched items whose unit values moved too far to be prices; values of this year in minor units. */
export interface Apart {
  readonly count: number;
  readonly value: bigint;
  /** Of all matched items, these included. */
  readonly matched: bigint;
}

/** The item without which the Fisher index would move most, and by how much: 0.01 is a point. */
export interface Largest {
  readonly key: string;
  readonly contribution: Ratio;
  readonly without: Ratio;
  readonly hangs: boolean;
}

/** Whether the unit value is more than twice, or less than half, of what it was. */
export function isApart({ base, now }: PriceItem): boolean {
  const [before, after] = [base.value * now.quantity, now.value * base.quantity];
  return after > apartFactor * before || before > apartFactor * after;
}

/** Undefined where fewer than two items have an index. Of equal contributions the first key's. */
export function largestItem(sums: ReadonlyMap<string, PriceSums>): Largest | undefined {
  const sum = [...sums.values()].reduce(addedSums, nothing);
  const all = fisherOf(sum);
  if (!all.known) return undefined;
  let largest: Largest | undefined;
  for (const [key, own] of [...sums].sort(byKey)) {
    const without = fisherOf(lessSums(sum, own));
    if (!without.known) continue;
    const contribution = subtractRatios(all.value, without.value);
    const moved = sizeOfRatio(contribution);
    if (largest !== undefined && compareRatios(moved, sizeOfRatio(largest.contribution)) <= 0) continue;
    const hangs = isMuch(moved, sizeOfRatio(all.value));
    largest = { key, contribution, without: without.value, hangs };
  }
  return largest;
}

/** Whether one item alone is the index, or moves it much. */
export function hangsOnOne(sums: ReadonlyMap<string, PriceSums>): boolean {
  return sums.size === 1 || largestItem(sums)?.hangs === true;
}

function isMuch(moved: Ratio, change: Ratio): boolean {
  if (compareRatios(moved, muchInAll) > 0) return true;
  const part = ratio(
    change.numerator * muchOfChange.numerator,
    change.denominator * muchOfChange.denominator,
  );
  return compareRatios(moved, leastMoved) >= 0 && compareRatios(moved, part) > 0;
}

function fisherOf(sums: PriceSums): Figure<Ratio> {
  return priceIndices(sums).fisher;
}
