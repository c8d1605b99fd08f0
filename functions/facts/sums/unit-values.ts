import type { Currency } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import { sqlText, type Session } from '../session.ts';
import type { Delivery } from '../supply/deliveries.ts';
import { monthsBefore } from './months-before.ts';

/** Goods of which the value by quantity has moved together: of a flow, of one upload of it, or of one firm. */
export interface UnitValuesMoved {
  readonly delivery: Delivery;
  readonly scope: 'flow' | 'upload' | 'enterprise';
  /** The upload's key or the firm's code; '' of a flow. */
  readonly of: string;
  /** The firm's name; else ''. */
  readonly name: string;
  readonly currency: Currency;
  /** Goods that were compared. */
  readonly goods: number;
  /** The middle one of their unit values over what it was, with three significant digits. */
  readonly times: string;
  /** What they come to, and what their quantities let expect; exact decimal text. */
  readonly sum: string;
  readonly expected: string;
}

/**
 * Three of four goods of an upload whose unit values moved one way by more than so many per cent are in another unit, of
 * money or of quantity: prices of one good move, not of all at once. Of the fixture city's 60 flows the quarters of goods
 * that moved least stand at 0.96 and 1.06 of what they were in the twelve months before, by good and market.
 */
const moved = { perCent: 15, fewestGoods: 20 };

/**
 * Unit values of all a firm's goods may be so many times as high as ever in the year before, or as low: of the 32 368 firms
 * and months of the fixture city's that can be compared the farthest is 3.5 times what it was. Told from so many parts in
 * a thousand of the flow on, of goods of which so many months are known.
 */
const ofFirm = { times: 5, perMille: 1, fewestMonths: 3 };

/**
 * Holds the unit values of the month against those of the twelve months before: by good and market in a flow and in each
 * of several uploads, by good in each firm. Factors of all amounts or of all quantities are seen by them that no rate of
 * exchange and no season shows.
 */
export async function unitValuesMoved(
  session: Session,
  deliveries: readonly Delivery[],
  month: Month,
): Promise<UnitValuesMoved[]> {
  const found: UnitValuesMoved[] = [];
  for (const delivery of deliveries.filter((one) => one.month === month && hasGoods(one))) {
    const { deliveries: before, numbers, currency } = monthsBefore(delivery, deliveries, 'product');
    if (before.length === 0 || currency === undefined) continue;
    const asked = { now: deliveries.indexOf(delivery), before: numbers, money: currency.toLowerCase() };
    const ofUploads = await session.rows(movedTogether(asked));
    const rows = ofUploads.length > 0 ? ofUploads : await session.rows(movedInFirms(asked));
    for (const row of rows) {
      const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
      const scope = scopes.find((one) => one === row['scope']) ?? 'flow';
      found.push({
        ...{ delivery, scope, of: text('of'), name: text('name'), currency },
        ...{ goods: Number(row['goods']), times: significant(Number(row['times'])) },
        ...{ sum: text('sum'), expected: text('expected') },
      });
    }
  }
  return found;
}

const scopes = ['flow', 'upload', 'enterprise'] as const;

interface Asked {
  readonly now: number;
  /** Numbers of the deliveries before, for an IN. */
  readonly before: string;
  readonly money: string;
}

/** Of the flow, or else of those of its several uploads that moved while the others did not. */
function movedTogether({ now, before, money }: Asked): string {
  const rows = `SELECT file, product, market, unit, ${money} AS value, quantity FROM fact
    WHERE delivery = ${now} AND quantity > 0 AND ${money} > 0`;
  const factor = 1 + moved.perCent / 100;
  return `
    WITH was AS (SELECT product, market, unit, median(price) AS price FROM
        (SELECT product, market, unit, ${price(money)} AS price FROM fact
          WHERE delivery IN (${before}) AND quantity > 0 AND ${money} > 0 GROUP BY delivery, product, market, unit)
      GROUP BY product, market, unit),
    own AS (${rows}),
    scoped AS (SELECT 'flow' AS scope, '' AS of, * FROM own
      UNION ALL SELECT 'upload', part.upload, own.* FROM own JOIN part ON part.delivery = ${now} AND part.file = own.file
        WHERE (SELECT count(DISTINCT file) FROM own) > 1),
    good AS (SELECT scope, of, product, market, unit, sum(value) AS value, sum(quantity) AS quantity
      FROM scoped GROUP BY ALL),
    held AS (SELECT scope, of, count(*) AS goods, quantile_cont(${times()}, [0.25, 0.5, 0.75]) AS quarters, ${sums()}
      FROM good JOIN was USING (product, market, unit) GROUP BY scope, of)
    SELECT scope, of, '' AS name, goods, quarters[2] AS times, sum, expected FROM held
    WHERE goods >= ${moved.fewestGoods} AND (quarters[1] > ${factor} OR quarters[3] < 1 / ${factor})
    QUALIFY scope = 'flow' OR NOT bool_or(scope = 'flow') OVER () ORDER BY of`;
}

function movedInFirms({ now, before, money }: Asked): string {
  return `
    WITH was AS (SELECT enterprise, product, unit, median(price) AS price, min(price) AS lowest, max(price) AS highest
      FROM (SELECT enterprise, product, unit, ${price(money)} AS price FROM fact
        WHERE delivery IN (${before}) AND enterprise <> '' AND quantity > 0 AND ${money} > 0
        GROUP BY delivery, enterprise, product, unit)
      GROUP BY enterprise, product, unit HAVING count(*) >= ${ofFirm.fewestMonths}),
    good AS (SELECT enterprise, max(enterprise_name) AS name, product, unit, sum(${money}) AS value,
        sum(quantity) AS quantity FROM fact
      WHERE delivery = ${now} AND enterprise <> '' AND quantity > 0 AND ${money} > 0 GROUP BY enterprise, product, unit),
    held AS (SELECT enterprise, max(name) AS name, count(*) AS goods, median(${times()}) AS times, ${sums()},
        bool_and(CAST(value AS DOUBLE) > ${ofFirm.times} * highest * CAST(quantity AS DOUBLE)) AS dear,
        bool_and(CAST(value AS DOUBLE) * ${ofFirm.times} < lowest * CAST(quantity AS DOUBLE)) AS cheap
      FROM good JOIN was USING (enterprise, product, unit) GROUP BY enterprise)
    SELECT ${sqlText('enterprise')} AS scope, enterprise AS of, name, goods, times, sum, expected FROM held
    WHERE (dear OR cheap) AND abs(CAST(sum AS DECIMAL(38,2)) - CAST(expected AS DECIMAL(38,2))) * 1000 >=
      ${ofFirm.perMille} * (SELECT sum(abs(${money})) FROM fact WHERE delivery = ${now})
    ORDER BY enterprise`;
}

function price(money: string): string {
  return `CAST(sum(${money}) AS DOUBLE) / CAST(sum(quantity) AS DOUBLE)`;
}

/** A good's unit value over what it was. */
function times(): string {
  return 'CAST(value AS DOUBLE) / CAST(quantity AS DOUBLE) / price';
}

/** Added up as exact decimals: sums of floats would depend on the order of rows. */
function sums(): string {
  const expected = 'CAST(round(CAST(quantity AS DOUBLE) * price, 2) AS DECIMAL(38,2))';
  return `CAST(sum(value) AS DECIMAL(38,2))::VARCHAR AS sum, CAST(sum(${expected}) AS DECIMAL(38,2))::VARCHAR AS expected`;
}

function significant(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function hasGoods({ dimensions }: Delivery): boolean {
  return dimensions.includes('product');
}
