import { describe, expect, test } from 'vitest';
import type { Tally } from '../../functions/trade/cut.ts';
import { money } from '../../functions/trade/money.ts';
import { ofPeriods, type Period } from '../../functions/trade/period.ts';
import { isTorn, recodedIn } from '../../functions/trade/recoded.ts';

function tally(key: string, ...periods: readonly Period[]): Tally {
  const sums = (amount: bigint) => ({
    USD: ofPeriods((period) => money('USD', periods.includes(period) ? amount : 0n)),
    CNY: ofPeriods(() => money('CNY', 0n)),
  });
  return { key, name: { zh: key, en: key }, export: sums(0n), import: sums(5n) };
}

const predecessorOf = (code: string): string | undefined =>
  ['12019011', '12019019'].includes(code) ? '12019010' : undefined;

describe('goods that changed their code', () => {
  test('are those of which both codes have trade in what is compared', () => {
    const old = tally('12019010', 'monthYearAgo', 'toDateYearAgo');
    const now = tally('12019011', 'month', 'toDate');
    expect(recodedIn({ tallies: [old, now, tally('84295212', 'month')] }, predecessorOf)).toEqual([
      ['12019010', '12019011'],
    ]);
    const both = [tally('84295211', 'toDateYearAgo'), tally('84295213', 'month')];
    const predecessors = (code: string) => (code === '84295213' ? '84295211' : predecessorOf(code));
    expect(recodedIn({ tallies: [old, now, ...both] }, predecessors)).toEqual([
      ['12019010', '12019011'],
      ['84295211', '84295213'],
    ]);
    expect(recodedIn({ tallies: [old] }, predecessorOf)).toEqual([]);
    expect(recodedIn({ tallies: [now, tally('12019019', 'month')] }, predecessorOf)).toEqual([]);
    expect(recodedIn({ tallies: [now, tally('12019010', 'yearAgo')] }, predecessorOf)).toEqual([]);
  });

  test('have no rate by themselves; all together they have one', () => {
    const families = [['12019010', '12019011', '12019019']];
    expect(isTorn(['12019010'], families)).toBe(true);
    expect(isTorn(['12019011', '12019019'], families)).toBe(true);
    expect(isTorn(['12019010', '12019011', '12019019', '84295212'], families)).toBe(false);
    expect(isTorn(['84295212'], families)).toBe(false);
    const more = [...families, ['84295211', '84295212']];
    expect(isTorn(['12019010', '12019011', '12019019', '84295212'], more)).toBe(true);
    expect(isTorn(['84295211', '84295212'], more)).toBe(false);
  });
});
