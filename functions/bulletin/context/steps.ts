import { numberOf, shift, type Month } from '../../trade/month.ts';
import type { Context } from './context.ts';
import { growthTogether, monthlyGrowth } from './monthly.ts';
import type { Measure } from '../evidence/measures.ts';
import { percentCell } from '../model/cells.ts';
import { parseNumeral } from '../model/numerals.ts';
import { turnOf } from '../prose/phrases.ts';
import type { Figure } from '../../trade/figure.ts';
import type { Ratio } from '../../trade/ratio.ts';

/**
 * A month of a course of growth; January and February are one, since the Lunar New Year falls now into one, now into the
 * other.
 */
export interface Step {
  readonly months: readonly Month[];
  readonly rate: Figure<Ratio>;
}

/** The months that a month's growth is set against: the one before; in March January and February together. */
export function stepBefore(month: Month): readonly Month[] {
  return numberOf(month) === 3 ? [shift(month, -2), shift(month, -1)] : [shift(month, -1)];
}

/** The courses' months up to one, newest first, as far as the evidence reaches. Of January and February alone: none. */
export function stepsTo(context: Context, measure: Measure, month: Month): Step[] {
  const [first] = context.evidence.series;
  const steps: Step[] = [];
  if (numberOf(month) <= 2) return steps;
  for (let last = month; first !== undefined && last >= first.month;) {
    const months = stepBefore(shift(last, 1));
    steps.push({ months, rate: growthTogether(context, measure, months) });
    last = shift(last, -months.length);
  }
  return steps;
}

/** A rate as printed, so that a streak and the figures on the page agree. */
function printedRate(rate: Figure<Ratio>): Ratio | undefined {
  return parseNumeral(percentCell(rate).text);
}

/**
 * For how many months on end trade has grown, or fallen, on a year earlier, each month by itself: negative for a fall, 0
 * for neither. Of January and February, which the Lunar New Year moves about, none is told.
 */
export function monthsOfGrowth(context: Context, measure: Measure, month: Month): number | undefined {
  const [first] = context.evidence.series;
  const signOf = (of: Month): number | undefined => {
    const rate = printedRate(monthlyGrowth(context, measure, of));
    return rate && (rate.numerator > 0n ? 1 : rate.numerator < 0n ? -1 : 0);
  };
  const sign = numberOf(month) <= 2 ? undefined : signOf(month);
  if (first === undefined || sign === undefined || sign === 0) return sign;
  let count = 0;
  for (let of = month; of >= first.month && signOf(of) === sign; of = shift(of, -1)) count += 1;
  return sign * count;
}

/** For how many months on end growth has turned the same way (faster, slower, from a fall to a rise …). */
export function monthsOfTurn(steps: readonly Step[]): number | undefined {
  const turns = steps.slice(0, -1).map((step, index) => {
    const [now, before] = [step, steps[index + 1]].map((one) => one && printedRate(one.rate));
    return now === undefined || before === undefined ? undefined : turnOf(now, before);
  });
  const [turn] = turns;
  if (turn === undefined) return undefined;
  const end = turns.findIndex((one) => one !== turn);
  return steps.slice(0, end < 0 ? turns.length : end).reduce((sum, { months }) => sum + months.length, 0);
}
