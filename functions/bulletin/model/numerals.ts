import type { Reason } from '../../trade/reason.ts';
import { roundRatio, type Ratio } from '../../trade/ratio.ts';

/** The true minus; a hyphen is no sign. */
const minus = '−';

/**
 * A number as printed: rounded half away from zero to so many decimals, thousands set off by commas in tables. What
 * rounds to zero has no sign. The digits depend on nothing but the number.
 */
export function numeral(value: Ratio, decimals: number, style: { readonly grouped?: boolean } = {}): string {
  const rounded = roundRatio(value, decimals);
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  const shown = style.grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${rounded < 0n ? minus : ''}${shown}${fraction}`;
}

/** A ratio as exact decimal text where it ends, else with twelve decimals: for files, never for print. */
export function decimalText(value: Ratio): string {
  const rounded = roundRatio(value, 12);
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(13, '0');
  const fraction = digits.slice(-12).replace(/0+$/, '');
  return `${rounded < 0n ? '-' : ''}${digits.slice(0, -12)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The number that a printed numeral shows; undefined for a symbol or any other text. */
export function parseNumeral(text: string): Ratio | undefined {
  const match = /^([−-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const units = BigInt(`${whole.replaceAll(',', '')}${fraction}`);
  return { numerator: sign === '' ? units : -units, denominator: 10n ** BigInt(fraction.length) };
}

/** One symbol for each reason why a figure is not given; the notes explain them. */
export const symbols: Readonly<Record<Reason, string>> = {
  'no-base': '—',
  'base-is-zero': '—',
  'base-is-negative': '—',
  'not-applicable': '—',
  'not-comparable': '//',
  'no-data': '…',
  suppressed: 'x',
};
