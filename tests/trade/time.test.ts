import { describe, expect, test } from 'vitest';
import { isDimension, isPartition } from '../../functions/trade/cut.ts';
import { momentOf, parseMoment } from '../../functions/trade/moment.ts';
import { monthOf, monthsBetween, parseYear } from '../../functions/trade/month.ts';
import { monthsOf, ofPeriods, periods } from '../../functions/trade/period.ts';
import { isRevisedWith, revisionSchedules } from '../../functions/trade/revision-schedule.ts';

describe('time', () => {
  test.each([
    ['2021', 2021],
    ['1999', undefined],
    ['20211', undefined],
    ['12021', undefined],
  ])('%s is the year %s', (text, year) => {
    expect(parseYear(text)).toBe(year);
  });

  test.each([
    ['month', '2021-05', '2021-05'],
    ['monthBefore', '2021-04', '2021-04'],
    ['monthYearAgo', '2020-05', '2020-05'],
    ['monthBeforeYearAgo', '2020-04', '2020-04'],
    ['toDate', '2021-01', '2021-05'],
    ['toDateYearAgo', '2020-01', '2020-05'],
    ['toDateBefore', '2021-01', '2021-04'],
    ['toDateBeforeYearAgo', '2020-01', '2020-04'],
    ['yearAgo', '2020-01', '2020-12'],
    ['twelveMonths', '2020-06', '2021-05'],
    ['twelveMonthsYearAgo', '2019-06', '2020-05'],
  ] as const)('in May the period %s is %s to %s', (period, first, last) => {
    const months = monthsOf(period, monthOf(2021, 5));
    expect([months[0], months.at(-1)]).toEqual([first, last]);
  });

  test('there is a value for each period, and a month has a number from 1 to 12', () => {
    expect(ofPeriods((period) => period)).toEqual(
      Object.fromEntries(periods.map((period) => [period, period])),
    );
    expect(() => monthOf(2021, 13)).toThrow(RangeError);
    expect(monthsBetween(monthOf(2021, 5), monthOf(2021, 4))).toEqual([]);
  });

  test('a moment is a month and a flow, and nothing else is', () => {
    const moment = momentOf({ month: monthOf(2021, 5), flow: 'import' });
    expect(moment).toBe('2021-05 import');
    expect(parseMoment(moment)).toEqual({ month: '2021-05', flow: 'import' });
    for (const other of ['2021-13 import', '2021-05 transit', '2021-05', ''])
      expect(() => parseMoment(other)).toThrow(RangeError);
  });

  test('figures are revised with each month, or with those that end a quarter or a year', () => {
    const revised = revisionSchedules.map((schedule) =>
      monthsBetween(monthOf(2021, 1), monthOf(2021, 12))
        .filter((month) => isRevisedWith(month, schedule))
        .map((month) => Number(month.slice(5))),
    );
    expect(revised).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [3, 6, 9, 12], [12]]);
  });
});

test('dimensions whose keys share trade are no partition, nor is anything crossed with them', () => {
  expect([isPartition('market'), isPartition('park', 'market')]).toEqual([true, true]);
  expect([isPartition('grouping'), isPartition('park', 'productGroup')]).toEqual([false, false]);
  expect([isDimension('park'), isDimension('planet')]).toEqual([true, false]);
});
