import { describe, expect, test } from 'vitest';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import type { Bulletin, Exhibit, Language } from '../../functions/bulletin/model.ts';
import { contradictions } from '../../functions/bulletin/prose/check.ts';
import { cellAt } from '../../functions/bulletin/prose/phrases.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import type { Flow } from '../../functions/trade/cut.ts';
import { monthOf, monthsBetween, shift, type Month } from '../../functions/trade/month.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

const may = monthOf(2021, 5);
const hundredMillion = 10_000_000_000n;

/** Trade in hundred millions of yuan, a tenth of it in dollars. */
function trade(month: Month, flow: Flow, sum: number, keys: Trade['keys'] = {}): Trade {
  const CNY = (BigInt(Math.round(sum * 100)) * hundredMillion) / 100n;
  return { month, flow, keys, CNY, USD: CNY / 10n };
}

/** The same trade in every month from `first` to `last`. */
function monthly(first: Month, last: Month, flow: Flow, sum: number, keys: Trade['keys'] = {}): Trade[] {
  return monthsBetween(first, last).map((month) => trade(month, flow, sum, keys));
}

const lastYear = (flow: Flow, sum: number, keys: Trade['keys'] = {}) =>
  monthly(monthOf(2019, 1), monthOf(2020, 12), flow, sum, keys);
const thisYear = (flow: Flow, sum: number, keys: Trade['keys'] = {}) =>
  monthly(monthOf(2021, 1), may, flow, sum, keys);

function composed(
  facts: readonly Trade[],
  options: {
    readonly month?: Month;
    readonly language?: Language;
    readonly registers?: Readonly<Record<string, string>>;
  } = {},
): Bulletin {
  const { month = may, language = 'zh-CN', registers = {} } = options;
  const bulletin = compose(evidenceOf(month, facts, { registers }), {
    ...{ language, edition: 'internal', date: '2021-06-20' },
  });
  expect(contradictions(bulletin)).toEqual([]);
  return bulletin;
}

function prose(bulletin: Bulletin, chapter: string): string {
  const blocks = bulletin.chapters.find(({ id }) => id === chapter)?.blocks ?? [];
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.paragraph.sentences : []))
    .map(textOf)
    .join('');
}

function exhibit(bulletin: Bulletin, id: string): Exhibit {
  const found = exhibitsOf(bulletin.chapters).get(id);
  if (found === undefined) throw new RangeError(`no exhibit ${id}`);
  return found;
}

function text(bulletin: Bulletin, id: string, row: string, column: string): string | undefined {
  return cellAt(exhibit(bulletin, id), row, column)?.text;
}

const both = [
  ...lastYear('export', 10),
  ...lastYear('import', 6),
  ...thisYear('export', 12),
  ...thisYear('import', 5),
];

