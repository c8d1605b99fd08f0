import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readReceipts } from '../../functions/facts/receipts.ts';
import { Session, sqlText } from '../../functions/facts/session.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Store } from '../../functions/ports/store.ts';
import { gather } from '../../functions/publish/gather/gather.ts';
import { askEverything } from '../../functions/publish/gather/read-month.ts';
import { reportOn } from '../../functions/publish/release/month-report.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';

const may = monthOf(2021, 5);
const platform = '数据年月,商品编码,贸易伙伴编码,注册地编码,美元';
const changsha = { city: { zh: '长沙市', en: 'Changsha' }, statistics: { area: '430100' } };

let folder: string;
let incoming: Store;
let archive: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'places-'));
  [incoming, archive] = [folderStore(join(folder, 'incoming')), folderStore(join(folder, 'archive'))];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Exports and imports of each place, of 1000, 2000 … in their order. */
async function deliver(places: readonly string[], name = '', header = platform): Promise<void> {
  for (const [flow, product] of [
    ['出口', '84295211'],
    ['进口', '84295219'],
  ])
    await incoming.put(
      `${flow}${name}.csv`,
      [header, ...places.map((place, index) => `202105,${product},502,${place},${(index + 1) * 1000}`)].join(
        '\n',
      ),
    );
}

async function settings(value: object): Promise<void> {
  await archive.put('registers/bulletin.json', JSON.stringify(value));
}

async function gathered() {
  await takeInAll({ incoming, archive, log: silentLog, scratch: folder });
  const dependencies = { archive, log: silentLog, scratch: folder };
  const { holds, notes, total } = await gather(await askEverything(may, dependencies), dependencies);
  const told = notes.filter(({ code }) => code === 'places-left-out');
  for (const language of ['zh-CN', 'en'] as const)
    for (const finding of [...holds, ...told])
      expect(evidenceWordsIn(language)(finding)).not.toMatch(/undefined|places-left-out/);
  const [tally] = total.tallies;
  const sums = [tally?.export.USD.month, tally?.import.USD.month].map((sum) => Number(sum) / 100);
  return { codes: holds.map(({ code }) => code), holds, told, sums };
}

test('without a setting several places hold, each named with its sum, and all count', async () => {
  await deliver(['43', '44', '31']);
  const { codes, holds, sums } = await gathered();
  expect(codes).toEqual(['others-trade', 'others-trade']);
  expect(holds[0]?.details['byPlace']).toBe('43\t1\t1000.00\t\n44\t1\t2000.00\t\n31\t1\t3000.00\t');
  expect(sums).toEqual([6000, 6000]);
});

test('without a setting one place holds nothing, in however many uploads', async () => {
  await deliver(['43']);
  expect((await gathered()).codes).toEqual([]);
  await deliver(['4301'], '-B', platform.replace('美元', '人民币'));
  expect((await gathered()).codes).not.toContain('others-trade');
});

test('without a setting two uploads of one place each are two places', async () => {
  await deliver(['43']);
  await deliver(['44'], '-B');
  const { codes } = await gathered();
  expect(codes.filter((code) => code === 'others-trade')).toHaveLength(4);
});

test.each([
  ['by province', changsha, ['43', '44', '31'], 1000],
  ['by prefecture', changsha, ['44', '4301', '4302'], 2000],
  ['by six digits', changsha, ['430200', '430100'], 2000],
  ['by customs’ districts', changsha, ['43012', '43202', '44011'], 3000],
  ['by name', changsha, ['长沙市', '湖南长沙', '湖南省长沙市', 'Changsha', '广东省'], 10_000],
  ['in several ways', changsha, ['4301', '长沙市', '上海市', '31'], 3000],
  ['that the setting lists', { places: ['43', '44'] }, ['43', '44', '31'], 3000],
  ['by a code that it lists', { places: ['4301'] }, ['4301', '4302'], 1000],
  ['by a name that it lists', { places: ['长沙'] }, ['湖南省长沙市', '湖南省株洲市'], 1000],
])('with a setting what is elsewhere is left out and told: %s', async (_, value, places, own) => {
  await settings(value);
  await deliver(places);
  const { codes, told, sums } = await gathered();
  expect([codes, sums]).toEqual([[], [own, own]]);
  const all = places.reduce((sum, __, index) => sum + (index + 1) * 1000, 0);
  const left = told.map(({ details }) =>
    (details['byPlace'] ?? '').split('\n').reduce((sum, line) => sum + Number(line.split('\t')[2]), 0),
  );
  expect(left).toEqual([all - own, all - own]);
});

