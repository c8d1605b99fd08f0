import { flows, type Coverage, type Dataset, type Flow } from '../../trade/cut.ts';
import type { Reason } from '../../trade/reason.ts';
import type { Currency } from '../../trade/money.ts';
import { shift, type Month } from '../../trade/month.ts';
import { monthsLater, monthsOf, ofPeriods, periods, type Period } from '../../trade/period.ts';
import type { Delivery } from './deliveries.ts';
import type { Needs, Supply } from './supply.ts';

/** Which delivery speaks for each flow and month of one cut. */
export interface Answer {
  readonly month: Month;
  /** The dataset that speaks for the bulletin's month. */
  readonly dataset: Dataset;
  readonly deliveries: readonly Delivery[];
  readonly coverage: Coverage;
}

/** All months that the periods of a bulletin span, oldest first. */
export function monthsSpanned(month: Month): Month[] {
  return [...new Set(periods.flatMap((period) => monthsOf(period, month)))].sort();
}

/**
 * The answer to a question, from the base and, where it cannot tell, from a view that agrees with it; from `dataset`
 * alone when one is named. Undefined when nothing in the bulletin's own month can tell.
 */
export function answerTo(needs: Needs, month: Month, supply: Supply, dataset?: Dataset): Answer | undefined {
  const chosen = new Map<string, Delivery>();
  for (const flow of flows) {
    for (const spanned of monthsSpanned(month)) {
      const delivery = supply.answer(needs, flow, spanned, dataset);
      if (delivery !== undefined) chosen.set(`${flow} ${spanned}`, delivery);
    }
  }
  const present = flows.map((flow) => chosen.get(`${flow} ${month}`)).find((it) => it !== undefined);
  if (present === undefined) return undefined;
  const at = (flow: Flow, spanned: Month): Delivery | undefined => chosen.get(`${flow} ${spanned}`);
  const ofFlow = (flow: Flow): Coverage[Flow] =>
    ofCurrencies((currency) => ofPeriods((period) => status({ flow, currency, period, month }, at, supply)));
  return {
    month,
    dataset: present.dataset,
    deliveries: [...chosen.values()],
    coverage: { export: ofFlow('export'), import: ofFlow('import') },
  };
}

function ofCurrencies<T>(value: (currency: Currency) => T): Record<Currency, T> {
  return { USD: value('USD'), CNY: value('CNY') };
}

function status(
  asked: { flow: Flow; currency: Currency; period: Period; month: Month },
  at: (flow: Flow, month: Month) => Delivery | undefined,
  supply: Supply,
): 'available' | Reason {
  const { flow, currency, period, month } = asked;
  const months = monthsOf(period, month);
  if (months.length === 0) return 'not-applicable';
  const later = monthsLater(period);
  const isBase = later !== undefined || period === 'yearAgo';
  const delivered = months.map((spanned) => ({ spanned, delivery: at(flow, spanned) }));
  if (
    delivered.some(
      ({ spanned, delivery }) => delivery === undefined && supply.base(flow, spanned) === undefined,
    )
  ) {
    return isBase ? 'no-base' : 'no-data';
  }
  if (delivered.some(({ delivery }) => delivery === undefined)) return 'not-comparable';
  if (delivered.some(({ delivery }) => delivery?.sums[currency] === undefined)) return 'no-data';
  const comparable = delivered.every(({ spanned, delivery }) => {
    const counterpart = later === undefined ? undefined : at(flow, shift(spanned, later));
    return counterpart === undefined || counterpart.dataset === delivery?.dataset;
  });
  return comparable ? 'available' : 'not-comparable';
}
