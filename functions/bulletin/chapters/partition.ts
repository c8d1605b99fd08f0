import type { Dimension } from '../../trade/cut.ts';
import type { Context } from '../context/context.ts';
import { breakdown, wholeRow } from '../exhibits/breakdown.ts';
import { ordered, row, withRest } from '../exhibits/rows.ts';
import type { Block, Exhibit } from '../model/bulletin.ts';
import { leadersSentence } from './breakdown-prose.ts';
import { argument, cutLines, paragraph, table } from '../context/chapter.ts';
import { pullChart, pullMessage } from './pull-chart.ts';

/**
 * The blocks of a dimension that partitions the city's trade: what leads it in words, its table, and what moved the
 * total as a picture. A dimension with one row has neither a total nor a picture: it would say the same twice.
 */
export function partition(
  context: Context,
  options: {
    readonly id: string;
    readonly title: string;
    readonly dimension: Dimension;
    /** Rows beyond so many stand together as one. */
    readonly length?: number;
    readonly picture?: { readonly id: string; readonly title: string };
  },
): { readonly exhibit: Exhibit; readonly blocks: Block[] } | undefined {
  const found = cutLines(context, options.dimension);
  if (found === undefined) return undefined;
  const lines = ordered(context, found.lines);
  if (lines.length === 0) return undefined;
  const isSingle = lines.length === 1;
  const { printed } = context.evidence.registers.settings.listLengths;
  const whole = breakdown(context, {
    id: options.id,
    title: options.title,
    name: context.words.dimensions[options.dimension],
    dataset: found.dataset,
    rows: isSingle
      ? lines.map((line) => row(line))
      : [wholeRow(context), ...withRest(context, lines, options.length ?? lines.length)],
  });
  const exhibit = options.length === undefined ? whole : { ...whole, printedRows: printed };
  const chart = options.picture && pullChart(context, exhibit, options.picture.title);
  return {
    exhibit,
    blocks: [
      ...paragraph(leadersSentence(context, exhibit)),
      table(exhibit),
      ...(options.picture && chart
        ? [
            argument(
              pullMessage(context, exhibit),
              { ...options.picture, chart, source: exhibit.source },
              context.words,
            ),
          ]
        : []),
    ],
  };
}
