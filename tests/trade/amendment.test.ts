import { describe, expect, test } from 'vitest';
import { amendmentOfKey, amendmentSaid } from '../../functions/trade/amendment.ts';

const toldOf = (key: string): string => {
  const { kind = 'first report', number, day = '' } = amendmentOfKey(key) ?? {};
  return [kind, number, day].filter((it) => it).join(' ');
};

describe('a name says that an upload amends others', () => {
  test.each([
    ['企业申报-2021-06-更正.csv', 'correction 1'],
    ['企业申报2021年6月更正.csv', 'correction 1'],
    ['6月更正件.csv', 'correction 1'],
    ['更正出口2021-06.csv', 'correction 1'],
    ['2021-06企业修正版.csv', 'correction 1'],
    ['订正-2021-06.csv', 'correction 1'],
    ['勘误表2021-06.csv', 'correction 1'],
    ['数据更正2021-06.csv', 'correction 1'],
    ['更正/2021-06/企业-2021-06.csv', 'correction 1'],
    ['export-2021-06-corrected.csv', 'correction 1'],
    ['REVISED_export_202106.csv', 'correction 1'],
    ['errata-2021-06.csv', 'correction 1'],
    ['export amended 2021-06.csv', 'correction 1'],
    ['补报-2021-02.csv', 'supplement 1'],
    ['重报2021-06.csv', 'supplement 1'],
    ['supplementary-2021-06.csv', 'supplement 1'],
  ])('%s: %s', (key, told) => {
    expect(toldOf(key)).toBe(told);
  });

  test.each([
    ['企业-202106-更正2.csv', 'correction 2'],
    ['企业-202106-更正（2）.csv', 'correction 2'],
    ['企业-202106-第三次更正.csv', 'correction 3'],
    ['企业-202106-再次更正.csv', 'correction 2'],
    ['更正件（第2次）2021-06.csv', 'correction 2'],
    ['企业申报-2021-06-勘误三.csv', 'correction 3'],
    ['export-202106-revision2.csv', 'correction 2'],
    ['second correction 2021-06.csv', 'correction 2'],
    ['3rd-correction-2021-06.csv', 'correction 3'],
    ['企业-2021-06-更正-20210715.csv', 'correction 1 20210715'],
    ['企业-2021-06-更正-2021年7月5日.csv', 'correction 1 20210705'],
  ])('and which: %s: %s', (key, told) => {
    expect(toldOf(key)).toBe(told);
  });

  test.each(['更正2021-06.csv', '更正06月.csv', '更正一季度.csv', '2021-06-更正-0715.csv'])(
    'a month is no number: %s',
    (key) => {
      expect(toldOf(key)).toBe('correction 1');
    },
  );

  test.each([
    ...['修正药业-2021-06.csv', '修正（吉林）药业2021-06.csv', '修正液出口2021-06.csv', '2021-06修正带.csv'],
    ...['未更正-2021-06.csv', '更正前-2021-06.csv', '营养补充剂2021-06.csv', '2021-06（含更正）.csv'],
    ...['uncorrected-2021-06.csv', 'incorrect-2021-06.csv', 'correction fluid 2021-06.csv'],
    ...['revisedata.csv', 'hs-revision-2022.csv', 'Corrections Corp 2021-06.csv'],
    ...['food supplements 2021-06.csv', '企业申报-2021-06.csv'],
  ])('other names have the word for something else: %s', (key) => {
    expect(toldOf(key)).toBe('first report');
  });
});

test('the file’s own name goes before its folders', () => {
  expect(amendmentOfKey('补报/企业-2021-06-更正.csv')?.kind).toBe('correction');
});

test('a hostile name is read in no time worth naming', () => {
  expect(amendmentSaid('更'.repeat(50_000))).toBeUndefined();
  expect(amendmentSaid(`${'corrected co '.repeat(5000)}ltd`)).toBeDefined();
});
