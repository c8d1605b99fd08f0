import { change, contribution, share } from '../../trade/change.ts';
import { flows, type Flow, type Name } from '../../trade/cut.ts';
import { combine, known, unknown, type Figure } from '../../trade/figure.ts';
import type { Currency } from '../../trade/money.ts';
import type { Period } from '../../trade/period.ts';
import { byCodePoint } from '../../trade/rank.ts';
import type { Ratio } from '../../trade/ratio.ts';
import type { CrossCut } from './cuts.ts';
import { isRecodedRow, isSilentRow, type Untold } from './untold.ts';

/** What an analyst asks of one span of time: level, base, growth, share and contribution. */
export interface SpanFigures {
  readonly value: Figure<bigint>;
  readonly yearAgo: Figure<bigint>;
  readonly change: Figure<Ratio>;
  readonly share: Figure<Ratio>;
  readonly contribution: Figure<Ratio>;
}

/** One row of a cut: its keys and, for the flow asked, its figures in both currencies. */
export interface FigureRow {
  readonly keys: readonly string[];
  readonly names: readonly Name[];
  readonly flow: Flow | 'total';
  readonly figures: Readonly<Record<Currency, { readonly month: SpanFigures; readonly toDate: SpanFigures }>>;
}

/**
 * The rows of a cut for one flow or for both added up, the greatest year to date in `first` on top. Shares and
 * contributions are of the city's total of that flow; growth compares like with like where last year's base is another
 * dataset. What the bulletin does not tell of a row is not told here.
 */
export function figureRows(
  cut: CrossCut,
  total: CrossCut,
  options: { readonly flow: Flow | 'total'; readonly first: Currency; readonly untold: Untold },
): FigureRow[] {
  const { flow, first, untold } = options;
  const wanted = flow === 'total' ? flows : [flow];
  const [main, like] = [sumsIn(cut), cut.like && sumsIn(cut.like)];
  const [city, cityLike] = [sumsIn(total), total.like && sumsIn(total.like)];
  const rows = cut.slices.map(({ keys, names }) => {
    const inCurrency = (currency: Currency) => {
      const span = (now: Period, base: Period): SpanFigures => {
        const part = main(keys, wanted, currency);
        const whole = city(['total'], wanted, currency);
        const likePart = like === undefined ? part : like(keys, wanted, currency);
        const likeWhole = cityLike === undefined ? whole : cityLike(['total'], wanted, currency);
        return {
          value: part(now),
          yearAgo: part(base),
          change: change(likePart(now), likePart(base)),
          share: share(part(now), whole(now)),
          contribution: contribution(likePart(now), likePart(base), likeWhole(base)),
        };
      };
      const toldOf = toldIn(cut, keys, untold);
      return toldOf({ month: span('month', 'monthYearAgo'), toDate: span('toDate', 'toDateYearAgo') });
    };
    return { keys, names, flow, figures: { USD: inCurrency('USD'), CNY: inCurrency('CNY') } };
  });
  const size = ({ figures }: FigureRow): bigint => {
    const { month, toDate } = figures[first];
    return toDate.value.known ? toDate.value.value : month.value.known ? month.value.value : 0n;
  };
  return rows.sort((left, right) => {
    const difference = size(right) - size(left);
    return difference > 0n ? 1 : difference < 0n ? -1 : byCodePoint(left.keys.join(), right.keys.join());
  });
}

interface Spans {
  readonly month: SpanFigures;
  readonly toDate: SpanFigures;
}

/**
 * Of goods under another code than a year earlier there is no growth; of a silent place nothing that rests on the month:
 * its year to date is what it did report.
 */
function toldIn({ question }: CrossCut, keys: readonly string[], untold: Untold): (spans: Spans) => Spans {
  const notTold = unknown('no-data');
  if (isSilentRow(untold, question, keys))
    return ({ month, toDate }) => ({
      month: { ...month, value: notTold, change: notTold, share: notTold, contribution: notTold },
      toDate: { ...toDate, change: notTold, contribution: notTold },
    });
  if (!isRecodedRow(untold, question, keys)) return (spans) => spans;
  const change = unknown('not-comparable');
  return ({ month, toDate }) => ({ month: { ...month, change }, toDate: { ...toDate, change } });
}

type Sums = (
  keys: readonly string[],
  wanted: readonly Flow[],
  currency: Currency,
) => (period: Period) => Figure<bigint>;

/** The sums under any keys, period by period; a flow that is not covered says why there is none. */
function sumsIn({ slices, coverage }: Omit<CrossCut, 'like'>): Sums {
  const byKeys = new Map(slices.map((slice) => [slice.keys.join('\n'), slice]));
  return (keys, wanted, currency) => {
    const slice = byKeys.get(keys.join('\n'));
    return (period) =>
      wanted
        .map((flow): Figure<bigint> => {
          const status = coverage[flow][currency][period];
          return status === 'available' ? known(slice?.[flow][currency][period] ?? 0n) : unknown(status);
        })
        .reduce((sum, next) => combine(sum, next, (left, right) => known(left + right)), known(0n));
  };
}
