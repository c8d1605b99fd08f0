import type { Control } from '../reference/registers.ts';
import { flows, type Flow, type Tally } from '../trade/cut.ts';
import { money, type Currency } from '../trade/money.ts';
import { shift, type Month } from '../trade/month.ts';
import type { Line } from './measures.ts';

/**
 * The city's line with the year to date as customs published it, where the bureau keeps that in controls.csv: customs
 * corrects earlier months in it, so it is what is printed, and not the sum of the months.
 */
export function asPublished(line: Line, controls: readonly Control[], month: Month): Line {
  return {
    ...line,
    tally: corrected(line.tally, controls, month),
    like: corrected(line.like, controls, month),
  };
}

function corrected(tally: Tally, controls: readonly Control[], month: Month): Tally {
  const told = (of: Month, flow: Flow, currency: Currency): bigint | undefined =>
    controls.find(
      (one) => one.month === of && one.flow === flow && one.currency === currency && one.span === 'toDate',
    )?.minor;
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
export function correction(published: Line, summed: Line, currency: Currency): bigint {
  return flows.reduce(
    (total, flow) => total + published.tally[flow][currency].toDate - summed.tally[flow][currency].toDate,
    0n,
  );
}
