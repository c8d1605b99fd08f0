import { pointsBetween } from '../../trade/change.ts';
import { enterprisesWordsIn } from '../../words/enterprises.ts';
import { growthCell, percentCell, textCell } from '../cells.ts';
import type { Context } from '../context.ts';
import { descending, joined, level, shareOf, type Line } from '../measures.ts';
import type { Exhibit, Row } from '../model.ts';

const counted = [5, 10, 20] as const;

/** What the first five, ten and twenty enterprises have of all trade, beside what last year's first had. */
export function concentrationExhibit(context: Context, lines: readonly Line[]): Exhibit | undefined {
  if (lines.length <= counted[0]) return undefined;
  const { words, evidence } = context;
  const own = enterprisesWordsIn(context.language);
  return {
    id: 'enterprise-concentration',
    label: '',
    title: own.titles.concentration,
    unit: words.unitLine('%', words.points),
    columns: [
      { key: 'name', label: words.columns.indicator, kind: 'text' },
      { key: 'now', label: words.columns.nowOf.toDate, kind: 'number', unit: '%' },
      { key: 'before', label: words.columns.before, kind: 'number', unit: '%' },
      { key: 'move', label: words.columns.shareChange, kind: 'number', unit: words.points },
    ],
    rows: counted
      .filter((count) => count < lines.length)
      .map((count): Row => {
        const now = shareOfFirst(context, lines, count, 'toDate');
        const before = shareOfFirst(context, lines, count, 'toDateYearAgo');
        return {
          key: `first-${count}`,
          level: 0,
          cells: [
            textCell(own.first(count)),
            percentCell(now),
            percentCell(before),
            growthCell(pointsBetween(now, before)),
          ],
        };
      }),
    notes: [own.notes.concentration],
    source: words.sourceOf[evidence.cuts.get('enterprise')?.dataset ?? 'enterprise'],
  };
}

function shareOfFirst(
  context: Context,
  lines: readonly Line[],
  count: number,
  period: 'toDate' | 'toDateYearAgo',
) {
  const { main, currency, whole } = context;
  const first = descending(lines, (line) => level(line, main, currency, period)).slice(0, count);
  return shareOf(joined(first, 'first', { zh: '', en: '' }), whole, main, currency, period);
}
