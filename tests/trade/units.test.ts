import { describe, expect, test } from 'vitest';
import { ratio } from '../../functions/trade/ratio.ts';
import { compareRounded, roundedOf, sumOfRounded } from '../../functions/trade/rounded-sum.ts';
import { isCounted, unitFactor } from '../../functions/trade/units.ts';

describe('units', () => {
  test.each([
    ['亿元', '万元', ratio(10_000n, 1n)],
    ['万美元', '亿美元', ratio(1n, 10_000n)],
    ['百万美元', '美元', ratio(1_000_000n, 1n)],
    ['亿元', '亿美元', undefined],
    ['家', '人', undefined],
    ['万人', '人次', ratio(10_000n, 1n)],
    ['个', '人', ratio(1n, 1n)],
    ['个', '家', ratio(1n, 1n)],
    ['Firms', '家', ratio(1n, 1n)],
    ['吨', '吨', ratio(1n, 1n)],
    ['吨', '千吨', undefined],
    ['元', '吨', undefined],
    ['吨', '元', undefined],
    ['约亿元', '元', undefined],
    ['人', '个', ratio(1n, 1n)],
  ])('one %s in %s', (given, own, factor) => {
    const found = unitFactor(given, own);
    const isSame =
      found && factor && found.numerator * factor.denominator === factor.numerator * found.denominator;
    expect(isSame).toBe(factor && true);
  });

  test('persons and things are counted; money and percentages are not', () => {
    expect(['家', '万人', '个', '亿元', '%'].map(isCounted)).toEqual([true, true, true, false, false]);
  });
});

describe('sums of rounded numbers', () => {
  const total = (...parts: readonly [string, string][]) =>
    sumOfRounded(
      parts.map(([value, unit]) => ({ value, unit })),
      '亿元',
    );
  const whole = (value: string, unit = '亿元') => {
    const rounded = roundedOf({ value, unit });
    if (rounded === undefined) throw new RangeError(value);
    return rounded;
  };

  test.each([
    ['3.7', 0, 'two halves of a tenth and that of the sum explain a tenth'],
    ['3.6', 0, 'and what makes up just a tenth and a half'],
    ['3.8', 0, 'up as well as down'],
    ['3.5', 1, 'and no more'],
    ['4.0', -1, 'either way'],
  ])('1.2 and 2.5 beside %s: %i, %s', (sum, order) => {
    expect(compareRounded(total(['1.2', '亿元'], ['2.5', '亿元']), whole(sum))).toBe(order);
  });

  test('a column has as many decimals as its longest number, and 亿 at least one', () => {
    expect(compareRounded(total(['2', '亿元'], ['1.25', '亿元']), whole('3.26'))).toBe(0);
    expect(compareRounded(total(['2', '亿元'], ['1.25', '亿元']), whole('3.27'))).toBe(-1);
    expect(compareRounded(whole('2'), whole('2.1'))).toBe(0);
    expect(compareRounded(whole('2'), whole('2.2'))).toBe(-1);
  });

  test('units convert, what does not is left out, and what is counted is not rounded', () => {
    expect(compareRounded(total(['5000', '万元'], ['1.0', '亿元']), whole('1.50'))).toBe(0);
    expect(compareRounded(total(['2.0', '亿元'], ['1.2555', '万元']), whole('2.1'))).toBe(0);
    expect(compareRounded(total(['1.0', '亿元'], ['7', '亿美元'], ['?', '亿元']), whole('1.0'))).toBe(0);
    expect(compareRounded(whole('7', '家'), whole('8', '家'))).toBe(-1);
    expect(roundedOf({ value: '?', unit: '家' })).toBeUndefined();
  });
});
