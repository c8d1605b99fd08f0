import { pointsBetween } from '../../trade/change.ts';
import { asRatio, combine, computed, given, known, unknown, type Figure } from '../../trade/figure.ts';
import type { Name } from '../../trade/cut.ts';
import { byCodePoint } from '../../trade/rank.ts';
import { compareRatios, divideRatios, type Ratio } from '../../trade/ratio.ts';
import type { Compared } from '../../reference/comparison.ts';
import { comparisonWordsIn } from '../../words/catalogues.ts';
import type { Context } from '../context/context.ts';
import { growth, level } from '../evidence/measures.ts';
import type { Cell, Exhibit, Row } from '../model/bulletin.ts';
import { growthCell, moneyCell, percentCell, rankCell, textCell } from '../model/cells.ts';
import { wholeKey } from '../model/rows.ts';
import { placeCell, ranksOf, type Ranks } from './ranks.ts';

const spans = ['month', 'toDate'] as const;
type Span = (typeof spans)[number];

/** An area's trade of the month and of the year to date: the city's own, or as others published theirs. */
interface Area {
  readonly key: string;
  readonly name: string;
  readonly level: Compared['level'];
  readonly sum: Readonly<Record<Span, Figure<Ratio>>>;
  readonly rate: Readonly<Record<Span, Figure<Ratio>>>;
}

/**
 * The city beside the nation, the province and the province's other cities: trade, growth and by how many points the city
 * is ahead, its share in the nation and the province, and the cities' ranks. Undefined where nothing is published.
 */
export function comparisonExhibit(context: Context): Exhibit | undefined {
  const { words, currency, main } = context;
  const own = comparisonWordsIn(context.language);
  const others = publishedAreas(context);
  if (others.length === 0) return undefined;
  const city = cityOf(context);
  const cities = [city, ...others.filter((area) => area.level === 'city')];
  const ranks = (['sum', 'rate'] as const).map((figure) => placesAmong(cities, figure));
  const money = { kind: 'number', unit: words.unitOf[currency] } as const;
  const columnsOf = (span: Span) => {
    const group = span === 'month' ? words.columns.month : words.columns.toDate;
    const key = span === 'month' ? 'month' : 'to-date';
    return [
      { key, label: words.measures[main], group, ...money },
      { key: `${key}-change`, label: words.columns.yearAgo, group, kind: 'number', unit: '%' } as const,
      { key: `${key}-ahead`, label: own.columns.ahead, group, kind: 'number', unit: words.points } as const,
    ];
  };
  return {
    ...{ id: 'comparison', label: '', title: own.title },
    unit: words.unitLine(words.unitOf[currency], '%', words.points),
    columns: [
      { key: 'name', label: own.columns.area, kind: 'text' },
      ...spans.flatMap(columnsOf),
      { key: 'share', label: own.columns.share, group: words.columns.toDate, kind: 'number', unit: '%' },
      { key: 'rank-volume', label: words.columns.rankVolume, group: own.columns.cities, kind: 'number' },
      { key: 'rank-growth', label: words.columns.rankGrowth, group: own.columns.cities, kind: 'number' },
    ],
    rows: [city, ...others].map((area) => rowOf(context, area, city, ranks)),
    notes: [own.note(ranks.some(({ size }) => size > 0) ? cities.length : undefined)],
    source: own.source,
  };
}

/** Ranks by the year to date; none where a city of the table has no such figure, since it could stand anywhere. */
function placesAmong(cities: readonly Area[], figure: 'sum' | 'rate'): Ranks {
  const figures = new Map(cities.map((area) => [area.key, area[figure].toDate]));
  return [...figures.values()].every(({ known: isKnown }) => isKnown) ? ranksOf(figures) : new Map();
}

function rowOf(context: Context, area: Area, city: Area, ranks: readonly Ranks[]): Row {
  const isCity = area === city;
  const none = unknown('not-applicable');
  return {
    key: area.key,
    level: 0,
    ...(isCity && { emphasis: 'total' as const }),
    cells: [
      textCell(area.name),
      ...spans.flatMap((span): Cell[] => [
        moneyCell(context, area.sum[span]),
        growthCell(area.rate[span], 'higher'),
        growthCell(isCity ? none : pointsBetween(city.rate[span], area.rate[span]), 'higher'),
      ]),
      percentCell(isCity || area.level === 'city' ? none : shareIn(city.sum.toDate, area.sum.toDate)),
      ...ranks.map((rank) => (area.level === 'city' ? placeCell(rank.get(area.key)) : rankCell(undefined))),
    ],
  };
}

function shareIn(part: Figure<Ratio>, whole: Figure<Ratio>): Figure<Ratio> {
  const share = combine(part, whole, (own, all) =>
    all.numerator > 0n ? known(divideRatios(own, all)) : unknown('not-applicable'),
  );
  return computed(share, 'share', part, whole);
}

function cityOf({ published, main, currency, nameOf, evidence }: Context): Area {
  const sum = (span: Span): Figure<Ratio> => asRatio(level(published, main, currency, span));
  const rate = (span: Span): Figure<Ratio> => growth(published, main, currency, span);
  return {
    ...{ key: wholeKey, name: nameOf(evidence.registers.settings.city), level: 'city' },
    sum: { month: sum('month'), toDate: sum('toDate') },
    rate: { month: rate('month'), toDate: rate('toDate') },
  };
}

const order: readonly Compared['level'][] = ['nation', 'province', 'city'];

/**
 * Those of the bulletin's month, currency and measure: the nation, the province, then other cities by their year to date.
 * The city's own row is left out: its trade stands in the table as the bulletin has it.
 */
function publishedAreas({ evidence, currency, main, language }: Context): Area[] {
  const rows = evidence.registers.comparison.filter(
    (row) =>
      row.month === evidence.month &&
      row.currency === currency &&
      row.flow === main &&
      !isOfCity(row, evidence.registers.settings.city),
  );
  const keys = [...new Set(rows.map(keyOf))];
  const areas = keys.flatMap((key): Area[] => {
    const own = rows.filter((row) => keyOf(row) === key);
    const [first] = own;
    if (first === undefined) return [];
    const figure = (span: Span, of: 'minor' | 'growth'): Figure<Ratio> => {
      const value = own.find((row) => row.span === span)?.[of];
      return value === undefined ? unknown('no-data') : given(value, 'comparison.csv');
    };
    const name = language === 'en' && first.areaEn !== '' ? first.areaEn : first.area;
    return [
      {
        ...{ key, name, level: first.level },
        sum: { month: figure('month', 'minor'), toDate: figure('toDate', 'minor') },
        rate: { month: figure('month', 'growth'), toDate: figure('toDate', 'growth') },
      },
    ];
  });
  return areas.toSorted(
    (left, right) =>
      order.indexOf(left.level) - order.indexOf(right.level) ||
      bySum(right, left) ||
      byCodePoint(left.key, right.key),
  );
}

/** Whether a row is the city's own, whose trade the bulletin has itself: by its name, with or without 市. */
function isOfCity({ level, area, areaEn }: Compared, city: Name): boolean {
  const stem = (name: string): string => name.replace(/[市州盟]$/, '');
  return level === 'city' && (stem(area) === stem(city.zh) || [area, areaEn].includes(city.en));
}

/** There is one nation and one province; cities go by their names. */
function keyOf({ level: kind, area }: Compared): string {
  return kind === 'city' ? area : kind;
}

function bySum(left: Area, right: Area): number {
  const [one, other] = [left.sum.toDate, right.sum.toDate];
  return one.known && other.known ? compareRatios(one.value, other.value) : 0;
}
