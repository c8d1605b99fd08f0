import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText, numeral, parseNumeral, symbols } from '../../functions/bulletin/model/numerals.ts';
import { compareRatios, ratio, roundRatio } from '../../functions/trade/ratio.ts';

const plain: readonly (readonly [bigint, bigint, number, string])[] = [
  [0n, 1n, 0, '0'],
  [0n, 1n, 1, '0.0'],
  [1n, 1n, 1, '1.0'],
  [-1n, 1n, 1, '−1.0'],
  [12345n, 100n, 1, '123.5'],
  [12344n, 100n, 1, '123.4'],
  [-12345n, 100n, 1, '−123.5'],
  [4n, 100n, 1, '0.0'],
  [5n, 100n, 1, '0.1'],
  [-4n, 100n, 1, '0.0'],
  [-5n, 100n, 1, '−0.1'],
  [999n, 1000n, 2, '1.00'],
  [9994n, 1000n, 2, '9.99'],
  [9995n, 1000n, 2, '10.00'],
  [1n, 3n, 1, '0.3'],
  [2n, 3n, 1, '0.7'],
  [1000n, 1n, 0, '1000'],
  [123456789n, 1n, 0, '123456789'],
  [1n, 8n, 3, '0.125'],
  [1n, 8n, 2, '0.13'],
  [-1n, 8n, 2, '−0.13'],
  [99n, 1n, 1, '99.0'],
  [100n, 1n, 1, '100.0'],
  [1n, 1000n, 2, '0.00'],
  [-1n, 1000n, 2, '0.00'],
];
const grouped: readonly (readonly [bigint, string])[] = [
  [0n, '0.0'],
  [999n, '999.0'],
  [1000n, '1,000.0'],
  [12345n, '12,345.0'],
  [123456n, '123,456.0'],
  [1234567n, '1,234,567.0'],
  [-1000n, '−1,000.0'],
  [-999999n, '−999,999.0'],
  [1000000000n, '1,000,000,000.0'],
];

describe('a number as printed', () => {
  test.each(plain)('%s/%s with %i decimals is %s', (numerator, denominator, decimals, text) => {
    expect(numeral(ratio(numerator, denominator), decimals)).toBe(text);
  });

  test.each(grouped)('%s in a table is %s', (value, text) => {
    expect(numeral(ratio(value, 1n), 1, { grouped: true })).toBe(text);
  });

  test('reading what was printed gives the rounded number', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 15n), 10n ** 15n),
        fc.bigInt(1n, 10n ** 6n),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        (numerator, denominator, decimals, style) => {
          const value = ratio(numerator, denominator);
          const read = parseNumeral(numeral(value, decimals, { grouped: style }));
          return (
            read !== undefined &&
            compareRatios(read, ratio(roundRatio(value, decimals), 10n ** BigInt(decimals))) === 0
          );
        },
      ),
    );
  });

  test('a symbol is no number, and neither is anything else', () => {
    for (const text of [...Object.values(symbols), '', '1.2.3', '1,23', '12%', '一'])
      expect(parseNumeral(text)).toBeUndefined();
  });
});

test('a value for files is exact where it ends, and has no trailing zeros', () => {
  expect(decimalText(ratio(12345n, 100n))).toBe('123.45');
  expect(decimalText(ratio(-1n, 4n))).toBe('-0.25');
  expect(decimalText(ratio(1n, 3n))).toBe('0.333333333333');
  expect(decimalText(ratio(200n, 1n))).toBe('200');
});
