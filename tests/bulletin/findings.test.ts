import { describe, expect, test } from 'vitest';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import type { Evidence } from '../../functions/bulletin/evidence/evidence.ts';
import type { Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import { cellAt } from '../../functions/bulletin/prose/phrases.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import type { Dimension, Flow } from '../../functions/trade/cut.ts';
import type { RowId } from '../../functions/trade/disclosure.ts';
import { monthOf, numberOf, shift, type Month } from '../../functions/trade/month.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

const june = monthOf(2021, 6);

/** Thirty months of trade under some keys, in 亿元 by month. */
function trade(
  keys: Readonly<Partial<Record<Dimension, string>>>,
  sumOf: (month: Month) => bigint,
  flow: Flow = 'export',
): Trade[] {
  return Array.from({ length: 30 }, (_, back) => shift(june, -back)).flatMap((month) => {
    const CNY = sumOf(month) * 10_000_000_000n;
    return CNY === 0n ? [] : [{ month, flow, keys, CNY, USD: CNY / 6n }];
  });
}

const steady = trade({ market: '116', park: 'A', section: '16' }, () => 100n);
const imports = trade({ market: '116', park: 'A', section: '16' }, () => 1n, 'import');

function composed(
  rows: readonly Trade[],
  registers: Readonly<Record<string, string>> = {},
  language: 'zh-CN' | 'en' = 'zh-CN',
  silent?: Evidence['silent'],
) {
  const parks = 'code,name,kind\nA,甲园,国家级园区\nB,乙园,省级园区\n';
  const evidence = evidenceOf(june, [...steady, ...imports, ...rows], {
    registers: { 'parks.csv': parks, ...registers },
  });
  return compose(
    { ...evidence, ...(silent && { silent }) },
    { language, edition: 'internal', date: '2021-07-20' },
  );
}

/** Kinds and items found, in their order. */
function found(bulletin: ReturnType<typeof composed>, list = 'findings'): string[] {
  return (exhibitsOf(bulletin.chapters).get(list)?.rows ?? []).map(
    ({ cells }) => `${cells[0]?.text ?? ''} ${cells[1]?.text ?? ''}`,
  );
}

function sentencesOf(bulletin: ReturnType<typeof composed>): string[] {
  const chapter = bulletin.chapters.find(({ id }) => id === 'findings');
  return (chapter?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? block.paragraph.sentences.map(textOf) : [],
  );
}

function exhibitOf(bulletin: ReturnType<typeof composed>, id: string): Exhibit {
  const exhibit = exhibitsOf(bulletin.chapters).get(id);
  if (exhibit === undefined) throw new RangeError(`no exhibit ${id}`);
  return exhibit;
}

const thisYear = (month: Month): boolean => month >= '2021-01';

describe('new situations and problems', () => {
  test('are none where everything is as it was', () => {
    expect(composed([]).chapters.map(({ id }) => id)).not.toContain('findings');
  });

  test('are what pulled up faster than the city, and what pulled down', () => {
    const rows = [
      ...trade({ market: '502', section: '17' }, (month) => (thisYear(month) ? 40n : 20n)),
      ...trade({ market: '110', section: '18' }, (month) => (thisYear(month) ? 15n : 30n)),
    ];
    expect(found(composed(rows))).toEqual(expect.arrayContaining(['拉动明显 甲502', '拖累明显 甲110']));
    expect(found(composed(rows))).not.toContain('拉动明显 甲116');
  });

  test('are a month out of course; the months of the Lunar New Year say nothing', () => {
    const jump = trade({ market: '116' }, (month) => (month === june ? 60n : 0n));
    expect(found(composed(jump))).toContain('走势异动 2021-06');
    const holiday = trade({ market: '116' }, (month) =>
      numberOf(month) === 2 && thisYear(month) ? 90n : 0n,
    );
    expect(found(composed(holiday)).filter((text) => text.startsWith('走势'))).toEqual([]);
  });

  test('are targets that the present pace does not reach', () => {
    const targets = 'scope,indicator,year,value,unit\nA,total-trade,2021,9000,亿元\n';
    expect(found(composed([], { 'targets.csv': targets }))).toContain('目标难度大 甲A');
  });

  test('are plans whose later years would have to grow too much: by the year, since no months are left of one', () => {
    const targets =
      'scope,indicator,year,value,unit,comparison,plan\ncity,total-trade,2022,9000,亿美元,at-least,trade\n';
    const bulletin = composed([], { 'targets.csv': targets });
    // 202 in 2020, in dollars: the square root of 9000 ÷ 202 is 6.67.
    expect(sentencesOf(bulletin)).toContain(
      '进出口总值为计划目标的1.1%，须年均增长5.7倍方可如期达到，难度较大。',
    );
  });

  test('are new and lost markets', () => {
    const rows = [
      ...trade({ market: '305' }, (month) => (thisYear(month) ? 9n : 0n)),
      ...trade({ market: '344' }, (month) => (month >= '2020-01' && !thisYear(month) ? 9n : 0n)),
    ];
    expect(found(composed(rows))).toEqual(expect.arrayContaining(['新增贸易 甲305', '流失贸易 甲344']));
  });

  test('are markets that trade comes to rest on', () => {
    const rows = trade({ market: '502' }, (month) => (thisYear(month) ? 10n : 90n));
    expect(found(composed(rows))).toContain('集中度上升 HHI');
  });

  test('are firms that trade comes to rest on: the ten largest with more of it by two points', () => {
    /** Ten firms and twenty others, each so much a month this year; all of them the same last year. */
    const firms = (large: bigint): Trade[] =>
      Array.from({ length: 30 }, (_, index) =>
        trade({ market: '116', enterprise: `F${String(index).padStart(2, '0')}` }, (month) =>
          index < 10 && thisYear(month) ? large : 100n,
        ),
      ).flat();
    const sentence = (large: bigint): string | undefined =>
      sentencesOf(composed(firms(large))).find((text) => text.startsWith('前10家企业占比'));
    // Of 3 101 last year, with 101 of no firm, the ten had 32.2 %.
    expect(sentence(110n)).toBe('前10家企业占比由上年同期的32.2%升至34.4%，对大企业的依赖加深。');
    expect(sentence(109n)).toBeUndefined();
    expect(found(composed(firms(110n)))).toContain('集中度上升 前10家企业占比');
  });

  test('are no doubts about the data: those have a list of their own', () => {
    const rows = trade({ market: '116', park: 'B' }, (month) => (month === june ? 0n : 5n));
    const bulletin = composed(rows, {}, 'zh-CN', new Set<RowId>(['park:B']));
    expect(found(bulletin, 'doubts')).toEqual(['未报送 甲B']);
    expect(found(bulletin).join()).not.toContain('未报送');
    expect(sentencesOf(bulletin)).toContain('甲B此前有进出口，当月没有报送数据，须核实是否漏报。');
  });

  test('displace no other: exports that slow are told beside imports of the same month, and a cell is told once', () => {
    const slower = trade({ market: '502' }, (month) => (month === june ? 0n : thisYear(month) ? 60n : 20n));
    const bought = trade({ market: '502' }, (month) => (month === june ? 90n : 20n), 'import');
    const bulletin = composed([...slower, ...bought]);
    const rows = exhibitOf(bulletin, 'findings').rows;
    expect(rows.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['trend:2021-06:export-change', 'trend:2021-06:import-change']),
    );
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  test('are no places that traded less this month than the table prints', () => {
    const rows = trade({ market: '116', park: 'B' }, (month) => (month === june ? 0n : 5n));
    const little: Trade = {
      month: june,
      flow: 'export',
      keys: { market: '116', park: 'B' },
      CNY: 1n,
      USD: 1n,
    };
    expect(found(composed([...rows, little]), 'doubts')).toEqual([]);
  });

  test('are told from unrounded figures: what only prints as the threshold does not reach it', () => {
    // 20 and 101 of others a month last year, so that 2.42 more are two points of growth.
    const grown = (millions: bigint): Trade[] =>
      trade({ market: '502', section: '17' }, () => 20n).map((one) => ({
        ...one,
        ...(thisYear(one.month) && { CNY: (2000n + millions) * 100_000_000n }),
      }));
    for (const [millions, told] of [
      [242n, true],
      [241n, false],
      [238n, false],
    ] as const) {
      const bulletin = composed(grown(millions));
      expect(cellAt(exhibitOf(bulletin, 'markets'), '502', 'pull')?.text).toBe('2.0');
      expect(found(bulletin).includes('拉动明显 甲502')).toBe(told);
    }
  });

  test('are not rows that grew as the city did but for a rounded cent', () => {
    const grown = (market: string, usual: bigint, cents: bigint): Trade[] =>
      trade({ market }, (month) => (thisYear(month) ? usual * 3n : usual * 2n)).map((one) => ({
        ...one,
        CNY: (one.CNY ?? 0n) + (thisYear(one.month) ? cents : 0n),
      }));
    const told = (cents: bigint): string[] => {
      const evidence = evidenceOf(june, [...grown('116', 100n, 0n), ...grown('502', 50n, cents)]);
      const bulletin = compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-07-20' });
      return found(bulletin).filter((text) => text.startsWith('拉动'));
    };
    expect(told(1n)).toEqual([]);
    expect(told(2_000_000_000n)).toEqual(['拉动明显 甲502']);
  });

  test('are five of a kind at most, the weightiest first, and agree with the tables in both languages', () => {
    const rows = [
      ...trade({ market: '502', section: '17' }, (month) => (thisYear(month) ? 60n : 20n)),
      ...trade({ market: '110', section: '18' }, (month) => (thisYear(month) ? 5n : 40n)),
      ...trade({ market: '305', section: '01' }, (month) => (thisYear(month) ? 9n : 0n)),
      ...trade({ market: '344', section: '02' }, (month) => (thisYear(month) ? 0n : 9n)),
      ...trade({ market: '601', park: 'B' }, (month) => (month === june ? 0n : 5n)),
    ];
    for (const language of ['zh-CN', 'en'] as const) {
      const bulletin = composed(rows, {}, language);
      expect(contradictions(bulletin)).toEqual([]);
      const sentences = sentencesOf(bulletin);
      expect(sentences.length).toBeGreaterThan(3);
      const kinds = found(bulletin).map((text) => text.split(' ')[0]);
      for (const kind of kinds) expect(kinds.filter((other) => other === kind).length).toBeLessThanOrEqual(5);
    }
  });

  test.each([
    [1, ['新增贸易 甲505']],
    [4, ['新增贸易 甲505', '新增贸易 甲504', '新增贸易 甲503', '新增贸易 甲502']],
    [9, ['新增贸易 甲505', '新增贸易 甲504', '新增贸易 甲503', '新增贸易 甲502', '新增贸易 甲501']],
  ])('are the weightiest of a kind: %i of six, of which a table has five', (most, told) => {
    const rows = Array.from({ length: 6 }, (_unused, index) =>
      trade({ market: `50${index}` }, (month) => (thisYear(month) ? 9n + BigInt(index) : 0n)),
    );
    const settings = JSON.stringify({ thresholds: { most } });
    const bulletin = composed(rows.flat(), { 'bulletin.json': settings });
    expect(found(bulletin).filter((text) => text.startsWith('新增'))).toEqual(told);
  });

  test('are as many of a kind as the settings say', () => {
    const rows = trade({ market: '502', section: '17' }, (month) => (thisYear(month) ? 60n : 20n));
    const settings = JSON.stringify({ thresholds: { most: 1 } });
    const kinds = found(composed(rows, { 'bulletin.json': settings })).map((text) => text.split(' ')[0]);
    expect(kinds.length).toBeGreaterThan(1);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