test.each([
  ['all that the setting names', { places: ['43', '44'] }, ['43', '44']],
  ['the city’s province alone', changsha, ['43']],
  ['names that the setting has', { places: ['长沙'] }, ['湖南省长沙市', '长沙市岳麓区']],
])('the city’s own is whole, and nothing is told: %s', async (_, value, places) => {
  await settings(value);
  await deliver(places);
  expect(await gathered()).toMatchObject({ codes: [], told: [] });
});

test('a place that cannot be understood, or an empty cell, counts and holds', async () => {
  await settings(changsha);
  await deliver(['43', '', '某地', '44']);
  const { codes, holds, told, sums } = await gathered();
  expect(codes).toEqual(['others-trade', 'others-trade']);
  expect(holds[0]?.details['byPlace']).toBe('-\t1\t2000.00\t\n某地\t1\t3000.00\t');
  expect(told[0]?.details['byPlace']).toBe('44\t1\t4000.00\t');
  expect(sums).toEqual([6000, 6000]);
});

test('a column of places that is empty says nothing', async () => {
  await settings(changsha);
  await deliver(['']);
  expect(await gathered()).toMatchObject({ codes: [], told: [], sums: [1000, 1000] });
});

test('a month of other places alone keeps what it has and is held', async () => {
  await settings(changsha);
  await deliver(['44']);
  expect(await gathered()).toMatchObject({
    codes: ['others-trade', 'others-trade'],
    told: [],
    sums: [1000, 1000],
  });
});

test('of two uploads of one place each, that of the other place is left out, and repeats no rows', async () => {
  await settings(changsha);
  await deliver(['43']);
  await deliver(['44'], '-B');
  expect(await gathered()).toMatchObject({
    codes: [],
    sums: [1000, 1000],
    told: [{ details: { file: '出口-B.csv' } }, { details: { file: '进口-B.csv' } }],
  });
});

test('a correction replaces the city’s rows, and those of others neither count nor are replaced', async () => {
  await settings(changsha);
  await deliver(['43', '44']);
  await deliver(['43', '31'], '-更正');
  const { sums, told } = await gathered();
  expect(sums).toEqual([1000, 1000]);
  await incoming.put(
    '出口-更正.csv',
    [platform, '202105,84295211,502,43,1500', '202105,84295211,502,44,7'].join('\n'),
  );
  expect((await gathered()).sums).toEqual([1500, 1000]);
  expect(told.map(({ details }) => details['byPlace'])).toEqual([
    ...['31\t1\t2000.00\t', '44\t1\t2000.00\t', '31\t1\t2000.00\t', '44\t1\t2000.00\t'],
  ]);
});

test('another setting counts anew what was taken in before', async () => {
  await deliver(['43', '44']);
  expect((await gathered()).sums).toEqual([3000, 3000]);
  await settings(changsha);
  expect((await gathered()).sums).toEqual([1000, 1000]);
  await settings({ places: ['44'] });
  expect((await gathered()).sums).toEqual([2000, 2000]);
});

test('the firms’ file tells places too', async () => {
  await settings(changsha);
  const rows = ['出口', '进口'].flatMap((flow) => [
    `202105,4301234561,${flow},84295211,502,长沙市,1000`,
    `202105,4401234561,${flow},84295211,502,广东省广州市,500`,
  ]);
  await incoming.put(
    'a.csv',
    ['统计月份,海关注册编码,进出口,商品编码,贸易伙伴编码,收发货人所在地,美元', ...rows].join('\n'),
  );
  expect(await gathered()).toMatchObject({
    codes: [],
    sums: [1000, 1000],
    told: [{ details: { byPlace: '广东省广州市\t2\t1000.00\t' } }],
  });
});

