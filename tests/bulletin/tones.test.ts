import { describe, expect, test } from 'vitest';
import { growthCell, neededCell } from '../../functions/bulletin/model/cells.ts';
import type { Cell, Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import { cellAt } from '../../functions/bulletin/prose/phrases.ts';
import { known, unknown } from '../../functions/trade/figure.ts';
import { ratio } from '../../functions/trade/ratio.ts';
import { both, composed, exhibit, lastYear, thisYear } from './composed.ts';

const rate = (perMille: bigint) => known(ratio(perMille, 1000n));

test.each([
  ['higher', 36n, 'good'],
  ['higher', -36n, 'bad'],
  ['lower', 36n, 'bad'],
  ['lower', -36n, 'good'],
  ['neither', 36n, undefined],
  ['neither', -36n, undefined],
  ['higher', 0n, undefined],
] as const)('where %s is better, %d per mille is %s news', (better, perMille, tone) => {
  expect(growthCell(rate(perMille), better).tone).toBe(tone);
});

test.each([
  [50n, 'up'],
  [49n, 'flat'],
  [0n, 'flat'],
  [-49n, 'flat'],
  [-50n, 'down'],
] as const)('growth of %d in a hundred thousand is %s, as it is printed', (rate, direction) => {
  const cell = growthCell(known(ratio(rate, 100_000n)), 'higher');
  expect(cell.direction).toBe(direction);
  expect(cell.tone === undefined).toBe(direction === 'flat');
});

test('growth that is not known has no direction', () => {
  expect(growthCell(unknown('no-base'), 'higher')).toMatchObject({ direction: 'none', reason: 'no-base' });
});

describe('the growth that a target still asks for', () => {
  test.each([
    ['a target as good as met', -555n, 372n, 'good'],
    ['out of reach at the present pace', 736n, 264n, 'bad'],
    ['within reach at the present pace', 52n, 247n, undefined],
    ['just as much as there has been', 247n, 247n, undefined],
    ['growth where trade has shrunk', 52n, -30n, 'bad'],
    ['what rounds to zero', 0n, 100n, undefined],
  ] as const)('%s: %d', (_, needed, sofar, tone) => {
    expect(neededCell(rate(needed), rate(sofar)).tone).toBe(tone);
  });

  test('is bad where nothing is known of growth so far, and nothing where it is not known itself', () => {
    expect(neededCell(rate(52n), unknown('no-base')).tone).toBe('bad');
    expect(neededCell(unknown('not-applicable'), rate(52n)).tone).toBeUndefined();
  });
});

/** The tone of each cell of a column that has a direction, by row. */
function tones(table: Exhibit, column: string): Record<string, Cell['tone']> {
  return Object.fromEntries(table.rows.map(({ key }) => [key, cellAt(table, key, column)?.tone]));
}

describe('in a bulletin', () => {
  const targets = `scope,indicator,year,value,unit
city,total-trade,2021,90,亿元
city,exports,2021,600,亿元
city,imports,2021,70,亿元
`;
  const bulletin = composed(both, { registers: { 'targets.csv': targets } });

  test('a target that is passed is good, one out of reach bad, whatever the sign', () => {
    const table = exhibit(bulletin, 'targets');
    expect(tones(table, 'needed')).toEqual({ 'total-trade': 'good', exports: 'bad', imports: 'bad' });
    expect(tones(table, 'lead')).toEqual({ 'total-trade': 'good', exports: 'bad', imports: 'bad' });
  });

  test('growth of trade is good, its fall bad; a balance is neither', () => {
    expect(tones(exhibit(bulletin, 'overall'), 'CNY-month-change')).toEqual({
      ...{ total: 'good', export: 'good', import: 'bad', balance: undefined },
    });
    const [total, , , balance] = bulletin.front.keyFigures;
    expect([total?.tone, balance?.tone]).toEqual(['good', 'none']);
  });

  test('a share of emerging markets that rises is good, and that of others no bad news', () => {
    const moved = composed([
      ...lastYear('export', 4, { marketKind: 'emerging', market: '122' }),
      ...lastYear('export', 6, { marketKind: 'traditional', market: '502' }),
      ...thisYear('export', 6, { marketKind: 'emerging', market: '122' }),
      ...thisYear('export', 6, { marketKind: 'traditional', market: '502' }),
    ]);
    expect(tones(exhibit(moved, 'concentration'), 'move')).toMatchObject({
      ...{ emerging: 'good', traditional: undefined },
    });
  });

  test('a row whose plan names no number is told by how it moved, with no word of pace', () => {
    const rising =
      'scope,indicator,year,value,unit,comparison,plan\ncity,emerging-market-share,2021,,%,rising,trade\n';
    const of = (before: number, now: number): string | undefined => {
      const made = composed(
        [
          ...lastYear('export', before, { marketKind: 'emerging', market: '122' }),
          ...lastYear('export', 6, { marketKind: 'traditional', market: '502' }),
          ...thisYear('export', now, { marketKind: 'emerging', market: '122' }),
          ...thisYear('export', 6, { marketKind: 'traditional', market: '502' }),
        ],
        { registers: { 'targets.csv': rising } },
      );
      return cellAt(exhibit(made, 'plan-targets'), 'emerging-market-share', 'light')?.text;
    };
    expect([of(4, 6), of(5, 5), of(6, 4)]).toEqual(['↑提高', '→持平', '↓下降']);
  });
});
