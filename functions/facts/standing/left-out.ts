import { viewDimensions } from '../schema.ts';
import type { Session } from '../session.ts';

/**
 * What a correction that repeats most of a file leaves out of it, and what therefore still stands. Sums are exact decimal
 * text; '' of a currency that it has not.
 */
export interface LeftOut {
  readonly rows: number;
  readonly usd: string;
  readonly cny: string;
}

/**
 * Of the table `row` of corrected.ts the rows that each correction leaves out, by the place of its file: those of a file
 * of which it has more than half of the codes, in the currencies that it has, that no correction replaces. A correction
 * of fewer is one of single rows.
 */
export async function leftOutIn(session: Session, first: number): Promise<ReadonlyMap<number, LeftOut>> {
  const codes = viewDimensions.join(', ');
  const rows = await session.rows(`
    WITH key AS (SELECT row_number() OVER () AS key, * FROM (SELECT DISTINCT ${codes} FROM row)),
      keyed AS (SELECT row_number() OVER () AS row, place, key, usd, cny FROM row JOIN key USING (${codes})),
      said AS (SELECT row, place, key, 'usd' AS currency, usd AS amount FROM keyed WHERE usd IS NOT NULL
        UNION ALL SELECT row, place, key, 'cny', cny FROM keyed WHERE cny IS NOT NULL),
      told AS (SELECT DISTINCT place, key, currency FROM said),
      later AS (SELECT key, currency, max(place) AS last FROM told WHERE place >= ${first} GROUP BY ALL),
      standing AS (SELECT said.* FROM said LEFT JOIN later USING (key, currency)
        WHERE said.amount <> 0 AND (later.last IS NULL OR later.last <= said.place)),
      shared AS (SELECT one.place, other.place AS base, count(*) AS codes FROM told AS one
        JOIN told AS other USING (key, currency)
        WHERE one.place >= ${first} AND other.place < ${first} GROUP BY ALL),
      scope AS (SELECT shared.place, shared.base, shared.codes, told.key, told.currency FROM shared
        JOIN told ON told.place = shared.base
        SEMI JOIN told AS own ON own.place = shared.place AND own.currency = told.currency),
      whole AS (SELECT place, base FROM scope GROUP BY place, base, codes HAVING codes * 2 > count(*)),
      missing AS (SELECT DISTINCT scope.place, scope.key, scope.currency FROM scope
        SEMI JOIN whole USING (place, base)
        ANTI JOIN told ON told.place = scope.place AND told.key = scope.key)
    SELECT missing.place, count(DISTINCT standing.row) AS rows, ${sumIn('usd')} AS usd, ${sumIn('cny')} AS cny
    FROM missing JOIN standing USING (key, currency)
    WHERE standing.place < missing.place GROUP BY missing.place ORDER BY missing.place`);
  return new Map(
    rows.map((row) => {
      const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
      return [Number(row['place']), { rows: Number(row['rows']), usd: text('usd'), cny: text('cny') }];
    }),
  );
}

function sumIn(currency: string): string {
  return `coalesce(CAST(sum(amount) FILTER (WHERE currency = '${currency}') AS VARCHAR), '')`;
}
