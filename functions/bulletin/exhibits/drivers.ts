import type { Dimension } from '../../trade/cut.ts';
import { byCodePoint } from '../../trade/rank.ts';
import { compareRatios, type Ratio } from '../../trade/ratio.ts';
import { cutLines } from '../context/chapter.ts';
import type { Context } from '../context/context.ts';
import { isSilent } from '../context/silent.ts';
import { cellUnlessRecoded } from '../context/recoded.ts';
import { hides } from '../evidence/hidden.ts';
import { growth, level, pull, type Line, type TradeMeasure } from '../evidence/measures.ts';
import type { Cell, Exhibit, Row } from '../model/bulletin.ts';
import { growthCell, moneyCell, nameCell } from '../model/cells.ts';
import { unclassifiedKey } from '../model/rows.ts';
import { withAmountsTold } from './amounts.ts';
import { unlistedCells, wholeRow, type Field } from './breakdown.ts';
import { momentumWordsIn } from '../../words/catalogues.ts';

/** So many of each end are listed, for both flows together and for each. */
const ends = 3;

/** The column of a measure's contribution in the month. */
export function pullColumn({ main }: Context, measure: TradeMeasure): string {
  return measure === main ? 'month-pull' : `${measure}-month-pull`;
}

/**
 * What moved this month: the rows of a dimension that pulled the month's growth most, up and down, both flows together and
 * each; all others are unlisted. Undefined where nothing can be compared, or nothing told apart.
 */
export function driversExhibit(
  context: Context,
  { id, title, dimension }: { readonly id: string; readonly title: string; readonly dimension: Dimension },
): Exhibit | undefined {
  const found = cutLines(context, dimension);
  const { words, currency, main, measures, whole } = context;
  const lines = (found?.lines ?? []).filter((line) => line.key !== '' && !isSilent(context, line));
  if (found === undefined || lines.length < 2) return undefined;
  const listed = new Set(measures.flatMap((measure) => outermost(context, lines, measure)));
  if (listed.size < 2) return undefined;
  const money = { kind: 'number', unit: words.unitOf[currency] } as const;
  const group = momentumWordsIn(context.language).columns.pulls;
  const fields: Field[] = [
    {
      column: { key: 'name', label: words.dimensions[dimension], kind: 'text' },
      cell: ({ name }) => nameCell(context, name),
    },
    {
      column: { key: 'month', label: words.columns.month, group: words.measures[main], ...money },
      cell: (line) => moneyCell(context, level(line, main, currency, 'month')),
    },
    {
      column: {
        ...{ key: 'month-change', label: words.columns.yearAgo, group: words.measures[main] },
        ...{ kind: 'number', unit: '%' },
      },
      cell: (line) => growthCell(growth(line, main, currency, 'month'), 'higher'),
    },
    ...measures.map((measure): Field => ({
      column: {
        ...{ key: pullColumn(context, measure), label: words.measures[measure], group },
        ...{ kind: 'number', unit: words.points },
      },
      cell: (line) => growthCell(pull(line, whole, measure, currency, 'month'), 'higher'),
    })),
  ];
  const cellsOf = (line: Line): Cell[] =>
    fields.map(({ column, cell }) => cellUnlessRecoded(context, line, column.key, cell(line)));
  const shown = outermostFirst(
    context,
    lines.filter(({ key }) => listed.has(key)),
    main,
  );
  const others = lines.filter(({ key }) => !listed.has(key));
  const unclassified = hides(context.evidence, dimension) ? found.lines.filter(({ key }) => key === '') : [];
  const exhibit: Exhibit = {
    ...{ id, label: '', title },
    unit: words.unitLine(words.unitOf[currency], '%', words.points),
    columns: fields.map(({ column }) => column),
    rows: [
      { key: 'whole', level: 0, emphasis: 'total', cells: cellsOf(wholeRow(context).line) },
      ...shown.map((line): Row => ({ key: line.key, level: 0, cells: cellsOf(line) })),
      ...unclassified.map((line): Row => ({
        key: unclassifiedKey,
        level: 0,
        emphasis: 'residual',
        cells: cellsOf(line),
      })),
    ],
    ...(others.length > 0 && { unlisted: unlistedCells(fields, others) }),
    ...(hides(context.evidence, dimension) && { hasClosedRows: true as const }),
    notes: [momentumWordsIn(context.language).driversNote(ends)],
    source: words.sourceOf(found.dataset),
  };
  return withAmountsTold(exhibit, words.unitOf[currency]);
}

/** The keys of the lines at both ends of a measure's contributions. */
function outermost(context: Context, lines: readonly Line[], measure: TradeMeasure): string[] {
  const order = outermostFirst(context, lines, measure).filter(
    (line) => pullOf(context, line, measure) !== undefined,
  );
  return [...order.slice(0, ends), ...order.slice(-ends)].map(({ key }) => key);
}

/** Lines by what they pulled, up first. */
function outermostFirst(context: Context, lines: readonly Line[], measure: TradeMeasure): Line[] {
  const pulled = lines.map((line) => ({ line, by: pullOf(context, line, measure) }));
  const none: Ratio = { numerator: 0n, denominator: 1n };
  return pulled
    .toSorted(
      (left, right) =>
        compareRatios(right.by ?? none, left.by ?? none) || byCodePoint(left.line.key, right.line.key),
    )
    .map(({ line }) => line);
}

function pullOf({ whole, currency }: Context, line: Line, measure: TradeMeasure): Ratio | undefined {
  const figure = pull(line, whole, measure, currency, 'month');
  return figure.known ? figure.value : undefined;
}
