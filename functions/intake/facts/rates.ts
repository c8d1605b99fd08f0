import type { Problem } from '../../facts/receipt.ts';
import type { Session } from '../../facts/session.ts';
import { textOf } from './row-texts.ts';

/**
 * A row's CNY over its USD may stand so many per cent off the median of its month. Customs converts all declarations of
 * a month at one rate: in the fixture city's 58 603 rows the farthest is 0.31 % off. Rows of another month, up to eleven
 * away, would be 11 % off there at the most; rows in another unit or currency are far beyond.
 */
const widest = 10;

/** From so many rows on an upload's own rounding (cents, 元, 万元 with two decimals) is known by what divides all sums. */
const enoughRows = 20;

/** A dollar has cost 6 to 9 CNY since 1994: beyond these bounds a column is scaled, or the two stand the wrong way round. */
const plausible = { from: 1, to: 30 };

/**
 * Rows whose two currencies do not say the same: the rate that they imply is not that of their month, or one is zero. By
 * month, with the largest rows. Where the month's own rate is none that ever was, that is told instead.
 */
export async function ratesApart(session: Session): Promise<Problem[]> {
  const rows = await session.rows(`
    WITH paired AS (SELECT month, line, usd, cny FROM facts WHERE usd IS NOT NULL AND cny IS NOT NULL),
    middle AS (SELECT month, CAST(median(CAST(cny AS DOUBLE) / CAST(usd AS DOUBLE)) AS DECIMAL(18,6)) AS rate
      FROM paired WHERE usd <> 0 AND cny <> 0 GROUP BY month),
    grain AS (SELECT CASE WHEN count(*) < ${enoughRows} THEN 1 ELSE ${grainOf('usd')} END AS usd,
        CASE WHEN count(*) < ${enoughRows} THEN 1 ELSE ${grainOf('cny')} END AS cny FROM paired),
    gaps AS (SELECT paired.*, abs(${wide('cny')} - ${wide('usd')} * middle.rate) AS gap,
        ${widest} * abs(${wide('usd')}) * middle.rate / 100 + grain.usd * middle.rate + grain.cny AS allowed
      FROM paired JOIN middle ON middle.month = paired.month CROSS JOIN grain),
    off AS (SELECT *, row_number() OVER (PARTITION BY month ORDER BY gap DESC, line) AS place
      FROM gaps WHERE gap > allowed)
    SELECT middle.month, CAST(CAST(middle.rate AS DECIMAL(18,4)) AS VARCHAR) AS rate,
      middle.rate < ${plausible.from} OR middle.rate > ${plausible.to} AS odd,
      count(off.line)::VARCHAR AS rows, CAST(sum(off.usd) AS DECIMAL(38,2))::VARCHAR AS usd,
      CAST(sum(off.cny) AS DECIMAL(38,2))::VARCHAR AS cny,
      string_agg(off.line || ':' || off.usd || ':' || off.cny, ' ' ORDER BY off.place) FILTER (WHERE off.place <= 5) AS list
    FROM middle LEFT JOIN off ON off.month = middle.month
    GROUP BY middle.month, middle.rate ORDER BY middle.month`);
  return rows.flatMap((row): Problem[] => {
    const [month, rate, count] = [textOf(row['month']), textOf(row['rate']), textOf(row['rows'])];
    if (row['odd'] === true) return [{ code: 'rate-implausible', details: { month, rate } }];
    if (count === '0') return [];
    const sums = { usd: textOf(row['usd']), cny: textOf(row['cny']), list: textOf(row['list']) };
    return [{ code: 'rates-apart', details: { month, rate, rows: count, ...sums } }];
  });
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
