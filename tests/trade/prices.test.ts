import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addedSums,
  coverage,
  lessSums,
  nothing,
  priceIndices,
  withItem,
  type PriceItem,
} from '../../functions/trade/prices.ts';
import { roundRatio } from '../../functions/trade/ratio.ts';
import { known, unknown, type Figure } from '../../functions/trade/figure.ts';
import type { Ratio } from '../../functions/trade/ratio.ts';

function item(v0: bigint, q0: bigint, v1: bigint, q1: bigint): PriceItem {
  return { base: { value: v0, quantity: q0 }, now: { value: v1, quantity: q1 } };
}

/** In hundredths of a per cent. */
function basisPoints(figure: Figure<Ratio>): bigint | undefined {
  return figure.known ? roundRatio(figure.value, 4) : undefined;
}

describe('price indices', () => {
  test('of two goods agree with the pencil', () => {
    // A: 10 at 2.00 become 8 at 3.00; B: 5 at 4.00 become 10 at 4.20.
    const sums = [item(2000n, 10n, 2400n, 8n), item(2000n, 5n, 4200n, 10n)].reduce(withItem, nothing);
    const found = priceIndices(sums);
    // Laspeyres (3×10 + 4.2×5) ÷ 40 = 51 ÷ 40; Paasche 66 ÷ (2×8 + 4×10) = 66 ÷ 56; Fisher is the root of both.
    expect(basisPoints(found.laspeyres)).toBe(2750n);
    expect(basisPoints(found.paasche)).toBe(1786n);
    expect(basisPoints(found.fisher)).toBe(2258n);
    expect(basisPoints(found.value)).toBe(6500n);
    expect(basisPoints(found.volume)).toBe(3460n);
  });

  test('of one good are its unit value, and volume its quantity', () => {
    const found = priceIndices(withItem(nothing, item(1000n, 100n, 1320n, 110n)));
    expect([found.laspeyres, found.paasche, found.fisher].map(basisPoints)).toEqual([2000n, 2000n, 2000n]);
    expect(basisPoints(found.volume)).toBe(1000n);
  });

  test('of soybeans agree with customs: value −5.163 % and quantity +6.528 % make the unit value −10.97 %', () => {
    // Imports of January to October 2025 against 2024, as published; a base of a hundred thousand of each.
    const found = priceIndices(withItem(nothing, item(100_000n, 100_000n, 94_837n, 106_528n)));
    expect([found.laspeyres, found.paasche, found.fisher].map(basisPoints)).toEqual([-1097n, -1097n, -1097n]);
    expect(basisPoints(found.volume)).toBe(653n);
  });

  test('are unknown without goods', () => {
    expect(priceIndices(nothing).fisher).toEqual({ known: false, reason: 'no-base' });
  });

  const amount = fc.bigInt({ min: 1n, max: 1000n });
  const items = fc.array(fc.tuple(amount, amount, amount, amount), { minLength: 1, maxLength: 20 });

  test('Fisher lies between Laspeyres and Paasche; price and volume make the value', () => {
    fc.assert(
      fc.property(items, (rows) => {
        const found = priceIndices(rows.map((row) => item(...row)).reduce(withItem, nothing));
        const of = (figure: Figure<Ratio>): number => 1 + Number(basisPoints(figure) ?? 0n) / 10_000;
        const [low = 0, high = 0] = [of(found.laspeyres), of(found.paasche)].sort((a, b) => a - b);
        expect(of(found.fisher)).toBeGreaterThanOrEqual(low - 0.001 * low - 0.001);
        expect(of(found.fisher)).toBeLessThanOrEqual(high + 0.001 * high + 0.001);
        if (!found.fisher.known || !found.volume.known || !found.value.known) throw new Error('unknown');
        const one = (figure: { value: Ratio }): number =>
          1 + Number(figure.value.numerator) / Number(figure.value.denominator);
        expect((one(found.fisher) * one(found.volume)) / one(found.value)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('do not depend on how goods are grouped', () => {
    fc.assert(
      fc.property(items, items, (left, right) => {
        const sums = (rows: typeof left) => rows.map((row) => item(...row)).reduce(withItem, nothing);
        expect(addedSums(sums(left), sums(right))).toEqual(sums([...left, ...right]));
      }),
    );
  });
});

test.each(['base', 'now', 'baseAtNowPrices', 'nowAtBasePrices'] as const)(
  'there is no index where %s is nothing',
  (side) => {
    const sums = { ...withItem(nothing, item(1000n, 100n, 1320n, 110n)), [side]: 0n };
    expect(Object.values(priceIndices(sums))).toEqual(Array.from({ length: 5 }, () => unknown('no-base')));
  },
);

test('what is added to sums is taken away again', () => {
  const [one, other] = [item(1000n, 100n, 1320n, 110n), item(70n, 9n, 30n, 4n)];
  const both = [one, other].reduce(withItem, nothing);
  expect(lessSums(both, withItem(nothing, other))).toEqual(withItem(nothing, one));
});

test('matched items are so much of all trade', () => {
  const sums = withItem(nothing, item(1000n, 100n, 1320n, 110n));
  expect(basisPoints(coverage(sums, known(2640n)))).toBe(5000n);
  expect(coverage(sums, known(0n))).toEqual(unknown('not-applicable'));
  expect(coverage(sums, unknown('no-data'))).toEqual(unknown('no-data'));
});
