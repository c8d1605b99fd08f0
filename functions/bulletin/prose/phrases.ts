import { parseDecimal } from '../../trade/decimal.ts';
import type { Currency } from '../../trade/money.ts';
import type { BulletinWords } from '../../words/zh-CN/bulletin.ts';
import { parseRatio, roundRatio, subtractRatios, type Ratio } from '../../trade/ratio.ts';
import type { Cell, CellReference, Claim, Exhibit, Mention } from '../model/bulletin.ts';
import { numeral, parseNumeral } from '../model/numerals.ts';
import { isOfMonthsTogether } from '../model/rows.ts';

/** Where a phrase takes its figure from. */
export interface Place {
  readonly exhibit: Exhibit;
  readonly row: string;
  readonly column: string;
}

/** The words round the points that a row gave to the growth of the whole, or took from it. */
type PullWords = BulletinWords['front']['pull'];

type Parts = readonly (string | Mention)[];

/** The phrases of a language, each made from cells of exhibits: a figure that is not in one cannot be said. */
export class Phrases {
  readonly #words: BulletinWords;

  constructor(words: BulletinWords) {
    this.#words = words;
  }

  /** A figure as printed: 1234.5 — thousands are not grouped in prose. Undefined where the cell has none. */
  level(exhibit: Exhibit, row: string, column: string): Mention | undefined {
    const value = printed(exhibit, row, column);
    if (value === undefined) return undefined;
    return { text: value.replaceAll(',', ''), cell: reference({ exhibit, row, column }), reading: 'level' };
  }

  /** A figure without its sign, for words that have the sign in them. */
  magnitude(exhibit: Exhibit, row: string, column: string): Mention | undefined {
    const value = printed(exhibit, row, column);
    if (value === undefined) return undefined;
    return { text: unsigned(value), cell: reference({ exhibit, row, column }), reading: 'magnitude' };
  }

  /** A sum of money with its unit: 1234.5亿元, CNY 123.45 billion; its size alone where a word has the sign. */
  money(
    exhibit: Exhibit,
    row: string,
    column: string,
    currency: Currency,
    reading: 'level' | 'magnitude' = 'level',
  ): Parts | undefined {
    const mention = this[reading](exhibit, row, column);
    const { before, after } = this.#words.amount[currency];
    return mention && [before, mention, after].filter((part) => part !== '');
  }

  /** A row's name; where names in an order begin with it, with what the order claims. */
  name(exhibit: Exhibit, row: string, claim?: Claim): Mention | undefined {
    const [first] = exhibit.columns;
    const cell = first && cellAt(exhibit, row, first.key);
    return (
      first &&
      cell && {
        text: this.#words.nameWithin(cell.text.trim(), exhibit.id),
        cell: reference({ exhibit, row, column: first.key }),
        reading: 'name',
        ...(claim && { claim }),
      }
    );
  }

