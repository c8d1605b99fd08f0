import { monthOf, type Month } from '../trade/month.ts';

/** A day on which the State Council's notice departs from the week: a weekday off, a Saturday or Sunday at work. */
export interface SpecialDay {
  /** ISO date. */
  readonly date: string;
  readonly kind: 'off' | 'work';
}

/** Statutory working days by month, of the years for which there is a notice. */
export function workingDaysOf(days: readonly SpecialDay[]): ReadonlyMap<Month, number> {
  const kinds = new Map(days.map(({ date, kind }) => [date, kind]));
  const years = [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))];
  const counts = new Map<Month, number>();
  for (const year of years) {
    for (let number = 1; number <= 12; number++) {
      const month = monthOf(year, number);
      counts.set(month, datesOf(year, number).filter((date) => isWorking(date, kinds)).length);
    }
  }
  return counts;
}

function datesOf(year: number, month: number): string[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length }, (_, day) => `${monthOf(year, month)}-${String(day + 1).padStart(2, '0')}`);
}

function isWorking(date: string, kinds: ReadonlyMap<string, SpecialDay['kind']>): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const isWeekday = weekday >= 1 && weekday <= 5;
  const kind = kinds.get(date);
  return kind === undefined ? isWeekday : kind === 'work';
}
