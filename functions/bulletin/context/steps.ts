import { numberOf, shift, type Month } from '../../trade/month.ts';
import type { Context } from './context.ts';
import { growthTogether } from './monthly.ts';
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

/** The courses' months up to one, newest first, as far as the evidence reaches. Of January and February alone: none. */
export function stepsTo(context: Context, measure: Measure, month: Month): Step[] {
  const [first] = context.evidence.series;
  const steps: Step[] = [];
  if (numberOf(month) <= 2) return steps;
  for (let last = month; first !== undefined && last >= first.month;) {
    const months = numberOf(last) === 2 ? [shift(last, -1), last] : [last];
    steps.push({ months, rate: growthTogether(context, measure, months) });
    last = shift(last, -months.length);
  }
  return steps;
}

/** Rates as printed, so that a streak and the figures on the page agree. */
function printedRate({ rate }: Step): Ratio | undefined {
  return parseNumeral(percentCell(rate).text);
}

/** For how many months on end trade has grown, or fallen, on a year earlier: negative for a fall, 0 for neither. */
export function monthsOfGrowth(steps: readonly Step[]): number | undefined {
  const signOf = (step: Step): number | undefined => {
    const rate = printedRate(step);
    return rate && (rate.numerator > 0n ? 1 : rate.numerator < 0n ? -1 : 0);
  };
  const sign = steps[0] && signOf(steps[0]);
  if (sign === undefined || sign === 0) return sign;
  const end = steps.findIndex((step) => signOf(step) !== sign);
  return sign * monthsIn(end < 0 ? steps : steps.slice(0, end));
}

/** For how many months on end growth has turned the same way (faster, slower, from a fall to a rise …). */
export function monthsOfTurn(steps: readonly Step[]): number | undefined {
  const turns = steps.slice(0, -1).map((step, index) => {
    const [now, before] = [step, steps[index + 1]].map((one) => one && printedRate(one));
    return now === undefined || before === undefined ? undefined : turnOf(now, before);
  });
  const [turn] = turns;
  if (turn === undefined) return undefined;
  const end = turns.findIndex((one) => one !== turn);
  return monthsIn(steps.slice(0, end < 0 ? turns.length : end));
}

function monthsIn(steps: readonly Step[]): number {
  return steps.reduce((sum, { months }) => sum + months.length, 0);
}
