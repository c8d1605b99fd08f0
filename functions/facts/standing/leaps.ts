import type { Session } from '../session.ts';

/** What of a correction is far from what it replaces. Sums are exact decimal text; '' of a currency that it has not. */
export interface Leaps {
  /** Codes of which an amount is `leap` times what it was or more, or as small a part of it. */
  readonly keys: number;
  /** The farthest of them. */
  readonly currency: string;
  readonly from: string;
  readonly to: string;
  /** All that it brings, in rows that stood before or are new. */
  readonly brings: { readonly usd: string; readonly cny: string };
}

/**
 * A slip of the decimal point, or of a unit, makes an amount ten times another: half of that leaves room for what is
 * mended besides. A row that is withdrawn makes no leap.
 */
const leap = 5;

/** Of the tables `amount` and `replaced` of corrected.ts the leaps of each correction, by the place of its file. */
export async function leapsIn(session: Session, first: number): Promise<ReadonlyMap<number, Leaps>> {
  const rows = await session.rows(`
    WITH was AS (SELECT replacer AS place, key, currency, sum(amount) AS was FROM replaced GROUP BY ALL),
      now AS (SELECT place, key, currency, sum(amount) AS now FROM amount WHERE place >= ${first} GROUP BY ALL),
      far AS (SELECT place, key, currency, was, now, greatest(abs(was), abs(now)) AS great,
          least(abs(was), abs(now)) AS small
        FROM was JOIN now USING (place, key, currency) WHERE was <> 0 AND now <> 0),
      ranked AS (SELECT place, currency, was, now, row_number() OVER (PARTITION BY place
          ORDER BY CAST(great AS DOUBLE) / CAST(small AS DOUBLE) DESC, currency DESC, great DESC, was, now) AS rank
        FROM far WHERE great >= ${leap} * small),
      counted AS (SELECT place, count(DISTINCT key) AS keys FROM far WHERE great >= ${leap} * small GROUP BY place),
      brought AS (SELECT place, ${sumIn('usd')} AS usd, ${sumIn('cny')} AS cny FROM now GROUP BY place)
    SELECT brought.place, brought.usd, brought.cny, coalesce(counted.keys, 0) AS keys,
      coalesce(ranked.currency, '') AS currency, coalesce(CAST(ranked.was AS VARCHAR), '') AS was, coalesce(CAST(ranked.now AS VARCHAR), '') AS now
    FROM brought LEFT JOIN counted USING (place)
    LEFT JOIN ranked ON ranked.place = brought.place AND ranked.rank = 1 ORDER BY brought.place`);
  return new Map(
    rows.map((row) => {
      const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
      const leaps = {
        keys: Number(row['keys']),
        currency: text('currency'),
        from: text('was'),
        to: text('now'),
      };
      return [Number(row['place']), { ...leaps, brings: { usd: text('usd'), cny: text('cny') } }];
    }),
  );
}

function sumIn(currency: string): string {
  return `coalesce(CAST(sum(now) FILTER (WHERE currency = '${currency}') AS VARCHAR), '')`;
}
