import { revisionsWordsIn } from '../../words/catalogues.ts';
import { textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import type { Former } from '../evidence/former.ts';
import type { Cell, Chapter, Exhibit, Row } from '../model/bulletin.ts';
import { given } from '../../trade/figure.ts';
import { parseDecimal } from '../../trade/decimal.ts';
import { compareRatios, ratio, sizeOfRatio, subtractRatios, type Ratio } from '../../trade/ratio.ts';
import { monthsRevised, revisionsOf, type Revision } from './revised.ts';
import { paragraph, table, type DraftChapter } from '../context/chapter.ts';

/** As many revisions as a reader will look through; sums of money first, the largest changes above, the rest is marked in the tables. */
const mostTold = 40;

/** 修订: what readers have had otherwise, old and new, and why. Nothing where nothing printed has changed. */
export function revisions(
  context: Context,
  chapters: readonly Chapter[],
  former: Former,
): DraftChapter | undefined {
  const words = revisionsWordsIn(context.language);
  const sinceEdition = revisionsOf(chapters, former);
  const sinceMonth = monthsRevised(chapters, former);
  const { edition } = former;
  const blocks = [
    ...(edition === undefined || sinceEdition.length === 0
      ? []
      : [
          ...paragraph({ parts: [words.sinceEdition] }),
          table({
            ...tableOf(context, sinceEdition, 'revisions', words.editionTitle(edition.number)),
            notes: [
              // A file may be named after a firm.
              ...(context.edition === 'public' ? [] : edition.changes.map(words.change)),
              ...(sinceEdition.length > mostTold ? [words.others(sinceEdition.length - mostTold)] : []),
            ],
          }),
        ]),
    ...(sinceMonth.length === 0
      ? []
      : [
          ...paragraph({ parts: [words.sinceMonth] }),
          table({
            ...tableOf(context, sinceMonth, 'revisions-of-months', words.monthsTitle),
            notes: sinceMonth.length > mostTold ? [words.others(sinceMonth.length - mostTold)] : [],
          }),
        ]),
  ];
  return blocks.length === 0 ? undefined : { id: 'revisions', heading: words.heading, blocks };
}

function tableOf(
  { language }: Context,
  found: readonly Revision[],
  id: string,
  title: string,
): Omit<Exhibit, 'notes'> {
  const { columns } = revisionsWordsIn(language);
  return {
    ...{ id, label: '', title, unit: '', source: '' },
    columns: [
      { key: 'exhibit', label: columns.exhibit, kind: 'text' },
      { key: 'item', label: columns.item, kind: 'text' },
      { key: 'figure', label: columns.figure, kind: 'text' },
      { key: 'old', label: columns.old, kind: 'number' },
      { key: 'new', label: columns.new, kind: 'number' },
      { key: 'unit', label: columns.unit, kind: 'text' },
    ],
    rows: [...found.filter(isMoney).sort(byChange), ...found.filter((one) => !isMoney(one))]
      .slice(0, mostTold)
      .map(rowOf),
  };
}

/** A sum has no direction; growth and other rates do. */
function isMoney({ column, now }: Revision): boolean {
  return column.unit !== '%' && now.direction === undefined;
}

/** The largest change first; of one size in the order of the tables. Dollars are told beside yuan, and stand behind them. */
function byChange(left: Revision, right: Revision): number {
  const inDollars = ({ column: { unit = '' } }: Revision): number => (/美元|usd/i.test(unit) ? 1 : 0);
  return inDollars(left) - inDollars(right) || compareRatios(changeOf(right), changeOf(left));
}

function changeOf({ column: { unit = '' }, before, now }: Revision): Ratio {
  const [old, present] = [parseDecimal(before.value ?? '0'), parseDecimal(now.value ?? '0')];
  if (old === undefined || present === undefined) return ratio(0n, 1n);
  const { numerator, denominator } = sizeOfRatio(subtractRatios(present, old));
  const [, times = 1n] = magnitudes.find(([name]) => name.test(unit)) ?? [];
  return ratio(numerator * times, denominator);
}

const magnitudes: readonly (readonly [RegExp, bigint])[] = [
  [/亿/, 100_000_000n],
  [/万/, 10_000n],
  [/千|thousand/, 1000n],
  [/million/, 1_000_000n],
  [/billion/, 1_000_000_000n],
];

function rowOf({ exhibit, row, column, before, now }: Revision): Row {
  const { text, value } = before;
  const printed = value === undefined ? undefined : parseDecimal(value);
  const { origin } = printed === undefined ? {} : given(printed, 'edition');
  const old: Cell = { text, ...(value !== undefined && { value }), ...(origin && { origin }) };
  return {
    key: `${exhibit.id}:${row.key}:${column.key}`,
    level: 0,
    cells: [
      textCell(exhibit.label),
      textCell(row.cells[0]?.text ?? row.key),
      textCell([column.group ?? '', column.label].filter((text) => text !== '').join(' ')),
      old,
      now,
      textCell(column.unit ?? ''),
    ],
  };
}
