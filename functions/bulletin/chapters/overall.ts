import type { Context } from '../context/context.ts';
import { comparisonExhibit } from '../exhibits/comparison.ts';
import { dailyExhibit } from '../exhibits/daily.ts';
import { momentumExhibit } from '../exhibits/momentum.ts';
import { totalsExhibit } from '../exhibits/totals.ts';
import { trendExhibit } from '../exhibits/trend.ts';
import { paragraph, table, type DraftChapter } from '../context/chapter.ts';
import { monthsPictures } from './months-pictures.ts';
import { driversTables } from './month-drivers.ts';
import { monthSentences, toDateSentences } from './overall-prose.ts';
import { targetsExhibit } from '../exhibits/targets.ts';
import { targetSentence } from './targets-prose.ts';

/** 总体: totals, balance, changes in both currencies; the months; the targets. */
export function overall(context: Context): DraftChapter {
  const totals = totalsExhibit(context);
  const months = trendExhibit(context);
  const targets = targetsExhibit(context);
  const daily = dailyExhibit(context);
  const comparison = comparisonExhibit(context);
  const { words } = context;
  return {
    id: 'overall',
    heading: words.chapters.overall,
    blocks: [
      ...paragraph(...monthSentences(context, totals, months)),
      ...paragraph(...toDateSentences(context, totals), targets && targetSentence(context, targets)),
      table(totals),
      ...(months.rows.length > 1
        ? [...monthsPictures(context, totals.source), table(months), table(momentumExhibit(context))]
        : []),
      ...driversTables(context),
      ...(comparison === undefined ? [] : [table(comparison)]),
      ...(daily === undefined ? [] : [table(daily)]),
      ...(targets === undefined ? [] : [table(targets)]),
    ],
  };
}
