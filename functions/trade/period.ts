import { monthOf, monthsBetween, shift, yearOf, yearToDate, type Month } from './month.ts';

/** The spans of months that a bulletin compares. All are relative to the bulletin's month. */
export const periods = [
  'month',
  'monthBefore',
  'monthYearAgo',
  'monthBeforeYearAgo',
  'toDate',
  'toDateYearAgo',
  'toDateBefore',
  'toDateBeforeYearAgo',
  'yearAgo',
  'twelveMonths',
  'twelveMonthsYearAgo',
] as const;
export type Period = (typeof periods)[number];

/** A value for each period. */
export function ofPeriods<T>(value: (period: Period) => T): Record<Period, T> {
  return {
    month: value('month'),
    monthBefore: value('monthBefore'),
    monthYearAgo: value('monthYearAgo'),
    monthBeforeYearAgo: value('monthBeforeYearAgo'),
    toDate: value('toDate'),
    toDateYearAgo: value('toDateYearAgo'),
    toDateBefore: value('toDateBefore'),
    toDateBeforeYearAgo: value('toDateBeforeYearAgo'),
    yearAgo: value('yearAgo'),
    twelveMonths: value('twelveMonths'),
    twelveMonthsYearAgo: value('twelveMonthsYearAgo'),
  };
}

/** The months of a period. `toDateBefore` (January to the month before) is empty in January. */
export function monthsOf(period: Period, month: Month): Month[] {
  const before = shift(month, -1);
  switch (period) {
    case 'month':
      return [month];
    case 'monthBefore':
      return [before];
    case 'monthYearAgo':
      return [shift(month, -12)];
    case 'monthBeforeYearAgo':
      return [shift(month, -13)];
    case 'toDate':
      return yearToDate(month);
    case 'toDateYearAgo':
      return yearToDate(shift(month, -12));
    case 'toDateBefore':
      return yearToDate(month).slice(0, -1);
    case 'toDateBeforeYearAgo':
      return yearToDate(shift(month, -12)).slice(0, -1);
    case 'yearAgo':
      return monthsBetween(monthOf(yearOf(month) - 1, 1), monthOf(yearOf(month) - 1, 12));
    case 'twelveMonths':
      return monthsBetween(shift(month, -11), month);
    case 'twelveMonthsYearAgo':
      return monthsBetween(shift(month, -23), shift(month, -12));
  }
}

/** What a period is compared with: the same months a year earlier. */
export const yearBefore = {
  month: 'monthYearAgo',
  monthBefore: 'monthBeforeYearAgo',
  toDate: 'toDateYearAgo',
  toDateBefore: 'toDateBeforeYearAgo',
  twelveMonths: 'twelveMonthsYearAgo',
} as const satisfies Partial<Record<Period, Period>>;

/** A period that has one a year earlier. */
export type ComparedPeriod = keyof typeof yearBefore;

const ofYearBefore: ReadonlySet<Period> = new Set(Object.values(yearBefore));

/**
 * By how many months what is compared with a period stands later, month by month; undefined where nothing is: the whole
 * of last year is a base too, of the share that its months had.
 */
export function monthsLater(period: Period): number | undefined {
  if (period === 'monthBefore') return 1;
  return ofYearBefore.has(period) ? 12 : undefined;
}
