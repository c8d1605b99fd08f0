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

/** The controls of the month that its facts do not meet to the unit: each holds the month. */
export function missedControls(total: Cut, controls: readonly Control[], month: Month): Finding[] {
  return heldAgainst('month', total, controls, month).flatMap(({ counted, control }): Finding[] => {
    const { flow, currency, minor } = control;
    const difference = counted - minor;
    if (difference < unit && difference > -unit) return [];
    return [
      { code: 'control-missed', details: { month, flow, currency, difference: minorText(difference) } },
    ];
  });
}

/** Sums to date in controls.csv that are no correction of the months' sum: another unit, another span. */
export function farControls(total: Cut, controls: readonly Control[], month: Month): Finding[] {
  return heldAgainst('toDate', total, controls, month).flatMap(({ counted, control }): Finding[] => {
    const { flow, currency, minor } = control;
    const gap = counted < minor ? minor - counted : counted - minor;
    if (gap * 100n <= counted * mostCorrected) return [];
    const sums = { published: minorText(minor), counted: minorText(counted) };
    return [{ code: 'control-far', details: { month, flow, currency, ...sums } }];
  });
}

/** The month's controls of a span, each with what the facts come to where they have all of it. */
function heldAgainst(
  span: Control['span'],
  { tallies: [tally], coverage }: Cut,
  controls: readonly Control[],
  month: Month,
): { readonly control: Control; readonly counted: bigint }[] {
  return controls
    .filter((control) => control.month === month && control.span === span)
    .flatMap((control) => {
      const { flow, currency } = control;
      if (tally === undefined || coverage[flow][currency][span] !== 'available') return [];
      return [{ control, counted: tally[flow][currency][span] }];
    });
}
