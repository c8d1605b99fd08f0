import { describe, expect, test } from 'vitest';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { monthOf, shift } from '../../functions/trade/month.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

const june = monthOf(2021, 6);
const parks = `code,name,kind
A,甲园,国家级园区
B,乙园,省级园区
C,丙园,省级园区
`;
const targets = `scope,indicator,year,value,unit
A,total-trade,2021,120,亿元
B,total-trade,2021,400,亿元
`;
const rule = `places,indicator,weight,cap,full
园区,目标完成,50,120,
园区,增速,30,120,20
园区,通报,,,10
`;

/** Two years in which parks trade so much a month this year and last, in 亿元. */
function trade(sums: Readonly<Record<string, readonly [bigint, bigint]>>): Trade[] {
  return Object.entries(sums).flatMap(([park, [now, before]]) =>
    Array.from({ length: 18 }, (_, back) => shift(june, -back)).flatMap((month): Trade[] => {
      const CNY = (month >= '2021-01' ? now : before) * 10_000_000_000n;
      return [
        { month, flow: 'export', keys: { park }, CNY },
        { month, flow: 'import', keys: { park }, CNY: 0n },
      ];
    }),
  );
}

const usual = { A: [11n, 10n], B: [20n, 25n], C: [1n, 1n] } as const;

function composed(
  registers: Readonly<Record<string, string>>,
  language: 'zh-CN' | 'en' = 'zh-CN',
  sums: Readonly<Record<string, readonly [bigint, bigint]>> = usual,
) {
  const evidence = evidenceOf(june, trade(sums), { registers });
  return compose(evidence, { language, edition: 'internal', date: '2021-07-20' });
}

describe('the assessment', () => {
  const registers = { 'parks.csv': parks, 'targets.csv': targets, 'assessment.csv': rule };

  test('gives points by completion and growth, capped and never below none; who lacks a target has no rank', () => {
    const exhibit = exhibitsOf(composed(registers).chapters).get('assessment-parks');
    // A: 66 of 120 is 55 %, 1.1 times the time elapsed: 55 points; 10 % of growth is half of 20: 15 points.
    // B: 120 of 400 is 30 %, 0.6 times: 30 points; growth is negative: none. It lags by 20 points: named.
    expect(exhibit?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['甲A', '55.0', '15.0', '70.0', '1', '1', '5.0', ''],
      ['甲B', '30.0', '0.0', '30.0', '2', '2', '−20.0', '滞后'],
      ['甲C', '—', '0.0', '—', '—', '—', '—', ''],
    ]);
    expect(exhibit?.notes[0]).toContain('目标完成50分＝完成率÷序时进度×分值，最高为分值的120%');
    expect(exhibit?.notes[1]).toContain('超过10个百分点');
  });

  /** Names, points of growth and ranks of parks that traded so much a month this year and last. */
  function standings(sums: Readonly<Record<string, readonly [bigint, bigint]>>): string[][] {
    const byGrowth = 'places,indicator,weight,cap,full\n园区,增速,30,120,20\n';
    const bulletin = composed({ 'parks.csv': parks, 'assessment.csv': byGrowth }, 'zh-CN', sums);
    const rows = exhibitsOf(bulletin.chapters).get('assessment-parks')?.rows ?? [];
    return rows.map(({ cells }) => [0, 1, 3].map((column) => cells[column]?.text ?? ''));
  }

  test('gives equal points one rank and leaves out the next', () => {
    expect(standings({ A: [11n, 10n], B: [22n, 20n], C: [21n, 20n] })).toEqual([
      ['甲A', '15.0', '1'],
      ['甲B', '15.0', '1'],
      ['甲C', '7.5', '3'],
    ]);
  });

  test('gives no points for a loss, no more than the cap for a leap, and no rank where nothing was traded before', () => {
    expect(standings({ A: [30n, 10n], B: [1n, 20n], C: [5n, 0n] })).toEqual([
      ['甲A', '36.0', '1'],
      ['甲B', '0.0', '2'],
      ['甲C', '—', '—'],
    ]);
  });

  test('measures the growth of a flow by that flow alone, and what a place adds to the city’s by points', () => {
    const rules = '园区,出口增速,20,120,10\n园区,进口增速,20,120,10\n园区,拉动,20,120,10\n';
    const imports = trade({ A: [22n, 20n], B: [20n, 20n] }).map((one): Trade => ({
      ...one,
      flow: one.flow === 'export' ? 'import' : 'export',
    }));
    const evidence = evidenceOf(june, [...trade({ A: [21n, 20n], B: [40n, 20n] }), ...imports], {
      registers: { 'parks.csv': parks, 'assessment.csv': `places,indicator,weight,cap,full\n${rules}` },
    });
    const bulletin = compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-07-20' });
    // A: exports grow by 5 %, imports by 10 %; 3 of the city's 80 are 3.75 points of its growth.
    // B: exports double, which is over the cap; imports stand still; 20 of 80 are 25 points, over the cap too.
    expect(
      exhibitsOf(bulletin.chapters)
        .get('assessment-parks')
        ?.rows.map(({ cells }) => cells.slice(0, 5).map(({ text }) => text)),
    ).toEqual([
      ['甲B', '24.0', '0.0', '24.0', '48.0'],
      ['甲A', '10.0', '20.0', '7.5', '37.5'],
    ]);
  });

  test('does not depend on the order in which places come', () => {
    const orders = [
      { A: [11n, 10n], B: [22n, 20n], C: [21n, 20n] },
      { C: [21n, 20n], B: [22n, 20n], A: [11n, 10n] },
    ] as const;
    expect(standings(orders[1])).toEqual(standings(orders[0]));
  });

  test('is said in sentences that agree with it, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const)
      expect(contradictions(composed(registers, language))).toEqual([]);
  });

  test('is not there without a rule', () => {
    const { chapters } = composed({ 'parks.csv': parks, 'targets.csv': targets });
    expect(exhibitsOf(chapters).has('assessment-parks')).toBe(false);
  });
});
