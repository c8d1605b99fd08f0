import type { Name } from '../../trade/cut.ts';
import { given, scaled, unknown, type Figure } from '../../trade/figure.ts';
import type { Reason } from '../../trade/reason.ts';
import type { Origin } from '../../trade/origin.ts';
import { compareRatios, ratio, ratioText, roundRatio, type Ratio } from '../../trade/ratio.ts';
import type { BulletinWords } from '../../words/zh-CN/bulletin.ts';
import type { Cell, Direction, Tone } from './bulletin.ts';
import { decimalText, numeral, symbols } from './numerals.ts';

export function textCell(text: string): Cell {
  return { text };
}

/** What a row is called: on pages by its short name, in files by the whole one. */
export function nameCell({ nameOf }: { readonly nameOf: (name: Name) => string }, name: Name): Cell {
  const whole = nameOf(name);
  const text = name.short === undefined ? whole : nameOf(name.short);
  return text === whole ? { text } : { text, whole };
}

/**
 * A sum of money, from minor units of its currency, in the language's unit: 亿元, CNY billion. `decimals` are those of
 * hundred millions; a larger unit shows as many more as it takes to say the same.
 */
export function moneyCell(
  { words }: { readonly words: Pick<BulletinWords, 'moneyDigits'> },
  figure: Figure<bigint | Ratio>,
  decimals = 1,
): Cell {
  const inUnit = scaled(figure, ratio(1n, 10n ** BigInt(words.moneyDigits)));
  return numberCell(inUnit, decimals + Math.max(0, words.moneyDigits - 10));
}

/** A rate or share in per cent; growth also tells its direction. */
export function percentCell(figure: Figure<Ratio>, decimals = 1): Cell {
  return numberCell(scaled(figure, ratio(100n, 1n)), decimals);
}

/** What is good of a column: that its figures are high, that they are low, or neither. */
export type Better = 'higher' | 'lower' | 'neither';

/** Growth in per cent, with its direction as printed, and whether that is good news: what rounds to zero is flat. */
export function growthCell(figure: Figure<Ratio>, better: Better): Cell {
  const made = percentCell(figure);
  const direction = directionOf(made);
  return { ...made, direction, ...toned(toneOf(direction, better)) };
}

/**
 * Growth that a target still asks for: good where none is left to find, bad where it is more than there has been so
 * far, and neither between.
 */
export function neededCell(needed: Figure<Ratio>, sofar: Figure<Ratio>): Cell {
  const made = percentCell(needed);
  const direction = directionOf(made);
  const isWithinReach =
    direction === 'up' && needed.known && sofar.known && compareRatios(needed.value, sofar.value) <= 0;
  return { ...made, direction, ...toned(toneOf(direction, isWithinReach ? 'neither' : 'lower')) };
}

function toneOf(direction: Direction, better: Better): Tone | undefined {
  if (better === 'neither' || (direction !== 'up' && direction !== 'down')) return undefined;
  return (direction === 'up') === (better === 'higher') ? 'good' : 'bad';
}

function toned(tone: Tone | undefined): Pick<Cell, 'tone'> {
  return tone === undefined ? {} : { tone };
}

export function numberCell(figure: Figure<Ratio>, decimals: number): Cell {
  const origin = figure.origin && { origin: figure.origin };
  if (!figure.known) return { text: symbols[figure.reason], reason: figure.reason, ...origin };
  const { value } = figure;
  const text = numeral(value, decimals, { grouped: true });
  return { text, value: decimalText(value), ...exactly(value), ...origin };
}

/** A quotient that no decimal text of a cell holds. */
function exactly(value: Ratio): Pick<Cell, 'exact'> {
  const isHeld = compareRatios(ratio(roundRatio(value, 12), 10n ** 12n), value) === 0;
  return isHeld ? {} : { exact: ratioText(value) };
}

/** How many things meet a rule that the exhibit's notes give; undefined where that cannot be told. */
export function countCell(count: number | undefined): Cell {
  const value = count === undefined ? undefined : { numerator: BigInt(count), denominator: 1n };
  return numberCell(value === undefined ? unknown('not-applicable') : given(value, 'count'), 0);
}

/** A cell whose figure cannot be given, of which nothing more is to be told. */
export function bareCell(reason: Reason): Cell {
  return { text: symbols[reason], reason };
}

export function rankCell(rank: number | undefined, origin?: Origin): Cell {
  return rank === undefined
    ? { text: symbols['not-applicable'], reason: 'not-applicable' }
    : { text: String(rank), value: String(rank), ...(origin && { origin }) };
}

function directionOf({ text, value }: Cell): Direction {
  if (value === undefined) return 'none';
  if (!/[1-9]/.test(text)) return 'flat';
  return text.startsWith('−') ? 'down' : 'up';
}
