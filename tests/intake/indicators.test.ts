import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gb18030 } from '../../fixtures/changsha/generator/files.ts';
import { indicatorsOf } from '../../functions/facts/supply/indicators.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { monthsTold } from '../../functions/intake/months-told.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import { Filed } from '../../functions/bulletin/indicators/filed.ts';
import { decimalText } from '../../functions/bulletin/model/numerals.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { monthOf } from '../../functions/trade/month.ts';
import type { Figure } from '../../functions/trade/figure.ts';
import type { Ratio } from '../../functions/trade/ratio.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'indicators-'));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

async function taken(files: Readonly<Record<string, string>>) {
  const incoming = folderStore(join(place, 'incoming'));
  for (const [name, text] of Object.entries(files)) await incoming.put(name, gb18030(text));
  return takeInAll({
    incoming,
    archive: folderStore(join(place, 'archive')),
    log: silentLog,
    scratch: place,
  });
}

const header = '月份,指标,地区,数值,单位,口径,来源';

describe('an indicator file', () => {
  test('is taken in whole: rows are facts and rejects, each reject with its place, its reason and its remedy', async () => {
    const [receipt] = await taken({
      '指标.csv': [
        header,
        '2021-06,实际利用外资,,35.27,亿美元,累计,外资处',
        '2021年5月,foreign-capital-used,,298100,万美元,累计,',
        '2021-06,实际利用外资,,35,亿元,累计,',
        '2021-06,实际利用外资,,很多,亿美元,大概,',
        '2021-06,幸福指数,,9,分,累计,',
        '合计,,,70,,,',
        '',
      ].join('\r\n'),
    });
    expect(receipt).toMatchObject({ status: 'accepted', dataset: 'indicators', layout: 'indicators' });
    expect(receipt?.rows).toMatchObject({ header: 1, totals: 1, data: 5, facts: 3, rejects: 2 });
    expect(receipt?.rejects.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, '单位', 'indicator-unit'],
      [5, '数值', 'number-unreadable'],
      [5, '口径', 'basis-unknown'],
    ]);
    expect(receipt?.notes).toEqual([{ code: 'indicator-unknown', text: '幸福指数', details: { rows: '1' } }]);
    const told = new Set((receipt === undefined ? [] : monthsTold(receipt)).map(({ month }) => month));
    expect([...told]).toEqual(['2021-06', '2021-05']);
  });

  test('that says a figure otherwise than another is a contradiction; alike it is none', async () => {
    const receipts = await taken({
      'a.csv': `${header}\r\n2021-06,实际利用外资,,35.27,亿美元,累计,\r\n2021-06,境外商务代表处,,8,家,期末,\r\n`,
      'b.csv': `${header}\r\n2021-06,实际利用外资,,36,亿美元,累计,\r\n2021-06,境外商务代表处,,8,家,期末,\r\n`,
    });
    const { facts, contradictions } = indicatorsOf(receipts);
    expect(facts).toHaveLength(2);
    expect(contradictions).toEqual([
      {
        code: 'indicator-twice',
        details: {
          ...{ month: '2021-06', indicator: 'foreign-capital-used', area: '' },
          ...{ file: 'b.csv', other: 'a.csv', value: '35.27', valueNow: '36亿美元' },
        },
      },
    ]);
  });
});

