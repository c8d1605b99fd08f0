import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change, contribution, share } from '../../functions/trade/change.ts';
import { herfindahl } from '../../functions/trade/concentration.ts';
import { known, unknown } from '../../functions/trade/figure.ts';
import { monthOf, monthsBetween, parseMonth, shift, yearToDate } from '../../functions/trade/month.ts';
import { completion, lead, neededGrowth, seasonalPace } from '../../functions/trade/pace.ts';
import { monthsLater, monthsOf, periods } from '../../functions/trade/period.ts';
import { byCodePoint, byKey, ranked } from '../../functions/trade/rank.ts';
import { compareRatios, ratio, roundRatio, subtractRatios, type Ratio } from '../../functions/trade/ratio.ts';
import { integerRoot } from '../../functions/trade/root.ts';

const may = monthOf(2021, 5);
const sum = fc.bigInt(-(10n ** 14n), 10n ** 14n);
const positive = fc.bigInt(1n, 10n ** 14n);

function add(left: Ratio, right: Ratio): Ratio {
  return subtractRatios(left, { numerator: -right.numerator, denominator: right.denominator });
}

describe('months', () => {
  test.each([
    ['2021-05', '2021-05'],
    ['2021-5', undefined],
    ['2021-13', undefined],
    ['21-05', undefined],
    ['', undefined],
  ])('%s is read as %s', (text, month) => {
    expect(parseMonth(text)).toBe(month);
  });

  test('shifting there and back is standing still', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 600 }), (count) => shift(shift(may, count), -count) === may),
    );
  });

  test('the year to date is January to the month, and January has nothing before it', () => {
    expect(yearToDate(may)).toEqual(['2021-01', '2021-02', '2021-03', '2021-04', '2021-05']);
    expect(monthsOf('toDateBefore', monthOf(2021, 1))).toEqual([]);
  });

  test('every period is a span without gaps', () => {
    for (const period of periods) {
      const months = monthsOf(period, may);
      const [first, last] = [months[0], months.at(-1)];
      if (first === undefined || last === undefined) throw new RangeError(`${period} is empty in May`);
      expect(months).toEqual(monthsBetween(first, last));
    }
  });
});

describe('rounding', () => {
  test.each([
    [ratio(12345n, 1000n), 2, 1235n],
    [ratio(-12345n, 1000n), 2, -1235n],
    [ratio(5n, 100n), 1, 1n],
    [ratio(-5n, 100n), 1, -1n],
    [ratio(49n, 1000n), 1, 0n],
    [ratio(2n, 3n), 0, 1n],
    [ratio(0n, 7n), 3, 0n],
  ])('%o with %i decimals is %s', (value, decimals, units) => {
    expect(roundRatio(value, decimals)).toBe(units);
  });

  test('what is printed is never further than half a unit from what is', () => {
    fc.assert(
      fc.property(sum, positive, fc.integer({ min: 0, max: 6 }), (numerator, denominator, decimals) => {
        const printed = ratio(roundRatio(ratio(numerator, denominator), decimals), 10n ** BigInt(decimals));
        const { numerator: off, denominator: scale } = subtractRatios(printed, ratio(numerator, denominator));
        return (off < 0n ? -off : off) * 2n * 10n ** BigInt(decimals) <= scale;
      }),
    );
  });

  test('a denominator of zero is refused', () => {
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
  });
});

describe('change', () => {
  test('a rate needs a base above zero, and says why it has none', () => {
    expect(change(known(5n), known(0n))).toEqual(unknown('base-is-zero'));
    expect(change(known(0n), known(0n))).toEqual(unknown('no-base'));
    expect(change(known(5n), known(-1n))).toEqual(unknown('base-is-negative'));
    expect(change(known(5n), unknown('not-comparable'))).toEqual(unknown('not-comparable'));
    expect(change(known(0n), known(4n))).toEqual(known(ratio(-4n, 4n)));
  });

  test('contributions of a partition add up to the growth of the total', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sum, sum), { minLength: 1, maxLength: 12 }), (parts) => {
        const now = parts.reduce((total, [present]) => total + present, 0n);
        const base = parts.reduce((total, [, past]) => total + past, 0n);
        fc.pre(base > 0n);
        const pulls = parts.map(([present, past]) => contribution(known(present), known(past), known(base)));
        const whole = change(known(now), known(base));
        const total = pulls.reduce((all, pull) => (pull.known ? add(all, pull.value) : all), ratio(0n, 1n));
        return whole.known && compareRatios(total, whole.value) === 0;
      }),
    );
  });

  test('a total of nothing has no shares', () => {
    expect(share(known(0n), known(0n))).toEqual(unknown('not-applicable'));
    expect(share(known(1n), known(4n))).toEqual(known(ratio(1n, 4n)));
  });
});

