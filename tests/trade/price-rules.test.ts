import { describe, expect, test } from 'vitest';
import { hangsOnOne, isApart, largestItem } from '../../functions/trade/price-rules.ts';
import { nothing, withItem, type PriceItem } from '../../functions/trade/prices.ts';
import { roundRatio } from '../../functions/trade/ratio.ts';

function item(v0: bigint, q0: bigint, v1: bigint, q1: bigint): PriceItem {
  return { base: { value: v0, quantity: q0 }, now: { value: v1, quantity: q1 } };
}

describe('a unit value', () => {
  test('is apart when it more than doubles or halves, and not at the bound', () => {
    expect(isApart(item(100n, 10n, 200n, 10n))).toBe(false);
    expect(isApart(item(100n, 10n, 201n, 10n))).toBe(true);
    expect(isApart(item(100n, 10n, 100n, 20n))).toBe(false);
    expect(isApart(item(100n, 10n, 100n, 21n))).toBe(true);
  });
});

describe('the largest item', () => {
  const of = (rise: bigint) =>
    new Map([
      ['a', withItem(nothing, item(1000n, 10n, 1000n, 10n))],
      ['b', withItem(nothing, item(1000n, 10n, 1000n + rise, 10n))],
    ]);

  test('moves the index by what is left without it', () => {
    // Equal quantities: 2200 ÷ 2000 is 10 % up. Without b none: 10 points; without a 20 %: 10 points down.
    const found = largestItem(of(200n));
    expect(found?.key).toBe('a');
    expect(found && [found.contribution, found.without].map((it) => roundRatio(it, 4))).toEqual([
      -1000n,
      2000n,
    ]);
    expect(hangsOnOne(of(200n))).toBe(true);
  });

  test('holds up no index that it moves by less than half a point', () => {
    // 2008 ÷ 2000 is 0.4 % up, and none or 0.8 % without one of the two.
    expect(hangsOnOne(of(8n))).toBe(false);
  });

  test('is none of one alone, and the index hangs on it', () => {
    const alone = new Map([['a', withItem(nothing, item(1000n, 10n, 1100n, 10n))]]);
    expect(largestItem(alone)).toBeUndefined();
    expect(hangsOnOne(alone)).toBe(true);
  });

  test.each([
    [1275n, 1525n, true, '30 % up, 27.5 without it: more than two points'],
    [1285n, 1435n, false, '30 % up, 28.5 without it: a point and a half, and no third'],
    [1006n, 1066n, true, '1.2 % up, 0.6 without it: more than a third, and than half a point'],
    [1018n, 1078n, false, '2.4 % up, 1.8 without it: more than half a point, and no third'],
    [1001n, 1041n, false, '0.5 % up, 0.1 without it: more than a third, and not half a point'],
  ])('of ten, nine at %d and one at %d of 1000, is much: %s, %s', (others, own, hangs) => {
    const sums = new Map(
      Array.from({ length: 10 }, (_, at) => [
        String(at),
        withItem(nothing, item(1000n, 10n, at === 4 ? own : others, 10n)),
      ]),
    );
    expect(largestItem(sums)?.key).toBe('4');
    expect(hangsOnOne(sums)).toBe(hangs);
  });

  test('is of equal ones the first by its key', () => {
    const [rises, stays] = [item(1000n, 10n, 1200n, 10n), item(1000n, 10n, 1000n, 10n)];
    const sums = (['c', 'b', 'a'] as const).map(
      (key) => [key, withItem(nothing, key === 'a' ? stays : rises)] as const,
    );
    expect(largestItem(new Map(sums.filter(([key]) => key !== 'a')))?.key).toBe('b');
    expect(largestItem(new Map(sums))?.key).toBe('a');
  });

  test('is none where there is no index at all', () => {
    expect(largestItem(new Map())).toBeUndefined();
    expect(hangsOnOne(new Map())).toBe(false);
  });

  test('is told with its points where ten goods share the rest', () => {
    // Nine of 1000 stay, one of 1000 rises by half: 10500 ÷ 10000 is 5 % up, and 0 % without it.
    const sums = new Map(
      Array.from({ length: 10 }, (_, at) => [
        String(at),
        withItem(nothing, item(1000n, 10n, at === 7 ? 1500n : 1000n, 10n)),
      ]),
    );
    const found = largestItem(sums);
    expect([found?.key, found?.hangs]).toEqual(['7', true]);
    expect(found && roundRatio(found.contribution, 4)).toBe(500n);
  });
});
