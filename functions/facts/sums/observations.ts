import type { Flow } from '../../trade/cut.ts';
import type { Delivery } from '../supply/deliveries.ts';
import { sqlText, type Session } from '../session.ts';
import type { Classification } from './classification.ts';
import { codesIn, makeKeyTable } from './key-table.ts';
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
  /** Who stands behind it: undefined where the data tell no firms. */
  readonly behind?: { readonly firms: number; readonly most: bigint; readonly total: bigint };
}

/**
 * The facts of these deliveries by market, flow, product and unit, in that order. A quantity that adds up different
 * units without a code is none. `unitCodes` are the units' codes by their names. Stages the facts in the session.
 */
export async function observationsOf(
  session: Session,
  deliveries: readonly Delivery[],
  { unitCodes, firms }: { readonly unitCodes: ReadonlyMap<string, string>; readonly firms: Classification },
  fileOf: FileOf,
): Promise<Observation[]> {
  if (deliveries.length === 0) return [];
  await stage(session, deliveries, fileOf);
  await makeKeyTable(session, firms, { table: 'firm_keys', occurring: codesIn('fact', firms) });
  const flowOf = deliveries.map(
    ({ flow, dimensions }, number) => `(${number}, ${sqlText(flow)}, ${dimensions.includes('enterprise')})`,
  );
  const firm = firms.columns.map((column) => `k.${column} = fact.${column}`).join(' AND ');
  const minor = (currency: string): string => `abs(coalesce(CAST(sum(fact.${currency} * 100) AS BIGINT), 0))`;
  const codes = [...unitCodes].map(([name, code]) => `(${sqlText(name)}, ${sqlText(code)})`);
  const money = (currency: string): string =>
    `SELECT market, flow, product, upper(${sqlText(currency)}) AS unit, CAST(sum(${currency}) AS VARCHAR) AS value
     FROM observed GROUP BY ALL HAVING sum(${currency}) IS NOT NULL`;
  const reader = await session.connection.runAndReadAll(
    `WITH flows AS (FROM (VALUES ${flowOf.join(', ')}) AS flows (delivery, flow, told)),
       codes AS (FROM (VALUES ('', ''), ${codes.join(', ')}) AS codes (name, code)),
       observed AS (SELECT market, flow, product, fact.unit AS named, coalesce(code, '') AS unit, usd, cny, quantity
         FROM fact JOIN flows ON flows.delivery = fact.delivery LEFT JOIN codes ON codes.name = fact.unit),
       held AS (SELECT fact.market, flow, fact.product, k.key AS firm, greatest(${minor('cny')}, ${minor('usd')}) AS size
         FROM fact JOIN flows ON flows.delivery = fact.delivery AND told JOIN firm_keys AS k ON ${firm} GROUP BY ALL),
       behind AS (SELECT market, flow, product, count(*) FILTER (size > 0) AS firms, max(size) AS most,
         CAST(sum(size) AS BIGINT) AS total FROM held GROUP BY ALL)
     SELECT one.*, firms, most, total FROM (${money('usd')} UNION ALL ${money('cny')} UNION ALL
       SELECT market, flow, product, unit, CAST(sum(quantity) AS VARCHAR) FROM observed
       WHERE quantity IS NOT NULL AND named <> '' GROUP BY ALL HAVING min(named) = max(named)) AS one
       LEFT JOIN behind USING (market, flow, product)
     ORDER BY market, flow, product, unit`,
  );
  return reader.getRows().map(([market, flow, product, unit, value, count, most, total]) => ({
    market: String(market),
    flow: flow === 'import' ? 'import' : 'export',
    product: String(product),
    unit: String(unit),
    value: String(value),
    ...(count !== null && {
      behind: { firms: Number(count), most: BigInt(String(most)), total: BigInt(String(total)) },
    }),
  }));
}
