import type { LeadingFirmGone } from '../../facts/sums/leading-firms.ts';
import type { Finding } from '../../trade/finding.ts';
import { minorUnits } from '../../trade/money.ts';

/** A firm of so many per cent of a flow is one whose absence is seen in the city's total. */
const leastShare = 5n;

/** Firms that led a flow month by month and have nothing now: lost trade, or a lost file. */
export function firmsGone(found: readonly LeadingFirmGone[]): Finding[] {
  return found
    .filter(({ twelveMonths, ofAll }) => minorUnits(twelveMonths) * 100n >= leastShare * minorUnits(ofAll))
    .map(({ delivery: { month, flow }, enterprise, name, currency, before, twelveMonths }) => ({
      code: 'largest-firm-missing',
      details: { month, flow, enterprise, name, currency, before, twelveMonths },
    }));
}