describe('the header of the values and the units of the rows', () => {
  const row = (rest: string): string => `2021-06,实际利用外资,,${rest}`;
  test.each([
    ['数值（万美元）,单位,口径', row('352700,万美元,累计'), '352700 万美元 cumulative'],
    ['数值（万美元）,单位,口径', row('352700,亿美元,累计'), '!value-unit-contradicts'],
    ['数值,单位,口径', row('352.7,USD mn,累计'), '352.7 百万美元 cumulative'],
    ['数值,单位,口径', row('352.7,千美元,累计'), '352.7 千美元 cumulative'],
    ['数值,单位,口径', row('352.7,堆,累计'), '!indicator-unit'],
    ['完成值（累计）,单位', row('3,亿美元'), '3 亿美元 cumulative'],
    ['完成值（当月）,单位', row('3,亿美元'), '3 亿美元 monthly'],
    ['完成值（累计）,完成值（当月）,单位', row('9,3,亿美元'), '3 亿美元 monthly'],
    ['完成值（累计）,单位,口径', row('9,亿美元,当月'), '!basis-contradicts-header'],
    ['数值（目标）,数值,单位', row('9,3,亿美元'), '3 亿美元 cumulative'],
    ['数值（同比%）,数值,单位', row('9,3,亿美元'), '3 亿美元 cumulative'],
    ['数值（上年同期）,数值,单位', row('9,3,亿美元'), '3 亿美元 cumulative'],
    ['目标,同比,数值,单位', row('9,8,3,亿美元'), '3 亿美元 cumulative'],
    ['数值,完成值,单位', row('9,3,亿美元'), '!two-columns-for-role'],
    ['数值（目标）,单位', row('9,亿美元'), '!header-incomplete'],
  ])('%s: %s', async (columns, line, expected) => {
    const [receipt] = await taken({ 'a.csv': `月份,指标,地区,${columns}\n${line}\n` });
    const facts = receipt?.indicators?.map(({ value, unit, basis }) => `${value} ${unit} ${basis}`) ?? [];
    const faults = receipt?.rejects.map(({ code }) => `!${code}`) ?? [];
    expect([...facts, ...faults]).toEqual([expected]);
  });
});

test('a month that is not what the cumulative figures leave is a contradiction, but for rounding', async () => {
  const rows = (monthly: string) =>
    [
      header,
      '2021-02,实际利用外资,,8.00,亿美元,累计,',
      '2021-03,实际利用外资,,12.00,亿美元,累计,',
      `2021-03,实际利用外资,,${monthly},亿美元,当月,`,
      '',
    ].join('\r\n');
  expect(indicatorsOf(await taken({ 'a.csv': rows('4.01') })).contradictions).toEqual([]);
  const [found] = indicatorsOf(await taken({ 'a.csv': rows('9.00') })).contradictions;
  expect(found).toMatchObject({ code: 'indicator-differs', details: { month: '2021-03', file: 'a.csv' } });
});

describe('cumulative and monthly figures are made one', () => {
  const indicator = codeLists().indicators.get('foreign-capital-used');

  function shown(figure: Figure<Ratio>): string {
    return figure.known ? decimalText(figure.value) : figure.reason;
  }

  async function reading(rows: readonly string[]) {
    const receipts = await taken({ 'a.csv': [header, ...rows, ''].join('\r\n') });
    if (indicator === undefined) throw new RangeError('no such indicator');
    return new Filed(indicator, indicatorsOf(receipts).facts).at(monthOf(2021, 3));
  }

  test('a month is the difference of two cumulative figures, in the indicator’s own unit', async () => {
    const { now, month, before } = await reading([
      '2021-02,实际利用外资,,8,亿美元,累计,',
      '2021-03,实际利用外资,,125000,万美元,累计,',
      '2020-03,实际利用外资,,10,亿美元,累计,',
    ]);
    expect([now, month, before].map(shown)).toEqual(['12.5', '4.5', '10']);
  });

  test('the year to date is the sum of monthly figures, and unknown where one is missing', async () => {
    const full = await reading([
      '2021-01,实际利用外资,,1,亿美元,当月,',
      '2021-02,实际利用外资,,2,亿美元,当月,',
      '2021-03,实际利用外资,,3.5,亿美元,当月,',
      '2020-03,实际利用外资,,3,亿美元,当月,',
    ]);
    expect([full.now, full.month, full.before].map(shown)).toEqual(['6.5', '3.5', 'no-data']);
  });
});

