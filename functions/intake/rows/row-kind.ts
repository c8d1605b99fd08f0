import { codeRoles, type Cell } from '../columns/cell.ts';
import type { Role } from '../layouts/layout.ts';

/** What a row is; a remark is a line of text below or between the rows, a part is told in another row too. */
export type RowKind = 'data' | 'part' | 'header' | 'total' | 'blank' | 'remark';

/** A cell under its column. */
export interface PlacedCell extends Cell {
  readonly role: Role | undefined;
  readonly header: string;
}

/**
 * The kind of a row. A word for a total where a code would stand makes it one, in a name only where no code stands beside
 * it, unless the name is that of everything. Only a month that cannot be read makes it blank or a remark.
 */
export function rowKind(cells: readonly PlacedCell[], isHeader: boolean): RowKind {
  const fault = cells.find(({ role }) => role === 'month')?.fault;
  if (isHeader) return 'header';
  if (cells.some(({ isPart }) => isPart === true)) return 'part';
  if (cells.some(({ role, isTotal }) => isTotal && codeRoles.has(role))) return 'total';
  if (cells.some(({ isNameOfTotal }) => isNameOfTotal === true)) return 'total';
  const hasCodes = cells.some(({ role, value }) => isDimension(role) && value !== undefined);
  if (!hasCodes && cells.some(({ isTotal }) => isTotal)) return 'total';
  if (fault === undefined) return 'data';
  const [only, second] = cells.filter(({ text }) => text.trim() !== '');
  if (only === undefined) return 'blank';
  return second === undefined && only.role !== 'usd' && only.role !== 'cny' ? 'remark' : 'data';
}

function isDimension(role: Role | undefined): boolean {
  return codeRoles.has(role) && role !== 'month' && role !== 'flow';
}
