import type { Target } from '../../reference/registers.ts';
import { given, unknown, type Figure } from '../../trade/figure.ts';
import type { Currency } from '../../trade/money.ts';
import { numberOf } from '../../trade/month.ts';
import { completion, lead, neededGrowth, seasonalPace } from '../../trade/pace.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import { moneyUnits } from '../../trade/units.ts';
import { growth, level, type Line, type Measure } from '../evidence/measures.ts';
import type { Context } from './context.ts';

/** A target in money: its currency and its value in minor units. */
export interface MoneyTarget {
  readonly currency: Currency;
  readonly minor: Figure<Ratio>;
}

export function moneyTarget(
  { value, unit }: Pick<Target, 'value' | 'unit'>,
  source = 'targets.csv',
): MoneyTarget | undefined {
  const scale = moneyUnits.get(unit);
  return (
    scale && {
      currency: scale.currency,
      minor: given(ratio(value.numerator * scale.minor, value.denominator), source),
    }
  );
}

/** How far a line is with its target: completion, lead on time, seasonal pace, growth so far and that still needed. */
export function paceOf(context: Context, line: Line, measure: Measure, target: MoneyTarget | undefined) {
  const { month } = context.evidence;
  const currency = target?.currency ?? context.currency;
  const toDate = level(line, measure, currency, 'toDate');
  const yearAgo = level(line, measure, currency, 'yearAgo');
  const toDateYearAgo = level(line, measure, currency, 'toDateYearAgo');
  const minor = target?.minor ?? unknown('not-applicable');
  const done = completion(toDate, minor);
  return {
    minor,
    done,
    lead: lead(done, month),
    seasonal: seasonalPace(toDateYearAgo, yearAgo),
    sofar: growth(line, measure, currency, 'toDate'),
    needed:
      numberOf(month) === 12
        ? unknown('not-applicable')
        : neededGrowth(toDate, toDateYearAgo, yearAgo, minor),
  };
}
