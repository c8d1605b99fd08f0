import type { Dataset } from '../../trade/cut.ts';
import { withAmountsTold } from './amounts.ts';
import { growthCell, moneyCell, nameCell, percentCell } from '../model/cells.ts';
import { unclassifiedKey, wholeKey } from '../model/rows.ts';
import type { Context } from '../context/context.ts';
import { cellUnlessSilent, silentNote } from '../context/silent.ts';
import { hides } from '../evidence/hidden.ts';
import { cellUnlessRecoded, recodedNote } from '../context/recoded.ts';
import { growth, level, pull, shareOf, type Line, type TradeMeasure } from '../evidence/measures.ts';
import type { Cell, Column, Exhibit, Row } from '../model/bulletin.ts';

/** A row of an exhibit: its trade, and how it stands among the others. */
export interface BreakdownRow {
  readonly line: Line;
  readonly level?: 0 | 1 | 2;
  readonly emphasis?: 'total' | 'residual';
  /** The lines that it joins: they have no rows of their own. */
  readonly within?: readonly Line[];
}

/** A column with what stands in it. */
export interface Field {
  readonly column: Column;
  readonly cell: (line: Line) => Cell;
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
    readonly measure?: TradeMeasure;
    /**
     * Without the other flows and without contributions: for lists of one flow's goods, which have columns of their
     * own.
     */
    readonly flowAlone?: boolean;
    readonly more?: readonly Field[];
  },
): Exhibit {
  const { words, currency } = context;
  const main = options.measure ?? context.main;
  const others = options.flowAlone ? [] : context.measures.filter((measure) => measure !== main);
  const all: Field[] = [
    {
      column: { key: 'name', label: options.name, kind: 'text' },
      cell: ({ name }) => nameCell(context, name),
    },
    ...levelFields(context, main, 'month', 'month'),
    ...(context.basis === 'month' ? [] : levelFields(context, main, 'toDate', 'to-date')),
    ...standingFields(context, main, !options.flowAlone),
    ...others.flatMap((measure) =>
      levelFields(context, measure, context.basis, `${measure}-${context.basisColumn}`),
    ),
    ...(options.more ?? []),
  ];
  const fields = all.map(({ column, cell }): Field => ({
    column,
    cell: (line) => cellUnlessRecoded(context, line, column.key, cell(line)),
  }));
  const rows = options.rows.map(({ line, level: depth = 0, emphasis }): Row => ({
    key: line.key === '' ? unclassifiedKey : line.key,
    level: depth,
    cells: fields.map(({ column, cell }) => cellUnlessSilent(context, line, column.key, cell(line))),
    ...(emphasis && { emphasis }),
  }));
  const within = options.rows.flatMap((row) => row.within ?? []).filter(({ key }) => key !== '');
  const hasClosedRows = options.rows.some(({ line }) => hides(context.evidence, line.dimension));
  const exhibit: Exhibit = {
    id: options.id,
    label: '',
    title: options.title,
    ...(within.length > 0 && { unlisted: unlistedCells(fields, within) }),
    ...(hasClosedRows && { hasClosedRows }),
    unit: words.unitLine(words.unitOf[currency], '%', ...(options.flowAlone ? [] : [words.points])),
    columns: fields.map(({ column }) => column),
    rows,
    notes: [silentNote, recodedNote].flatMap((note) =>
      note(
        context,
        options.rows.map(({ line }) => line),
      ),
    ),
    source: words.sourceOf(options.dataset),
  };
  return withAmountsTold(exhibit, words.unitOf[currency]);
}

/** The cells that lines without a row of their own would have in a column. */
export function unlistedCells(
  fields: readonly Field[],
  lines: readonly Line[],
): NonNullable<Exhibit['unlisted']> {
  return (key) => {
    const field = fields.find(({ column }) => column.key === key);
    return new Map(field === undefined ? [] : lines.map((line) => [line.key, field.cell(line)]));
  };
}

/** What was traded in a period, and its growth. */
function levelFields(
  { words, currency }: Context,
  measure: TradeMeasure,
  period: 'month' | 'toDate',
  key: string,
): Field[] {
  const group = words.measures[measure];
  const label = period === 'month' ? words.columns.month : words.columns.toDate;
  const unit = words.unitOf[currency];
  return [
    {
      column: { key, label, group, kind: 'number', unit },
      cell: (line) => moneyCell({ words }, level(line, measure, currency, period)),
    },
    {
      column: { key: `${key}-change`, label: words.columns.yearAgo, group, kind: 'number', unit: '%' },
      cell: (line) => growthCell(growth(line, measure, currency, period), 'higher'),
    },
  ];
}

/** A line's share of the whole, and what it pulled. */
function standingFields(context: Context, measure: TradeMeasure, hasPull: boolean): Field[] {
  const { words, currency, whole, basis } = context;
  const group = words.measures[measure];
  const share: Field = {
    column: { key: 'share', label: words.columns.share, group, kind: 'number', unit: '%' },
    cell: (line) => percentCell(shareOf(line, whole, measure, currency, basis)),
  };
  const contribution: Field = {
    column: { key: 'pull', label: words.columns.pull, group, kind: 'number', unit: words.points },
    cell: (line) => growthCell(pull(line, whole, measure, currency, basis), 'higher'),
  };
  return hasPull ? [share, contribution] : [share];
}

/** The whole city as the first row of a breakdown. */
export function wholeRow(context: Context): BreakdownRow {
  return {
    line: { ...context.whole, key: wholeKey, name: { zh: context.words.whole, en: context.words.whole } },
    emphasis: 'total',
  };
}
