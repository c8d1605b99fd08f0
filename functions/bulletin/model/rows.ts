import type { Exhibit, Row } from './bulletin.ts';

/** The city above its parts, in every breakdown the same. */
export const wholeKey = 'whole';

/** What belongs to no part that is known. */
export const unclassifiedKey = 'unclassified';

const togetherMark = '-together';

/** The row of a course that is of one month, or of several together. */
export function rowOfMonths(months: readonly string[]): string {
  return `${months.at(-1) ?? ''}${months.length > 1 ? togetherMark : ''}`;
}

/** Whether a row is of several months together. */
export function isOfMonthsTogether(row: string): boolean {
  return row.endsWith(togetherMark);
}

/** The rows that are parts: not the city, no sum, no rest, nothing unclassified; parts of parts among them. */
export function partsOf({ rows }: Exhibit): readonly Row[] {
  return rows.filter(({ key, emphasis }) => key !== wholeKey && emphasis === undefined);
}

/** The parts that the city is divided into, without parts of parts. */
export function firstPartsOf(exhibit: Exhibit): readonly Row[] {
  return partsOf(exhibit).filter(({ level }) => level === 0);
}
