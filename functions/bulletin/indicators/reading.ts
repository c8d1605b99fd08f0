import type { Indicator } from '../../reference/indicators.ts';
import { given, unknown, type Figure } from '../../trade/figure.ts';
import type { Ratio } from '../../trade/ratio.ts';
import type { Context } from '../context/context.ts';
import { sumOfParks } from './by-place.ts';
import { Filed, type Reading } from './filed.ts';
import { tradedReading } from './traded.ts';

/** What is known of an indicator: from the trade figures where they answer it, else from the indicator files. */
export function readingOf(context: Context, indicator: Indicator, scope: string): Reading {
  const { evidence } = context;
  const traded = tradedReading(context, indicator.code, scope);
  if (traded?.now.known === true) return traded;
  const filed = new Filed(indicator, evidence.indicators).at(evidence.month);
  const now = filed.now.known ? filed.now : sumOfParks(context, indicator);
  return now.known
    ? {
        now: sourced(now),
        before: sourced(filed.before),
        month: sourced(filed.month),
        lastYear: sourced(filed.lastYear),
      }
    : (traded ?? (evidence.withheld?.has(indicator.code) ? withheld : filed));
}

const suppressed = unknown('suppressed');

/** Of what this edition keeps back. */
const withheld: Reading = { now: suppressed, before: suppressed, month: suppressed, lastYear: suppressed };

/** A figure of the indicator files says that it is one. */
export function sourced(figure: Figure<Ratio>): Figure<Ratio> {
  return figure.known && figure.origin === undefined ? given(figure.value, 'indicators') : figure;
}
