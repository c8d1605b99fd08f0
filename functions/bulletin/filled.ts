import { emptyReasons } from '../trade/reason.ts';
import type { Exhibit } from './model.ts';

/** Whether a row of these tables fills a column with this heading: one that none fills is not printed. */
export function isFilled(exhibits: readonly Pick<Exhibit, 'columns' | 'rows'>[], label: string): boolean {
  return exhibits.some(({ columns, rows }) =>
    columns.some(
      (column, index) =>
        column.label === label &&
        rows.some(({ cells }) => {
          const { reason, mark } = cells[index] ?? {};
          return reason === undefined || mark !== undefined || !emptyReasons.has(reason);
        }),
    ),
  );
}
