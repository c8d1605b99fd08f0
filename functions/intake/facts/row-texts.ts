import type { Column } from '../columns/column.ts';
import { TextColumn } from '../columns/text-column.ts';

/** Text that DuckDB found; of anything else "". */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The months of `read_facts` by the numbers that stand there for them. */
export function monthsByCode(columns: readonly Column[]): (code: unknown) => string {
  const column = columns.find(({ role }) => role === 'month');
  const values = column instanceof TextColumn ? column.values : [];
  return (code) => values[Number(code) - 1] ?? '';
}
