import type { Session } from '../session.ts';

/**
 * A row's CNY over its USD may stand so many per cent off the median of its month. Customs converts all declarations of
 * a month at one rate: in the fixture city's 58 603 rows the farthest is 0.31 % off. Rows of another month, up to eleven
 * away, would be 11 % off there at the most; rows in another unit or currency are far beyond.
 */
const widest = 10;

/** From so many rows on a source's own rounding (cents, 元, 万元 with two decimals) is known by what divides all sums. */
const enoughRows = 20;

/** A dollar has cost 6 to 9 CNY since 1994: beyond these bounds a column is scaled, or the two stand the wrong way round. */
const plausible = { from: 1, to: 30 };

/** The rate that rows imply at which they were converted, and those of them that imply another. */
export interface ImpliedRate {
  /** What the rows have in common, as the query names it. */
  readonly scope: string;
  /** With four decimals. */
  readonly rate: string;
  /** It is none that ever was. */
  readonly isImplausible: boolean;
  /** How many rows are off, what they come to, and the five farthest of them as `label:usd:cny`. */
  readonly rows: string;
  readonly usd: string;
  readonly cny: string;
  readonly list: string;
}

/**
 * The rates by scope, in order, of rows that the query `paired` selects with both amounts: scope, source (of which the
 * amounts are rounded alike), label, usd, cny.
 */
export async function impliedRates(session: Session, paired: string): Promise<ImpliedRate[]> {
  const rows = await session.rows(`
    WITH paired AS (${paired}),
    middle AS (SELECT scope, CAST(median(CAST(cny AS DOUBLE) / CAST(usd AS DOUBLE)) AS DECIMAL(18,6)) AS rate
      FROM paired WHERE usd <> 0 AND cny <> 0 GROUP BY scope),
    grain AS (SELECT source, CASE WHEN count(*) < ${enoughRows} THEN 1 ELSE ${grainOf('usd')} END AS usd,
        CASE WHEN count(*) < ${enoughRows} THEN 1 ELSE ${grainOf('cny')} END AS cny FROM paired GROUP BY source),
    gaps AS (SELECT paired.*, abs(${wide('cny')} - ${wide('usd')} * middle.rate) AS gap,
        ${widest} * abs(${wide('usd')}) * middle.rate / 100 + grain.usd * middle.rate + grain.cny AS allowed
      FROM paired JOIN middle ON middle.scope = paired.scope JOIN grain ON grain.source = paired.source),
    off AS (SELECT *, row_number() OVER (PARTITION BY scope ORDER BY gap DESC, label) AS place
      FROM gaps WHERE gap > allowed)
    SELECT CAST(middle.scope AS VARCHAR) AS scope, CAST(CAST(middle.rate AS DECIMAL(18,4)) AS VARCHAR) AS rate,
      middle.rate < ${plausible.from} OR middle.rate > ${plausible.to} AS odd,
      count(off.label)::VARCHAR AS rows, CAST(sum(off.usd) AS DECIMAL(38,2))::VARCHAR AS usd,
      CAST(sum(off.cny) AS DECIMAL(38,2))::VARCHAR AS cny,
      string_agg(off.label || ':' || off.usd || ':' || off.cny, ' ' ORDER BY off.place) FILTER (WHERE off.place <= 5) AS list
    FROM middle LEFT JOIN off ON off.scope = middle.scope
    GROUP BY middle.scope, middle.rate ORDER BY middle.scope`);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return rows.map((row) => ({
    ...{ scope: text(row['scope']), rate: text(row['rate']), isImplausible: row['odd'] === true },
    ...{ rows: text(row['rows']), usd: text(row['usd']), cny: text(row['cny']), list: text(row['list']) },
  }));
}

/** An amount that can be multiplied. */
function wide(column: string): string {
  return `CAST(paired.${column} AS DECIMAL(38,2))`;
}

/** The largest power of ten, up to a million, that divides every sum of a column; a cent at the least. */
function grainOf(column: string): string {
  const powers = Array.from({ length: 8 }, (_, index) => 10n ** BigInt(index + 1));
  const divides = powers.map(
    (power) => `CASE WHEN bool_and(CAST(${column} * 100 AS BIGINT) % ${power} = 0) THEN 1 ELSE 0 END`,
  );
  return `CAST(power(10, ${divides.join(' + ')} - 2) AS DECIMAL(18,2))`;
}
