import { monthOf, type Month } from '../../trade/month.ts';

const pattern = /(?<!\d)(20\d{2})(?:[-_./年]?(0[1-9]|1[0-2])|[-_./年](\d))(?:月|(?!\d))/g;

/**
 * Whether a refused upload may hold facts of the month, by its key: keys that name other months only do not; a key
 * that names none may. Two months or more are read as a span.
 */
export function mayConcern(key: string, month: Month): boolean {
  const named = [...key.matchAll(pattern)].flatMap(([, year = '', two, one]) => {
    const number = Number(two ?? one);
    return number >= 1 ? [monthOf(Number(year), number)] : [];
  });
  const [first, last] = [named.toSorted().at(0), named.toSorted().at(-1)];
  return first === undefined || last === undefined || (first <= month && month <= last);
}
