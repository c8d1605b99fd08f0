import { pointsBetween, ratioChange } from '../../trade/change.ts';
import { scaled, unknown, type Figure } from '../../trade/figure.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import { indicatorsWordsIn } from '../../words/catalogues.ts';
import { growthCell, numberCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import type { Indicator } from '../../reference/indicators.ts';
import type { Cell, Exhibit, Row } from '../model/bulletin.ts';
import { areasOf, nameOfArea, readingOfArea } from './by-place.ts';
import type { Reading } from './filed.ts';
import { isReported } from './reported.ts';
import { readingOf, sourced } from './reading.ts';

export const parts = ['services', 'capital', 'abroad', 'projects'] as const;
export type Part = (typeof parts)[number];

/** The indicators of one of the three foreigns, or of projects: month, year to date or level, and growth. */
export function partExhibit(context: Context, part: Part): Exhibit | undefined {
  const { evidence, words } = context;
  const own = indicatorsWordsIn(context.language);
  const rows = evidence.plannedIndicators
    .filter(({ chapter }) => chapter === part)
    .flatMap((indicator): Row[] => {
      const city = readingOf(context, indicator, 'city');
      const places = areasOf(context, indicator).map((area): Row => {
        const { now, before, month, lastYear } = readingOfArea(context, indicator, area);
        const reading = {
          ...{ now: sourced(now), before: sourced(before) },
          ...{ month: sourced(month), lastYear: sourced(lastYear) },
        };
        return {
          key: `${indicator.code}-${area}`,
          level: 1,
          cells: cellsOf(context, indicator, nameOfArea(context, area), reading),
        };
      });
      const isKnown =
        city.now.known ||
        isReported(evidence.indicators, { indicator: indicator.code, area: '' }, evidence.month);
      if (!isKnown && places.length === 0) return [];
      const cells = cellsOf(context, indicator, context.nameOf(indicator.name), city);
      return [{ key: indicator.code, level: 0, cells }, ...places];
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

function cellsOf(context: Context, indicator: Indicator, name: string, reading: Reading): Cell[] {
  const { kind, unit } = indicator;
  const none = unknown('not-applicable');
  const cellOf = (figure: Figure<Ratio>): Cell => indicatorCell(context, figure, unit);
  return [
    textCell(name),
    textCell(indicatorsWordsIn(context.language).units[unit] ?? unit),
    cellOf(reading.month),
    cellOf(reading.now),
    cellOf(reading.before),
    growthCell(kind === 'flow' ? ratioChange(reading.now, reading.before) : none, 'higher'),
    growthCell(unit === '%' ? points(reading) : none, 'higher'),
  ];
}

/** The digits of 亿元 and 亿美元 in fen and cents. */
const hundredMillions = 10;

/**
 * A figure of an indicator. Money is told in the language's unit, as that of the trade figures is; things that are
 * counted have no decimals.
 */
export function indicatorCell({ words }: Pick<Context, 'words'>, figure: Figure<Ratio>, unit: string): Cell {
  const larger = ['亿元', '亿美元'].includes(unit) ? words.moneyDigits - hundredMillions : 0;
  if (larger > 0) return numberCell(scaled(figure, ratio(1n, 10n ** BigInt(larger))), 1 + larger);
  return numberCell(figure, decimalsOf(unit));
}

function decimalsOf(unit: string): number {
  return ['家', '个', '人'].includes(unit) ? 0 : 1;
}

/** The rates are in per cent already. */
function points({ now, before }: Reading): Figure<Ratio> {
  return scaled(pointsBetween(now, before), ratio(1n, 100n));
}