describe('总体', () => {
  test('says the month and the year as officials do, 同比 once and （下同） after it', () => {
    expect(prose(composed(both), 'overall')).toBe(
      '2021年5月，全市进出口总值17.0亿元，同比增长6.3%（下同）；环比持平。其中，出口12.0亿元，增长20.0%；进口5.0亿元，下降16.7%；贸易顺差7.0亿元，扩大75.0%。' +
        '2021年1—5月，进出口85.0亿元，增长6.3%；其中，出口60.0亿元，增长20.0%；进口25.0亿元，下降16.7%。按美元计，2021年1—5月进出口8.5亿美元，增长6.3%。',
    );
  });

  test('says the same in English, in billions', () => {
    expect(prose(composed(both, { language: 'en' }), 'overall')).toBe(
      'In May 2021, total trade of the city came to CNY 1.70 billion, up 6.3% on a year earlier; on the month before it was unchanged. Exports came to CNY 1.20 billion, up 20.0%, and imports to CNY 0.50 billion, down 16.7%; the trade surplus was CNY 0.70 billion, wider by 75.0%.' +
        'In January–May 2021, total trade came to CNY 8.50 billion, up 6.3% on a year earlier; exports to CNY 6.00 billion, up 20.0%; imports to CNY 2.50 billion, down 16.7%. In US dollars, total trade in January–May 2021 came to USD 0.85 billion, up 6.3%.',
    );
  });

  test.each([
    [12, 11, '增长20.0%（下同），增幅比上月扩大10.0个百分点'],
    [11, 12, '增长10.0%（下同），增幅比上月收窄10.0个百分点'],
    [12, 9, '增长20.0%（下同），由降转升'],
    [8, 11, '下降20.0%（下同），由升转降'],
    [8, 9, '下降20.0%（下同），降幅比上月扩大10.0个百分点'],
    [9, 8, '下降10.0%（下同），降幅比上月收窄10.0个百分点'],
    [12, 12, '增长20.0%（下同）；环比持平'],
    [20, 20, '增长1.0倍（下同）'],
  ])('%f after %f on a base of ten is said as %s', (now, before, words) => {
    const facts = [
      ...monthly(monthOf(2020, 1), monthOf(2020, 12), 'export', 10),
      ...monthly(monthOf(2021, 1), monthOf(2021, 3), 'export', 10),
      trade(monthOf(2021, 4), 'export', before),
      trade(may, 'export', now),
      ...monthly(monthOf(2020, 1), may, 'import', 0),
    ];
    expect(prose(composed(facts), 'overall')).toContain(`同比${words}`);
  });

  test('a balance that changed sides has no rate, and the sentence says what it was', () => {
    const facts = [
      ...lastYear('export', 5),
      ...lastYear('import', 6),
      ...thisYear('export', 7),
      ...thisYear('import', 6),
    ];
    const bulletin = composed(facts);
    expect(prose(bulletin, 'overall')).toContain('贸易顺差1.0亿元（上年同期为逆差）');
    expect(text(bulletin, 'overall', 'balance', 'CNY-month-change')).toBe('—');
  });

  test('in January the month is the year, and is told once', () => {
    const facts = [trade(monthOf(2021, 1), 'export', 3), trade(monthOf(2021, 1), 'import', 2)];
    const bulletin = composed(facts, { month: monthOf(2021, 1) });
    expect(prose(bulletin, 'overall')).toBe(
      '2021年1月，全市进出口总值5.0亿元。其中，出口3.0亿元；进口2.0亿元；贸易顺差1.0亿元。',
    );
    expect(bulletin.front.sentences.map(textOf)).toEqual(['2021年1月，全市进出口5.0亿元。']);
  });

  test('the published year to date is printed, with the correction in its own line', () => {
    const registers = {
      'controls.csv':
        'month,flow,currency,span,value\n2021-05,export,CNY,to-date,6100000000.00\n2021-05,import,CNY,to-date,2500000000.00\n',
    };
    const bulletin = composed(both, { registers });
    expect(text(bulletin, 'overall', 'export', 'CNY-to-date')).toBe('61.0');
    expect(text(bulletin, 'overall', 'correction', 'CNY-to-date')).toBe('1.000');
  });
});

describe('targets', () => {
  const registers = (value: number) => ({
    'targets.csv': `scope,indicator,year,value,unit,comparison,plan,growth\ncity,total-trade,2021,${value},亿元,at-least,,\n`,
  });

  test('behind the time elapsed, the growth still needed is said', () => {
    expect(prose(composed(both, { registers: registers(300) }), 'overall')).toContain(
      '累计完成进出口年度目标的28.3%，慢于序时进度13.3个百分点，上年同期完成全年的41.7%；后期各月需同比增长92.0%方可完成全年目标。',
    );
  });

  test('level with it and ahead of it', () => {
    expect(prose(composed(both, { registers: registers(204) }), 'overall')).toContain(
      '累计完成进出口年度目标的41.7%，与序时进度持平',
    );
    expect(prose(composed(both, { registers: registers(100) }), 'overall')).toContain(
      '累计完成进出口年度目标的85.0%，快于序时进度43.3个百分点，上年同期完成全年的41.7%。',
    );
  });

  test('in December nothing is left to grow', () => {
    const facts = [...both, ...monthly(monthOf(2021, 6), monthOf(2021, 12), 'export', 12)];
    const all = [...facts, ...monthly(monthOf(2021, 6), monthOf(2021, 12), 'import', 5)];
    const bulletin = composed(all, { month: monthOf(2021, 12), registers: registers(204) });
    expect(text(bulletin, 'targets', 'total-trade', 'needed')).toBe('—');
    expect(prose(bulletin, 'overall')).toContain('完成进出口年度目标的100.0%，与序时进度持平。');
  });
});

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
      '2021年1—5月，甲a进出口30.00亿元，占48.0%，增长50.0%，拉动进出口增长20.0个百分点；甲c15.00亿元，持平；甲b10.00亿元，下降33.3%。',
    );
    expect(bulletin.front.sentences.map(textOf)[1]).toBe(
      '2021年1—5月，从市场看，甲a拉动进出口增长20.0个百分点，甲b下拉进出口增速10.0个百分点；从商品看，甲s拉动进出口增长35.0个百分点，甲t下拉进出口增速10.0个百分点。',
    );
  });

  test('a list that is cut closes with the rest, as much as it leaves out', () => {
    const bulletin = composed(spread, { registers });
    expect(exhibit(bulletin, 'markets').rows.map(({ key }) => key)).toEqual(['whole', 'a', 'c', 'rest']);
    expect(text(bulletin, 'markets', 'rest', 'to-date')).toBe('17.50');
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

  test('without targets there are no columns of pace, and the order is by volume', () => {
    const bulletin = composed(facts);
    const keys = exhibit(bulletin, 'parks').columns.map(({ key }) => key);
    expect(keys).not.toContain('completion');
    expect(keys).toContain('rank-volume');
    expect(prose(bulletin, 'places')).toContain(
      '园区中，进出口总量居前的是甲p（10.00亿元）、甲q（10.00亿元）；增速居首的是甲p（100.0%）。',
    );
  });
});

