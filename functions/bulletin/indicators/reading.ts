import type { Indicator } from '../../reference/indicators.ts';
import { given, unknown, type Figure } from '../../trade/figure.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import type { Context } from '../context.ts';
import { Filed, type Reading } from './filed.ts';
import { tradedReading } from './traded.ts';

/** What is known of an indicator: from the trade figures where they answer it, else from the indicator files. */
export function readingOf(context: Context, indicator: Indicator, scope: string): Reading {
  const { evidence } = context;
  const traded = tradedReading(context, indicator.code, scope);
  if (traded?.now.known === true) return traded;
  const filed = new Filed(indicator, evidence.indicators).at(evidence.month);
  const ofPlaces = placesReached(context, indicator);
  const now = filed.now.known ? filed.now : ofPlaces;
  return now.known
    ? {
        now: sourced(now),
        before: sourced(filed.before),
        month: sourced(filed.month),
        lastYear: sourced(filed.lastYear),
      }
    : (traded ?? filed);
}

/** Projects are reported park by park: the city has what its parks have together. */
function placesReached({ evidence }: Context, indicator: Indicator): Figure<Ratio> {
  const areas = new Set(
    evidence.indicators
      .filter(({ indicator: code, area }) => code === indicator.code && area !== '')
      .map(({ area }) => area),
  );
  const sums = [...areas].map(
    (area) => new Filed(indicator, evidence.indicators, area).at(evidence.month).now,
  );
  if (sums.length === 0 || indicator.kind !== 'flow') return unknown('no-data');
  const known = sums.flatMap((sum) => (sum.known ? [sum.value] : []));
  const total = known.reduce(
    (left, right) =>
      ratio(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator,
      ),
    ratio(0n, 1n),
  );
  return known.length === 0 ? unknown('no-data') : given(total, 'indicators');
}

/** A figure of the indicator files says that it is one. */
function sourced(figure: Figure<Ratio>): Figure<Ratio> {
  return figure.known && figure.origin === undefined ? given(figure.value, 'indicators') : figure;
}
