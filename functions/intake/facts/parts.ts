import type { Part } from '../../facts/receipt.ts';
import type { Session } from '../../facts/session.ts';
import { flows } from '../../trade/cut.ts';
import type { Column } from '../columns/column.ts';
import { dimensionsOf, viewOf } from './facts-files.ts';
import type { Form } from '../meaning/form.ts';

/** What the facts come to, by month, flow and place of registration. Where the facts are kept is not known yet. */
export async function partsOf(session: Session, form: Form, columns: readonly Column[]): Promise<Part[]> {
  const dimensions = dimensionsOf(columns);
  const view = viewOf(form.layout.dataset, columns);
  const rows = await session.rows(`
    SELECT month, flow, place, count(*)::INTEGER AS rows,
      array_to_string(list_sort(list(DISTINCT length(product))), ' ') AS digits,
      CAST(sum(usd) AS DECIMAL(38,2))::VARCHAR AS usd, CAST(sum(cny) AS DECIMAL(38,2))::VARCHAR AS cny
    FROM facts GROUP BY month, flow, place ORDER BY month, flow, min(line)`);
  return rows.flatMap(({ month, flow: name, place, rows: count, digits, usd, cny }) => {
    const flow = flows.find((known) => known === name);
    if (typeof month !== 'string' || flow === undefined) return [];
    return [
      {
        ...{ month, flow, view, dimensions, rows: Number(count) },
        ...(typeof place === 'string' && { place }),
        ...(typeof digits === 'string' && digits !== '' && { digits: digits.split(' ').map(Number) }),
        usd: typeof usd === 'string' ? usd : null,
        cny: typeof cny === 'string' ? cny : null,
        facts: '',
      },
    ];
  });
}
