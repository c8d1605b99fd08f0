import { describe, expect, test } from 'vitest';
import { monthSaid } from '../../../functions/intake/meaning/months.ts';

/** A month, the first and the last of a span, or a code after "!". */
function said(text: string): string {
  const found = monthSaid(text);
  if (found === undefined) return 'nothing';
  if (found.kind === 'month') return found.month;
  if (found.kind === 'unclear') return `!${found.code}`;
  return found.months.length === 0 ? 'span' : `${found.months[0] ?? ''}…${found.months.at(-1) ?? ''}`;
}

describe('a month in any of the ways in which it is written', () => {
  test.each([
    ...[
      '202105',
      '2021-05',
      '2021-5',
      '2021/5',
      '2021.5',
      '2021.05',
      '2021年5月',
      '2021年05月份',
      '2021 年 5 月',
    ],
    ...['2021年5', 'May-21', 'May 2021', 'may 2021', '2021 May', 'May, 2021', "May '21", '5月-21', '05/2021'],
    ...['2021M05', '2021m5', '202105.0', '202105-202105', '2021-05-01 to 2021-05-31', '2021年5月1日至31日'],
  ])('%s', (text) => {
    expect(said(text)).toBe('2021-05');
  });
});

describe('a day, with or without the time, is its month', () => {
  test.each([
    ...['2021-05-31', '2021.5.31', '2021/5/31', '2021年5月31日', '20210531', '31 May 2021', '2021年5月3号'],
    ...[
      '2021-05-31 00:00:00',
      '2021-05-31T00:00:00',
      '2021-05-31T00:00:00Z',
      '2021/5/31 0:00',
      '20210531000000',
    ],
    ...['2021-05-31 00:00:00.000', '2021-05-31T08:30:00+08:00', '2021-05-30T16:00:00Z', '20210531 00:00:00'],
  ])('%s', (text) => {
    expect(said(text)).toBe('2021-05');
  });

  test('but for the evening of the last day in another time zone, which is the next month in China', () => {
    expect(said('2021-05-31T16:00:00Z')).toBe('!month-of-another-zone');
  });
});

describe('several months are several months', () => {
  test.each([
    ['2021.1-5', '2021-01…2021-05'],
    ['2021年1-5', '2021-01…2021-05'],
    ['2021.01-05', '2021-01…2021-05'],
    ['2021/1-5', '2021-01…2021-05'],
    ['2021/01-05', '2021-01…2021-05'],
    ['2021年1-5月', '2021-01…2021-05'],
    ['2021年1—5月', '2021-01…2021-05'],
    ['2021年1－5月份', '2021-01…2021-05'],
    ['2021年1至5月', '2021-01…2021-05'],
    ['2021年1月-5月', '2021-01…2021-05'],
    ['2021年1月到2021年5月', '2021-01…2021-05'],
    ['202101-05', '2021-01…2021-05'],
    ['202101-202105', '2021-01…2021-05'],
    ['2021-01 to 2021-05', '2021-01…2021-05'],
    ['2021-01~2021-05', '2021-01…2021-05'],
    ['2021.1.1-2021.5.31', '2021-01…2021-05'],
    ['20210101-20210531', '2021-01…2021-05'],
    ['2021年1月1日至5月31日', '2021-01…2021-05'],
    ['202012-202105', '2020-12…2021-05'],
    ['Jan-May 2021', '2021-01…2021-05'],
    ['January to May 2021', '2021-01…2021-05'],
    ['2021 Jan-May', '2021-01…2021-05'],
    ['2021年一季度', '2021-01…2021-03'],
    ['2021年第二季度', '2021-04…2021-06'],
    ['2021Q2', '2021-04…2021-06'],
    ['2021-Q4', '2021-10…2021-12'],
    ['Q1 2021', '2021-01…2021-03'],
    ['2021年上半年', '2021-01…2021-06'],
    ['2021H1', '2021-01…2021-06'],
    ['2021年下半年', '2021-07…2021-12'],
    ['2021年前三季度', '2021-01…2021-09'],
    ['2021年全年', '2021-01…2021-12'],
    ['2021年度', '2021-01…2021-12'],
    ['2021', '2021-01…2021-12'],
    ['一季度', 'span'],
    ['上半年', 'span'],
    ['H1', 'span'],
    ['1~5月', 'span'],
    ['1-5月', 'span'],
    ['Jan-May', 'span'],
    ['2021年1、2月', 'span'],
    ['2021-01,2021-02', 'span'],
    ['2021年5月累计', 'span'],
    ['2021年1-5月累计', 'span'],
    ['2021-05 YTD', 'span'],
  ])('%s is %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('what cannot be a month is none', () => {
  test.each([
    ...[
      '202113',
      '200252',
      '43466',
      'Foo-19',
      '2021-02-30',
      '5/31/2021',
      '31/05/2021',
      '21-May',
      '5月',
      '2021.13',
    ],
    ...['2021-05-31 ok', '', 'May', '2021年13月', '202105-01', 'Mayhem 2021', '1-5'],
  ])('%s', (text) => {
    expect(said(text)).toBe('nothing');
  });

  test('2021.1 is January as it is written, and October as Excel leaves it', () => {
    expect(said('2021.1')).toBe('!month-january-or-october');
    expect(said('2021.10')).toBe('2021-10');
  });
});

test.each(['2021----', '2021-01', '1', '-', ' ', '至', '2021年', '、1'])(
  'a cell of 100 kB of "%s" is told in no time',
  (piece) => {
    const before = performance.now();
    said(piece.repeat(Math.ceil(100_000 / piece.length)));
    expect(performance.now() - before).toBeLessThan(100);
  },
);
