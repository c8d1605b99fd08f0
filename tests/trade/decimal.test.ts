import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalOf } from '../../functions/trade/decimal.ts';
import { compareRatios, ratio, type Ratio } from '../../functions/trade/ratio.ts';

test.each<[number, Ratio]>([
  [0.3, ratio(3n, 10n)],
  [-2.5, ratio(-25n, 10n)],
  [60, ratio(60n, 1n)],
  [1e-7, ratio(1n, 10_000_000n)],
  [1.5e21, ratio(1_500_000_000_000_000_000_000n, 1n)],
])('%s in the settings is that decimal and no float beside it', (number, decimal) => {
  expect(compareRatios(decimalOf(number), decimal)).toBe(0);
});

test('a number of the settings is the decimal that it is written as', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 12 }), (digits, places) => {
      const written = Number(`${digits}e-${places}`);
      expect(compareRatios(decimalOf(written), ratio(BigInt(digits), 10n ** BigInt(places)))).toBe(0);
    }),
  );
});

test('what is no number is refused', () => {
  expect(() => decimalOf(Number.NaN)).toThrow(RangeError);
});
