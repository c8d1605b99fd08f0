import type { Exhibit, Row } from './bulletin.ts';

/** The city above its parts, in every breakdown the same. */
export const wholeKey = 'whole';

/** What belongs to no part that is known. */
export const unclassifiedKey = 'unclassified';

/** The rows that are parts: not the city, no sum, no rest, nothing unclassified; parts of parts among them. */
export function partsOf({ rows }: Exhibit): readonly Row[] {
  return rows.filter(({ key, emphasis }) => key !== wholeKey && emphasis === undefined);
}

/** The parts that the city is divided into, without parts of parts. */
export function firstPartsOf(exhibit: Exhibit): readonly Row[] {
  return partsOf(exhibit).filter(({ level }) => level === 0);
}
