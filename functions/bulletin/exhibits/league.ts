import { withAmountsTold } from './amounts.ts';
import { asRatio, combine, computed, known, unknown, type Figure } from '../../trade/figure.ts';
import { yearOf } from '../../trade/month.ts';
import type { Ratio } from '../../trade/ratio.ts';
import { cutLines } from '../context/chapter.ts';
import { moneyTarget, paceOf, type MoneyTarget } from '../context/pace.ts';
import { growthCell, moneyCell, neededCell, percentCell, rankCell, textCell } from '../model/cells.ts';
import { unclassifiedKey, wholeKey } from '../model/rows.ts';
import type { Context } from '../context/context.ts';
import { hides } from '../evidence/hidden.ts';
import { cellUnlessSilent, silentNote, unlessSilent } from '../context/silent.ts';
import { growth, level, shareOf, type Line } from '../evidence/measures.ts';
import type { Cell, Exhibit, Row } from '../model/bulletin.ts';
import { leagueColumns } from './league-columns.ts';
import { placeCell, ranksOf, type Ranks } from './ranks.ts';

interface Entry {
  readonly line: Line;
  readonly done: Figure<Ratio>;
}

/**
 * The league table of a partition: each place's trade, its target and pace, and its ranks by progress, volume and
 * growth, where none is hidden. The city stands above it, 未分类 closes it. Ordered by progress, or by volume where
 * nobody has a target.
 */
export function leagueExhibit(
  context: Context,
  options: {
    readonly dimension: 'park' | 'district';
    readonly id: string;
    /** With targets, and where there are none. */
    readonly titles: { readonly paced: string; readonly unpaced: string };
  },
): Exhibit | undefined {
  const found = cutLines(context, options.dimension);
  if (found === undefined) return undefined;
  const { words, currency, main, whole, basis } = context;
  const entries = found.lines
    .filter(({ key }) => key !== '')
    .map((line) => ({ line, done: paceOf(context, line, main, targetOf(context, line)).done }));
  const hasTargets = entries.some(({ done }) => done.known);
  // Places that say nothing have no place among those that do.
  const told = ({ line }: Entry, figure: Figure<Ratio>): Figure<Ratio> => unlessSilent(context, line, figure);
  const volumeOf = (entry: Entry): Figure<Ratio> =>
    told(entry, asRatio(level(entry.line, main, currency, basis)));
  const progress = rankedBy(entries, (entry) => told(entry, entry.done));
  const volume = rankedBy(entries, volumeOf);
  const volumeBefore = rankedBy(entries, (entry) =>
    told(
      entry,
      asRatio(level(entry.line, main, currency, basis === 'toDate' ? 'toDateBefore' : 'monthBefore')),
    ),
  );
  const rise = rankedBy(entries, (entry) => told(entry, growth(entry.line, main, currency, basis)));
  const hasRanks = !hides(context.evidence, options.dimension);
  const order = hasTargets ? progress : volume;
  const columns = leagueColumns(context, words.dimensions[options.dimension], { hasTargets, hasRanks });
  const rowOf = (line: Line): Row => ({
    key: line.key,
    level: 0,
    cells: [...cellsOf(context, line, hasTargets), ...(hasRanks ? ranksIn(line) : [])].map((cell, index) =>
      cellUnlessSilent(context, line, columns[index]?.key ?? '', cell),
    ),
  });
  const ranksIn = ({ key }: Line): Cell[] => [
    ...(hasTargets ? [placeCell(progress.get(key))] : []),
    placeCell(volume.get(key)),
    moveCell(context, volumeBefore.get(key), volume.get(key)),
    placeCell(rise.get(key)),
  ];
  const unranked = (line: Line, key: string, emphasis: 'total' | 'residual'): Row => ({
    ...{ key, level: 0, emphasis },
    cells: [
      ...cellsOf(context, line, hasTargets),
      ...Array.from({ length: hasRanks ? (hasTargets ? 4 : 3) : 0 }, () => rankCell(undefined)),
    ],
  });
  const unclassified = found.lines.find(({ key }) => key === '');
  const lineOf = new Map(entries.map(({ line }) => [line.key, line]));
  const exhibit: Exhibit = {
    id: options.id,
    label: '',
    title: hasTargets ? options.titles.paced : options.titles.unpaced,
    unit: words.unitLine(words.unitOf[currency], '%', words.points),
    columns,
    rows: [
      unranked({ ...whole, name: { zh: words.whole, en: words.whole } }, wholeKey, 'total'),
      ...[...order.keys()].flatMap((key) => {
        const line = lineOf.get(key);
        return line === undefined ? [] : [rowOf(line)];
      }),
      ...(unclassified === undefined ? [] : [unranked(unclassified, unclassifiedKey, 'residual')]),
    ],
    ...(!hasRanks && { hasClosedRows: true as const }),
    notes: [
      ...silentNote(context, found.lines),
      ...(hasRanks ? [words.notes.ranks] : apartNote(context, options.dimension, entries.length)),
    ],
    source: words.sourceOf(found.dataset),
  };
  return withAmountsTold(exhibit, words.unitOf[currency]);
}