test('the account of a month tells what is left out of each upload', async () => {
  await settings(changsha);
  await deliver(['43', '44', '31']);
  await gathered();
  const { uploads } = await reportOn(may, { archive, scratch: folder });
  expect(uploads).toMatchObject([
    { key: '出口.csv', rows: 1, usd: '1000.00', standing: 'counted' },
    { key: '出口.csv', rows: 2, usd: '5000.00', standing: 'elsewhere' },
    { key: '进口.csv', rows: 1, usd: '1000.00', standing: 'counted' },
    { key: '进口.csv', rows: 2, usd: '5000.00', standing: 'elsewhere' },
  ]);
});

test('indicators of other places are left out and told, and a park has one name however it is written', async () => {
  await settings(changsha);
  await deliver(['43']);
  await archive.put(
    'registers/parks.csv',
    'code,name,short_name,kind\nP1,长沙经济技术开发区,长沙经开区,国家级园区\n',
  );
  const rows = [
    ['2021-04', '长沙经济技术开发区', '10'],
    ['2021-05', '长沙经开区', '12'],
    ['2021-05', '株洲市', '99'],
    ['2021-05', '', '30'],
  ].map(([month, area, value]) => `${month},实际使用外资,${area},${value},万美元,累计`);
  await incoming.put('指标.csv', ['月份,指标,地区,数值,单位,口径', ...rows].join('\n'));
  await takeInAll({ incoming, archive, log: silentLog, scratch: folder });
  const dependencies = { archive, log: silentLog, scratch: folder };
  const { indicators, notes } = await gather(await askEverything(may, dependencies), dependencies);
  expect(indicators.map(({ month, area, value }) => [month, area, value])).toEqual([
    ['2021-04', '长沙经开区', '10'],
    ['2021-05', '', '30'],
    ['2021-05', '长沙经开区', '12'],
  ]);
  expect(notes.filter(({ code }) => code === 'indicators-left-out')).toMatchObject([
    { details: { file: '指标.csv', areas: '株洲市', rows: '1' } },
  ]);
});

test('goods’ districts hold by a large share of other provinces, where a setting names the city', async () => {
  const header = '统计月份,海关注册编码,进出口,商品编码,贸易伙伴编码,境内目的地/货源地,美元';
  const put = async (elsewhere: number): Promise<void> => {
    const rows = ['出口', '进口'].flatMap((flow) => [
      `202105,4301234561,${flow},84295211,502,43012,${1000 - elsewhere}`,
      `202105,4301234561,${flow},84295219,502,44012,${elsewhere}`,
    ]);
    await incoming.put('a.csv', [header, ...rows].join('\n'));
  };
  await put(400);
  expect((await gathered()).codes).toEqual([]);
  for (const value of [changsha, { places: ['4301'] }]) {
    await settings(value);
    await put(400);
    expect((await gathered()).codes).toEqual(['others-trade']);
    await put(50);
    expect((await gathered()).codes).toEqual([]);
  }
});

describe('an archive of a former version, whose facts have no place', () => {
  beforeEach(async () => {
    await deliver(['43', '44'], '-A');
    await takeInAll({ incoming, archive, log: silentLog, scratch: folder });
    using session = await Session.open();
    for (const { places, parts, ...receipt } of await readReceipts(archive)) {
      const [first] = parts;
      if (first === undefined) throw new RangeError('a receipt without parts');
      const { place, ...part } = first;
      expect([place, places]).toEqual(['43', undefined]);
      const path = join(folder, 'former.parquet');
      const stored = sqlText(await archive.asFile(part.facts, folder));
      await session.run(
        `COPY (SELECT * EXCLUDE (place) FROM read_parquet(${stored}, hive_partitioning = false)) TO ${sqlText(path)}`,
      );
      await archive.putFile(part.facts, path);
      const told = parts.map((one) => ({
        ...{ month: one.month, by: 'registration', place: one.place },
        ...{ rows: one.rows, usd: one.usd, cny: one.cny },
      }));
      const former = { ...receipt, places: told, parts: [{ ...part, rows: 2, usd: '3000.00' }] };
      await archive.put(`intake/${receipt.upload}.json`, JSON.stringify(former));
    }
  });

  test('is read, whole and held', async () => {
    await settings(changsha);
    const { codes, sums, holds } = await gathered();
    expect([codes, sums]).toEqual([
      ['others-trade', 'others-trade'],
      [3000, 3000],
    ]);
    expect(holds[0]?.details['byPlace']).toBe('44\t1\t2000.00\t');
  });

  test('is read beside files of this version', async () => {
    await settings(changsha);
    await deliver(['4301', '44'], '-B');
    const { sums } = await gathered();
    expect(sums).toEqual([4000, 4000]);
  });
});

