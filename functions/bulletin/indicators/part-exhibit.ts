import { pointsBetween, ratioChange } from '../../trade/change.ts';
import { scaled, unknown, type Figure } from '../../trade/figure.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import { indicatorsWordsIn } from '../../words/indicators.ts';
import { growthCell, numberCell, textCell } from '../cells.ts';
import type { Context } from '../context.ts';
import type { Exhibit, Row } from '../model.ts';
import type { Reading } from './filed.ts';
import { readingOf } from './reading.ts';

export const parts = ['services', 'capital', 'abroad', 'projects'] as const;
export type Part = (typeof parts)[number];

/** The indicators of one of the three foreigns, or of projects: month, year to date or level, and growth. */
export function partExhibit(context: Context, part: Part): Exhibit | undefined {
  const { evidence, words } = context;
  const own = indicatorsWordsIn(context.language);
  const rows = evidence.plannedIndicators
    .filter(({ chapter }) => chapter === part)
    .flatMap((indicator): Row[] => {
      const reading = readingOf(context, indicator, 'city');
      if (!reading.now.known) return [];
      const decimals = ['家', '个', '人'].includes(indicator.unit) ? 0 : indicator.unit === '%' ? 1 : 2;
      return [
        {
          key: indicator.code,
          level: 0,
          cells: [
            textCell(context.nameOf(indicator.name)),
            textCell(own.units[indicator.unit] ?? indicator.unit),
            numberCell(reading.month, decimals),
            numberCell(reading.now, decimals),
            numberCell(reading.before, decimals),
            growthCell(
              indicator.kind === 'flow'
                ? ratioChange(reading.now, reading.before)
                : unknown('not-applicable'),
            ),
            growthCell(indicator.unit === '%' ? points(reading) : unknown('not-applicable')),
          ],
        },
      ];
    });
  if (rows.length === 0) return undefined;
  return {
    id: `indicators-${part}`,
    label: '',
    title: own.titles[part],
    unit: '',
    columns: [
      { key: 'name', label: words.columns.indicator, kind: 'text' },
      { key: 'unit', label: words.columns.targetUnit, kind: 'text' },
      { key: 'month', label: words.columns.month, kind: 'number' },
      { key: 'now', label: own.columns.now, kind: 'number' },
      { key: 'before', label: words.columns.before, kind: 'number' },
      { key: 'change', label: words.columns.yearAgo, kind: 'number' },
      { key: 'move', label: own.columns.move, kind: 'number' },
    ],
    rows,
    notes: [],
    source: own.source,
  };
}

/** The rates are in per cent already. */
function points({ now, before }: Reading): Figure<Ratio> {
  return scaled(pointsBetween(now, before), ratio(1n, 100n));
}
