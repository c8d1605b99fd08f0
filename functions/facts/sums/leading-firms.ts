import type { Currency } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import type { Session } from '../session.ts';
import type { Delivery } from '../supply/deliveries.ts';
import { monthsBefore } from './months-before.ts';

/** A firm that led a flow in every month of a year and is not there now. */
export interface LeadingFirmGone {
  readonly delivery: Delivery;
  readonly enterprise: string;
  readonly name: string;
  readonly currency: Currency;
  /** What it had in the month before and in the twelve months, and all firms in these; exact decimal text. */
  readonly before: string;
  readonly twelveMonths: string;
  readonly ofAll: string;
}

/** In so many months before a firm has led. */
const monthsLed = 12;

/**
 * Looks for firms that were among the first three of a flow in each of the twelve months before and have no row in the
 * month: of each such firm the file may be lacking. Trade comes and goes in a month; of firms that lead so steadily it
 * does not go at once: in the fixture city's 18 months with a year before them none did, while one that led in eleven
 * of twelve months was away in March 2021.
 */
export async function leadingFirmsGone(
  session: Session,
  deliveries: readonly Delivery[],
  month: Month,
): Promise<LeadingFirmGone[]> {
  const found: LeadingFirmGone[] = [];
  for (const delivery of deliveries.filter((one) => one.month === month)) {
    if (!delivery.dimensions.includes('enterprise')) continue;
    const { deliveries: before, numbers, currency } = monthsBefore(delivery, deliveries, 'enterprise');
    if (before.length < monthsLed || currency === undefined) continue;
    const last = deliveries.indexOf(before.at(-1) ?? delivery);
    const rows = await session.rows(`
      WITH firm AS (SELECT delivery, enterprise, max(enterprise_name) AS name, sum(${currency.toLowerCase()}) AS amount
        FROM fact WHERE delivery IN (${numbers}) GROUP BY delivery, enterprise),
      ranked AS (SELECT *, rank() OVER (PARTITION BY delivery ORDER BY amount DESC) AS place FROM firm WHERE enterprise <> '')
      SELECT enterprise, arg_max(name, delivery) AS name, CAST(sum(amount) AS DECIMAL(38,2))::VARCHAR AS amount,
        CAST(sum(amount) FILTER (WHERE delivery = ${last}) AS DECIMAL(38,2))::VARCHAR AS before,
        (SELECT CAST(sum(amount) AS DECIMAL(38,2))::VARCHAR FROM firm) AS of_all
      FROM ranked WHERE place <= 3 AND enterprise NOT IN
        (SELECT enterprise FROM fact WHERE delivery = ${deliveries.indexOf(delivery)})
      GROUP BY enterprise HAVING count(*) = ${monthsLed} ORDER BY sum(amount) DESC, enterprise`);
    for (const row of rows) {
      const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
      found.push({
        ...{ delivery, currency, enterprise: text('enterprise'), name: text('name') },
        ...{ before: text('before'), twelveMonths: text('amount'), ofAll: text('of_all') },
      });
    }
  }
  return found;
}
