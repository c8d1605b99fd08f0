import { describe, expect, test } from 'vitest';
import { timesOfKey, timesSaid, timesThatContradict } from '../../../functions/intake/meaning/times-said.ts';
import { readingOf } from '../reading.ts';

const of = (months: readonly string[], isCumulative = false) => ({ months, isCumulative });
const inName = (name: string, ...months: string[]): number =>
  timesThatContradict('name', timesOfKey(name), of(months)).length;
const inTitle = (title: string, ...months: string[]): number =>
  timesThatContradict('title', timesSaid([title]), of(months)).length;

describe('a name that says another time than the rows is told', () => {
  test.each([
    ['企业申报-2021年1-5月.csv', '2021-05'],
    ['企业-2021.1-5.csv', '2021-05'],
    ['企业-202101-202105.csv', '2021-05'],
    ['企业-2021-01至2021-05.csv', '2021-05'],
    ['企业-1-5月.csv', '2021-05'],
    ['企业-2021年上半年.csv', '2021-06'],
    ['企业-2021H1.csv', '2021-06'],
    ['出口_2021Q1.csv', '2021-03'],
    ['2021年一季度出口.csv', '2021-03'],
    ['export Jan-May 2021.csv', '2021-05'],
    ['企业-累计-202105.csv', '2021-05'],
    ['export-2021-05-ytd.csv', '2021-05'],
    ['企业-202104.csv', '2021-05'],
    ['企业-2021-04.csv', '2021-05'],
    ['企业-2021年4月.csv', '2021-05'],
    ['2021年1-5月/出口.csv', '2021-05'],
    ['2021-04/出口.csv', '2021-05'],
  ])('%s, rows of %s', (name, ...months) => {
    expect(inName(name, ...months)).toBe(1);
  });
});

describe('a name that agrees, or says nothing of months, is not told', () => {
  test.each([
    ['企业申报-2021-05.csv', '2021-05'],
    ['企业-202105.csv', '2021-05'],
    ['2021-05-出口-1.csv', '2021-05'],
    ['进出口-2021-05-1.csv', '2021-05'],
    ['出口-202105-1.csv', '2021-05'],
    ['出口-202105-12.csv', '2021-05'],
    ['海关-202105-出口.csv', '2021-05'],
    ['企业-202105-20210618.csv', '2021-05'],
    ['导出_20210618.csv', '2021-05'],
    ['导出 2021-06-18 10:30.csv', '2021-05'],
    ['download-20210618103000.csv', '2021-05'],
    ['customs-platform-en-export-ceuta-201810.csv', '2018-10'],
    ['指标-2019.csv', '2019-01'],
    ['2021/企业.csv', '2021-05'],
    ['出口-200110.csv', '2021-05'],
    ['出口-84-8位.csv', '2021-05'],
    ['进口-1-5.csv', '2021-05'],
    ['企业-2021年1-5月.csv', '2021-01', '2021-02', '2021-03', '2021-04', '2021-05'],
    ['企业-2021-05.csv', '2021-05', '2021-04'],
    ['企业.csv', '2021-05'],
    ['ref-1a2b202199.csv', '2021-05'],
  ])('%s', (name, ...months) => {
    expect(inName(name, ...months)).toBe(0);
  });
});

describe('titles', () => {
  test.each([
    ['2021年1-5月出口商品分国别', '2021-05'],
    ['长沙市2021年4月进出口情况', '2021-05'],
    ['2021年5月累计', '2021-05'],
    ['1至5月出口', '2021-05'],
    ['Exports, January to May 2021', '2021-05'],
    ['Exports in April 2021', '2021-05'],
    ['2021年上半年出口', '2021-05'],
  ])('"%s" contradicts rows of %s', (title, month) => {
    expect(inTitle(title, month)).toBe(1);
  });

  test.each([
    ['2021年5月出口商品分国别', '2021-05'],
    ['制表日期：2021年6月18日', '2021-05'],
    ['导出时间：2021-06-20 10:00:00', '2021-05'],
    ['填报单位：长沙海关 2021年6月', '2021-05'],
    ['2021-06-18', '2021-05'],
    ['长沙市进出口商品', '2021-05'],
    ['HS 8429-8431', '2021-05'],
  ])('"%s" does not', (title, month) => {
    expect(inTitle(title, month)).toBe(0);
  });

  test('of levels to date may speak of spans, but not of another month', () => {
    expect(timesThatContradict('title', timesSaid(['2021年1-5月指标']), of(['2021-05'], true))).toEqual([]);
    expect(timesThatContradict('title', timesSaid(['2021年4月指标']), of(['2021-05'], true))).toHaveLength(1);
  });
});

test('the contradiction holds the upload, with both sides told', async () => {
  const table = '数据年月,商品编码,贸易伙伴编码,人民币\n202105,84295211,502,800.12';
  const { outcome } = await readingOf(`2021年1-5月进口\n${table}`);
  expect(outcome.holds).toEqual([
    { code: 'title-of-other-flow', text: 'import', details: { found: 'export' } },
    { code: 'title-of-other-months', text: '2021年1-5月', details: { found: '2021-05' } },
  ]);
});

test.each([
  ['2021-01 to 2021-02', []],
  ['2021年1-2月', []],
  ['2021-01;2021-02', []],
  ['2021.1-2', []],
  ['2021-01~2021-03', ['manifest-contradicts']],
  ['很多', ['manifest-cell-unreadable']],
])('manifest.csv may give months as a span: %s', async (months, expected) => {
  const { outcome } = await readingOf(
    'month,flow,product,value_usd\n2021-01,export,84,1\n2021-02,export,84,1\n',
    { manifest: `file,months\nupload.csv,${months}\n` },
  );
  expect(outcome.holds.map(({ code }) => code)).toEqual(expected);
});

test.each(['2021年', '1-', '20210', 'Jan-', '(', '2021.1-'])(
  'a name of 100 kB of "%s" is told in no time',
  (piece) => {
    const before = performance.now();
    timesOfKey(piece.repeat(Math.ceil(100_000 / piece.length)));
    expect(performance.now() - before).toBeLessThan(100);
  },
);
