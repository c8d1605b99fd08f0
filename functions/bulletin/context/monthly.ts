import { change } from '../../trade/change.ts';
import type { MonthlyTotal } from '../../trade/cut.ts';
import { combine, computed, known, unknown, type Figure } from '../../trade/figure.ts';
import type { Currency } from '../../trade/money.ts';
import { shift, type Month } from '../../trade/month.ts';
import type { SumOrigin } from '../../trade/origin.ts';
import type { Ratio } from '../../trade/ratio.ts';
import type { Context } from './context.ts';
import { byMeasure, type Measure } from '../evidence/measures.ts';

/** The city's trade of one month, in minor units of the bulletin's currency. */
export function monthly({ evidence, currency }: Context, measure: Measure, month: Month): Figure<bigint> {
  const total = evidence.series.find((one) => one.month === month);
  return total === undefined ? unknown('no-data') : sumOf(total, measure, currency);
}

export function sumOf(total: MonthlyTotal, measure: Measure, currency: Currency): Figure<bigint> {
  return byMeasure(measure, (flow) => {
    const sum = total[flow][currency];
    const origin: SumOrigin = {
      ...{ of: 'sum', dimension: 'total', keys: ['total'] },
      ...{ flow, what: currency, period: total.month },
    };
    return { ...(sum === undefined ? unknown('no-data') : known(sum)), origin };
  });
}

/** Whether a month has either flow in a currency. */
export function isDelivered(total: MonthlyTotal, currency: Currency): boolean {
  return total.export[currency] !== undefined || total.import[currency] !== undefined;
}

/**
 * The last months of a series from the first that was delivered among them: one that was not leaves a gap, and is no
 * month less on a chart's axis.
 */
export function courseOf(
  series: readonly MonthlyTotal[],
  currency: Currency,
  most: number,
): readonly MonthlyTotal[] {
  const last = series.slice(-most);
  const first = last.findIndex((total) => isDelivered(total, currency));
  return first < 0 ? [] : last.slice(first);
}

export function before(month: Month): Month {
  return shift(month, -1);
}

export function monthlyGrowth(context: Context, measure: Measure, month: Month): Figure<Ratio> {
  return change(monthly(context, measure, month), monthly(context, measure, shift(month, -12)));
}

/** Growth of three months together, which end with `month`. */
export function threeMonthGrowth(
  context: Context,
  month: Month,
  measure: Measure = context.main,
): Figure<Ratio> {
  return growthTogether(
    context,
    measure,
    [-2, -1, 0].map((back) => shift(month, back)),
  );
}

/** Several months as one: what was traded in all of them. */
export function together(context: Context, measure: Measure, months: readonly Month[]): Figure<bigint> {
  const terms = months.map((month) => monthly(context, measure, month));
  const sum = terms.reduce(
    (total, term) => combine(total, term, (left, right) => known(left + right)),
    known(0n),
  );
  return computed(sum, 'plus', ...terms);
}

/** Their growth on the same months a year earlier. */
export function growthTogether(context: Context, measure: Measure, months: readonly Month[]): Figure<Ratio> {
  const yearAgo = months.map((month) => shift(month, -12));
  return change(together(context, measure, months), together(context, measure, yearAgo));
}
