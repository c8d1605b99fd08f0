import type { BulletinWords } from '../../words/zh-CN/bulletin.ts';
import { columnsPrinted, type Exhibit } from './bulletin.ts';

/**
 * The exhibit with a unit line that names no unit of which all columns are left out: growth has none in a city's first
 * year. A unit of no column (of rows, of the table as a whole) stays.
 */
export function withUnitsOfPrinted(
  exhibit: Exhibit,
  { unitLine, unitJoin }: Pick<BulletinWords, 'unitLine' | 'unitJoin'>,
): Exhibit {
  const isPrinted = columnsPrinted(exhibit);
  const unitsOf = (printed: boolean): Set<string> =>
    new Set(
      exhibit.columns.flatMap(({ unit }, index) =>
        unit !== undefined && isPrinted[index] === printed ? [unit] : [],
      ),
    );
  const left = unitsOf(false).difference(unitsOf(true));
  const before = unitLine('');
  if (left.size === 0 || !exhibit.unit.startsWith(before)) return exhibit;
  const named = exhibit.unit
    .slice(before.length)
    .split(unitJoin)
    .filter((unit) => !left.has(unit));
  return { ...exhibit, unit: named.length === 0 ? '' : unitLine(...named) };
}
