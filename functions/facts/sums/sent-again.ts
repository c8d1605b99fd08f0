import { isSupplement } from '../supply/amending.ts';
import type { Delivery } from '../supply/deliveries.ts';
import type { Session } from '../session.ts';
import { viewDimensions } from '../schema.ts';

/** Two uploads of a delivery that tell the same rows, by their keys, with other amounts. */
export interface SentAgain {
  readonly delivery: Delivery;
  /** Keys of the two uploads. */
  readonly uploads: readonly [string, string];
  /** Keys of rows that both have, those of them with other amounts, those of which the amounts are almost the same. */
  readonly rows: number;
  readonly other: number;
  readonly near: number;
  /** Rows of the smaller upload, by keys. */
  readonly of: number;
  /** What the rows that differ come to in each, exact decimal text; of a currency that is not there "". */
  readonly sums: readonly [Sums, Sums];
}
interface Sums {
  readonly usd: string;
  readonly cny: string;
}

/**
 * Looks for rows that two uploads of one delivery both tell, with other amounts: of an enterprise-level one, and of one
 * with a supplement. In any other a row that is told twice is told by overlaps.ts already.
 */
export async function sentAgain(session: Session, deliveries: readonly Delivery[]): Promise<SentAgain[]> {
  const asked = deliveries.filter(
    ({ dataset, files }) => files.length > 1 && (dataset === 'enterprise' || files.some(isSupplement)),
  );
  if (asked.length === 0) return [];
  const numbers = asked.map((delivery) => deliveries.indexOf(delivery)).join(', ');
  const keys = viewDimensions.join(', ');
  const same = viewDimensions.map((name) => `a.${name} = b.${name}`).join(' AND ');
  const amount = (of: string): string => `coalesce(${of}.cny, ${of}.usd, 0)`;
  const differs = `(coalesce(a.usd <> b.usd, false) OR coalesce(a.cny <> b.cny, false))`;
  const sum = (of: string, currency: string): string =>
    `CAST(sum(CASE WHEN ${differs} THEN ${of}.${currency} END) AS VARCHAR)`;
  const rows = await session.rows(`
    WITH k AS (SELECT delivery, file, ${keys}, sum(usd) AS usd, sum(cny) AS cny FROM fact
      WHERE delivery IN (${numbers}) GROUP BY delivery, file, ${keys}),
    size AS (SELECT delivery, file, count(*) AS rows FROM k GROUP BY delivery, file)
    SELECT a.delivery AS delivery, part_a.upload AS first, part_b.upload AS second, count(*) AS shared,
      sum(CASE WHEN ${differs} THEN 1 ELSE 0 END) AS other,
      sum(CASE WHEN ${differs} AND abs(${amount('a')} - ${amount('b')}) * 100 <= abs(${amount('a')}) THEN 1 ELSE 0 END) AS near,
      min(CASE WHEN sa.rows < sb.rows THEN sa.rows ELSE sb.rows END) AS smaller,
      ${sum('a', 'usd')} AS usd_a, ${sum('a', 'cny')} AS cny_a, ${sum('b', 'usd')} AS usd_b, ${sum('b', 'cny')} AS cny_b
    FROM k AS a JOIN k AS b ON a.delivery = b.delivery AND a.file < b.file AND ${same}
    JOIN size AS sa ON sa.delivery = a.delivery AND sa.file = a.file
    JOIN size AS sb ON sb.delivery = b.delivery AND sb.file = b.file
    JOIN part AS part_a ON part_a.delivery = a.delivery AND part_a.file = a.file
    JOIN part AS part_b ON part_b.delivery = b.delivery AND part_b.file = b.file
    GROUP BY a.delivery, part_a.upload, part_b.upload ORDER BY a.delivery, part_a.upload, part_b.upload`);
  return rows.flatMap((row) => {
    const delivery = deliveries[Number(row['delivery'])];
    const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
    if (delivery === undefined || Number(row['other']) === 0) return [];
    const [first, second] = [
      { usd: text('usd_a'), cny: text('cny_a') },
      { usd: text('usd_b'), cny: text('cny_b') },
    ];
    return [
      {
        ...{ delivery, uploads: [text('first'), text('second')], sums: [first, second] },
        ...{ rows: Number(row['shared']), other: Number(row['other']), near: Number(row['near']) },
        of: Number(row['smaller']),
      },
    ];
  });
}

/** An upload of which many rows stand in another month too, to the cent. */
export interface SameRows {
  readonly delivery: Delivery;
  readonly earlier: Delivery;
  readonly upload: string;
  readonly rows: number;
  readonly same: number;
}

/** How many rows of each upload of `deliveries` stand, alike in all codes and amounts, in the delivery beside it. */
export async function sameRows(
  session: Session,
  all: readonly Delivery[],
  pairs: readonly (readonly [now: Delivery, earlier: Delivery])[],
): Promise<SameRows[]> {
  const found: SameRows[] = [];
  for (const [delivery, earlier] of pairs) {
    const columns = [...viewDimensions, 'coalesce(usd, 0) AS usd', 'coalesce(cny, 0) AS cny'].join(', ');
    const same = [...viewDimensions, 'usd', 'cny'].map((name) => `e.${name} = n.${name}`).join(' AND ');
    const rows = await session.rows(`
      SELECT part.upload AS upload, count(*) AS rows, sum(CASE WHEN e.usd IS NOT NULL THEN 1 ELSE 0 END) AS same
      FROM (SELECT file, ${columns} FROM fact WHERE delivery = ${all.indexOf(delivery)}) AS n
      LEFT JOIN (SELECT DISTINCT ${columns} FROM fact WHERE delivery = ${all.indexOf(earlier)}) AS e ON ${same}
      JOIN part ON part.delivery = ${all.indexOf(delivery)} AND part.file = n.file
      GROUP BY part.upload ORDER BY part.upload`);
    for (const row of rows) {
      const upload = typeof row['upload'] === 'string' ? row['upload'] : '';
      found.push({ delivery, earlier, upload, rows: Number(row['rows']), same: Number(row['same']) });
    }
  }
  return found;
}
