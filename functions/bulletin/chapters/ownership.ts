import { breakdown, wholeRow } from '../exhibits/breakdown.ts';
import { ordered, row } from '../exhibits/rows.ts';
import type { Context } from '../context.ts';
import { leadersSentence } from './breakdown-prose.ts';
import { linesBy, paragraph, table, type DraftChapter } from './chapter.ts';

/** 企业性质: state-owned, foreign-invested, private and other. */
export function ownership(context: Context): DraftChapter | undefined {
  const { words, evidence } = context;
  const found = linesBy(context, 'ownership');
  if (found === undefined) return undefined;
  const exhibit = breakdown(context, {
    id: 'ownership',
    title: words.exhibits.ownership,
    name: words.dimensions.ownership,
    dataset: evidence.cuts.get('ownership')?.dataset ?? evidence.total.dataset,
    rows: [wholeRow(context), ...ordered(context, found.lines).map(row)],
  });
  return {
    id: 'ownership',
    heading: words.chapters.ownership,
    blocks: [...paragraph(leadersSentence(context, exhibit)), table(exhibit)],
  };
}
