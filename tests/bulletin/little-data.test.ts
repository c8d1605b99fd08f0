import { describe, expect, test } from 'vitest';
import { compose } from '../../functions/bulletin/compose.ts';
import { bulletinWords as english } from '../../functions/words/en/bulletin.ts';
import { bulletinWords as chinese } from '../../functions/words/zh-CN/bulletin.ts';
import { evidenceOf } from './evidence-builder.ts';
import { shift } from '../../functions/trade/month.ts';
import { may, trade, lastYear, thisYear, composed, prose, exhibit, text, both } from './composed.ts';

describe('little data', () => {
  test('a month in mid-year without the others speaks of the month', () => {
    const bulletin = composed([
      trade(may, 'export', 3, { market: 'a' }),
      trade(may, 'import', 1, { market: 'b' }),
    ]);
    expect(prose(bulletin, 'markets')).toContain('2021年5月，甲a进出口3.0亿元，占75.0%；甲b1.0亿元。');
    expect(exhibit(bulletin, 'markets').columns.map(({ key }) => key)).not.toContain('to-date');
    expect(text(bulletin, 'markets', 'a', 'month-change')).toBe('—');
  });

  test('the line of units names none of columns that are left out', () => {
    const first = [trade(may, 'export', 3, { market: 'a' }), trade(may, 'import', 1, { market: 'b' })];
    const before = [...lastYear('export', 2, { market: 'a' }), ...lastYear('import', 1, { market: 'b' })];
    const unitOf = (facts: typeof first, id: string): string => exhibit(composed(facts), id).unit;
    expect(unitOf(first, 'markets')).toBe('单位：亿元、%');
    expect(unitOf([...first, ...before], 'markets')).toBe('单位：亿元、%、百分点');
    expect(unitOf(first, 'overall')).not.toContain('%');
  });

  test('notes explain growth and contributions only where a table prints them', () => {
    const first = [trade(may, 'export', 3, { market: 'a' }), trade(may, 'import', 1, { market: 'b' })];
    const before = [...lastYear('export', 2, { market: 'a' }), ...lastYear('import', 1, { market: 'b' })];
    for (const language of ['zh-CN', 'en'] as const) {
      const explained = (facts: typeof first): boolean[] => {
        const told = JSON.stringify(composed(facts, { language }).chapters);
        const { notes } = language === 'en' ? english : chinese;
        return [notes.yearAgo, notes.pull, notes.balance(true)].map((note) => told.includes(note));
      };
      expect(explained(first)).toEqual([false, false, false]);
      expect(explained([...first, ...before])).toEqual([true, true, true]);
    }
  });

  test('one flow is called by its name everywhere', () => {
    const bulletin = composed(
      lastYear('import', 2, { market: 'a' }).concat(thisYear('import', 3, { market: 'b' })),
    );
    const said = bulletin.chapters.map(({ id }) => (id === 'notes' ? '' : prose(bulletin, id))).join('');
    expect(said).toContain('2021年1—5月，进口15.0亿元，增长50.0%。');
    expect(said).toContain('甲b进口15.0亿元，占100.0%，拉动进口增长150.0个百分点。');
    expect(`${said}${JSON.stringify(bulletin.front)}`).not.toContain('进出口');
  });

  test.each([
    ['five months on end', [0, 1, 2, 3, 4], '近5个月出口'],
    ['two months a year apart', [0, 12], '逐月出口'],
    [
      'a year and a half, of which there is growth',
      Array.from({ length: 18 }, (_, at) => at),
      '近18个月出口',
    ],
  ])('the picture of the months says no more than it shows: %s', (_, back, title) => {
    const bulletin = composed(back.map((months) => trade(shift(may, -months), 'export', 3)));
    const figures = bulletin.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : [])),
    );
    expect(figures.find(({ id }) => id === 'months')?.title).toBe(title);
    expect(figures.some(({ id }) => id === 'growth')).toBe(back.length > 12);
  });

  test('what prints as nothing is told in no sentence', () => {
    const bulletin = composed([
      trade(may, 'import', 9, { product: '12011000' }),
      { month: may, flow: 'export', keys: { product: '12019020' }, CNY: 90_000_000n },
      { month: may, flow: 'export', keys: { product: '12019010' }, CNY: 10_000_000n },
    ]);
    expect(prose(bulletin, 'goods')).toMatch(/12019020出口0.01亿元，占90.0%。/);
    expect(prose(bulletin, 'goods')).not.toContain('0.00');
  });

  test('a month in dollars alone is printed in dollars', () => {
    const dollars = both.map(({ month, flow, keys, USD = 0n }) => ({ month, flow, keys, USD }));
    expect(composed(dollars).front.headline).toBe('2021年5月全市进出口1.7亿美元，同比增长6.3%');
  });

  test.each([
    ['zh-CN', '2021年5月全市进出口5000.0万元'],
    ['en', 'Total trade of the city in May 2021: CNY 50000.0 thousand'],
  ] as const)('less than a hundred million is told in the smaller unit, in %s', (language, headline) => {
    const facts = [trade(may, 'export', 0.3), trade(may, 'import', 0.2)];
    expect(composed(facts, { language }).front.headline).toBe(headline);
  });

  test.each([
    [10_000_000_000n, '2021年5月全市出口1.0亿元'],
    [9_999_999_999n, '2021年5月全市出口10000.0万元'],
  ])('a hundred million exactly is told in hundred millions: %d minor units', (CNY, headline) => {
    expect(composed([{ month: may, flow: 'export', keys: {}, CNY }]).front.headline).toBe(headline);
  });

  test('the first currency is the bureau’s choice', () => {
    const registers = { 'bulletin.json': '{"firstCurrency":"USD"}' };
    expect(composed(both, { registers }).front.headline).toBe('2021年5月全市进出口1.7亿美元，同比增长6.3%');
  });

  test('chapters without data are left out, those that stay are numbered through', () => {
    expect(composed(both).chapters.map(({ id, number }) => `${number}${id}`)).toEqual([
      '一、overall',
      '二、findings',
      '三、notes',
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
