import { patternMatcher, type Matcher } from './tokens.ts';

/** Powers of ten of the words for large numbers. */
const chinese = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
]);
const english = new Map<string, number>([
  ['ten', 1],
  ...['hundred', 'hundreds'].map((word) => [word, 2] as const),
  ...['k', 'thousand', 'thousands', 'thsd', 'thou', 'tsd', "'000", "'000s", "000's", '000', '000s'].map(
    (word) => [word, 3] as const,
  ),
  ...['w', 'wan'].map((word) => [word, 4] as const),
  ...['m', 'mn', 'mm', 'mln', 'mio', 'mil', 'million', 'millions'].map((word) => [word, 6] as const),
  ['yi', 8],
  ...['b', 'bn', 'bln', 'billion', 'billions'].map((word) => [word, 9] as const),
]);
const words = [...english.keys()].sort((left, right) => right.length - left.length);

/** Words and numbers that stand for a power of ten: 万, 百万, 1,000, 10 000, '000, thousand, mn. */
export const scaleMatchers: readonly Matcher<number>[] = [
  patternMatcher(/[十百千万萬亿億]{1,4}/, ([text]) =>
    Array.from(text).reduce((power, character) => power + (chinese.get(character) ?? 0), 0),
  ),
  patternMatcher(
    /10{1,2}(?:[, ]?000){0,4}(?![\d,])|1(?:[, ]?000){1,4}(?![\d,])|10{3,12}(?!\d)/,
    ([text]) => text.replace(/[^0]/g, '').length,
  ),
  patternMatcher(new RegExp(words.join('|')), ([text]) => english.get(text)),
];
