import { expect, test } from 'vitest';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { workingDaysOf } from '../../functions/reference/working-days.ts';
import { monthOf } from '../../functions/trade/month.ts';

test('the statutory calendar has as many working days as the State Council gave each year', () => {
  const { workingDays } = codeLists();
  const inYear = (year: number): number =>
    Array.from({ length: 12 }, (_, index) => workingDays.get(monthOf(year, index + 1)) ?? Number.NaN).reduce(
      (sum, days) => sum + days,
      0,
    );
  expect([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map(inYear)).toEqual([
    ...[250, 250, 249, 250, 249, 249, 251, 248],
  ]);
});

test('a weekday off and a Sunday at work are counted; a year without a notice is not guessed', () => {
  const days = workingDaysOf([
    { date: '2021-02-11', kind: 'off' },
    { date: '2021-02-07', kind: 'work' },
    { date: '2021-02-20', kind: 'work' },
  ]);
  expect(days.get(monthOf(2021, 2))).toBe(21);
  expect(days.get(monthOf(2022, 2))).toBeUndefined();
});
