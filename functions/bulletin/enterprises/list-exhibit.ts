import { withAmountsTold } from '../exhibits/amounts.ts';
import { enterprisesWordsIn } from '../../words/catalogues.ts';
import { unclassifiedIn } from '../../words/slices.ts';
import { growthCell, moneyCell, percentCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { unlistedCells, type Field } from '../exhibits/breakdown.ts';
import { descending, growth, level, pull, shareOf, type Line } from '../evidence/measures.ts';
import type { Cell, Column, Exhibit } from '../model/bulletin.ts';

export type ListColumn = 'to-date' | 'year-ago' | 'to-date-change' | 'share' | 'pull';

/** A list of enterprises by their trade in a period, with their place: the first so many. It names firms. */
export function listExhibit(
  context: Context,
  lines: readonly Line[],
  options: {
    readonly id: string;
    readonly title: string;
    readonly length: number;
    readonly by: 'toDate' | 'toDateYearAgo';
    /** The columns of figures: without those that say the same of every firm of a kind. */
    readonly shows: readonly ListColumn[];
    /** Firms of the same kind that are not counted, such as those without trade: a claim of all firms is of them too. */
    readonly beside?: readonly Line[];
  },
): Exhibit | undefined {
  if (lines.length === 0) return undefined;
  const { words, currency, main, whole, evidence } = context;
  const own = enterprisesWordsIn(context.language);
  const unit = words.unitOf[currency];
  const trade = { group: words.measures[main], kind: 'number' } as const;
  const place = placeColumn(context);
  const ordered = descending(lines, (line) => level(line, main, currency, options.by));
  const first = ordered.slice(0, options.length);
  const unlisted = [...ordered.slice(options.length), ...(options.beside ?? [])];
  const all: readonly Field[] = [
    {
      column: { key: 'to-date', label: words.columns.toDate, ...trade, unit },
      cell: (line) => moneyCell(context, level(line, main, currency, 'toDate')),
    },
    {
      column: { key: 'year-ago', label: words.columns.before, ...trade, unit },
      cell: (line) => moneyCell(context, level(line, main, currency, 'toDateYearAgo')),
    },
    {
      column: { key: 'to-date-change', label: words.columns.yearAgo, ...trade, unit: '%' },
      cell: (line) => growthCell(growth(line, main, currency, 'toDate'), 'higher'),
    },
    {
      column: { key: 'share', label: words.columns.share, ...trade, unit: '%' },
      cell: (line) => percentCell(shareOf(line, whole, main, currency, 'toDate')),
    },
    {
      column: { key: 'pull', label: words.columns.pull, ...trade, unit: words.points },
      cell: (line) => growthCell(pull(line, whole, main, currency, 'toDate'), 'higher'),
    },
  ];
  const fields = all.filter(({ column }) => options.shows.some((key) => key === column.key));
  const exhibit: Exhibit = {
    id: options.id,
    label: '',
    title: options.title,
    unit: words.unitLine(unit, '%', words.points),
    namesFirms: true,
    printedRows: evidence.registers.settings.listLengths.printed,
    ...(unlisted.length > 0 && { unlisted: unlistedCells(fields, unlisted) }),
    columns: [
      { key: 'name', label: words.dimensions.enterprise, kind: 'text' },
      ...place.columns,
      ...fields.map(({ column }) => column),
    ],
    rows: first.map((line) => ({
      key: line.key,
      level: 0,
      cells: [
        textCell(context.nameOf(line.name)),
        ...place.cellsOf(line.key),
        ...fields.map(({ cell }) => cell(line)),
      ],
    })),
    notes: lines.length > first.length ? [own.notes.more(lines.length, first.length)] : [],
    source: words.sourceOf(evidence.cuts.get('enterprise')?.dataset ?? 'enterprise'),
  };
  return withAmountsTold(exhibit, unit);
}

/**
 * Where enterprises are by the register, as a column and its cell for an enterprise's code; none of either where the
 * register places nobody.
 */
export function placeColumn({ evidence, language, nameOf }: Context): {
  readonly columns: readonly Column[];
  readonly cellsOf: (code: string) => readonly Cell[];
} {
  const { parks, enterprises } = evidence.registers;
  const names = new Map(parks.map(({ code, shortName }) => [code, nameOf(shortName)]));
  const places = new Map(
    enterprises.flatMap(({ customsCode, creditCode, park }) => {
      const code = customsCode ?? creditCode;
      const name = park === undefined ? undefined : names.get(park);
      return code === undefined || name === undefined ? [] : [[code, name]];
    }),
  );
  if (places.size === 0) return { columns: [], cellsOf: () => [] };
  const label = enterprisesWordsIn(language).columns.place;
  return {
    columns: [{ key: 'place', label, kind: 'text' }],
    cellsOf: (code) => [textCell(places.get(code) ?? unclassifiedIn(language))],
  };
}
