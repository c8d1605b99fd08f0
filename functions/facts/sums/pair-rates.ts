import type { Delivery } from '../supply/deliveries.ts';
import { viewDimensions } from '../schema.ts';
import type { Session } from '../session.ts';
import { impliedRates, type ImpliedRate } from './implied-rates.ts';
import { inCurrencyFiles } from './overlaps.ts';

/** A delivery in files of one currency each, and the rate at which their rows stand to one another. */
export interface PairRate extends Omit<ImpliedRate, 'scope'> {
  readonly delivery: Delivery;
}

/**
 * Compares the USD and the CNY file of one query row by row, as the intake does the two columns of one file: rows of
 * which the two do not say the same, by their codes.
 */
export async function pairRates(
  session: Session,
  all: readonly Delivery[],
  deliveries: readonly Delivery[],
): Promise<PairRate[]> {
  const asked = deliveries.filter(inCurrencyFiles);
  if (asked.length === 0) return [];
  const numbers = asked.map((delivery) => all.indexOf(delivery));
  const told = viewDimensions.map((name) => `nullif(${name}, '')`).join(', ');
  const rates = await impliedRates(
    session,
    `SELECT delivery AS scope, delivery AS source, regexp_replace(concat_ws('/', ${told}), '[ :]', '_', 'g') AS label,
       sum(usd) AS usd, sum(cny) AS cny
     FROM fact WHERE delivery IN (${numbers.join(', ')})
     GROUP BY delivery, ${viewDimensions.join(', ')} HAVING count(usd) > 0 AND count(cny) > 0`,
  );
  return rates.flatMap(({ scope, ...rate }) => {
    const delivery = all[Number(scope)];
    return delivery === undefined ? [] : [{ delivery, ...rate }];
  });
}
