import { clean } from './columns/cell-readers.ts';
import { roles, type Layout, type Role } from './layout.ts';

/** What a column of the upload is: one of our roles, a dimension that we do not keep, or nothing we need. */
export type ColumnUse =
  | { readonly use: 'role'; readonly role: Role; readonly header: string }
  | { readonly use: 'dimension'; readonly header: string }
  | { readonly use: 'none'; readonly header: string };

/** A line read as the header of a layout. */
export interface HeaderMatch {
  readonly layout: Layout;
  readonly columns: readonly ColumnUse[];
  /** Required columns that are not there; of alternatives the first. */
  readonly missing: readonly Role[];
  /** More columns understood is better; what is missing weighs more; unknown ones weigh a little. */
  readonly score: number;
}

export function headerMatches(layouts: readonly Layout[], cells: readonly string[]): HeaderMatch[] {
  return layouts.map((layout) => {
    const columns = columnsOf(layout, cells);
    const missing = missingIn(layout, columns);
    const unknown = columns.filter((column) => isUnknown(layout, column)).length;
    const understood = columns.filter(({ use }) => use === 'role').length;
    return { layout, columns, missing, score: understood * 10 - missing.length * 25 - unknown };
  });
}

export function rolesOf({ columns }: Pick<HeaderMatch, 'columns'>): Role[] {
  return columns.flatMap((column) => (column.use === 'role' ? [column.role] : []));
}

/** A header that no layout knows. A second column for one role, a credit code beside a customs code, is known. */
export function isUnknown(layout: Layout, { use, header }: ColumnUse): boolean {
  const name = normal(header);
  return (
    use === 'none' &&
    name !== '' &&
    !layout.ignored.includes(name) &&
    !Object.values(layout.columns).some((names) => names.includes(name))
  );
}

function columnsOf(layout: Layout, cells: readonly string[]): ColumnUse[] {
  const taken = new Set<Role>();
  return cells.map((cell): ColumnUse => {
    const header = clean(cell);
    const written = normal(header);
    const role = roles.find((name) => !taken.has(name) && layout.columns[name]?.includes(written) === true);
    if (role !== undefined) {
      taken.add(role);
      return { use: 'role', role, header };
    }
    return { use: layout.otherDimensions.includes(written) ? 'dimension' : 'none', header };
  });
}

function missingIn(layout: Layout, columns: readonly ColumnUse[]): Role[] {
  const present = rolesOf({ columns });
  const required = layout.required.filter((role) => !present.includes(role));
  const alternatives = layout.oneOf
    .filter((group) => !group.some((role) => present.includes(role)))
    .flatMap(([first]) => (first === undefined ? [] : [first]));
  return [...required, ...alternatives];
}

/** Headers are compared without case, doubled spaces and a unit in brackets: "金额（美元）" is "金额". */
function normal(header: string): string {
  return clean(header)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[（(].*[）)]$/, '')
    .trim();
}
