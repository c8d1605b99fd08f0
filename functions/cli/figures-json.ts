import type { FigureRow, SpanFigures } from '../publish/gather/figure-rows.ts';
import type { Dataset, Dimension } from '../trade/cut.ts';
import { map, type Figure } from '../trade/figure.ts';
import { minorText } from '../trade/money.ts';
import type { Month } from '../trade/month.ts';
import { ratio, roundRatio, type Ratio } from '../trade/ratio.ts';

/**
 * The figures as one JSON value. Money is exact decimal text; growth and share are in per cent and contributions in
 * points, with six decimals; what cannot be computed stands as `{"reason": …}`.
 */
export function figuresJson(figures: {
  readonly month: Month;
  readonly question: readonly Dimension[];
  readonly dataset: Dataset;
  readonly rows: readonly FigureRow[];
}): string {
  const { month, question, dataset } = figures;
  const rows = figures.rows.map(({ keys, names, flow, figures: { USD, CNY } }) => ({
    flow,
    keys: Object.fromEntries(question.map((dimension, index) => [dimension, keys[index] ?? ''])),
    names: Object.fromEntries(question.map((dimension, index) => [dimension, names[index] ?? ''])),
    USD: { month: span(USD.month), toDate: span(USD.toDate) },
    CNY: { month: span(CNY.month), toDate: span(CNY.toDate) },
  }));
  return `${JSON.stringify({ month, by: question, dataset, rows }, null, 2)}\n`;
}

function span({ value, yearAgo, change, share, contribution }: SpanFigures): object {
  return {
    value: said(map(value, minorText)),
    yearAgo: said(map(yearAgo, minorText)),
    change: said(map(change, (it) => percent(it, 6))),
    share: said(map(share, (it) => percent(it, 6))),
    contribution: said(map(contribution, (it) => percent(it, 6))),
  };
}

function said(figure: Figure<string>): string | { reason: string } {
  return figure.known ? figure.value : { reason: figure.reason };
}

/** A ratio in per cent, rounded once. */
export function percent({ numerator, denominator }: Ratio, decimals: number): string {
  const rounded = roundRatio(ratio(numerator * 100n, denominator), decimals);
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(decimals + 1, '0');
  return `${rounded < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
