import type { Currency } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import type { ViewDimension } from '../schema.ts';
import type { Session } from '../session.ts';
import type { Delivery } from '../supply/deliveries.ts';
import { monthsBefore } from './months-before.ts';

/** Codes of one kind that each month before had and this one has not. */
export interface CodesGone {
  readonly delivery: Delivery;
  readonly dimension: ViewDimension;
  readonly months: number;
  /** Of goods their headings; the largest first. */
  readonly codes: readonly string[];
  readonly currency: Currency;
  /** What they and all came to in the months before, exact decimal text. */
  readonly before: string;
  readonly ofAll: string;
}

/** As many months before, of as many rows each, make a custom: in a flow of a few rows any code comes and goes. */
const fewest = { months: 3, rows: 60 };

/** By which codes a download is cut; of goods by heading, which editions of the tariff hardly change. */
const asked: readonly (readonly [ViewDimension, string])[] = [
  ['market', 'market'],
  ['product', 'left(product, 4)'],
  ['regime', 'regime'],
  ['supervision', 'supervision'],
  ['ownership', 'ownership'],
  ['district', 'district'],
];

/** Codes that stood in each of the months before, up to twelve, and in no row of the month. */
export async function codesGone(
  session: Session,
  deliveries: readonly Delivery[],
  month: Month,
): Promise<CodesGone[]> {
  const found: CodesGone[] = [];
  for (const delivery of deliveries.filter((one) => one.month === month)) {
    for (const [dimension, code] of asked) {
      if (!delivery.dimensions.includes(dimension)) continue;
      const { deliveries: before, numbers, currency } = monthsBefore(delivery, deliveries, dimension);
      if (before.length < fewest.months || before.some(({ rows }) => rows < fewest.rows)) continue;
      if (currency === undefined) continue;
      const rows = await session.rows(`
        WITH was AS (SELECT delivery, ${code} AS code, sum(${currency.toLowerCase()}) AS amount FROM fact
            WHERE delivery IN (${numbers}) GROUP BY ALL),
          gone AS (SELECT code, sum(amount) AS amount FROM was WHERE code <> '' AND code NOT IN
            (SELECT ${code} FROM fact WHERE delivery = ${deliveries.indexOf(delivery)})
            GROUP BY code HAVING count(*) = ${before.length})
        SELECT string_agg(code, ' ' ORDER BY amount DESC, code) AS codes,
          CAST(sum(amount) AS DECIMAL(38,2))::VARCHAR AS before,
          (SELECT CAST(sum(amount) AS DECIMAL(38,2))::VARCHAR FROM was) AS of_all
        FROM gone HAVING count(*) > 0`);
      for (const row of rows) {
        const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
        found.push({
          ...{ delivery, dimension, months: before.length, currency },
          codes: text('codes').split(' '),
          ...{ before: text('before'), ofAll: text('of_all') },
        });
      }
    }
  }
  return found;
}
