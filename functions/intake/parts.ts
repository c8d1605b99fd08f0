import type { Part } from '../facts/receipt.ts';
import type { Session } from '../facts/session.ts';
import { flows } from '../trade/cut.ts';
import { dimensionsOf } from './facts-files.ts';
import type { CurrencyColumn } from './sums.ts';
import type { Understanding } from './understand.ts';

/** What the facts come to, by month and flow. Where the facts are kept is not known yet. */
export async function partsOf(session: Session, understanding: Understanding): Promise<Part[]> {
  const dimensions = dimensionsOf(understanding);
  const sum = (currency: CurrencyColumn): string =>
    understanding.columns.some(({ role }) => role === currency)
      ? `CAST(sum(${currency}) AS DECIMAL(38,2))::VARCHAR`
      : 'NULL';
  const rows = await session.rows(`
    SELECT month, flow, any_value("view") AS "view", count(*)::INTEGER AS rows, ${sum('usd')} AS usd, ${sum('cny')} AS cny
    FROM facts GROUP BY month, flow ORDER BY month, flow`);
  return rows.flatMap(({ month, flow: name, view, rows: count, usd, cny }) => {
    const flow = flows.find((known) => known === name);
    if (typeof month !== 'string' || typeof view !== 'string' || flow === undefined) return [];
    return [
      {
        month,
        flow,
        view,
        dimensions,
        rows: Number(count),
        usd: typeof usd === 'string' ? usd : null,
        cny: typeof cny === 'string' ? cny : null,
        facts: '',
      },
    ];
  });
}
