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
    ['出口4月.csv', '2021-05'],
    ['四月份出口.csv', '2021-05'],
    ['4月/出口.csv', '2021-05'],
    ['exports-apr.csv', '2021-05'],
    ['exports_Apr_21.csv', '2021-05'],
    ['exports.apr.csv', '2021-05'],
    ['出口21-04.csv', '2021-05'],
    ['出口-21年4月.csv', '2021-05'],
    ['export 2021M04.csv', '2021-05'],
    ['export 04-2021.csv', '2021-05'],
    ['apr2021 export.csv', '2021-05'],
    ['2021apr.csv', '2021-05'],
    ['exports FY2021.csv', '2021-05'],
    ['exports 2Q21.csv', '2021-05'],
    ['21Q2.csv', '2021-05'],
    ['前5个月.csv', '2021-05'],
    ['２０２１年４月出口.csv', '2021-05'],
    ['2021年1-5月出口-导出20210612.csv', '2021-05'],
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
    ['TradeData_2_20_2025_10_29_8.csv', '2021-05'],
    ['企业_2021_06_18_10_30_00.csv', '2021-05'],
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
    ['5月出口.csv', '2021-05'],
    ['五月份出口.csv', '2021-05'],
    ['exports-may.csv', '2021-05'],
    ['exports May-21.csv', '2021-05'],
    ['出口21-05.csv', '2021-05'],
    ['2021年度5月出口.csv', '2021-05'],
    ['2021年度 企业 5月.csv', '2021-05'],
    ['6月报送-企业.csv', '2021-05'],
    ['2021年6月导出.csv', '2021-05'],
    ['6月12日导出 5月出口.csv', '2021-05'],
    ['截至20210612 出口.csv', '2021-05'],
    ['出口-84章-85章.csv', '2021-05'],
    ['牛-12月龄以下-出口.csv', '2021-05'],
    ['第16-24类.csv', '2021-05'],
    ['出口 v1.04.csv', '2021-05'],
    ['decimals-marked.csv', '2021-05'],
    ['sepia augsburg janis.csv', '2021-05'],
    ['2021年出口.csv', '2021-05'],
    ['截至2021年5月.csv', '2021-01', '2021-02', '2021-03', '2021-04', '2021-05'],
    ['二季度.csv', '2021-04', '2021-05', '2021-06'],
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
    ['2021年前5个月出口', '2021-05'],
    ['截至2021年5月出口', '2021-05'],
    ['截止5月底出口', '2021-05'],
    ['Apr-21 exports', '2021-05'],
    ["Exports, Apr. '21", '2021-05'],
    ['四月份出口', '2021-05'],
    ['四月', '2021-05'],
    ['出口4月', '2021-05'],
    ['2021M04', '2021-05'],
    ['Exports, Jan. - May, 2021', '2021-05'],
    ['Exports, January through May', '2021-05'],
    ['一至五月出口', '2021-05'],
    ['二〇二一年四月出口', '2021-05'],
    ['2021年度出口', '2021-05'],
    ['21年4月出口', '2021-05'],
    ['年初至5月出口', '2021-05'],
    ['今年以来出口', '2021-05'],
    ['2021年頭五個月出口', '2021-05'],
    ['累計出口', '2021-05'],
    ['Year-to-date exports', '2021-05'],
    ['Accumulated exports', '2021-05'],
    ['First quarter', '2021-05'],
    ['Financial year 2021', '2021-05'],
    ['二季度', '2021-05'],
    ['2021年4月出口 导出时间：2021-06-12', '2021-05'],
    ['2021年1-5月出口（制表日期：2021年6月）', '2021-05'],
  ])('"%s" contradicts rows of %s', (title, month) => {
    expect(inTitle(title, month)).toBe(1);
  });

  test.each([
    ['2021年5月出口商品分国别', '2021-05'],
    ['制表日期：2021年6月18日', '2021-05'],
    ['数据来源：海关总署，2021年6月', '2021-05'],
    ['2021年5月出口 资料来源:长沙海关 2021年6月', '2021-05'],
    ['Source: GACC, June 2021', '2021-05'],
    ['表号：商外贸1表 有效期至：2022年12月', '2021-05'],
    ['Release: Jun-21', '2021-05'],
    ['2021年6月编印', '2021-05'],
    ['导出时间：2021-06-20 10:00:00', '2021-05'],
    ['填报单位：长沙海关 2021年6月', '2021-05'],
    ['2021-06-18', '2021-05'],
    ['导出时间 2021-06-12', '2021-05'],
    ['截至2021年6月12日制表', '2021-05'],
    ['发布日期：2021年6月', '2021-05'],
    ['数据更新于2021年6月', '2021-05'],
    ['匯出時間：2021年6月', '2021-05'],
    ['2021年5月出口 制表日期 2021年6月', '2021-05'],
    ['Published June 2021', '2021-05'],
    ['Exported on 12 June 2021', '2021-05'],
    ['June 12, 2021', '2021-05'],
    ['Exports in May 2021, updated June 2021', '2021-05'],
    ['Figures may be revised', '2021-04'],
    ['sep=;', '2021-05'],
    ['2021年5月，比4月增长', '2021-05'],
    ['6月12日', '2021-05'],
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

describe('where sums to date stand beside the month’s own amounts', () => {
  const rows = '202105,4301234567,甲公司,出口,84295211,5000.00,1000.00';
  const both = `统计月份,海关注册编码,企业名称,进出口,商品编码,美元（累计）,美元（当月）\n${rows}\n`;
  const plain = both.replace('美元（累计）', '备注').replace('美元（当月）', '美元');
  const codes = async (content: string, key: string) => {
    const { outcome, facts } = await readingOf(content, { key });
    expect(facts.map(({ usd }) => usd)).toEqual(['1000.00']);
    return outcome.holds.map(({ code }) => code);
  };

  test.each([
    '企业-累计.csv',
    '企业-1-5月累计.csv',
    '企业-2021年1-5月.csv',
    '企业-202101-202105.csv',
    'Jan-May.csv',
  ])('a name that speaks of both contradicts nothing: %s', async (key) => {
    expect(await codes(both, key)).toEqual([]);
    expect(await codes(plain, key)).toEqual(['name-of-other-months']);
  });

  test.each(['企业-1-4月累计.csv', '企业-2021年上半年.csv', '企业-202104-累计.csv', '企业-2-5月.csv'])(
    'a name of another time still does: %s',
    async (key) => {
      expect(await codes(both, key)).toEqual(['name-of-other-months']);
    },
  );

  test('a title is read alike', async () => {
    expect(await codes(`2021年1-5月进出口情况\n${both}`, '企业.csv')).toEqual([]);
    expect(await codes(`2021年1-4月进出口情况\n${both}`, '企业.csv')).toEqual(['title-of-other-months']);
  });
});