describe('ranks', () => {
  const of = (values: readonly (readonly [string, bigint | undefined])[]) =>
    ranked(values, {
      key: ([key]) => key,
      value: ([, value]) => (value === undefined ? unknown('no-data') : known(value)),
      compare: ([, left], [, right]) => Number((left ?? 0n) - (right ?? 0n)),
    }).map(({ item: [key], rank }) => `${key}${rank ?? '-'}`);

  test('equal values share a rank, the next is skipped, and order is by code then', () => {
    expect(
      of([
        ['c', 5n],
        ['a', 5n],
        ['b', 9n],
        ['d', 1n],
      ]),
    ).toEqual(['b1', 'a2', 'c2', 'd4']);
  });

  test('three that are equal share one, and the next is the fourth', () => {
    expect(
      of([
        ['d', 1n],
        ['c', 5n],
        ['b', 5n],
        ['a', 5n],
        ['f', undefined],
        ['e', undefined],
      ]),
    ).toEqual(['a1', 'b1', 'c1', 'd4', 'e-', 'f-']);
  });

  test('what has no value has no rank and comes last', () => {
    expect(
      of([
        ['b', undefined],
        ['a', 0n],
      ]),
    ).toEqual(['a1', 'b-']);
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.string(), sum), { selector: ([key]) => key }), (rows) => {
        expect(of(rows.toReversed())).toEqual(of(rows));
      }),
    );
  });
});

describe('pace', () => {
  test('five of twelve months gone and half the target done is 8.3 points ahead', () => {
    const done = completion(known(50n), known(ratio(100n, 1n)));
    const ahead = lead(done, may);
    expect(ahead.known && roundRatio({ ...ahead.value, numerator: ahead.value.numerator * 100n }, 1)).toBe(
      83n,
    );
  });

  test('the growth needed is what is missing on the months that are left', () => {
    expect(neededGrowth(known(40n), known(30n), known(90n), known(ratio(112n, 1n)))).toEqual(
      known(ratio(12n, 60n)),
    );
    expect(seasonalPace(known(30n), known(90n))).toEqual(known(ratio(30n, 90n)));
    expect(completion(known(1n), known(ratio(0n, 1n)))).toEqual(unknown('not-applicable'));
  });
});

test('the concentration of one market is 10 000, of four equal ones 2 500', () => {
  expect(herfindahl([7n])).toEqual(ratio(490_000n, 49n));
  expect(roundRatio(herfindahl([5n, 5n, 5n, 5n]) ?? ratio(0n, 1n), 0)).toBe(2500n);
  expect(herfindahl([0n])).toBeUndefined();
});

test('texts are ordered by code points, whatever their units', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
      const wanted = Buffer.compare(Buffer.from(left), Buffer.from(right));
      return Math.sign(byCodePoint(left, right)) === wanted;
    }),
  );
});

test.each([
  ['a', 'a', 0],
  ['a', 'ab', -1],
  ['ab', 'a', 1],
  ['b', 'ab', 1],
  ['\u{d7ff}', '\u{e000}', -1],
  ['\u{e000}', '\u{10000}', -1],
  ['\u{ffff}', '\u{10000}', -1],
  ['\u{10ffff}', '\u{ffff}', 1],
  ['\u{d7ff}', '\u{10000}', -1],
])('%s beside %s: %i', (left, right, order) => {
  expect(Math.sign(byCodePoint(left, right))).toBe(order);
});

test('entries of a map are ordered by their keys', () => {
  expect(
    (
      [
        ['b', 1],
        ['a', 2],
      ] satisfies [string, number][]
    ).sort(byKey),
  ).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

test('a root is the greatest whole number whose power is not above the value', () => {
  expect([0n, 1n, 8n, 26n, 27n].map((value) => integerRoot(value, 3))).toEqual([0n, 1n, 2n, 2n, 3n]);
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 80n), fc.integer({ min: 1, max: 12 }), (value, degree) => {
      const root = integerRoot(value, degree);
      return root ** BigInt(degree) <= value && (root + 1n) ** BigInt(degree) > value;
    }),
  );
});

test('what is compared with a period stands as many months later, month by month', () => {
  for (const period of periods) {
    const later = monthsLater(period);
    if (later === undefined) continue;
    const compared = periods.filter((one) =>
      monthsOf(one, may).every((month, index) => month === shift(monthsOf(period, may)[index] ?? may, later)),
    );
    expect(compared, period).not.toEqual([]);
  }
  expect(periods.filter((period) => monthsLater(period) !== undefined)).toHaveLength(6);
});