describe('little data', () => {
  test('a month in mid-year without the others speaks of the month', () => {
    const bulletin = composed([
      trade(may, 'export', 3, { market: 'a' }),
      trade(may, 'import', 1, { market: 'b' }),
    ]);
    expect(prose(bulletin, 'markets')).toContain('2021年5月，甲a进出口3.00亿元，占75.0%；甲b1.00亿元。');
    expect(exhibit(bulletin, 'markets').columns.map(({ key }) => key)).not.toContain('to-date');
    expect(text(bulletin, 'markets', 'a', 'month-change')).toBe('—');
  });

  test('one flow is called by its name everywhere', () => {
    const bulletin = composed(
      lastYear('import', 2, { market: 'a' }).concat(thisYear('import', 3, { market: 'b' })),
    );
    const said = bulletin.chapters.map(({ id }) => (id === 'notes' ? '' : prose(bulletin, id))).join('');
    expect(said).toContain('2021年1—5月，进口15.0亿元，增长50.0%。');
    expect(said).toContain('甲b进口15.00亿元，占100.0%，拉动进口增长150.0个百分点。');
    expect(`${said}${JSON.stringify(bulletin.front)}`).not.toContain('进出口');
  });

  test('a month in dollars alone is printed in dollars', () => {
    const dollars = both.map(({ month, flow, keys, USD = 0n }) => ({ month, flow, keys, USD }));
    expect(composed(dollars).front.headline).toBe('2021年5月全市进出口1.7亿美元，同比增长6.3%');
  });

  test('the first currency is the bureau’s choice', () => {
    const registers = { 'bulletin.json': '{"firstCurrency":"USD"}' };
    expect(composed(both, { registers }).front.headline).toBe('2021年5月全市进出口1.7亿美元，同比增长6.3%');
  });

  test('chapters without data are left out, those that stay are numbered through', () => {
    expect(composed(both).chapters.map(({ id, number }) => `${number}${id}`)).toEqual([
      '一、overall',
      '二、notes',
    ]);
  });

  test('growth of a hundred per cent and more is a multiple in Chinese and a rate in English', () => {
    const facts = [...lastYear('export', 2), ...thisYear('export', 5)];
    expect(composed(facts).front.headline).toBe('2021年5月全市出口5.0亿元，同比增长1.5倍');
    expect(composed(facts, { language: 'en' }).front.headline).toBe(
      'Exports of the city in May 2021: CNY 0.50 billion, up 150.0% on a year earlier',
    );
  });
});

test('where last year’s base is another dataset, changes compare like with like', () => {
  const like = [
    ...lastYear('export', 4),
    ...thisYear('export', 6),
    ...lastYear('import', 1),
    ...thisYear('import', 1),
  ];
  const evidence = evidenceOf(may, both, { like });
  const bulletin = compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-06-20' });
  expect(text(bulletin, 'overall', 'export', 'CNY-month')).toBe('12.0');
  expect(text(bulletin, 'overall', 'export', 'CNY-month-change')).toBe('50.0');
});

test('a held month is a draft that says why', () => {
  const evidence = evidenceOf(may, both, {
    holds: [{ code: 'flow-missing', details: { flow: 'import', month: shift(may, 0) } }],
  });
  const { draft } = compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-06-20' });
  expect(draft?.label).toBe('草稿');
  expect(draft?.reasons).toEqual(['缺少2021年5月进口数据。']);
});
