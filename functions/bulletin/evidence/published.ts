import type { Control } from '../../reference/registers.ts';
import type { Flow, Tally } from '../../trade/cut.ts';
import { combine, computed, known, type Figure } from '../../trade/figure.ts';
import { money, type Currency } from '../../trade/money.ts';
import { shift, type Month } from '../../trade/month.ts';
import type { Period } from '../../trade/period.ts';
import { level, type Line } from './measures.ts';

/**
 * “The published year to date is not the sum of the months once published” (customs revises until the yearbook closes the
 * year).
 *
 * The city's line with the year to date as customs published it, where the bureau keeps that in controls.csv: customs
 * corrects earlier months in it, so it is what is printed, and not the sum of the months.
 */
export function asPublished(line: Line, controls: readonly Control[], month: Month): Line {
  const tally = corrected(line.tally, controls, month);
  const like = line.like === line.tally ? tally : corrected(line.like, controls, month);
  const given: Line['given'] = (flow, currency, period) => {
    const of = publishedMonth(period, month);
    const minor = of && toldIn(controls, of, flow, currency);
    return minor === undefined ? undefined : { of: 'given', source: 'controls.csv', value: `${minor}/1` };
  };
  return { ...line, tally, like, given };
}

/** The month up to which customs published the year that a period is. */
function publishedMonth(period: Period, month: Month): Month | undefined {
  return period === 'toDate' ? month : period === 'toDateYearAgo' ? shift(month, -12) : undefined;
}

function toldIn(
  controls: readonly Control[],
  month: Month,
  flow: Flow,
  currency: Currency,
): bigint | undefined {
  return controls.find(
    (one) => one.month === month && one.flow === flow && one.currency === currency && one.span === 'toDate',
  )?.minor;
}

function corrected(tally: Tally, controls: readonly Control[], month: Month): Tally {
  const told = (of: Month, flow: Flow, currency: Currency): bigint | undefined =>
    toldIn(controls, of, flow, currency);
  const amounts = (flow: Flow) => ({
    USD: {
      ...tally[flow].USD,
      toDate: money('USD', told(month, flow, 'USD') ?? tally[flow].USD.toDate),
      toDateYearAgo: money('USD', told(shift(month, -12), flow, 'USD') ?? tally[flow].USD.toDateYearAgo),
    },
    CNY: {
      ...tally[flow].CNY,
      toDate: money('CNY', told(month, flow, 'CNY') ?? tally[flow].CNY.toDate),
      toDateYearAgo: money('CNY', told(shift(month, -12), flow, 'CNY') ?? tally[flow].CNY.toDateYearAgo),
    },
  });
  return { ...tally, export: amounts('export'), import: amounts('import') };
}

/** What customs corrected in a currency's year to date, both flows together; zero where nothing was published. */
export function correction(published: Line, summed: Line, currency: Currency): Figure<bigint> {
  const told = level(published, 'total', currency, 'toDate');
  const counted = level(summed, 'total', currency, 'toDate');
  return computed(
    combine(told, counted, (left, right) => known(left - right)),
    'minus',
    told,
    counted,
  );
}
