import { viewDimensions } from '../../facts/schema.ts';
import type { Cell } from '../columns/cell.ts';
import type { Role } from '../layout.ts';

/** What a row is; a remark is a line of text below or between the rows. */
export type RowKind = 'data' | 'header' | 'total' | 'blank' | 'remark';

/** A cell under its column. */
export interface PlacedCell extends Cell {
  readonly role: Role | undefined;
  readonly header: string;
}

/** A code makes a row more than a total. */
const codeRoles: ReadonlySet<Role | undefined> = new Set<Role | undefined>(viewDimensions);

/** The kind of a row. Only a month that cannot be read makes it blank, a remark or a repeated header. */
export function rowKind(cells: readonly PlacedCell[], isHeader: boolean): RowKind {
  const fault = cells.find(({ role }) => role === 'month')?.fault;
  if (isHeader) return 'header';
  const hasCodes = cells.some(({ role, value }) => codeRoles.has(role) && value !== undefined);
  if (!hasCodes && cells.some(({ isTotal }) => isTotal)) return 'total';
  if (fault === undefined) return 'data';
  const [only, second] = cells.filter(({ text }) => text.trim() !== '');
  if (only === undefined) return 'blank';
  return second === undefined && only.role !== 'usd' && only.role !== 'cny' ? 'remark' : 'data';
}
