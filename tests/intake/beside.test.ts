import { describe, expect, test } from 'vitest';
import { readingOf } from './reading.ts';

const outcomeOf = async (header: string, ...rows: readonly string[]) =>
  (await readingOf([header, ...rows].join('\n'), { flow: null })).outcome;

describe('two columns for one thing', () => {
  test.each([
    ['申报月份,统计月份', '202106,202105'],
    ['统计月份,申报月份', '202105,202106'],
  ])("%s: the statistics' month is taken, and the note says so", async (months, cells) => {
    const outcome = await outcomeOf(
      `${months},海关注册编码,企业名称,进出口,商品编码,美元`,
      `${cells},4301234567,甲,出口,84295211,1500`,
    );
    expect(outcome.parts.map(({ month }) => month)).toEqual(['2021-05']);
    expect(outcome.notes).toEqual([
      {
        ...{ code: 'column-of-another-kind', column: '申报月份' },
        details: { kind: 'second', taken: '统计月份' },
      },
    ]);
  });

  test.each([
    ['flows', '月份,进出口,flow,商品,美元金额', '202105,出口,import,84295211,1', '进出口', 'flow'],
    ['months', '月份,month,进出口,商品,美元金额', '202105,2021-04,出口,84295211,1', '月份', 'month'],
    ['partners', '月份,进出口,market,市场,美元金额', '202105,出口,502,116,1', 'market', '市场'],
    ['goods', '月份,进出口,product,商品,美元金额', '202105,出口,84295211,09021010,1', 'product', '商品'],
    ['regimes', '月份,进出口,regime,贸易方式,美元金额', '202105,出口,10,14,1', 'regime', '贸易方式'],
  ])('is refused where they tell two %s', async (_, header, row, column, other) => {
    const outcome = await outcomeOf(header, row);
    expect(outcome.status).toBe('refused');
    expect(outcome.rejects).toMatchObject([
      { code: 'columns-contradict', column, details: { other, rows: '1' } },
    ]);
  });

  test.each([
    ['flows', '月份,进出口,flow,商品,美元金额', '202105,出口,export,84295211,1'],
    ['months', '月份,month,进出口,商品,美元金额', '202105,2021年5月,出口,84295211,1'],
    ['partners', '月份,进出口,market,市场,美元金额', '202105,出口,502,US,1'],
    ['goods of two lengths', '月份,进出口,product,商品,美元金额', '202105,出口,8429521100,84295211,1'],
    ['parks by code and name', '月份,进出口,park,园区,美元金额', '202105,出口,P1,高新区,1'],
  ])('is taken where they tell the same %s', async (_, header, row) => {
    const outcome = await outcomeOf(header, row);
    expect([outcome.status, outcome.holds, outcome.rows.facts]).toEqual(['accepted', [], 1]);
    expect(outcome.notes.map(({ code }) => code)).toEqual(['column-of-another-kind']);
  });
});

describe('a name beside a code', () => {
  const platform = '数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,进出口,美元';
  const firms =
    '统计月份,海关注册编码,企业名称,进出口,商品编码,监管方式,监管方式名称,贸易伙伴编码,国别名称,美元';

  test.each([
    ['韩国 with its number of the UN', platform, '202105,84295211,挖掘机,410,韩国,出口,9'],
    ['another partner', platform, '202105,84295211,挖掘机,502,日本,出口,9'],
    ['in English', platform, '202105,84295211,Excavator,502,JAPAN,出口,9'],
    ['a region', platform, '202105,84295211,挖掘机,344,香港,出口,9'],
    ['goods of another chapter', platform, '202105,84295211,改良种用马,502,美国,出口,9'],
    ['a procedure', firms, '202105,4301234567,甲,出口,84295211,0615,一般贸易,502,美国,9'],
    ['a partner of firms', firms, '202105,4301234567,甲,出口,84295211,0110,一般贸易,124,加拿大,9'],
  ])('holds where it is that of another code: %s', async (_, header, row) => {
    const { holds } = await outcomeOf(header, row);
    expect(holds).toMatchObject([{ code: 'code-and-name-differ', details: { rows: '1' } }]);
  });

  test.each([
    ['the same', platform, '202105,84295211,挖掘机,502,美国,出口,9'],
    ['an unknown name', platform, '202105,84295211,挖掘机,502,美利坚合众国,出口,9'],
    ['spaces and width', platform, '202105,84295211,挖掘机,502, 美　国 ,出口,9'],
    ['a short form', platform, '202105,84295211,挖掘机,110,香港,出口,9'],
    ['English', platform, '202105,84295211,x,133,south korea,出口,9'],
    ['none', platform, '202105,84295211,,502,-,出口,9'],
    ['a name that many codes have', platform, '202105,84295211,其他,502,美国,出口,9'],
    ['goods renumbered in their chapter', platform, '202105,01012900,改良种用马,502,美国,出口,9'],
    ['a procedure', firms, '202105,4301234567,甲,出口,84295211,0110,一般贸易,502,美国,9'],
  ])('is passed over where it is none of another: %s', async (_, header, row) => {
    const outcome = await outcomeOf(header, row);
    expect([outcome.holds, outcome.rows.facts]).toEqual([[], 1]);
  });

  test('rows that differ in it alone are there twice all the same', async () => {
    const row = (name: string): string => `202105,84295211,${name},502,美国,出口,9`;
    const { holds } = await outcomeOf(platform, row('挖掘机'), row('单斗挖掘机'));
    expect(holds.map(({ code }) => code)).toContain('rows-twice');
  });
});
