import { saysNothing, type Exhibit } from './bulletin.ts';

/** Whether a row of these tables fills a column with this heading: one that none fills is not printed. */
export function isFilled(exhibits: readonly Pick<Exhibit, 'columns' | 'rows'>[], label: string): boolean {
  return exhibits.some(({ columns, rows }) =>
    columns.some(
      (column, index) => column.label === label && !rows.every(({ cells }) => saysNothing(cells[index])),
    ),
  );
}
