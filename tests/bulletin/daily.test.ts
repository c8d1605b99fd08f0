import { describe, expect, test } from 'vitest';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import { monthOf, shift, type Month } from '../../functions/trade/month.ts';
import { evidenceOf } from './evidence-builder.ts';

/** Thirty months of exports, in 亿元. */
function composed(month: Month, sumOf: (month: Month) => bigint) {
  const trade = Array.from({ length: 30 }, (_, back) => shift(month, -back)).map((one) => ({
    ...{ month: one, flow: 'export' as const, keys: {} },
    CNY: sumOf(one) * 10_000_000_000n,
  }));
  const evidence = evidenceOf(month, trade);
  return exhibitsOf(
    compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-07-20' }).chapters,
  );
}

describe('a working day', () => {
  test('brings the month’s trade over its working days; a shorter month that trades as much has grown', () => {
    // May 2021 had 19 working days as May 2020 had; June 2021 had 21 as June 2020 had; February 17 against 20.
    const february = composed(monthOf(2021, 2), () => 340n).get('daily');
    const shown = february?.rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(shown).toEqual([
      // 340 ÷ 17 = 20, against 340 ÷ 20 = 17.
      ['出口', '20.0', '17.6', '18.4', '0.0'],
      ['法定工作日（天）', '17', '—', '37', '—'],
    ]);
  });

  test('is left out where the calendar does not reach', () => {
    expect(composed(monthOf(2039, 2), () => 1n).has('daily')).toBe(false);
  });
});

test('January and February also stand together, and their growth is that of both', () => {
  const sums: Readonly<Record<string, bigint>> = {
    ...{ '2020-01': 50n, '2020-02': 10n },
    ...{ '2021-01': 30n, '2021-02': 60n },
  };
  const trend = composed(monthOf(2021, 3), (month) => sums[month] ?? 40n).get('trend');
  const together = trend?.rows.find(({ key }) => key === '2021-02-together');
  expect(together?.cells.slice(0, 3).map(({ text }) => text)).toEqual(['2021-01—02', '90.0', '50.0']);
});
