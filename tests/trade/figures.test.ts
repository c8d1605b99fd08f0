import { describe, expect, test } from 'vitest';
import { change, contribution, pointsBetween, ratioChange, share } from '../../functions/trade/change.ts';
import { compoundGrowth, leadsTo } from '../../functions/trade/compound.ts';
import { decimalOf, parseDecimal } from '../../functions/trade/decimal.ts';
import { known, unknown, type Figure } from '../../functions/trade/figure.ts';
import { minorText, minorUnits } from '../../functions/trade/money.ts';
import { completionOf, neededFor, neededGrowth, seasonalPace } from '../../functions/trade/pace.ts';
import {
  divideRatios,
  multiplied,
  parseRatio,
  ratio,
  ratioText,
  type Ratio,
} from '../../functions/trade/ratio.ts';
import type { Reason } from '../../functions/trade/reason.ts';
import { median, medianDeviation } from '../../functions/trade/robust.ts';
import { score, totalScore } from '../../functions/trade/score.ts';
import { Work, WorkExceeded } from '../../functions/trade/work.ts';

const of = (numerator: bigint, denominator = 1n) => known(ratio(numerator, denominator));
const nothing = unknown('no-data');

describe('reasons', () => {
  test.each<[string, () => Figure<Ratio>, Reason]>([
    ['growth on nothing', () => ratioChange(of(5n), of(0n)), 'base-is-zero'],
    ['growth of nothing on nothing', () => ratioChange(of(0n), of(0n)), 'no-base'],
    ['growth on less than nothing', () => ratioChange(of(5n), of(-1n)), 'base-is-negative'],
    ['a contribution to nothing', () => contribution(known(5n), known(1n), known(0n)), 'base-is-zero'],
    ['a contribution to less', () => contribution(known(5n), known(1n), known(-1n)), 'base-is-negative'],
    ['a contribution of what is not known', () => contribution(nothing, known(1n), known(9n)), 'no-data'],
    ['a share of less than nothing', () => share(known(1n), known(-4n)), 'not-applicable'],
    ['points from what is not known', () => pointsBetween(of(1n), nothing), 'no-data'],
    ['completion of a target below zero', () => completionOf(of(1n), of(-1n)), 'not-applicable'],
    ['the pace of a year without trade', () => seasonalPace(known(0n), known(0n)), 'base-is-zero'],
    [
      'growth needed in December',
      () => neededGrowth(known(9n), known(8n), known(8n), of(10n)),
      'not-applicable',
    ],
    ['growth needed of months below zero', () => neededFor(of(9n), of(1n), of(3n), of(4n)), 'not-applicable'],
    ['growth a year from nothing', () => compoundGrowth(of(5n), of(0n), of(2n)), 'base-is-zero'],
    ['growth a year to nothing', () => compoundGrowth(of(0n), of(5n), of(2n)), 'base-is-zero'],
    ['growth a year in no year', () => compoundGrowth(of(5n), of(4n), of(0n)), 'not-applicable'],
    ['points of what is not known', () => totalScore([of(1n), nothing]), 'no-data'],
    ['a score of what is not known', () => score(nothing, of(1n), of(1n), of(1n)), 'no-data'],
  ])('%s has none but a reason', (_, figure, reason) => {
    expect(figure()).toEqual(unknown(reason));
  });

  test('a sum of zero has a share, and one that fell has growth', () => {
    expect(share(known(0n), known(4n))).toEqual(of(0n, 4n));
    expect(change(known(-1n), known(4n))).toEqual(of(-5n, 4n));
  });
});

test.each([
  [1n, 2n, 100n, 144n, 2, true],
  [1n, 5n, 100n, 144n, 2, true],
  [1n, 5n, 100n, 145n, 2, false],
  [1n, 4n, 100n, 145n, 1, false],
  [-1n, 1n, 100n, 0n, 2, false],
  [-1n, 2n, 100n, 25n, 2, true],
] as const)('%d/%d a year leads from %d to %d in %i years: %s', (up, of_, base, target, years, isReached) => {
  expect(leadsTo(ratio(up, of_), ratio(base, 1n), ratio(target, 1n), years)).toBe(isReached);
});

describe('ratios', () => {
  test('have their sign above', () => {
    expect(ratio(3n, -6n)).toEqual({ numerator: -3n, denominator: 6n });
  });

  test('multiply, divide, and are written down whole', () => {
    expect(multiplied(ratio(2n, 3n), ratio(5n, 7n))).toEqual(ratio(10n, 21n));
    expect(divideRatios(ratio(2n, 3n), ratio(5n, 7n))).toEqual(ratio(14n, 15n));
    expect(ratioText(ratio(-2n, 3n))).toBe('-2/3');
    expect([parseRatio('-2/3'), parseRatio('7')]).toEqual([ratio(-2n, 3n), ratio(7n, 1n)]);
  });
});

describe('money', () => {
  test.each([
    ['1234.5', 123_450n, '1234.50'],
    ['-0.07', -7n, '-0.07'],
    ['0', 0n, '0.00'],
    ['-12', -1200n, '-12.00'],
    ['0.99', 99n, '0.99'],
  ])('%s is %d minor units', (text, minor, written) => {
    expect(minorUnits(text)).toBe(minor);
    expect(minorText(minor)).toBe(written);
  });

  test('quantities have three decimals', () => {
    expect(minorUnits('1.5', 3)).toBe(1500n);
  });
});

describe('decimals', () => {
  test.each([
    ['1,234.5', ratio(12_345n, 10n)],
    ['-7', ratio(-7n, 1n)],
    ['1.', undefined],
    ['x', undefined],
    ['x7', undefined],
    ['', undefined],
  ])('%s', (text, value) => {
    expect(parseDecimal(text)).toEqual(value);
  });

  test('of settings are as they were written, in whatever form', () => {
    expect([0.3, 1e21, 1.5e-7].map(decimalOf)).toEqual([
      ...[ratio(3n, 10n), ratio(10n ** 21n, 1n), ratio(15n, 10n ** 8n)],
    ]);
    expect(() => decimalOf(NaN)).toThrow(RangeError);
  });
});

test('median and median absolute deviation do not follow wild values', () => {
  const whole = (...values: readonly bigint[]) => values.map((value) => ratio(value, 1n));
  expect(median(whole(5n, 1n, 100n, 3n, 2n))).toEqual(ratio(3n, 1n));
  expect(median(whole(4n, 1n, 2n, 3n))).toEqual(ratio(2n, 1n));
  expect(median([])).toEqual(ratio(0n, 1n));
  expect(medianDeviation(whole(10n, 11n, 9n, 10n, 1000n))).toEqual(ratio(1n, 1n));
  expect(median([ratio(1n, 3n), ratio(333n, 1000n), ratio(334n, 1000n)])).toEqual(ratio(1n, 3n));
});

test('work is counted up to its limit and no further', () => {
  const work = new Work(10);
  work.take(10);
  expect(work.steps).toBe(10);
  expect(() => work.take(1)).toThrow(WorkExceeded);
});
