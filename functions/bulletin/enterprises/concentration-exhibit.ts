import { pointsBetween } from '../../trade/change.ts';
import { enterprisesWordsIn } from '../../words/catalogues.ts';
import { growthCell, percentCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { indexRow } from '../exhibits/concentration.ts';
import { descending, joined, level, shareOf, type Line } from '../evidence/measures.ts';
import type { Exhibit, Row } from '../model/bulletin.ts';

const counted = [5, 10, 20] as const;

/**
 * What the first five, ten and twenty enterprises have of all trade, beside what last year's first had, and the
 * Herfindahl–Hirschman index of them all.
 */
export function concentrationExhibit(context: Context, lines: readonly Line[]): Exhibit | undefined {
  if (lines.length <= counted[0]) return undefined;
  const { words, evidence, main, currency } = context;
  const own = enterprisesWordsIn(context.language);
  return {
    id: 'enterprise-concentration',
    label: '',
    title: own.titles.concentration,
    unit: words.unitLine('%', words.points),
    columns: [
      { key: 'name', label: words.columns.indicator, kind: 'text' },
      { key: 'now', label: words.columns.nowOf.toDate, kind: 'number' },
      { key: 'before', label: words.columns.before, kind: 'number' },
      { key: 'move', label: words.columns.shareChange, kind: 'number' },
    ],
    rows: [
      ...counted.filter((count) => count < lines.length).map((count) => firstRow(context, lines, count)),
      // The greatest first: those are the ones that its explanation names.
      indexRow(
        context,
        descending(lines, (line) => level(line, main, currency, 'toDate')),
      ),
    ],
    notes: [own.notes.concentration, own.notes.hhi],
    source: words.sourceOf(evidence.cuts.get('enterprise')?.dataset ?? 'enterprise'),
  };
}

function firstRow(context: Context, lines: readonly Line[], count: number): Row {
  const now = shareOfFirst(context, lines, count, 'toDate');
  const before = shareOfFirst(context, lines, count, 'toDateYearAgo');
  const name = enterprisesWordsIn(context.language).first(count);
  return {
    key: `first-${count}`,
    level: 0,
    cells: [
      textCell(name),
      percentCell(now),
      percentCell(before),
      growthCell(pointsBetween(now, before), 'neither'),
    ],
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
