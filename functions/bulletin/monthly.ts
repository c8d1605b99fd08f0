import { change } from '../trade/change.ts';
import type { MonthlyTotal } from '../trade/cut.ts';
import { combine, known, unknown, type Figure } from '../trade/figure.ts';
import type { Currency } from '../trade/money.ts';
import { shift, type Month } from '../trade/month.ts';
import type { Ratio } from '../trade/ratio.ts';
import type { Context } from './context.ts';
import type { Measure } from './measures.ts';

/** The city's trade of one month, in minor units of the bulletin's currency. */
export function monthly({ evidence, currency }: Context, measure: Measure, month: Month): Figure<bigint> {
  const total = evidence.series.find((one) => one.month === month);
  return total === undefined ? unknown('no-data') : sumOf(total, measure, currency);
}

export function sumOf(total: MonthlyTotal, measure: Measure, currency: Currency): Figure<bigint> {
  const flow = (sum: bigint | undefined): Figure<bigint> =>
    sum === undefined ? unknown('no-data') : known(sum);
  const exports = flow(total.export[currency]);
  const imports = flow(total.import[currency]);
  if (measure === 'export') return exports;
  if (measure === 'import') return imports;
  return combine(exports, imports, (out, into) => known(measure === 'total' ? out + into : out - into));
}

/** Whether a month has either flow in a currency. */
export function isDelivered(total: MonthlyTotal, currency: Currency): boolean {
  return total.export[currency] !== undefined || total.import[currency] !== undefined;
}

export function before(month: Month): Month {
  return shift(month, -1);
}

export function monthlyGrowth(context: Context, measure: Measure, month: Month): Figure<Ratio> {
  return change(monthly(context, measure, month), monthly(context, measure, shift(month, -12)));
}

/** Growth of three months together, which end with `month`. */
export function threeMonthGrowth(context: Context, month: Month): Figure<Ratio> {
  return change(threeMonths(context, month), threeMonths(context, shift(month, -12)));
}

function threeMonths(context: Context, month: Month): Figure<bigint> {
  return [0, 1, 2]
    .map((back) => monthly(context, context.main, shift(month, -back)))
    .reduce((sum, figure) => combine(sum, figure, (left, right) => known(left + right)), known(0n));
}
