import { expect, test } from 'vitest';
import type { UploadedIndicator } from '../../functions/facts/supply/indicators.ts';
import { indicatorLeaps } from '../../functions/publish/gather/indicator-leaps.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { monthOf } from '../../functions/trade/month.ts';

type Given = readonly [month: string, value: string, unit: string, basis?: 'monthly' | 'cumulative'];

/** What is found of May 2021 in figures of one indicator. */
function found(indicator: string, ...given: readonly Given[]): string[] {
  const facts = given.map(([month, value, unit, basis = 'cumulative']): UploadedIndicator => ({
    ...{ month, indicator, area: '', value, unit, basis, source: '', line: 1, upload: 'a.csv' },
  }));
  const leaps = indicatorLeaps(facts, monthOf(2021, 5), codeLists().indicators);
  return leaps.map(({ code }) => code);
}

test.each([
  ['in another unit', '3.78', '万美元', 'indicator-fell'],
  ['that is the month’s own', '0.9', '亿美元', 'indicator-fell'],
  ['ten times too great', '37.8', '亿美元', 'indicator-leaps'],
  ['below nothing', '-3.78', '亿美元', 'indicator-implausible'],
])('a sum to date %s is a doubt', (_, value, unit, code) => {
  const before: Given = ['2021-04', '2.88', '亿美元'];
  expect(found('foreign-capital-used', before, ['2021-05', value, unit])).toEqual([code]);
});

test('a year before tells what a month before cannot', () => {
  const yearAgo: Given = ['2020-05', '3.10', '亿美元'];
  expect(found('foreign-capital-used', yearAgo, ['2021-05', '30.1', '亿美元'])).toEqual(['indicator-leaps']);
  expect(found('foreign-capital-used', yearAgo, ['2021-05', '30100', '万美元'])).toEqual([]);
});

test('a rate of 850 % is none, and one of 0.85 % was 85 %', () => {
  expect(found('signing-rate', ['2021-05', '850', '%'])).toEqual(['indicator-implausible']);
  expect(found('signing-rate', ['2021-04', '84', '%'], ['2021-05', '0.85', '%'])).toEqual([
    'indicator-leaps',
  ]);
});

test('what grows, is taken back a little, or is few, is no doubt', () => {
  const before: Given = ['2021-04', '2.88', '亿美元'];
  expect(found('foreign-capital-used', before, ['2021-05', '3.78', '亿美元'])).toEqual([]);
  expect(found('foreign-capital-used', before, ['2021-05', '2.85', '亿美元'])).toEqual([]);
  expect(found('foreign-capital-used', before, ['2021-05', '0.9', '亿美元', 'monthly'])).toEqual([]);
  expect(found('projects-over-5b', ['2021-04', '1', '个'], ['2021-05', '11', '个'])).toEqual([]);
});
