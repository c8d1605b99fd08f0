import type { Control } from '../../reference/registers.ts';
import type { Cut } from '../../trade/cut.ts';
import type { Finding } from '../../trade/finding.ts';
import { minorText } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';

/** A whole unit of money: what customs rounds its published totals to. */
const unit = 100n;

/**
 * Customs corrects earlier months in its sums to date, by tenths of a per cent: what is published may be so many per cent
 * off the sum of the months.
 */
const mostCorrected = 1n;

/** Sums to date in controls.csv that are no correction of the months' sum: another unit, another span. */
export function farControls(total: Cut, controls: readonly Control[], month: Month): Finding[] {
  const [tally] = total.tallies;
  if (tally === undefined) return [];
  return controls
    .filter((control) => control.month === month && control.span === 'toDate')
    .flatMap(({ flow, currency, minor }) => {
      if (total.coverage[flow][currency].toDate !== 'available') return [];
      const counted = tally[flow][currency].toDate;
      const gap = counted < minor ? minor - counted : counted - minor;
      if (gap * 100n <= counted * mostCorrected) return [];
      const sums = { published: minorText(minor), counted: minorText(counted) };
      return [{ code: 'control-far', details: { month, flow, currency, ...sums } }];
    });
}

/** The controls of the month that its facts do not meet to the unit: each holds the month. */
export function missedControls(total: Cut, controls: readonly Control[], month: Month): Finding[] {
  const [tally] = total.tallies;
  if (tally === undefined) return [];
  return controls
    .filter((control) => control.month === month && control.span === 'month')
    .flatMap(({ flow, currency, minor }) => {
      if (total.coverage[flow][currency].month !== 'available') return [];
      const difference = tally[flow][currency].month - minor;
      if (difference < unit && difference > -unit) return [];
      return [
        { code: 'control-missed', details: { month, flow, currency, difference: minorText(difference) } },
      ];
    });
}
