import type { Dataset } from '../../trade/cut.ts';
import { growthCell, moneyCell, percentCell, textCell } from '../cells.ts';
import type { Context } from '../context.ts';
import { growth, level, pull, shareOf, type Line, type Measure } from '../measures.ts';
import type { Cell, Column, Exhibit, Row } from '../model.ts';

/** A row of an exhibit: its trade, and how it stands among the others. */
export interface BreakdownRow {
  readonly line: Line;
  readonly level?: 0 | 1 | 2;
  readonly emphasis?: 'total' | 'residual';
}

/**
 * Trade by one dimension: for what is measured first the month, the year to date, growth, share and contribution; for
 * the other flows the year to date and growth.
 */
export function breakdown(
  context: Context,
  options: {
    readonly id: string;
    readonly title: string;
    readonly name: string;
    readonly dataset: Dataset;
    readonly rows: readonly BreakdownRow[];
    readonly measure?: Measure;
    /** Without the other flows and without contributions: for lists of one flow's goods, which have columns of their own. */
    readonly flowAlone?: boolean;
    readonly more?: readonly { readonly column: Column; readonly cell: (line: Line) => Cell }[];
  },
): Exhibit {
  const { words, currency, whole } = context;
  const main = options.measure ?? context.main;
  const others = options.flowAlone ? [] : context.measures.filter((measure) => measure !== main);
  const unit = words.unitOf[currency];
  const group = words.measures[main];
  const more = options.more ?? [];
  const columns: Column[] = [
    { key: 'name', label: options.name, kind: 'text' },
    { key: 'month', label: words.columns.month, group, kind: 'number', unit },
    { key: 'month-change', label: words.columns.yearAgo, group, kind: 'number', unit: '%' },
    { key: 'to-date', label: words.columns.toDate, group, kind: 'number', unit },
    { key: 'to-date-change', label: words.columns.yearAgo, group, kind: 'number', unit: '%' },
    { key: 'share', label: words.columns.share, group, kind: 'number', unit: '%' },
    ...(options.flowAlone
      ? []
      : [{ key: 'pull', label: words.columns.pull, group, kind: 'number' as const, unit: words.points }]),
    ...others.flatMap((measure): Column[] => [
      {
        key: `${measure}-to-date`,
        label: words.columns.toDate,
        group: words.measures[measure],
        kind: 'number',
        unit,
      },
      {
        key: `${measure}-to-date-change`,
        label: words.columns.yearAgo,
        group: words.measures[measure],
        kind: 'number',
        unit: '%',
      },
    ]),
    ...more.map(({ column }) => column),
  ];
  const rows = options.rows.map(({ line, level: depth = 0, emphasis }): Row => {
    const cells = [
      textCell(context.nameOf(line.name)),
      moneyCell(level(line, main, currency, 'month')),
      growthCell(growth(line, main, currency, 'month')),
      moneyCell(level(line, main, currency, 'toDate')),
      growthCell(growth(line, main, currency, 'toDate')),
      percentCell(shareOf(line, whole, main, currency, 'toDate')),
      ...(options.flowAlone ? [] : [growthCell(pull(line, whole, main, currency, 'toDate'))]),
      ...others.flatMap((measure) => [
        moneyCell(level(line, measure, currency, 'toDate')),
        growthCell(growth(line, measure, currency, 'toDate')),
      ]),
      ...more.map(({ cell }) => cell(line)),
    ];
    return {
      key: line.key === '' ? 'unclassified' : line.key,
      level: depth,
      cells,
      ...(emphasis && { emphasis }),
    };
  });
  return {
    id: options.id,
    label: '',
    title: options.title,
    unit: words.unitLine(options.flowAlone ? `${unit}、%` : `${unit}、%、${words.points}`),
    columns,
    rows,
    notes: [],
    source: words.sourceOf[options.dataset],
  };
}

/** The whole city as the first row of a breakdown. */
export function wholeRow(context: Context): BreakdownRow {
  return {
    line: { ...context.whole, key: 'whole', name: { zh: context.words.whole, en: context.words.whole } },
    emphasis: 'total',
  };
}
