import { expect, test } from 'vitest';
import { answerTo } from '../../functions/facts/supply/answer.ts';
import type { Delivery } from '../../functions/facts/supply/deliveries.ts';
import type { ViewDimension } from '../../functions/facts/schema.ts';
import { Supply } from '../../functions/facts/supply/supply.ts';
import type { Dataset } from '../../functions/trade/cut.ts';
import { monthOf, monthsBetween, type Month } from '../../functions/trade/month.ts';

const may = monthOf(2021, 5);

function delivery(
  dataset: Dataset,
  month: Month,
  usd: bigint,
  dimensions: readonly ViewDimension[] = ['product'],
): Delivery {
  const view = `${dataset}:${dimensions.join(',')}`;
  return {
    dataset,
    view,
    dimensions,
    month,
    flow: 'export',
    files: [],
    rows: 1,
    sums: { USD: usd, CNY: undefined },
  };
}

test('the most detailed dataset is the base, unless the bureau names another', () => {
  const deliveries = [
    delivery('generic', may, 1n),
    delivery('platform', may, 1n),
    delivery('enterprise', may, 1n),
  ];
  const base = (baseDataset?: Dataset) =>
    new Supply(deliveries, { baseDataset, toleranceBasisPoints: 0 }).base('export', may)?.dataset;
  expect([base(), base('generic')]).toEqual(['enterprise', 'generic']);
});

test('of two views of the base dataset that with more dimensions is the base', () => {
  const narrow = delivery('platform', may, 1n, ['regime']);
  const wide = delivery('platform', may, 1n, ['product', 'market']);
  const supply = new Supply([narrow, wide], { toleranceBasisPoints: 0 });
  expect(supply.base('export', may)).toBe(wide);
  expect(supply.answer([['regime', 'supervision']], 'export', may)).toBe(narrow);
});

test.each([
  [100_500n, 50, true],
  [99_500n, 50, true],
  [100_501n, 50, false],
  [100_000n, 0, true],
  [100_001n, 0, false],
])('a view of %s against a base of 100000 agrees within %s basis points: %s', (usd, tolerance, agrees) => {
  const platform = delivery('platform', may, usd, ['market']);
  const supply = new Supply([delivery('enterprise', may, 100_000n), platform], {
    toleranceBasisPoints: tolerance,
  });
  expect(supply.answer([['market']], 'export', may) === platform).toBe(agrees);
  expect(supply.disagreements(may, 'export').length).toBe(agrees ? 0 : 1);
  expect(supply.couldAnswer([['market']], may)).toBe(true);
});

test('the year to date may come from two datasets; it has no comparable base unless last year did likewise', () => {
  const covered = (lastYear: (month: Month) => Dataset) => {
    const thisYear = monthsBetween(monthOf(2021, 1), may).map((month) =>
      delivery(month < monthOf(2021, 3) ? 'platform' : 'enterprise', month, 1n),
    );
    const before = monthsBetween(monthOf(2020, 1), monthOf(2020, 12)).map((month) =>
      delivery(lastYear(month), month, 1n),
    );
    const supply = new Supply([...thisYear, ...before], { toleranceBasisPoints: 0 });
    const { toDate, toDateYearAgo, monthYearAgo, yearAgo } =
      answerTo([], may, supply)?.coverage.export.USD ?? {};
    return [toDate, toDateYearAgo, monthYearAgo, yearAgo];
  };
  const likewise = (month: Month): Dataset => (month < monthOf(2020, 3) ? 'platform' : 'enterprise');
  expect(covered(likewise)).toEqual(['available', 'available', 'available', 'available']);
  expect(covered(() => 'enterprise')).toEqual(['available', 'not-comparable', 'available', 'available']);
  expect(covered(() => 'platform')).toEqual(['available', 'not-comparable', 'not-comparable', 'available']);
});

test('in January the months before are none, which is no lack of data', () => {
  const january = monthOf(2021, 1);
  const supply = new Supply([delivery('platform', january, 1n)], { toleranceBasisPoints: 0 });
  const coverage = answerTo([], january, supply)?.coverage;
  expect(coverage?.export.USD).toMatchObject({
    month: 'available',
    toDate: 'available',
    toDateBefore: 'not-applicable',
  });
  expect(coverage?.export.CNY.month).toBe('no-data');
  expect(coverage?.import.USD).toMatchObject({ month: 'no-data', monthYearAgo: 'no-base' });
});
