import { expect, test } from 'vitest';
import {
  assessmentWordsIn,
  dailyWordsIn,
  enterprisesWordsIn,
  findingsWordsIn,
  indicatorsWordsIn,
  movedWordsIn,
  pricesWordsIn,
  revisionsWordsIn,
} from '../../functions/words/catalogues.ts';
import { bulletinWords as en } from '../../functions/words/en/bulletin.ts';
import { bulletinWords as zh } from '../../functions/words/zh-CN/bulletin.ts';

/** Headings, columns, definitions and pictures: no sentences, or sentences that define a list by its rule. */
const noSentences = [
  /^superlatives$/,
  /^claims\./,
  /^(?:notes|titles|columns|rows|charts|exhibits|labels)\./,
  /(?:^|\.)notes?$/,
  /^(?:rule|ruleOf|callOutRule|title|first|nameFirst)(?:\.|$)/,
  /^editionTitle$/,
];

/** Every text of a catalogue by its path; what a function makes of its arguments as its source has it. */
function texts(words: unknown, path: readonly string[] = []): { path: string; text: string }[] {
  if (typeof words === 'string') return [{ path: path.join('.'), text: words }];
  if (typeof words === 'function')
    return [{ path: path.join('.'), text: Function.prototype.toString.call(words) }];
  if (typeof words !== 'object' || words === null || words instanceof RegExp) return [];
  return Object.entries(words).flatMap(([key, value]) => texts(value, [...path, key]));
}

test.each([
  { language: 'zh-CN', words: zh },
  { language: 'en', words: en },
] as const)(
  'no template in $language holds a superlative: they come with their claims',
  ({ language, words }) => {
    const catalogues = [
      words,
      ...[findingsWordsIn, enterprisesWordsIn, assessmentWordsIn, indicatorsWordsIn].map((of) =>
        of(language),
      ),
      ...[pricesWordsIn, movedWordsIn, dailyWordsIn, revisionsWordsIn].map((of) => of(language)),
    ];
    const found = catalogues.flatMap((catalogue) => texts(catalogue));
    const sentences = found.filter(({ path }) => !noSentences.some((pattern) => pattern.test(path)));
    expect(sentences.length).toBeGreaterThan(200);
    const bare = sentences.map(({ path, text }) => ({ path, text: text.replaceAll(/\{\w+\}/g, '') }));
    expect(bare.filter(({ text }) => words.superlatives.test(text))).toEqual([]);
    for (const text of Object.values(words.claims)) expect(text, text).toMatch(words.superlatives);
  },
);

test.each([
  [zh, '进口增速位列前三。'],
  [zh, '美国居首位。'],
  [zh, '出口额最高。'],
  [zh, '规模排第3。'],
  [en, 'It had the largest share.'],
  [en, 'It ranked second.'],
  [en, 'Vietnam led.'],
  [en, 'The top market is Japan.'],
] as const)('%#: a superlative is known as one', (words, text) => {
  expect(text).toMatch(words.superlatives);
});
