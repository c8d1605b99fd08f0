import { describe, expect, test } from 'vitest';
import { fewOfOtherMonths } from '../../../functions/intake/meaning/few-of-other-months.ts';
import { timesOfKey, timesSaid } from '../../../functions/intake/meaning/times-said.ts';

const part = (month: string, rows: number) => ({ month, rows, usd: `${rows}.10`, cny: null });
const march = part('2021-03', 44);
const name = timesOfKey('企业申报-2021-03.csv');

describe('a few rows of other months than the one that is named', () => {
  test.each([
    ['a year mistyped', [name], [march, part('2012-03', 4)], '2012-03', '4', '4.10'],
    ['the year before', [name], [march, part('2020-03', 1)], '2020-03', '1', '1.10'],
    ['the month before', [name], [march, part('2021-02', 1)], '2021-02', '1', '1.10'],
    ['a year to come', [name], [march, part('2031-03', 1)], '2031-03', '1', '1.10'],
    ['two months', [name], [march, part('2021-04', 1), part('2021-02', 2)], '2021-02 2021-04', '3', '3.20'],
    ['a title', [timesSaid(['2021年3月']), undefined], [march, part('2021-02', 1)], '2021-02', '1', '1.10'],
  ] as const)('hold with their sums: %s', (_, said, parts, found, rows, usd) => {
    const details = { found, rows, usd, cny: '' };
    expect(fewOfOtherMonths(said, parts)).toEqual([
      { code: 'few-rows-of-other-months', text: '2021-03', details },
    ]);
  });

  test.each([
    ['all are of the month', [name], [march]],
    ['no month is named', [timesOfKey('企业.csv')], [march, part('2021-02', 1)]],
    ['a year is named', [timesOfKey('企业-2021.csv')], [march, part('2021-02', 1)]],
    ['a span is named', [timesOfKey('企业-2021年1-3月.csv')], [march, part('2021-02', 1)]],
    ['two months are named', [timesOfKey('202102和202103.csv')], [march, part('2021-02', 1)]],
    ['a whole other month stands beside it', [name], [march, part('2021-02', 40)]],
    ['the month that is named is not in it', [name], [part('2021-02', 40)]],
  ] as const)('pass where %s', (_, said, parts) => {
    expect(fewOfOtherMonths(said, parts)).toEqual([]);
  });
});
