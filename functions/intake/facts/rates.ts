import type { Problem } from '../../facts/receipt.ts';
import type { Session } from '../../facts/session.ts';
import { impliedRates } from '../../facts/sums/implied-rates.ts';

/**
 * Rows whose two currencies do not say the same: the rate that they imply is not that of their month, or one is zero. By
 * month, with the largest rows. Where the month's own rate is none that ever was, that is told instead.
 */
export async function ratesApart(session: Session): Promise<Problem[]> {
  const months = await impliedRates(
    session,
    `SELECT month AS scope, 0 AS source, line AS label, usd, cny FROM facts WHERE usd IS NOT NULL AND cny IS NOT NULL`,
  );
  return months.flatMap(({ scope: month, isImplausible, rate, ...off }): Problem[] => {
    if (isImplausible) return [{ code: 'rate-implausible', details: { month, rate } }];
    return off.rows === '0' ? [] : [{ code: 'rates-apart', details: { month, rate, ...off } }];
  });
}
