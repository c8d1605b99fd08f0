import { ratio, type Ratio } from './ratio.ts';

/** "1,234.5" as an exact number; undefined for anything else. */
export function parseDecimal(text: string): Ratio | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.replaceAll(',', ''));
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  return ratio(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

/** A number of the settings as the decimal that was written there: 0.3 is three tenths, not the float beside it. */
export function decimalOf(number: number): Ratio {
  const [digits = '', exponent = '0'] = String(number).split('e');
  const value = parseDecimal(digits);
  if (value === undefined) throw new RangeError(`${number} is no decimal`);
  const places = BigInt(exponent);
  return places < 0n
    ? ratio(value.numerator, value.denominator * 10n ** -places)
    : ratio(value.numerator * 10n ** places, value.denominator);
}
