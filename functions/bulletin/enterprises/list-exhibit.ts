import { enterprisesWordsIn } from '../../words/enterprises.ts';
import { unclassifiedIn } from '../../words/slices.ts';
import { growthCell, moneyCell, percentCell, textCell } from '../cells.ts';
import type { Context } from '../context.ts';
import { descending, growth, level, pull, shareOf, type Line } from '../measures.ts';
import type { Cell, Column, Exhibit } from '../model.ts';

/** A list of enterprises by their trade in a period, with their place: the first so many. It names firms. */
export function listExhibit(
  context: Context,
  lines: readonly Line[],
  options: {
    readonly id: string;
    readonly title: string;
    readonly length: number;
    readonly by: 'toDate' | 'toDateYearAgo';
  },
): Exhibit | undefined {
  if (lines.length === 0) return undefined;
  const { words, currency, main, whole, evidence } = context;
  const own = enterprisesWordsIn(context.language);
  const unit = words.unitOf[currency];
  const trade = { group: words.measures[main], kind: 'number' } as const;
  const place = placeColumn(context);
  const first = descending(lines, (line) => level(line, main, currency, options.by)).slice(0, options.length);
  return {
    id: options.id,
    label: '',
    title: options.title,
    unit: words.unitLine(unit, '%', words.points),
    namesFirms: true,
    columns: [
      { key: 'name', label: words.dimensions.enterprise, kind: 'text' },
      ...place.columns,
      { key: 'to-date', label: words.columns.toDate, ...trade, unit },
      { key: 'year-ago', label: words.columns.before, ...trade, unit },
      { key: 'to-date-change', label: words.columns.yearAgo, ...trade, unit: '%' },
      { key: 'share', label: words.columns.share, ...trade, unit: '%' },
      { key: 'pull', label: words.columns.pull, ...trade, unit: words.points },
    ],
    rows: first.map((line) => ({
      key: line.key,
      level: 0,
      cells: [
        textCell(context.nameOf(line.name)),
        ...place.cellsOf(line.key),
        moneyCell(context, level(line, main, currency, 'toDate')),
        moneyCell(context, level(line, main, currency, 'toDateYearAgo')),
        growthCell(growth(line, main, currency, 'toDate'), 'higher'),
        percentCell(shareOf(line, whole, main, currency, 'toDate'), 2),
        growthCell(pull(line, whole, main, currency, 'toDate'), 'higher'),
      ],
    })),
    notes: lines.length > first.length ? [own.notes.more(lines.length, first.length)] : [],
    source: words.sourceOf[evidence.cuts.get('enterprise')?.dataset ?? 'enterprise'],
  };
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
