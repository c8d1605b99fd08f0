import type { CurrencyColumn } from '../../facts/currency-sums.ts';
import { normal } from './header-text.ts';
import { scaleMatchers } from './scales.ts';
import { tokensOf, wordMatcher, type Matcher } from './tokens.ts';

/** A currency that is none of customs' two is "other". */
export type CurrencySaid = CurrencyColumn | 'other';

/** A unit of money: ten to a power of a currency's own. */
export interface MoneyUnit {
  readonly currency: CurrencyColumn;
  readonly power: number;
}

const currencies: readonly (readonly [CurrencySaid, readonly string[]])[] = [
  [
    'usd',
    [
      ...[
        '美元',
        '美圆',
        '美金',
        'usd',
        'us$',
        'u.s.$',
        'us dollar',
        'us dollars',
        'u.s. dollar',
        'u.s. dollars',
      ],
      ...[
        'dollar',
        'dollars',
        '$',
        'us-$',
        'u$s',
        'us-dollar',
        'united states dollars',
        '美刀',
        'ドル',
        '米ドル',
      ],
      ...['dólar', 'dolar', 'dólares', 'dolares', 'долл', 'доллар', 'долларов', 'долларов сша', 'долл. сша'],
    ],
  ],
  [
    'cny',
    [
      ...['人民币', '人民幣', '元', '圆', 'rmb', 'cny', 'cnh', 'yuan', 'renminbi', 'renminbi yuan', '¥'],
      ...['chinese yuan', 'yuan renminbi', 'юань', 'юаней'],
    ],
  ],
  [
    'other',
    [
      ...[
        '欧元',
        '日元',
        '日圆',
        '港元',
        '港币',
        '英镑',
        '韩元',
        '澳元',
        '加元',
        '台币',
        '新台币',
        '卢布',
        '瑞士法郎',
      ],
      ...[
        'eur',
        'euro',
        'euros',
        '€',
        'ecu',
        'jpy',
        'yen',
        'hkd',
        'hk$',
        'gbp',
        'pound',
        'pounds',
        '£',
        'krw',
        'aud',
      ],
      ...['cad', 'sgd', 'rub', 'chf', 'twd', 'inr', 'r$', 'reais', 'brl', 'pesos', 'mxn', '円', '原币'],
    ],
  ],
];
export const currencyWords = currencies.flatMap(([, words]) => words);
export const currencyMatcher = wordMatcher(currencies);

/** "kusd" and "usdmn" as two words. */
export function unglued(text: string): string {
  return text
    .replace(/(?<![a-z])(k|mm?|mn|mln|bn)(?=(?:usd|cny|rmb)(?![a-z]))/gi, '$1 ')
    .replace(/(?<![a-z])(usd|cny|rmb)(?=(?:k|mm?|mn|mln|bn)(?![a-z]))/gi, '$1 ');
}

type Word = { readonly currency: CurrencySaid } | { readonly power: number };

const matchers: readonly Matcher<Word>[] = [
  mapped(currencyMatcher, (currency) => ({ currency })),
  ...scaleMatchers.map((matcher) => mapped(matcher, (power) => ({ power }))),
];

/** A unit of money that says its currency, as in 万美元, 元, USD mn, 1000 USD; undefined for anything else. */
export function moneyUnit(text: string): MoneyUnit | undefined {
  const said = tokensOf(unglued(normal(text)).replace(/[()]/g, ' '), matchers);
  if (said === undefined || text.length > 60) return undefined;
  const named = new Set(said.flatMap((word) => ('currency' in word ? [word.currency] : [])));
  const [currency, second] = named;
  if (currency === undefined || currency === 'other' || second !== undefined) return undefined;
  const power = said.reduce((sum, word) => sum + ('power' in word ? word.power : 0), 0);
  return { currency, power };
}

const powersInChinese = ['', '十', '百', '千', '万', '十万', '百万', '千万', '亿', '十亿', '百亿'];

/** A unit under its Chinese name, so that "USD mn" is 百万美元; any other as it is. */
export function unitInChinese(text: string): string {
  const unit = moneyUnit(text);
  const prefix = unit && powersInChinese[unit.power];
  return prefix === undefined ? text : `${prefix}${unit?.currency === 'usd' ? '美元' : '元'}`;
}

/** The power of ten that a text names and nothing else, as in 万 or thousand. */
export function scaleSaid(text: string): number | undefined {
  const said = tokensOf(normal(text), scaleMatchers);
  return said === undefined || said.length === 0 ? undefined : said.reduce((sum, power) => sum + power, 0);
}

/** What a matcher says, in other terms. */
export function mapped<T, U>(matcher: Matcher<T>, to: (said: T) => U): Matcher<U> {
  return (text, at) => {
    const found = matcher(text, at);
    return found && { length: found.length, said: to(found.said) };
  };
}
