import type { Figure } from '../trade/figure.ts';
import { ratio, type Ratio } from '../trade/ratio.ts';
import type { BulletinWords } from '../words/zh-CN/bulletin.ts';
import type { Cell, Direction } from './model.ts';
import { decimalText, numeral, symbols } from './numerals/numerals.ts';

export function textCell(text: string): Cell {
  return { text };
}

/**
 * A sum of money, from minor units of its currency, in the language's unit: 亿元, CNY billion. `decimals` are those of
 * hundred millions; a larger unit shows as many more as it takes to say the same.
 */
export function moneyCell(
  { words }: { readonly words: Pick<BulletinWords, 'moneyDigits'> },
  figure: Figure<bigint | Ratio>,
  decimals = 2,
): Cell {
  const unit = 10n ** BigInt(words.moneyDigits);
  const inUnit = (minor: bigint | Ratio): Ratio =>
    typeof minor === 'bigint' ? ratio(minor, unit) : ratio(minor.numerator, minor.denominator * unit);
  return cell(figure, inUnit, decimals + Math.max(0, words.moneyDigits - 10));
}

/** A rate or share in per cent; growth also tells its direction. */
export function percentCell(figure: Figure<Ratio>, decimals = 1): Cell {
  return cell(figure, hundredfold, decimals);
}

/** Growth in per cent, with its direction as printed: what rounds to zero is flat. */
export function growthCell(figure: Figure<Ratio>): Cell {
  const made = percentCell(figure);
  return { ...made, direction: directionOf(made) };
}

export function numberCell(figure: Figure<Ratio>, decimals: number): Cell {
  return cell(figure, (value) => value, decimals);
}

export function rankCell(rank: number | undefined): Cell {
  return rank === undefined
    ? { text: symbols['not-applicable'], reason: 'not-applicable' }
    : { text: String(rank), value: String(rank) };
}

function hundredfold({ numerator, denominator }: Ratio): Ratio {
  return ratio(numerator * 100n, denominator);
}

function cell<T>(figure: Figure<T>, inUnit: (value: T) => Ratio, decimals: number): Cell {
  if (!figure.known) return { text: symbols[figure.reason], reason: figure.reason };
  const value = inUnit(figure.value);
  return { text: numeral(value, decimals, { grouped: true }), value: decimalText(value) };
}

function directionOf({ text, value }: Cell): Direction {
  if (value === undefined) return 'none';
  if (!/[1-9]/.test(text)) return 'flat';
  return text.startsWith('−') ? 'down' : 'up';
}