  /** The words for a claim: 居前, 拉动最大. */
  claim({ id }: Exhibit, claim: Claim): Mention | undefined {
    const text = Object.entries(this.#words.claims).find(([kind]) => kind === claim.kind)?.[1];
    const [row = ''] = claim.rows;
    return text === undefined
      ? undefined
      : { text, cell: { exhibit: id, row, column: claim.column }, reading: 'claim', claim };
  }

  /** 增长12.3%, 下降4.5%, 持平, 增长1.2倍; with words of its own for a balance, which 扩大 or 收窄. */
  growth(
    exhibit: Exhibit,
    row: string,
    column: string,
    words: BulletinWords['growth'] = this.#words.growth,
  ): Parts | undefined {
    const cell = cellAt(exhibit, row, column);
    if (cell === undefined) return undefined;
    const [number, exact] = [parseNumeral(cell.text), exactOf(cell)];
    if (exact === undefined || number === undefined) return undefined;
    const place = reference({ exhibit, row, column });
    const { up, down, flat, gap, perCent, fold } = words;
    if (number.numerator === 0n) return [{ text: flat, cell: place, reading: 'direction' }];
    const word: Mention = { text: number.numerator > 0n ? up : down, cell: place, reading: 'direction' };
    const isFold = this.#words.growthInMultiples && number.numerator >= 100n * number.denominator;
    const said: Parts = isFold
      ? [word, gap, { text: numeral(hundredth(exact), 1), cell: place, reading: 'times' }, fold]
      : [word, gap, { text: unsigned(cell.text), cell: place, reading: 'magnitude' }, perCent];
    return said.filter((part) => part !== '');
  }

  /** What a row did to the growth of the whole: 拉动进出口增长1.2个百分点; silent where that rounds to nothing. */
  pull(
    exhibit: Exhibit,
    row: string,
    measure: 'total' | 'export' | 'import',
    { up, afterUp, down, afterDown }: PullWords = this.#words.pull[measure],
    column = 'pull',
  ): Parts | undefined {
    const sign = signAt(exhibit, row, column);
    const points = this.magnitude(exhibit, row, column);
    if (sign === undefined || sign === 0 || points === undefined) return undefined;
    const word: Mention = { text: sign > 0 ? up : down, cell: points.cell, reading: 'direction' };
    const { gap } = this.#words.growth;
    return [word, gap, points, sign > 0 ? afterUp : afterDown].filter((part) => part !== '');
  }

  /**
   * How a growth rate moved against an earlier one: 由降转升, 增幅扩大2.1个百分点 …; silent where it hardly did. `by`
   * is the cell that has the points.
   */
  turn(now: Place, before: Place, by?: Place): Parts | undefined {
    const present = cellAt(now.exhibit, now.row, now.column);
    const past = cellAt(before.exhibit, before.row, before.column);
    const rate = present && parseNumeral(present.text);
    const former = past && parseNumeral(past.text);
    if (rate === undefined || former === undefined) return undefined;
    const turned = turnOf(rate, former);
    const than = stepWord(before.row);
    const text = this.#words.turns[than][turned];
    if (text === undefined) return undefined;
    const word: Mention = { text, cell: reference(now), reading: 'turn', against: reference(before) };
    if (by === undefined || turned === 'fall-to-rise' || turned === 'rise-to-fall') return [word];
    const points = this.magnitude(by.exhibit, by.row, by.column);
    if (points === undefined || signAt(by.exhibit, by.row, by.column) === 0) return undefined;
    const around = this.#words.turnBy[than];
    return [word, around.before, points, around.after].filter((part) => part !== '');
  }
}

export type Turn =
  | 'fall-to-rise'
  | 'rise-to-fall'
  | 'rise-widens'
  | 'rise-narrows'
  | 'fall-widens'
  | 'fall-narrows'
  | 'steady';

/** What a rate is set against, as words tell it: the month before, or the year's first two. */
export function stepWord(row: string): 'month' | 'two' {
  return isOfMonthsTogether(row) ? 'two' : 'month';
}

/** From two rates as printed, so that the word and the figures on the page agree. */
export function turnOf(now: Ratio, before: Ratio): Turn {
  if (now.numerator > 0n && before.numerator < 0n) return 'fall-to-rise';
  if (now.numerator < 0n && before.numerator > 0n) return 'rise-to-fall';
  const moved = roundRatio(subtractRatios(now, before), 1);
  if (moved === 0n || now.numerator === 0n || before.numerator === 0n) return 'steady';
  if (now.numerator > 0n) return moved > 0n ? 'rise-widens' : 'rise-narrows';
  return moved < 0n ? 'fall-widens' : 'fall-narrows';
}

export function cellAt(exhibit: Exhibit, row: string, column: string): Cell | undefined {
  const index = exhibit.columns.findIndex(({ key }) => key === column);
  return exhibit.rows.find(({ key }) => key === row)?.cells[index];
}

/** A cell's figure before any rounding; undefined where it has none. */
export function exactAt(exhibit: Exhibit, row: string, column: string): Ratio | undefined {
  const cell = cellAt(exhibit, row, column);
  return cell && exactOf(cell);
}

export function exactOf({ value, exact }: Cell): Ratio | undefined {
  if (exact !== undefined) return parseRatio(exact);
  return value === undefined ? undefined : parseDecimal(value);
}

/** The sign of a cell as printed: −1, 0, 1; undefined where it shows no figure. */
export function signAt(exhibit: Exhibit, row: string, column: string): number | undefined {
  const number = parseNumeral(cellAt(exhibit, row, column)?.text ?? '');
  if (number === undefined) return undefined;
  return number.numerator > 0n ? 1 : number.numerator < 0n ? -1 : 0;
}

/** The word that a cell's sign chooses, as a mention of the cell; undefined where the cell shows no figure. */
export function directionWord(
  exhibit: Exhibit,
  row: string,
  column: string,
  words: { readonly up: string; readonly down: string; readonly flat: string },
): Mention | undefined {
  const sign = signAt(exhibit, row, column);
  if (sign === undefined) return undefined;
  const text = sign > 0 ? words.up : sign < 0 ? words.down : words.flat;
  return { text, cell: { exhibit: exhibit.id, row, column }, reading: 'direction' };
}

function printed(exhibit: Exhibit, row: string, column: string): string | undefined {
  const cell = cellAt(exhibit, row, column);
  return cell?.value === undefined ? undefined : cell.text;
}

function reference({ exhibit, row, column }: Place): CellReference {
  return { exhibit: exhibit.id, row, column };
}

function unsigned(text: string): string {
  return text.replace(/^−/, '').replaceAll(',', '');
}

function hundredth({ numerator, denominator }: Ratio): Ratio {
  return { numerator, denominator: denominator * 100n };
}

/** That a balance changed sides since an earlier one; undefined where it did not. */
export function turnOfBalance(words: BulletinWords, now: Place, before: Place): Mention | undefined {
  const present = parseNumeral(cellAt(now.exhibit, now.row, now.column)?.text ?? '');
  const past = parseNumeral(cellAt(before.exhibit, before.row, before.column)?.text ?? '');
  if (present === undefined || past === undefined) return undefined;
  const turned = turnOf(present, past);
  if (turned !== 'fall-to-rise' && turned !== 'rise-to-fall') return undefined;
  const text = words.balanceTurns[turned];
  return { text, cell: reference(now), reading: 'turn', against: reference(before) };
}
