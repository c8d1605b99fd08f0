import { clean } from '../columns/cell-readers.ts';
import { roles, type Layout, type Role } from '../layouts/layout.ts';
import { assigned, type ColumnUse } from '../meaning/columns-said.ts';
import { namesOf } from '../meaning/header-text.ts';
import { nothingSaid, type UnitsSaid } from '../meaning/titles.ts';
import type { Problem } from '../../facts/receipt.ts';

/** A line read as the header of a layout. */
export interface HeaderMatch {
  readonly layout: Layout;
  readonly columns: readonly ColumnUse[];
  /** Required columns that are not there; of alternatives the first. */
  readonly missing: readonly Role[];
  /** What its columns contradict, or what was not understood of those that are needed. */
  readonly problem: Problem | undefined;
  /** More columns understood is better; what is missing weighs more; unknown ones weigh a little. */
  readonly score: number;
}

/** `above`: what the lines above say of units. */
export function headerMatches(
  layouts: readonly Layout[],
  cells: readonly string[],
  above: UnitsSaid = nothingSaid,
): HeaderMatch[] {
  const headers = cells.map(clean);
  return layouts.map((layout) => {
    const { columns, problem } = assigned(layout, headers, above);
    const missing = missingIn(layout, columns);
    const unknown = columns.filter((column) => isUnknown(layout, column)).length;
    const understood = columns.filter(({ use }) => use === 'role').length;
    return { layout, columns, missing, problem, score: understood * 10 - missing.length * 25 - unknown };
  });
}

export function rolesOf({ columns }: Pick<HeaderMatch, 'columns'>): Role[] {
  return columns.flatMap((column) => (column.use === 'role' ? [column.role] : []));
}

/** A header that no layout knows. A second column for one role, a credit code beside a customs code, is known. */
export function isUnknown(layout: Layout, column: ColumnUse): boolean {
  if (column.use !== 'none' || column.why !== undefined) return false;
  const names = namesOf(column.header);
  return (
    names.every((name) => name !== '' && !layout.ignored.includes(name)) &&
    !roles.some((role) => names.some((name) => layout.columns[role]?.includes(name) === true))
  );
}

function missingIn(layout: Layout, columns: readonly ColumnUse[]): Role[] {
  const present = rolesOf({ columns });
  const lacksYear = layout.year.length > 0 && !columns.some(({ use }) => use === 'year');
  const required = layout.required.filter(
    (role) => !present.includes(role) || (role === 'month' && lacksYear),
  );
  const alternatives = layout.oneOf
    .filter((group) => !group.some((role) => present.includes(role)))
    .flatMap(([first]) => (first === undefined ? [] : [first]));
  return [...required, ...alternatives];
}
