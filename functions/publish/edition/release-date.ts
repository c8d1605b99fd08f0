import { shift, type Month } from '../../trade/month.ts';

/** The day on which a month's detailed customs figures are all out: the 20th of the next month. ISO date. */
export function releaseDate(month: Month): string {
  return `${shift(month, 1)}-20`;
}
