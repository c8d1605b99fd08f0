import type { Context } from '../context/context.ts';
import { descending, joined, level, type Line, type TradeMeasure } from '../evidence/measures.ts';
import type { BreakdownRow } from './breakdown.ts';

/** Lines by the year's trade so far, the unclassified last, each with trade in a period that the exhibit shows. */
export function ordered(
  context: Context,
  lines: readonly Line[],
  measure: TradeMeasure = context.main,
): Line[] {
  const { currency, basis } = context;
  const shown = lines.filter((line) =>
    (['month', 'monthYearAgo', 'toDate', 'toDateYearAgo'] as const).some((period) => {
      const figure = level(line, measure, currency, period);
      return figure.known && figure.value !== 0n;
    }),
  );
  const byTrade = descending(shown, (line) => level(line, measure, currency, basis));
  return [...byTrade.filter(({ key }) => key !== ''), ...byTrade.filter(({ key }) => key === '')];
}

/** The first `length` lines, and the rest as one row that closes the sum. */
export function withRest(context: Context, lines: readonly Line[], length: number): BreakdownRow[] {
  if (lines.length <= length + 1) return lines.map((line) => row(line));
  const name = { zh: context.words.rest, en: context.words.rest };
  const within = lines.slice(length);
  const rest = { line: joined(within, 'rest', name), emphasis: 'residual', within } as const;
  return [...lines.slice(0, length).map((line) => row(line)), rest];
}

export function row(line: Line): BreakdownRow {
  return line.key === '' ? { line, emphasis: 'residual' } : { line };
}
