declare const brand: unique symbol;

/** A calendar month as text, "2021-05". Months compare and sort as text. */
export type Month = string & { readonly [brand]: 'Month' };

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

function isMonth(text: string): text is Month {
  return pattern.test(text);
}

/** Four digits of a year of this century; undefined for anything else. */
export function parseYear(text: string): number | undefined {
  return /^20\d\d$/.test(text) ? Number(text) : undefined;
}

/** "2021-05" as a month; anything else, such as "2021-5" or "2021-13", is undefined. */
export function parseMonth(text: string): Month | undefined {
  return isMonth(text) ? text : undefined;
}

/** The month of a year; `number` is 1 to 12. Throws a RangeError beyond. */
export function monthOf(year: number, number: number): Month {
  const text = `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`;
  if (!isMonth(text)) throw new RangeError(`no such month: year ${year}, month ${number}`);
  return text;
}

export function yearOf(month: Month): number {
  return Number(month.slice(0, 4));
}

/** 1 for January to 12 for December. */
export function numberOf(month: Month): number {
  return Number(month.slice(5));
}

/** The month `count` months later; earlier when negative. */
export function shift(month: Month, count: number): Month {
  const index = yearOf(month) * 12 + numberOf(month) - 1 + count;
  return monthOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

/** All months from `first` to `last`, both included; empty when `last` is earlier. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = shift(month, 1)) months.push(month);
  return months;
}

/** January to the month itself. */
export function yearToDate(month: Month): Month[] {
  return monthsBetween(monthOf(yearOf(month), 1), month);
}
