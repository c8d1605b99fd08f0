import { unknown } from '../../trade/figure.ts';
import { enterprisesWordsIn } from '../../words/catalogues.ts';
import { countCell, growthCell, moneyCell, percentCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { growth, joined, level, pull, shareOf, type Line } from '../evidence/measures.ts';
import type { Cell, Exhibit, Row } from '../model/bulletin.ts';
import { active, enterpriseClasses, type EnterprisesByClass } from './classes.ts';

/** Enterprises by how they stand against last year: how many, what they traded, what they did to the city's growth. */
export function classExhibit(
  context: Context,
  lines: readonly Line[],
  classes: EnterprisesByClass | undefined,
): Exhibit {
  const { words, currency, main } = context;
  const own = enterprisesWordsIn(context.language);
  const now = active(context, lines, 'toDate');
  const before = active(context, lines, 'toDateYearAgo');
  const trading = [...new Set([...(now ?? []), ...(before ?? [])])];
  const all: Row = {
    key: 'active',
    level: 0,
    emphasis: 'total',
    cells: [
      textCell(own.rows.active),
      countCell(now?.length),
      countCell(before?.length),
      ...tradeCells(context, trading),
    ],
  };
  const unit = words.unitOf[currency];
  const trade = { group: words.measures[main], kind: 'number' } as const;
  return {
    id: 'enterprise-classes',
    label: '',
    title: own.titles.classes,
    unit: words.unitLine(own.unit, unit, '%', words.points),
    columns: [
      { key: 'name', label: own.columns.class, kind: 'text' },
      { key: 'count', label: own.columns.count, kind: 'number', unit: own.unit },
      { key: 'count-before', label: own.columns.countBefore, kind: 'number', unit: own.unit },
      { key: 'to-date', label: words.columns.toDate, ...trade, unit },
      { key: 'to-date-change', label: words.columns.yearAgo, ...trade, unit: '%' },
      { key: 'share', label: words.columns.share, ...trade, unit: '%' },
      { key: 'pull', label: words.columns.pull, ...trade, unit: words.points },
    ],
    rows: [
      all,
      ...(classes === undefined
        ? []
        : enterpriseClasses.map((name): Row => {
            const found = classes.get(name) ?? [];
            return {
              key: name,
              level: 1,
              cells: [
                textCell(own.rows[name]),
                countCell(found.length),
                countCell(undefined),
                ...tradeCells(context, found),
              ],
            };
          })),
    ],
    notes: classes === undefined ? [] : [own.notes.classes],
    source: words.sourceOf(context.evidence.cuts.get('enterprise')?.dataset ?? 'enterprise'),
  };
}

function tradeCells(context: Context, lines: readonly Line[]): Cell[] {
  const { whole, main, currency } = context;
  if (lines.length === 0)
    return Array.from({ length: 4 }, () => growthCell(unknown('not-applicable'), 'neither'));
  const line = joined(lines, 'class', { zh: '', en: '' });
  return [
    moneyCell(context, level(line, main, currency, 'toDate')),
    growthCell(growth(line, main, currency, 'toDate'), 'higher'),
    percentCell(shareOf(line, whole, main, currency, 'toDate')),
    growthCell(pull(line, whole, main, currency, 'toDate'), 'higher'),
  ];
}
