import { breakdown, wholeRow } from '../exhibits/breakdown.ts';
import { ordered, row } from '../exhibits/rows.ts';
import type { Context } from '../context.ts';
import { leadersSentence } from './breakdown-prose.ts';
import { linesBy, paragraph, table, type DraftChapter } from './chapter.ts';

/** 贸易方式: families, which tell e-commerce and market procurement apart where declarations do, and the statistics' list. */
export function regimes(context: Context): DraftChapter | undefined {
  const { words, evidence } = context;
  const families = linesBy(context, 'regimeFamily');
  const detail = linesBy(context, 'regime');
  const exhibits = [
    ...(families === undefined
      ? []
      : [
          {
            id: 'regime-families',
            title: words.exhibits.families,
            dimension: 'regimeFamily' as const,
            ...families,
          },
        ]),
    ...(detail === undefined
      ? []
      : [{ id: 'regimes', title: words.exhibits.regimes, dimension: 'regime' as const, ...detail }]),
  ].map(({ id, title, dimension, lines }) =>
    breakdown(context, {
      id,
      title,
      name: words.dimensions[dimension],
      dataset: evidence.cuts.get(dimension)?.dataset ?? evidence.total.dataset,
      rows: [wholeRow(context), ...ordered(context, lines).map(row)],
    }),
  );
  const [first] = exhibits;
  if (first === undefined) return undefined;
  return {
    id: 'regimes',
    heading: words.chapters.regimes,
    blocks: [...paragraph(leadersSentence(context, first)), ...exhibits.map(table)],
  };
}