const placeHeaders = [
  ...[
    '注册地',
    '注册地区',
    '企业注册地',
    '注册省份',
    '注册地市',
    '收发货人省份',
    '经营单位所在地',
    '企业所在地',
  ],
  ...[
    '所在地',
    '所在城市',
    '省份',
    '省',
    '城市',
    '城市名称',
    '地市',
    '市州',
    '地区',
    '地区代码',
    '属地',
    '归属地',
  ],
  ...['申报地', '报告地区', '统计区域', '行政区划', '行政区划代码', '進出口企業註冊地', '註冊地編碼'],
  ...['province', 'Province name', 'city', 'City_code', 'region', 'area', 'location', 'registration'],
  ...['location of registration', 'Place of registration', 'reporter', 'reporter code', 'reporterDesc'],
];
test.each(placeHeaders)('a column of places may be called %s', async (name) => {
  await settings(changsha);
  await deliver(['长沙市', '株洲市'], '', platform.replace('注册地编码', name));
  expect(await gathered()).toMatchObject({ codes: [], sums: [1000, 1000], told: [{}, {}] });
});

test.each(['区县', 'county', '主管海关', '收发货人', '商品名称', '贸易伙伴名称', '备注'])(
  'a column %s tells no place of registration',
  async (name) => {
    await settings(changsha);
    await deliver(['芙蓉', '天心'], '', platform.replace('注册地编码', name));
    expect((await gathered()).codes).not.toContain('others-trade');
  },
);

test.each([
  ['省份,城市', ['湖南省,长沙市', '湖南省,株洲市', '广东省,']],
  ['城市,省份', ['长沙市,湖南省', '株洲市,湖南省', ',广东省']],
  ['省份,行政区划代码', ['湖南省,430100', '湖南省,430200', '广东省,440100']],
  ['注册地编码,注册地名称', ['430100,长沙市', '430200,株洲市', '440100,']],
  ['province,city', ['Hunan,Changsha', '43,株洲市', 'Guangdong,广州市']],
  ['城市', ['430100 长沙市', '430200 株洲市', '44 广东省']],
])('several columns tell a place together: %s', async (header, places) => {
  await settings(changsha);
  await deliver(places, '', platform.replace('注册地编码', header));
  expect(await gathered()).toMatchObject({ codes: [], sums: [1000, 1000], told: [{}, {}] });
});

test('a province is no city where a column of cities says another, which is on no list', async () => {
  await settings(changsha);
  await deliver(['湖南省,长沙市', '湖南省,某市'], '', platform.replace('注册地编码', '省份,城市'));
  const { codes, holds } = await gathered();
  expect(codes).toEqual(['others-trade', 'others-trade']);
  expect(holds[0]?.details['byPlace']).toBe('湖南省/某市\t1\t2000.00\t');
});

test('the city’s counties are its own, by code or by the names of its register', async () => {
  await settings(changsha);
  await archive.put('registers/parks.csv', 'code,name,kind\n430104,岳麓区,区县\n430121,长沙县,区县\n');
  await deliver(['岳麓区', '长沙县', '浏阳市', '430104', '430181', '湖南省长沙市岳麓区', '株洲市']);
  const { codes, sums } = await gathered();
  expect([codes, sums]).toEqual([[], [21_000, 21_000]]);
});
