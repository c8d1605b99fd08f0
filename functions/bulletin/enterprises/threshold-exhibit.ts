import type { Period } from '../../trade/period.ts';
import { yearOf } from '../../trade/month.ts';
import { enterprisesWordsIn } from '../../words/catalogues.ts';
import { countCell, numberCell, textCell } from '../model/cells.ts';
import { given, unknown } from '../../trade/figure.ts';
import type { Context } from '../context/context.ts';
import { countOver, planSums } from '../indicators/over.ts';
import { level, type Line } from '../evidence/measures.ts';
import type { Cell, Exhibit } from '../model/bulletin.ts';

const thresholds = [
  { key: 'over-100m', indicator: 'enterprises-over-100m' },
  { key: 'over-500m', indicator: 'enterprises-over-500m' },
  { key: 'over-1b', indicator: 'enterprises-over-1b' },
] as const;

/** How many enterprises trade over 1亿, 5亿 and 10亿美元: this year so far, in twelve months, and in all of last year. */
export function thresholdExhibit(context: Context, lines: readonly Line[]): Exhibit | undefined {
  const { words, evidence, main } = context;
  const own = enterprisesWordsIn(context.language);
  const count = (period: Period, sum: bigint): Cell => {
    const levels = lines.map((line) => level(line, main, 'USD', period));
    return countCell(countOver(levels, sum));
  };
  const rows = thresholds.map(({ key, indicator }) => {
    const sum = planSums[indicator];
    const target = evidence.registers.targets.find(
      (one) =>
        one.scope === 'city' &&
        one.indicator === indicator &&
        one.comparison !== 'rising' &&
        one.unit === '家',
    );
    const isDue = target !== undefined && target.year >= yearOf(evidence.month);
    return {
      key,
      level: 0 as const,
      cells: [
        textCell(own.rows[key]),
        count('toDate', sum),
        count('twelveMonths', sum),
        count('yearAgo', sum),
        numberCell(isDue ? given(target.value, 'targets.csv') : unknown('not-applicable'), 0),
      ],
    };
  });
  const hasAny = rows.some(({ cells }) => cells.some(({ value = '0' }) => value !== '0'));
  if (!hasAny) return undefined;
  const column = { kind: 'number', unit: own.unit } as const;
  return {
    id: 'enterprise-thresholds',
    label: '',
    title: own.titles.thresholds,
    unit: words.unitLine(own.unit),
    columns: [
      { key: 'name', label: own.columns.threshold, kind: 'text' },
      { key: 'to-date', label: own.columns.toDate, ...column },
      { key: 'twelve-months', label: own.columns.twelveMonths, ...column },
      { key: 'year-ago', label: own.columns.lastYear, ...column },
      { key: 'target', label: own.columns.planTarget, ...column },
    ],
    rows,
    notes: [own.notes.thresholds],
    source: words.sourceOf(evidence.cuts.get('enterprise')?.dataset ?? 'enterprise'),
  };
}
