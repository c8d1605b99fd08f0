import { describe, expect, test } from 'vitest';
import { compose } from '../../functions/bulletin/compose.ts';
import { cellAt } from '../../functions/bulletin/prose/phrases.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import type { Flow } from '../../functions/trade/cut.ts';
import { monthOf, shift } from '../../functions/trade/month.ts';
import { noticeSentences } from '../../functions/bulletin/model/bulletin.ts';
import { composed, exhibit, lastYear, may, monthly, prose, text, thisYear, trade } from './composed.ts';
import { evidenceOf } from './evidence-builder.ts';

describe('breakdowns', () => {
  const of = (market: string, section = 's') => ({ market, section });
  const spread = [
    ...lastYear('export', 4, of('a')),
    ...lastYear('export', 3, of('b', 't')),
    ...lastYear('import', 3, of('c')),
    ...thisYear('export', 6, of('a')),
    ...thisYear('export', 2, of('b', 't')),
    ...thisYear('import', 3, of('c')),
    ...thisYear('import', 1, of('d')),
    ...thisYear('import', 0.5, of('')),
  ];
  const registers = { 'bulletin.json': '{"listLengths":{"products":2,"markets":2,"enterprises":2}}' };

  test('the first in full, the next in short, and what pulled on page 1', () => {
    const bulletin = composed(spread);
    expect(prose(bulletin, 'markets')).toContain(
      '2021年1—5月，甲a进出口30.0亿元，占48.0%，增长50.0%，拉动进出口增长20.0个百分点；甲c15.0亿元，持平；甲b10.0亿元，下降33.3%。',
    );
    expect(noticeSentences(bulletin.front).map(textOf)).toContain(
      '当月进出口增速中，甲a拉动20.0个百分点，甲b下拉10.0个百分点；甲s拉动35.0个百分点，甲t下拉10.0个百分点。',
    );
  });

  test('in English a common noun is written small unless a sentence begins with it, and large in its table', () => {
    const bulletin = composed(spread, { language: 'en' });
    expect(prose(bulletin, 'goods')).toMatch(/^Item s accounted for .*; item t for /);
    expect(noticeSentences(bulletin.front).map(textOf).join('')).toContain('; item s added');
    expect(text(bulletin, 'sections', 's', 'name')).toBe('Item s');
  });

  test('a list that is cut closes with the rest, as much as it leaves out', () => {
    const bulletin = composed(spread, { registers });
    expect(exhibit(bulletin, 'markets').rows.map(({ key }) => key)).toEqual(['whole', 'a', 'c', 'rest']);
    expect(text(bulletin, 'markets', 'rest', 'to-date')).toBe('17.5');
  });

  test.each([
    [4, ['whole', 'a', 'c', 'b', 'd', 'unclassified']],
    [3, ['whole', 'a', 'c', 'b', 'rest']],
  ])('a list of five cut to %i has a rest only where that saves a row', (length, rows) => {
    const registers = {
      'bulletin.json': JSON.stringify({ listLengths: { products: 9, markets: length, enterprises: 9 } }),
    };
    expect(exhibit(composed(spread, { registers }), 'markets').rows.map(({ key }) => key)).toEqual(rows);
  });

  test('where last year’s base is another dataset, contributions are on that base, and sum to its growth', () => {
    const at = (market: string) => ({ market });
    const counted = [
      ...lastYear('export', 5, at('a')),
      ...lastYear('export', 5, at('b')),
      ...thisYear('export', 8, at('a')),
      ...thisYear('export', 5, at('b')),
    ];
    const like = [
      ...lastYear('export', 2, at('a')),
      ...lastYear('export', 2, at('b')),
      ...thisYear('export', 3, at('a')),
      ...thisYear('export', 2, at('b')),
    ];
    const bulletin = compose(evidenceOf(may, counted, { like }), {
      ...{ language: 'zh-CN', edition: 'internal', date: '2021-06-20' },
    });
    const told = (row: string) =>
      ['to-date', 'to-date-change', 'pull'].map((column) => text(bulletin, 'markets', row, column));
    expect(told('a')).toEqual(['40.0', '50.0', '25.0']);
    expect(told('b')).toEqual(['25.0', '0.0', '0.0']);
    expect(told('whole')).toEqual(['65.0', '25.0', '25.0']);
  });

  test('未分类 stands last, and new trade has no rate', () => {
    const bulletin = composed(spread);
    expect(exhibit(bulletin, 'markets').rows.at(-1)?.key).toBe('unclassified');
    expect(text(bulletin, 'markets', 'd', 'to-date-change')).toBe('—');
  });

  test('one market is said plainly: no total above it, no concentration, no picture', () => {
    const bulletin = composed([...lastYear('import', 2, of('a')), ...thisYear('import', 3, of('a'))]);
    const chapter = bulletin.chapters.find(({ id }) => id === 'markets');
    expect(prose(bulletin, 'markets')).toBe('本期进口全部为甲a。');
    expect(chapter?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'exhibit']);
    expect(exhibit(bulletin, 'markets').rows).toHaveLength(1);
  });

  test('concentration is of the exact shares', () => {
    const bulletin = composed(spread);
    expect(text(bulletin, 'concentration', 'hhi', 'now')).toBe('3,216');
  });
});

