import type { Registers } from '../../reference/registers.ts';
import { flows, type Cut, type Dimension, type Flow, type Tally } from '../../trade/cut.ts';
import type { RowId } from '../../trade/disclosure.ts';
import type { Finding } from '../../trade/finding.ts';
import { currencies, minorText, type Currency } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import type { Period } from '../../trade/period.ts';

/** What a place did before tells that its nothing may be a file that did not come. */
const before = ['monthBefore', 'monthYearAgo', 'toDate', 'toDateYearAgo'] as const satisfies Period[];

/** One flow alone is missed where it was at least one part in so many of the place's trade of this year. */
const parts = 10n;

/**
 * Parks and districts that report nothing for the month and traded before: in both flows, or in one that they had both
 * the month before and a year ago, and that is a tenth of their trade. Lost trade, or a lost file: each holds the month
 * until an editor confirms that it is nothing. Places that the register has retired say nothing.
 */
export function silentPlaces({
  month,
  registers,
  cuts,
}: {
  readonly month: Month;
  readonly registers: Registers;
  readonly cuts: ReadonlyMap<Dimension, Cut>;
}): Finding[] {
  const retired = new Set(
    registers.parks.flatMap(({ code, validTo }) => (validTo !== undefined && validTo < month ? [code] : [])),
  );
  return (['park', 'district'] as const).flatMap((dimension): Finding[] => {
    const cut = cuts.get(dimension);
    const order = [registers.settings.firstCurrency, ...currencies];
    const currency = cut && order.find((one) => deliveredIn(cut, one).length > 0);
    if (cut === undefined || currency === undefined) return [];
    return cut.tallies
      .filter(({ key }) => key !== '' && !retired.has(key))
      .flatMap((tally): Finding[] => {
        const missed = missedFlows(tally, deliveredIn(cut, currency), currency);
        if (missed === undefined) return [];
        const { key, name } = tally;
        const amount = (period: Period): string =>
          minorText(missed.reduce((sum, flow) => sum + tally[flow][currency][period], 0n));
        const flow = missed.length === 1 && deliveredIn(cut, currency).length > 1 ? (missed[0] ?? '') : '';
        return [
          {
            code: 'place-silent',
            details: {
              ...{ month, dimension, place: key, zh: name.zh, en: name.en, flow, currency },
              ...{ before: amount('monthBefore'), yearAgo: amount('monthYearAgo') },
            },
          },
        ];
      });
  });
}

/** The places that the reasons of a month speak of as silent. */
export function silentIn(reasons: readonly Finding[]): ReadonlySet<RowId> {
  return new Set(
    reasons.flatMap(({ code, details: { dimension, place = '' } }): RowId[] =>
      code === 'place-silent' && (dimension === 'park' || dimension === 'district')
        ? [`${dimension}:${place}`]
        : [],
    ),
  );
}

function deliveredIn({ coverage }: Cut, currency: Currency): Flow[] {
  return flows.filter((flow) => coverage[flow][currency].month === 'available');
}

/** The flows in which a place says nothing and should; undefined where its zeros are no news. */
function missedFlows(
  tally: Tally,
  delivered: readonly Flow[],
  currency: Currency,
): readonly Flow[] | undefined {
  const sum = (flow: Flow, period: Period): bigint => tally[flow][currency][period];
  const silent = delivered.filter((flow) => sum(flow, 'month') === 0n);
  if (silent.length === 0) return undefined;
  if (silent.length === delivered.length)
    return silent.some((flow) => before.some((period) => sum(flow, period) !== 0n)) ? silent : undefined;
  const ofYear = delivered.reduce((total, flow) => total + sum(flow, 'toDate'), 0n);
  const usual = silent.filter(
    (flow) =>
      sum(flow, 'monthBefore') !== 0n &&
      sum(flow, 'monthYearAgo') !== 0n &&
      sum(flow, 'toDate') * parts >= ofYear,
  );
  return usual.length === 0 ? undefined : usual;
}
