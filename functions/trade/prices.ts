import { given, unknown, type Figure } from './figure.ts';
import { ratio, type Ratio } from './ratio.ts';
import { integerRoot } from './root.ts';

/** An item in two periods: value in minor units, quantity in thousandths of one unit; all above zero. */
export interface PriceItem {
  readonly base: { readonly value: bigint; readonly quantity: bigint };
  readonly now: { readonly value: bigint; readonly quantity: bigint };
}

/** Sums over matched items, in trillionths of minor units: values, and each period's quantities at the other's prices. */
export interface PriceSums {
  readonly base: bigint;
  readonly now: bigint;
  readonly baseAtNowPrices: bigint;
  readonly nowAtBasePrices: bigint;
}

/** Changes of prices and volume, as ratios of the base: 0.05 is five per cent up. */
export interface PriceIndices {
  readonly laspeyres: Figure<Ratio>;
  readonly paasche: Figure<Ratio>;
  readonly fisher: Figure<Ratio>;
  readonly volume: Figure<Ratio>;
  readonly value: Figure<Ratio>;
}

/** Prices are quotients: each item's is rounded down at the trillionth of a minor unit, far below what is printed. */
const fine = 10n ** 12n;
const precision = 10n ** 15n;

export const nothing: PriceSums = { base: 0n, now: 0n, baseAtNowPrices: 0n, nowAtBasePrices: 0n };

export function withItem(sums: PriceSums, { base, now }: PriceItem): PriceSums {
  return {
    base: sums.base + base.value * fine,
    now: sums.now + now.value * fine,
    baseAtNowPrices: sums.baseAtNowPrices + (now.value * base.quantity * fine) / now.quantity,
    nowAtBasePrices: sums.nowAtBasePrices + (base.value * now.quantity * fine) / base.quantity,
  };
}

export function addedSums(left: PriceSums, right: PriceSums): PriceSums {
  return {
    base: left.base + right.base,
    now: left.now + right.now,
    baseAtNowPrices: left.baseAtNowPrices + right.baseAtNowPrices,
    nowAtBasePrices: left.nowAtBasePrices + right.nowAtBasePrices,
  };
}

/** What is left of sums without some of their items. */
export function lessSums(all: PriceSums, some: PriceSums): PriceSums {
  return {
    base: all.base - some.base,
    now: all.now - some.now,
    baseAtNowPrices: all.baseAtNowPrices - some.baseAtNowPrices,
    nowAtBasePrices: all.nowAtBasePrices - some.nowAtBasePrices,
  };
}

/**
 * Laspeyres `Σp₁q₀ ÷ Σp₀q₀`, Paasche `Σp₁q₁ ÷ Σp₀q₁`, Fisher their geometric mean, and the volume that is left of the
 * value when the Fisher price is taken out; each minus one. Unknown without matched items.
 */
export function priceIndices(sums: PriceSums): PriceIndices {
  const { base, now, baseAtNowPrices, nowAtBasePrices } = sums;
  if (base <= 0n || now <= 0n || baseAtNowPrices <= 0n || nowAtBasePrices <= 0n) {
    const none = unknown('no-base');
    return { laspeyres: none, paasche: none, fisher: none, volume: none, value: none };
  }
  const square = (baseAtNowPrices * now * precision * precision) / (base * nowAtBasePrices);
  const fisher = integerRoot(square, 2);
  return {
    laspeyres: change(ratio(baseAtNowPrices, base)),
    paasche: change(ratio(now, nowAtBasePrices)),
    fisher: change(ratio(fisher, precision)),
    volume: change(ratio(now * precision, base * fisher)),
    value: change(ratio(now, base)),
  };
}

/** What of a flow's trade the matched items are. */
export function coverage(sums: PriceSums, total: Figure<bigint>): Figure<Ratio> {
  if (!total.known) return unknown(total.reason);
  return total.value > 0n ? sourced(ratio(sums.now, total.value * fine)) : unknown('not-applicable');
}

function change({ numerator, denominator }: Ratio): Figure<Ratio> {
  return sourced(ratio(numerator - denominator, denominator));
}

function sourced(value: Ratio): Figure<Ratio> {
  return given(value, 'unit-values');
}
