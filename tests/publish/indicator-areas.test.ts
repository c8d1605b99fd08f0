import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { indicatorsOf } from '../../functions/facts/supply/indicators.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { areasSaid } from '../../functions/publish/gather/area-said.ts';
import { indicatorsTold } from '../../functions/publish/gather/findings.ts';
import { indicatorsOfCity } from '../../functions/publish/gather/indicator-areas.ts';
import { partsAgainstWholes } from '../../functions/publish/gather/indicator-parts.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { parseRegisters } from '../../functions/reference/read-registers.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';
import { silentLog } from '../silent-log.ts';

const parks = `code,name,short_name,kind,parent
JK,长沙经济技术开发区,长沙经开区,国家级园区,430121
GX,长沙高新技术产业开发区,长沙高新区,国家级园区,430104
YH,雨花经济开发区,雨花经开区,省级园区,430111
ZB,长沙黄花综合保税区,黄花综保区,海关特殊监管区域,430121
430121,长沙县,,区县,
430111,雨花区,,区县,
`;
const settings = { city: { zh: '长沙市', en: 'Changsha' }, statistics: { area: '430100' } };
const registers = parseRegisters(
  new Map([
    ['parks.csv', parks],
    ['bulletin.json', JSON.stringify(settings)],
  ]),
);

describe('an area', () => {
  const said = areasSaid(registers);
  test.each([
    ...[
      '',
      '全市',
      '长沙市',
      '长沙',
      '湖南省长沙市',
      '湖南长沙',
      '430100',
      '4301',
      'Changsha',
      '全市合计',
      '全 市',
    ].map((area) => [area, 'city']),
    ...['全省', '湖南省', '湖南', '430000', '43', 'Hunan', '全国', '中国', '株洲市', '广东省', '440000'].map(
      (area) => [area, 'elsewhere'],
    ),
    ['长沙经开区', 'JK'],
    ['长沙市雨花区', '430111'],
    ['长沙黄花综合保税区', 'ZB'],
    ['黄花综保区', 'ZB'],
    ['园区合计', 'national provincial special-zone'],
    ['全市园区小计', 'national provincial special-zone'],
    ['各园区', 'national provincial special-zone'],
    ['国家级园区合计', 'national'],
    ['省级园区', 'provincial'],
    ['海关特殊监管区域合计', 'special-zone'],
    ['区县（市）合计', 'district'],
    ['县市区合计', 'district'],
    ['Total of parks', 'national provincial special-zone'],
    ['合计', ''],
    ['Total', ''],
    ['其他', 'rest'],
    ['幸福园', 'untold'],
    ['市本级', 'untold'],
  ])('written %s is %s', (written, expected) => {
    const area = said(written);
    expect(area.of === 'part' ? area.park.code : area.of === 'sum' ? area.kinds.join(' ') : area.of).toBe(
      expected,
    );
  });
});

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'areas-'));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

/** What is found of rows of foreign capital by area, and what the city has. */
async function found(rows: readonly string[], unit = '亿美元', given = registers) {
  const incoming = folderStore(join(place, 'incoming'));
  const lines = rows.map((row) => `2021-05,实际利用外资,${row},${unit},累计`);
  await incoming.put('指标.csv', ['月份,指标,地区,数值,单位,口径', ...lines, ''].join('\n'));
  const archive = folderStore(join(place, 'archive'));
  const receipts = await takeInAll({ incoming, archive, log: silentLog, scratch: place });
  const may = monthOf(2021, 5);
  const ofCity = indicatorsOfCity(receipts, may, given);
  const { facts } = indicatorsOf(ofCity.receipts);
  const own = { planned: codeLists().indicators, parks: given.parks };
  const doubts = [
    ...ofCity.unknown,
    ...indicatorsTold(partsAgainstWholes(facts, ofCity.sums, may, own), may),
  ];
  for (const language of ['zh-CN', 'en'] as const)
    for (const finding of [...doubts, ...ofCity.leftOut])
      expect(evidenceWordsIn(language)(finding)).not.toMatch(/undefined|^indicator/);
  return {
    city: facts.find(({ area }) => area === '')?.value,
    areas: facts.map(({ area }) => area).filter((area) => area !== ''),
    told: ofCity.leftOut.map(({ code, details }) => `${code}: ${details['areas']}`),
    doubts: doubts.map(({ code, details }) =>
      [code, details['other']].filter((it) => it !== undefined).join(' '),
    ),
  };
}

