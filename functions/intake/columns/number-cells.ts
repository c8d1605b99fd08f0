import { problem, value, type Reading } from './reading.ts';

/** How the numbers of a column are written. */
export interface NumberForm {
  /** They are in ten to this power of our unit: 4 in a column of 万美元. */
  readonly power: number;
  /** Whether a comma stands before the decimals and dots between thousands, as on the continent of Europe. */
  readonly decimalComma: boolean;
  /** Whether decimals beyond those of our unit are rounded, and no fault. */
  readonly rounds?: boolean;
}

export const plainNumbers: NumberForm = { power: 0, decimalComma: false };

/** No number is written in more characters. */
const longest = 64;
/** Digits before the point, at the most. */
const mostWhole = 15;
/** So many digits of a double are its own; what follows is the noise of its making. */
const significant = 15;

/**
 * "1,234.5", "(12)", ".50" and "−12" as plain decimal text of our unit, with as many decimals at the most; thousands
 * commas must stand where thousands are.
 */
export function parseNumberCell(
  text: string,
  decimals: number,
  { power, decimalComma, rounds = false }: NumberForm,
): Reading {
  if (text.length > longest)
    return problem(/^[\d.,]+$/.test(text) ? 'number-too-large' : 'number-unreadable');
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const sign = bracketed !== undefined || /^[-−]/.test(text) ? '-' : '';
  const spaced = (bracketed ?? text.replace(/^[-−+]/, '')).replace(/[ \u202F\u2009]/g, '');
  if (/^[\d.]+×10+$/.test(spaced)) return problem('number-shown-scaled');
  if (/^\d+(\.\d+)?e[+-]?\d+$/i.test(spaced)) return problem('number-in-scientific-notation');
  if (/^[\d.,]+(-|−|cr|dr|\+)$/i.test(spaced)) return problem('number-sign-behind');
  if (
    /^[¥￥$€£]?[\d.,]+([¥$€£]|[十百千万亿]*(元|美元)?|usd|cny|rmb|k|m|mn|bn)$/i.test(spaced) &&
    /[^\d.,]/.test(spaced)
  )
    return problem('number-with-unit');
  const [thousands, point] = decimalComma ? ['.', ','] : [',', '.'];
  const [grouped = '', fractional, ...more] = spaced.split(point);
  const whole = plainWhole(grouped, thousands);
  if (more.length > 0 || whole === undefined || !/^\d*$/.test(fractional ?? '') || spaced === point)
    return problem('number-unreadable');
  if (whole === '' && (fractional ?? '') === '') return problem('number-unreadable');
  return scaled({ sign, whole, fraction: fractional ?? '' }, { decimals, power, rounds });
}

/** Digits without the signs between their thousands; undefined where those stand elsewhere. */
function plainWhole(text: string, thousands: string): string | undefined {
  if (/^\d*$/.test(text)) return text;
  const groups = text.split(thousands);
  const isGrouped = groups.every((group, place) => (place === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  return isGrouped ? groups.join('') : undefined;
}

interface Digits {
  readonly sign: string;
  readonly whole: string;
  readonly fraction: string;
}

/** The number in our unit: its point moved, nothing rounded but what a double adds to its fifteen digits. */
function scaled(
  digits: Digits,
  {
    decimals,
    power,
    rounds,
  }: { readonly decimals: number; readonly power: number; readonly rounds: boolean },
): Reading {
  const { sign, whole, fraction } = withoutNoise(digits, decimals + power);
  const moved = fraction.slice(0, power).padEnd(power, '0');
  const integer = `${whole}${moved}`.replace(/^0+(?=\d)/, '');
  if (integer.length > mostWhole) return problem('number-too-large');
  const rest = fraction.slice(power).replace(/0+$/, '');
  if (rest.length > decimals) {
    if (!rounds) return problem('number-too-fine');
    return value(rounded(sign, integer, rest, decimals));
  }
  return value(`${sign}${integer === '' ? '0' : integer}${rest === '' ? '' : `.${rest}`}`);
}

/** Half away from zero. */
function rounded(sign: string, integer: string, rest: string, decimals: number): string {
  const cut = 10n ** BigInt(rest.length - decimals);
  const number = (BigInt(`${integer}${rest}`) + cut / 2n) / cut;
  const text = String(number).padStart(decimals + 1, '0');
  const fraction = text.slice(-decimals).replace(/0+$/, '');
  return `${number === 0n ? '' : sign}${text.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** 1234.560000000002 is 1234.56: more digits than a double has, that agree with fewer in all it can hold. */
function withoutNoise({ sign, whole, fraction }: Digits, decimals: number): Digits {
  const plain = fraction.replace(/0+$/, '');
  const zeros = /^0*/.exec(`${whole}${plain}`)?.[0].length ?? 0;
  const digits = whole.length + plain.length - zeros;
  if (plain.length <= decimals || digits <= significant) return { sign, whole, fraction: plain };
  const cut = 10n ** BigInt(digits - significant);
  const number = BigInt(`${whole}${plain}`);
  const rounded = ((number + cut / 2n) / cut) * cut;
  const text = String(rounded).padStart(plain.length + 1, '0');
  return { sign, whole: text.slice(0, -plain.length), fraction: text.slice(-plain.length) };
}
