import { growth, level, linesOf, pull, shareOf } from '../../bulletin/evidence/measures.ts';
import type { Flow, Name } from '../../trade/cut.ts';
import { unknown, type Figure } from '../../trade/figure.ts';
import type { Currency } from '../../trade/money.ts';
import { yearBefore, type ComparedPeriod } from '../../trade/period.ts';
import { byCodePoint } from '../../trade/rank.ts';
import type { Ratio } from '../../trade/ratio.ts';
import { cutOfAll } from './bulletin-cuts.ts';
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
  const [city] = linesOf(cutOfAll(total));
  if (city === undefined) return [];
  const lines = linesOf(cutOfAll(cut));
  const rows = cut.slices.flatMap(({ keys, names }, index) => {
    const line = lines[index];
    if (line === undefined) return [];
    const inCurrency = (currency: Currency) => {
      const span = (period: ComparedPeriod): SpanFigures => ({
        value: level(line, flow, currency, period),
        yearAgo: level(line, flow, currency, yearBefore[period]),
        change: growth(line, flow, currency, period),
        share: shareOf(line, city, flow, currency, period),
        contribution: pull(line, city, flow, currency, period),
      });
      return toldIn(cut, keys, untold)({ month: span('month'), toDate: span('toDate') });
    };
    return [{ keys, names, flow, figures: { USD: inCurrency('USD'), CNY: inCurrency('CNY') } }];
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
