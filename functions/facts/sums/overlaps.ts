import { currencies, type Currency } from '../../trade/money.ts';
import type { Delivery } from '../supply/deliveries.ts';
import type { Session } from '../session.ts';
import { viewDimensions } from '../schema.ts';

/** Rows of a delivery that stand in more than one of its files: a part was delivered twice. */
export interface Overlap {
  readonly delivery: Delivery;
  readonly currency: Currency;
  readonly rows: number;
  /** Keys of the uploads that share them. */
  readonly uploads: readonly string[];
}

/**
 * Looks for row keys that stand in two files of one delivery and currency. In a declaration-level file a key may recur
 * (two declarations of one firm), so there the amounts must be equal too.
 */
export async function overlaps(session: Session, deliveries: readonly Delivery[]): Promise<Overlap[]> {
  const found: Overlap[] = [];
  for (const currency of currencies) {
    const inParts = deliveries.filter(({ files }) => files.filter(({ has }) => has[currency]).length > 1);
    if (inParts.length === 0) continue;
    for (const isEnterprise of [true, false]) {
      const asked = inParts.filter(({ dataset }) => (dataset === 'enterprise') === isEnterprise);
      found.push(...(await overlapsIn(session, deliveries, asked, currency, isEnterprise)));
    }
  }
  return found;
}

async function overlapsIn(
  session: Session,
  deliveries: readonly Delivery[],
  asked: readonly Delivery[],
  currency: Currency,
  withAmounts: boolean,
): Promise<Overlap[]> {
  if (asked.length === 0) return [];
  const numbers = asked.map((delivery) => deliveries.indexOf(delivery));
  const keys = [...viewDimensions, ...(withAmounts ? ['quantity', 'usd', 'cny'] : [])].join(', ');
  const rows = await session.rows(
    `SELECT delivery, count(*) AS shared, min(first_file) AS first_file, max(last_file) AS last_file
     FROM (SELECT delivery, min(file) AS first_file, max(file) AS last_file FROM fact
       WHERE delivery IN (${numbers.join(', ')}) AND ${currency.toLowerCase()} IS NOT NULL
       GROUP BY delivery, ${keys} HAVING min(file) < max(file)) AS twice
     GROUP BY delivery ORDER BY delivery`,
  );
  return rows.flatMap((row) => {
    const delivery = deliveries[Number(row['delivery'])];
    if (delivery === undefined) return [];
    const uploads = delivery.files.filter(({ has }) => has[currency]).map(({ upload }) => upload);
    return [{ delivery, currency, rows: Number(row['shared']), uploads }];
  });
}

/** Row keys that only one of the two currencies of a delivery has: money is missing in the other. */
export interface Lopsided {
  readonly delivery: Delivery;
  readonly rows: Readonly<Record<Currency, number>>;
}

/** Whether a delivery came in both currencies, in files of one each. */
export function inCurrencyFiles({ files, sums }: Delivery): boolean {
  return sums.USD !== undefined && sums.CNY !== undefined && files.some(({ has }) => !(has.USD && has.CNY));
}

/** Compares the row keys of the USD and the CNY files of each delivery that came in files of one currency each. */
export async function lopsided(session: Session, deliveries: readonly Delivery[]): Promise<Lopsided[]> {
  const asked = deliveries.filter(inCurrencyFiles);
  if (asked.length === 0) return [];
  const numbers = asked.map((delivery) => deliveries.indexOf(delivery));
  const rows = await session.rows(
    `SELECT delivery, count(*) FILTER (WHERE cny = 0) AS only_usd, count(*) FILTER (WHERE usd = 0) AS only_cny
     FROM (SELECT delivery, count(usd) AS usd, count(cny) AS cny FROM fact
       WHERE delivery IN (${numbers.join(', ')}) GROUP BY delivery, ${viewDimensions.join(', ')}) AS keys
     WHERE usd = 0 OR cny = 0 GROUP BY delivery ORDER BY delivery`,
  );
  return rows.flatMap((row) => {
    const delivery = deliveries[Number(row['delivery'])];
    const only = { USD: Number(row['only_usd']), CNY: Number(row['only_cny']) };
    return delivery === undefined ? [] : [{ delivery, rows: only }];
  });
}