describe('names, units and whole numbers', () => {
  const read = async (name: string, value: string, unit: string, basis = '累计'): Promise<string> => {
    const [receipt] = await taken({ 'a.csv': `${header}\n2021-06,${name},,${value},${unit},${basis},\n` });
    const [fault] = receipt?.rejects ?? [];
    const [fact] = receipt?.indicators ?? [];
    return fault ? `!${fault.code}` : `${fact?.indicator} ${fact?.basis}`;
  };
  const capital = 'foreign-capital-used cumulative';
  test.each([
    ['实际利用外资（金额）', '3', '亿美元', capital],
    ['实际利用外资金额', '3', '亿美元', capital],
    ['实际使用外资金额', '3', '亿美元', capital],
    ['利用外资', '3', '亿美元', capital],
    ['全市实际使用外资', '3', '亿美元', capital],
    ['（一）实际 使用外资', '3', '亿美元', capital],
    ['其中：ＦＤＩ', '3', '亿美元', capital],
    ['Foreign Direct Investment', '0.3', 'USD bn', capital],
    ['实际使用外资（万美元）', '30000', '万美元', capital],
    ['实际使用外资（万美元）', '3', '亿美元', '!value-unit-contradicts'],
    ['实际使用外资（商务部口径）', '3', '亿美元', '实际使用外资(商务部口径) cumulative'],
    ['实际使用外资同比增长', '3', '%', '实际使用外资同比增长 cumulative'],
    ['累计实际使用外资', '3', '亿美元', capital],
    ['实际使用外资（当月）', '3', '亿美元', '!basis-contradicts-header'],
    ['对外承包工程完成营业额', '3', '亿美元', 'contracted-projects-turnover cumulative'],
    ['对外承包工程营业额', '3', '亿美元', 'contracted-projects-turnover cumulative'],
    ['离岸外包执行额', '3', '亿美元', 'offshore-outsourcing cumulative'],
    ['服务外包离岸执行额', '3', '亿美元', 'offshore-outsourcing cumulative'],
    ['服务外包执行额', '3', '亿美元', '服务外包执行额 cumulative'],
    ['进出口总额', '3', '亿美元', 'total-trade cumulative'],
    ['累计新引进投资额逾50亿元项目', '3', '个', 'projects-over-5b cumulative'],
    ['外派人员', '1200', '人', 'workers-abroad cumulative'],
    ['外派劳务人员', '1200', '人次', 'workers-abroad cumulative'],
    ['外派人员', '1200', '名', 'workers-abroad cumulative'],
    ['外派人员', '1200', '个', 'workers-abroad cumulative'],
    ['Workers sent abroad', '1200', 'Persons', 'workers-abroad cumulative'],
    ['外派人员', '0.125', '万人', 'workers-abroad cumulative'],
    ['外派人员', '1200.0', '人', 'workers-abroad cumulative'],
    ['外派人员', '12.5', '人', '!indicator-fraction'],
    ['外派人员', '0.00125', '万人', '!indicator-fraction'],
    ['外派人员', '12', '家', '!indicator-unit'],
    ['境外商务代表处', '8', '个', 'overseas-offices cumulative'],
    ['境外商务代表处', '8.5', '家', '!indicator-fraction'],
    ['境外商务代表处', '8', '人', '!indicator-unit'],
    ['年度签约率', '35.5', '%', 'signing-rate cumulative'],
  ])('%s %s %s is %s', async (name, value, unit, expected) => {
    expect(await read(name, value, unit)).toBe(expected);
  });

  test('a span beside the name counts where nothing else says one', async () => {
    expect(await read('实际使用外资（当月）', '3', '亿美元', '')).toBe('foreign-capital-used monthly');
    expect(await read('本月实际使用外资', '3', '亿美元', '')).toBe('foreign-capital-used monthly');
  });
});

describe('a total below the rows', () => {
  const rows = [
    '2021-06,实际利用外资,长沙经开区,1.25,亿美元,累计,',
    '2021-06,实际利用外资,浏阳经开区,2.5,亿美元,累计,',
  ];
  test.each([
    ['that is their sum', [...rows, '合计,,,3.75,,,'], []],
    ['that is rounded as they are', [...rows, '合计,,,3.8,,,'], []],
    [
      'beside the city’s own row',
      ['2021-06,实际利用外资,,9,亿美元,累计,', ...rows, '合计,,,3.75,亿美元,,'],
      [],
    ],
    ['that is more', [...rows, '合计,,,4.75,,,'], ['4 4.75 3.75']],
    ['in the column of the indicator', [...rows, '2021-06,合计,,4.75,亿美元,累计,'], ['4 4.75 3.75']],
    [
      'of each of two blocks',
      [rows[0], '小计,,,1.25,,,', rows[1], '小计,,,2.8,,,', '合计,,,3.75,,,'],
      ['5 2.8 2.5'],
    ],
    [
      'of several indicators, which no sum is of',
      [rows[0], '2021-06,外派人员,,12,人,累计,', '合计,,,70,,,'],
      [],
    ],
  ])('%s', async (_, lines, expected) => {
    const [receipt] = await taken({ 'a.csv': [header, ...lines, ''].join('\n') });
    expect(receipt?.holds.map(({ line, text, details }) => `${line} ${text} ${details?.['sum']}`)).toEqual(
      expected,
    );
  });
});