describe('league tables', () => {
  const at = (park: string) => ({ park, district: park });
  const facts = [
    ...lastYear('export', 1, at('p')),
    ...lastYear('export', 2, at('q')),
    ...lastYear('export', 1, at('')),
    ...thisYear('export', 2, at('p')),
    ...thisYear('export', 2, at('q')),
    ...thisYear('export', 3, at('')),
    ...monthly(monthOf(2019, 1), may, 'import', 0, at('p')),
  ];
  const header = 'scope,indicator,year,value,unit,comparison,plan,growth';
  const registers = {
    'targets.csv': `${header}\np,total-trade,2021,40,亿元,at-least,,\nq,total-trade,2021,20,亿元,at-least,,\n`,
  };

  test('are ordered by progress, equal volumes share a rank, and 未分类 closes without one', () => {
    const parks = exhibit(composed(facts, { registers }), 'parks');
    expect(parks.rows.map(({ key }) => key)).toEqual(['whole', 'q', 'p', 'unclassified']);
    const ranks = (row: string) =>
      ['rank-progress', 'rank-volume', 'rank-growth'].map((column) => cellAt(parks, row, column)?.text);
    expect(ranks('q')).toEqual(['1', '1', '2']);
    expect(ranks('p')).toEqual(['2', '1', '1']);
    expect(ranks('unclassified')).toEqual(['—', '—', '—']);
  });

  test('who is behind is named with the gap', () => {
    expect(prose(composed(facts, { registers }), 'places')).toContain(
      '甲p完成25.0%，慢于序时进度16.7个百分点，需加大调度力度。',
    );
  });

  test('in December whoever is behind has missed the target', () => {
    const december = monthOf(2021, 12);
    const rest = (flow: Flow, sum: number, park: string) =>
      monthly(monthOf(2021, 6), december, flow, sum, at(park));
    const all = [...facts, ...rest('export', 1, 'p'), ...rest('export', 2, 'q'), ...rest('import', 0, 'p')];
    expect(prose(composed(all, { registers, month: december }), 'places')).toContain(
      '年度目标未完成，完成比例最低的是甲p（42.5%）。',
    );
  });

  test('where the year is incomplete, places are ranked by the month and by what they were the month before', () => {
    const april = shift(may, -1);
    const bulletin = composed([
      ...[trade(april, 'export', 9, at('p')), trade(april, 'export', 1, at('q'))],
      ...[trade(may, 'export', 2, at('p')), trade(may, 'export', 6, at('q'))],
      ...[trade(shift(may, -12), 'export', 1, at('p')), trade(shift(may, -12), 'export', 4, at('q'))],
    ]);
    const parks = exhibit(bulletin, 'parks');
    expect(parks.columns.map(({ key }) => key)).toEqual([
      ...['name', 'month', 'month-change', 'share', 'rank-volume', 'rank-move', 'rank-growth'],
    ]);
    expect(parks.rows.map(({ key, cells }) => [key, ...cells.slice(1).map((cell) => cell.text)])).toEqual([
      ['whole', '8.0', '60.0', '100.0', '—', '—', '—'],
      ['q', '6.0', '50.0', '75.0', '1', '↑1', '2'],
      ['p', '2.0', '100.0', '25.0', '2', '↓1', '1'],
    ]);
  });

  test.each([
    [1, false],
    [2, true],
  ])('with %i targets there is a picture of them: %s', (count, isDrawn) => {
    const { 'targets.csv': targets } = registers;
    const lines = targets.split('\n').slice(0, count + 1);
    const bulletin = composed(facts, { registers: { 'targets.csv': `${lines.join('\n')}\n` } });
    const blocks = bulletin.chapters.flatMap((chapter) => chapter.blocks);
    expect(blocks.some((block) => block.kind === 'figure' && block.figure.id === 'park-pace')).toBe(isDrawn);
  });

  test('without targets there are no columns of pace, and the order is by volume', () => {
    const bulletin = composed(facts);
    const keys = exhibit(bulletin, 'parks').columns.map(({ key }) => key);
    expect(keys).not.toContain('completion');
    expect(keys).toContain('rank-volume');
    expect(prose(bulletin, 'places')).toContain(
      '园区中，进出口总量居前的是甲p（10.0亿元）、甲q（10.0亿元）；增速居首的是甲p（100.0%）。',
    );
  });
});