/** How many of the city's places stand apart, where others stand together. */
function apartNote({ evidence, words }: Context, dimension: 'park' | 'district', apart: number): string[] {
  const { registers, month } = evidence;
  const all = registers.parks.filter(
    ({ kind, validFrom, validTo }) =>
      (kind === 'district') === (dimension === 'district') &&
      (validFrom === undefined || validFrom <= month) &&
      (validTo === undefined || validTo >= month),
  ).length;
  return apart < all ? [words.notes.placesApart(words.placesOf[dimension], apart, all)] : [];
}

/** The year's target of a place for its total trade, in the bulletin's currency; the city's for the whole. */
export function targetOf({ evidence, currency, main }: Context, { key }: Line): MoneyTarget | undefined {
  if (main !== 'total') return undefined;
  const scope = key === 'total' ? 'city' : key;
  return evidence.registers.targets
    .filter(({ indicator, plan }) => indicator === 'total-trade' && plan === undefined)
    .filter((target) => target.scope === scope && target.year === yearOf(evidence.month))
    .map((target) => moneyTarget(target))
    .find((money) => money?.currency === currency);
}

function cellsOf(context: Context, line: Line, hasTargets: boolean): Cell[] {
  const { currency, main, basis } = context;
  const trade = [
    textCell(context.nameOf(line.name)),
    moneyCell(context, level(line, main, currency, 'month')),
    growthCell(growth(line, main, currency, 'month'), 'higher'),
    ...(basis === 'month'
      ? []
      : [
          moneyCell(context, level(line, main, currency, 'toDate')),
          growthCell(growth(line, main, currency, 'toDate'), 'higher'),
        ]),
    percentCell(shareOf(line, context.whole, main, currency, basis)),
  ];
  if (!hasTargets) return trade;
  const pace = paceOf(context, line, main, targetOf(context, line));
  return [
    ...trade,
    moneyCell(context, pace.minor),
    percentCell(pace.done),
    growthCell(pace.lead, 'higher'),
    percentCell(pace.seasonal),
    neededCell(pace.needed, pace.sofar),
  ];
}

function rankedBy(entries: readonly Entry[], of: (entry: Entry) => Figure<Ratio>): Ranks {
  return ranksOf(new Map(entries.map((entry) => [entry.line.key, of(entry)])));
}

const unknownPlace: Figure<number> = unknown('not-applicable');

/** Places gained since the month before, ↑ or ↓. */
function moveCell(context: Context, before = unknownPlace, now = unknownPlace): Cell {
  const gained = combine(before, now, (past, present) => known(past - present));
  if (!gained.known) return rankCell(undefined);
  const { up, down } = context.words.rankMove;
  const { value } = gained;
  const text = value === 0 ? '0' : `${value > 0 ? up : down}${Math.abs(value)}`;
  const { origin } = computed(gained, 'minus', before, now);
  return { text, value: String(value), ...(origin && { origin }) };
}
