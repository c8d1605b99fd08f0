import type { Flow } from '../../trade/cut.ts';
import type { Delivery } from '../supply/deliveries.ts';
import { sqlText, type Session } from '../session.ts';
import { stage, type FileOf } from './staging.ts';

/** What was traded of one product with one market, in one currency or unit of quantity. */
interface Observation {
  readonly market: string;
  readonly flow: Flow;
  readonly product: string;
  /** A currency, or the code of a unit of quantity; "" where no list has the unit. */
  readonly unit: string;
  /** Exact decimal text. */
  readonly value: string;
}

/**
 * The facts of these deliveries by market, flow, product and unit, in that order. A quantity that adds up different
 * units without a code is none. `unitCodes` are the units' codes by their names. Stages the facts in the session.
 */
export async function observationsOf(
  session: Session,
  deliveries: readonly Delivery[],
  unitCodes: ReadonlyMap<string, string>,
  fileOf: FileOf,
): Promise<Observation[]> {
  if (deliveries.length === 0) return [];
  await stage(session, deliveries, fileOf);
  const flowOf = deliveries.map(({ flow }, number) => `(${number}, ${sqlText(flow)})`);
  const codes = [...unitCodes].map(([name, code]) => `(${sqlText(name)}, ${sqlText(code)})`);
  const money = (currency: string): string =>
    `SELECT market, flow, product, upper(${sqlText(currency)}) AS unit, CAST(sum(${currency}) AS VARCHAR) AS value
     FROM observed GROUP BY ALL HAVING sum(${currency}) IS NOT NULL`;
  const reader = await session.connection.runAndReadAll(
    `WITH flows AS (FROM (VALUES ${flowOf.join(', ')}) AS flows (delivery, flow)),
       codes AS (FROM (VALUES ('', ''), ${codes.join(', ')}) AS codes (name, code)),
       observed AS (SELECT market, flow, product, fact.unit AS named, coalesce(code, '') AS unit, usd, cny, quantity
         FROM fact JOIN flows ON flows.delivery = fact.delivery LEFT JOIN codes ON codes.name = fact.unit)
     SELECT * FROM (${money('usd')} UNION ALL ${money('cny')} UNION ALL
       SELECT market, flow, product, unit, CAST(sum(quantity) AS VARCHAR) FROM observed
       WHERE quantity IS NOT NULL AND named <> '' GROUP BY ALL HAVING min(named) = max(named))
     ORDER BY market, flow, product, unit`,
  );
  return reader.getRows().map(([market, flow, product, unit, value]) => ({
    market: String(market),
    flow: flow === 'import' ? 'import' : 'export',
    product: String(product),
    unit: String(unit),
    value: String(value),
  }));
}
