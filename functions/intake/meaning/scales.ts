import { patternMatcher, type Matcher } from './tokens.ts';

/** Powers of ten of the words for large numbers. */
const chinese = new Map([
  ...['十', '拾'].map((sign) => [sign, 1] as const),
  ...['百', '佰'].map((sign) => [sign, 2] as const),
  ...['千', '仟'].map((sign) => [sign, 3] as const),
  ...['万', '萬'].map((sign) => [sign, 4] as const),
  ...['亿', '億'].map((sign) => [sign, 8] as const),
]);
/** "billones" and "Billionen" are a million millions, 兆 is that or a million: they stand on no list. */
const lettered = new Map<string, number>(
  (
    [
      [1, ['ten']],
      [2, ['hundred', 'hundreds']],
      [3, ['k', 'thousand', 'thousands', 'thsd', 'thous', 'thou', "'000", "'000s", "000's", '000', '000s']],
      [3, ['tsd', 'tausend', 'milhar', 'milhares', 'miles', 'milliers', 'migliaia', 'тыс', 'тысяч']],
      [4, ['w', 'wan']],
      [5, ['lakh', 'lakhs', 'lac', 'lacs']],
      [6, ['m', 'mn', 'mm', 'mln', 'mio', 'mill', 'million', 'millions', 'millionen', 'млн', 'миллионов']],
      [6, ['milhão', 'milhao', 'milhões', 'milhoes', 'millón', 'millon', 'millones', 'milioni']],
      [7, ['crore', 'crores']],
      [8, ['yi']],
      [9, ['b', 'bn', 'bln', 'billion', 'billions', 'milliard', 'milliards', 'milliarden', 'miliardi']],
      [9, ['mrd', 'млрд']],
      [12, ['trillion', 'trillions']],
    ] as const
  ).flatMap(([power, names]) => names.map((name) => [name, power] as const)),
);
const words = [...lettered.keys()].sort((left, right) => right.length - left.length);
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Portuguese and Spanish around "mil", which is a thousand in them and elsewhere short for a million. */
const iberian =
  /us\$|u\$s|r\$|(?<![a-zà-ÿ])(?:em|en|de|valor(?:es)?|unidade?|d[oó]lar(?:es)?|reais|pesos)(?![a-zà-ÿ])/;

/** Words and numbers that stand for a power of ten: 万, 百万, 1,000, 10 000, ×10³, 1e4, '000, thousand, mn. */
export const scaleMatchers: readonly Matcher<number>[] = [
  patternMatcher(/[十拾百佰千仟万萬亿億]{1,4}/, ([text]) =>
    Array.from(text).reduce((power, character) => power + (chinese.get(character) ?? 0), 0),
  ),
  patternMatcher(
    /[x×]?(?:10{1,2}(?:[, ]?000){0,4}(?![\d,^]|\*\*)|1(?:[, ]?000){1,4}(?![\d,])|10{3,12}(?!\d))/,
    ([text]) => text.replace(/[^0]/g, '').length,
  ),
  patternMatcher(/[x×]?(?:10(?:\^|\*\*)|1e\+?0?)(?<power>[1-9])(?!\d)/, ({ groups }) =>
    Number(groups?.['power']),
  ),
  patternMatcher(new RegExp(`[x×]?10(?<power>[${raised.slice(1)}])(?![${raised}])`), ({ groups }) =>
    raised.indexOf(groups?.['power'] ?? ''),
  ),
  patternMatcher(new RegExp(words.join('|')), ([text]) => lettered.get(text)),
  (text, at) => (text.startsWith('mil', at) && iberian.test(text) ? { length: 3, said: 3 } : undefined),
];

/** What names a large number, whether of ours or one that may be several: a unit that has it is not to be passed over. */
export const soundsLikeScale =
  /[拾佰百千仟万萬亿億兆]|'000|(?<![a-z])(?:mil|bio|bil|tn|trn|k|mn|mm|mln|mio|bn|bln|tsd|th|wan)(?![a-z])|thousand|th?sd|million|billion|billon|trillion|lakh|crore|milh|millon|tausend|тыс|млн|млрд|10[\^*²³⁴-⁹]/;

/** Words that are one large number to some and another to others: a thousand or a million, a milliard or a million millions. */
const several = /(?<![a-z])(?:mil|bil|bio|tn|trn|billones|billionen)(?![a-z])|兆/;

/** Whether a text names a large number of which it cannot be told which it is. */
export function isSeveralScales(text: string): boolean {
  return several.test(text) && !(text.includes('mil') && iberian.test(text));
}

/** The powers of ten that words name: those side by side are one. */
export function powersIn(words: readonly { readonly is: string; readonly power?: number }[]): number[] {
  const found: number[] = [];
  for (const [place, { is, power = 0 }] of words.entries()) {
    if (is !== 'scale') continue;
    if (words[place - 1]?.is === 'scale') found.push((found.pop() ?? 0) + power);
    else found.push(power);
  }
  return found;
}
