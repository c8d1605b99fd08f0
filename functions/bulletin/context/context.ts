import type { Currency } from '../../trade/money.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { bulletinWords as en } from '../../words/en/bulletin.ts';
import { bulletinWords as zh, type BulletinWords } from '../../words/zh-CN/bulletin.ts';
import type { Name } from '../../trade/cut.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { level, linesOf, type Line, type TradeMeasure } from '../evidence/measures.ts';
import type { Language } from '../../words/language.ts';
import { Phrases } from '../prose/phrases.ts';
import { asPublished } from '../evidence/published.ts';

export interface ComposeOptions {
  readonly language: Language;
  readonly edition: 'internal' | 'public';
  /** The day of issue, an ISO date. */
  readonly date: string;
}

/** What every chapter needs: the evidence, the language's words, and what the data allow to be said. */
export interface Context extends ComposeOptions {
  readonly evidence: Evidence;
  readonly words: BulletinWords;
  readonly say: Phrases;
  /** The currency of exhibits that show one: the bureau's first where the month has it. */
  readonly currency: Currency;
  /** Currencies that the month has, the first first. */
  readonly currencies: readonly Currency[];
  /** What is measured first: both flows together, or the one there is. */
  readonly main: TradeMeasure;
  /** What breakdowns show, the main measure first. */
  readonly measures: readonly TradeMeasure[];
  /** The city: the sum of its months, which breakdowns add up to. */
  readonly whole: Line;
  /** The city with the year to date that customs published, where that is known. */
  readonly published: Line;
  /** What shares, contributions and ranks are of: the year to date, or the month where its year is incomplete. */
  readonly basis: 'toDate' | 'month';
  /** The key of the columns that show the basis. */
  readonly basisColumn: 'to-date' | 'month';
  /** The month in words. */
  readonly period: string;
  /** The months of the basis in words. */
  readonly span: string;
  readonly nameOf: (name: Name) => string;
}

/** A month with less than a hundred million is told in the language's smaller unit. */
const hundredMillion = 10_000_000_000n;

export function contextOf(evidence: Evidence, options: ComposeOptions): Context {
  const allWords = options.language === 'en' ? en : zh;
  const { month, total, registers } = evidence;
  const has = (measure: 'export' | 'import', currency: Currency): boolean =>
    total.coverage[measure][currency].month === 'available';
  const first = registers.settings.firstCurrency;
  const order: readonly Currency[] = first === 'CNY' ? ['CNY', 'USD'] : ['USD', 'CNY'];
  const present = order.filter((currency) => has('export', currency) || has('import', currency));
  const currency = present.find((one) => has('export', one) && has('import', one)) ?? present[0] ?? first;
  const both = has('export', currency) && has('import', currency);
  const main: TradeMeasure = both ? 'total' : has('import', currency) ? 'import' : 'export';
  const [whole] = linesOf(total);
  if (whole === undefined) throw new RangeError(`the cut by total of ${month} has no line`);
  const isSummed = level(whole, main, currency, 'toDate').known;
  const traded = level(whole, main, currency, 'month');
  const isLittle = traded.known && traded.value < hundredMillion;
  const words = isLittle ? { ...allWords, ...allWords.smallMoney } : allWords;
  return {
    ...options,
    evidence,
    words,
    say: new Phrases(words),
    currency,
    currencies: [currency, ...present.filter((one) => one !== currency)],
    main,
    measures: both ? ['total', 'export', 'import'] : [main],
    whole,
    published: asPublished(whole, registers.controls, month),
    basis: isSummed ? 'toDate' : 'month',
    basisColumn: isSummed ? 'to-date' : 'month',
    period: words.period(yearOf(month), numberOf(month)),
    span: (isSummed ? words.span : words.period)(yearOf(month), numberOf(month)),
    nameOf: (name) => (options.language === 'en' ? name.en : name.zh),
  };
}