test('rows of the city, whatever it is called, are the city’s', async () => {
  for (const area of ['', '全市', '长沙市', '430100'])
    expect(await found([`${area},3.1`])).toEqual({ city: '3.1', areas: [], told: [], doubts: [] });
});

test('a province’s or the nation’s row is another place’s and told', async () => {
  expect(await found(['全省,30', '全国,900', '湖南省,30.5', '长沙经开区,1'])).toEqual({
    city: undefined,
    areas: ['长沙经开区'],
    told: ['indicators-left-out: 全省\n全国\n湖南省'],
    doubts: [],
  });
});

test.each([
  ['is their sum', ['长沙经开区,1', '雨花经开区,0.5', '园区合计,1.5'], []],
  ['is theirs with the zones', ['长沙经开区,1', '雨花经开区,0.5', '黄花综保区,0.2', '园区合计,1.7'], []],
  ['is theirs beside the zones', ['长沙经开区,1', '雨花经开区,0.5', '黄花综保区,0.2', '园区合计,1.5'], []],
  ['is rounded', ['长沙经开区,1.04', '雨花经开区,0.54', '园区合计,1.6'], []],
  ['has what no park has', ['长沙经开区,1', '其他,0.5', '园区合计,1.5'], []],
  [
    'is more than they have',
    ['长沙经开区,1', '雨花经开区,0.5', '园区合计,2.5'],
    ['indicator-sum-differs 1.5亿美元'],
  ],
  ['is of one kind', ['长沙经开区,1', '雨花经开区,0.5', '国家级园区合计,1'], []],
  [
    'is of one kind and differs',
    ['长沙经开区,1', '雨花经开区,0.5', '国家级园区合计,1.5'],
    ['indicator-sum-differs 1亿美元'],
  ],
  ['says only 合计, of districts', ['长沙县,1', '雨花区,0.5', '雨花经开区,0.3', '合计,1.5'], []],
  ['says only 合计, of the city', ['全市,3', '长沙县,1', '合计,3'], []],
  ['says only 合计, of nothing', ['长沙县,1', '雨花区,0.5', '合计,9'], ['indicator-sum-differs 1.5亿美元']],
  ['has no parts beside it', ['园区合计,9'], []],
])('a sum of areas that %s', async (_, rows, doubts) => {
  const { told, ...rest } = await found(rows);
  expect(rest.doubts).toEqual(doubts);
  expect(rest.areas.join()).not.toMatch(/合计/);
  expect(told.join()).toMatch(/^indicator-sums-left-out: .*合计$/);
});

test.each([
  ['that have less', ['全市,3', '长沙经开区,1', '雨花经开区,1.5', '长沙县,2', '雨花区,0.9'], []],
  ['that are all of it', ['全市,3', '长沙县,2', '雨花区,1'], []],
  ['that are all of it, rounded', ['全市,3', '长沙县,2.02', '雨花区,1.02'], []],
  [
    'that are districts and have more',
    ['全市,3', '长沙县,2', '雨花区,1.5'],
    ['indicator-parts-exceed 3.5亿美元'],
  ],
  [
    'that are parks and have more',
    ['全市,3', '长沙经开区,2', '雨花经开区,1.5'],
    ['indicator-parts-exceed 3.5亿美元'],
  ],
  ['of which one has more', ['全市,3', '黄花综保区,4'], ['indicator-parts-exceed 4亿美元']],
])('parts of the city %s', async (_, rows, doubts) => {
  expect((await found(rows)).doubts).toEqual(doubts);
});

test('a place that no register has is told, where there is a register', async () => {
  expect((await found(['全市,3', '幸福园,1'])).doubts).toEqual(['indicator-area-unknown']);
  const none = parseRegisters(new Map([['bulletin.json', JSON.stringify(settings)]]));
  expect((await found(['全市,3', '幸福园,1'], '亿美元', none)).doubts).toEqual([]);
});
