import { completion, lead, seasonalPace, neededGrowth, timeElapsed } from '../../trade/pace.ts';
import { ranked } from '../../trade/rank.ts';
import { compareRatios, type Ratio } from '../../trade/ratio.ts';
import { known, unknown, type Figure } from '../../trade/figure.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { growthCell, moneyCell, numberCell, percentCell, rankCell, textCell } from '../cells.ts';
import { bulletChart } from '../charts/bullets.ts';
import type { Context } from '../context.ts';
import { growth, level, shareOf, type Line } from '../measures.ts';
import type { Block, Exhibit, Row, Sentence } from '../model.ts';
import { cellAt, signAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { linesBy, paragraph, picture, table, type DraftChapter } from './chapter.ts';
import { moneyTarget, type MoneyTarget } from './targets.ts';
import { numeral } from '../numerals/numerals.ts';

/** 区县（市）和园区: two partitions of the same trade, each closed by 未分类, each ranked by progress, volume and growth. */
export function places(context: Context): DraftChapter | undefined {
  const parks = leagueOf(context, 'park', 'parks', context.words.exhibits.parks);
  const districts = leagueOf(context, 'district', 'districts', context.words.exhibits.districts);
  if (parks === undefined && districts === undefined) return undefined;
  return {
    id: 'places',
    heading: context.words.chapters.places,
    blocks: [
      ...(parks === undefined
        ? []
        : [...paragraph(...parkSentences(context, parks)), table(parks), ...paceBlocks(context, parks)]),
      ...(districts === undefined
        ? []
        : [...paragraph(districtSentence(context, districts)), table(districts)]),
    ],
  };
}

interface Entry {
  readonly line: Line;
  readonly target: MoneyTarget | undefined;
  readonly done: Figure<Ratio>;
}

function leagueOf(
  context: Context,
  dimension: 'park' | 'district',
  id: string,
  title: string,
): Exhibit | undefined {
  const found = linesBy(context, dimension);
  if (found === undefined || context.main !== 'total') return undefined;
  const { words, currency, evidence } = context;
  const listed = evidence.registers.parks.filter(
    ({ kind }) => (kind === 'district') === (dimension === 'district'),
  );
  const reported = new Set(found.lines.map(({ key }) => key));
  const lines = found.lines.filter(
    ({ key }) => key === '' || listed.some(({ code }) => code === key) || reported.has(key),
  );
  const entries = lines.filter(({ key }) => key !== '').map((line) => entryOf(context, line));
  const progress = rankBy(entries, ({ done }) => done);
  const volume = rankBy(entries, (entry) => asRatio(level(entry.line, 'total', currency, 'toDate')));
  const before = rankBy(entries, (entry) => asRatio(level(entry.line, 'total', currency, 'toDateBefore')));
  const rise = rankBy(entries, (entry) => growth(entry.line, 'total', currency, 'toDate'));
  const order = ranked(entries, {
    key: ({ line }) => line.key,
    value: ({ done }) => done,
    compare: (left, right) => compareFigures(left.done, right.done),
  });
  const byOrder = entries.some(({ done }) => done.known)
    ? order.map(({ item }) => item)
    : ranked(entries, {
        key: ({ line }) => line.key,
        value: () => known(0n),
        compare: (left, right) =>
          compareFigures(
            asRatio(level(left.line, 'total', currency, 'toDate')),
            asRatio(level(right.line, 'total', currency, 'toDate')),
          ),
      }).map(({ item }) => item);
  const rowOf = (entry: Entry, emphasis?: 'residual'): Row => ({
    key: entry.line.key === '' ? 'unclassified' : entry.line.key,
    level: 0,
    cells: [
      ...cellsOf(context, entry),
      rankCell(progress.get(entry.line.key)),
      rankCell(volume.get(entry.line.key)),
      moveCell(context, before.get(entry.line.key), volume.get(entry.line.key)),
      rankCell(rise.get(entry.line.key)),
    ],
    ...(emphasis && { emphasis }),
  });
  const unclassified = lines.find(({ key }) => key === '');
  const whole: Row = {
    key: 'whole',
    level: 0,
    emphasis: 'total',
    cells: [
      ...cellsOf(context, {
        ...entryOf(context, context.whole),
        line: { ...context.whole, name: { zh: words.whole, en: words.whole } },
      }),
      ...[1, 2, 3, 4].map(() => rankCell(undefined)),
    ],
  };
  const rows = [
    whole,
    ...byOrder.map((entry) => rowOf(entry)),
    ...(unclassified ? [rowOf(entryOf(context, unclassified), 'residual')] : []),
  ];
  const unit = words.unitOf[currency];
  return {
    id,
    label: '',
    title,
    unit: words.unitLine(`${unit}、%、${words.points}`),
    columns: [
      {
        key: 'name',
        label: dimension === 'park' ? words.dimensions.park : words.dimensions.district,
        kind: 'text',
      },
      { key: 'month', label: words.columns.month, group: words.measures.total, kind: 'number', unit },
      {
        key: 'month-change',
        label: words.columns.yearAgo,
        group: words.measures.total,
        kind: 'number',
        unit: '%',
      },
      { key: 'to-date', label: words.columns.toDate, group: words.measures.total, kind: 'number', unit },
      {
        key: 'to-date-change',
        label: words.columns.yearAgo,
        group: words.measures.total,
        kind: 'number',
        unit: '%',
      },
      { key: 'share', label: words.columns.share, group: words.measures.total, kind: 'number', unit: '%' },
      { key: 'target', label: words.columns.target, group: words.columns.paceGroup, kind: 'number', unit },
      {
        key: 'completion',
        label: words.columns.completion,
        group: words.columns.paceGroup,
        kind: 'number',
        unit: '%',
      },
      {
        key: 'lead',
        label: words.columns.lead,
        group: words.columns.paceGroup,
        kind: 'number',
        unit: words.points,
      },
      {
        key: 'seasonal',
        label: words.columns.seasonal,
        group: words.columns.paceGroup,
        kind: 'number',
        unit: '%',
      },
      {
        key: 'needed',
        label: words.columns.needed,
        group: words.columns.paceGroup,
        kind: 'number',
        unit: '%',
      },
      {
        key: 'rank-progress',
        label: words.columns.rankProgress,
        group: words.columns.rankGroup,
        kind: 'number',
      },
      { key: 'rank-volume', label: words.columns.rankVolume, group: words.columns.rankGroup, kind: 'number' },
      { key: 'rank-move', label: words.columns.rankChange, group: words.columns.rankGroup, kind: 'number' },
      { key: 'rank-growth', label: words.columns.rankGrowth, group: words.columns.rankGroup, kind: 'number' },
    ],
    rows,
    notes: [words.notes.pace],
    source: found.source,
  };
}

function entryOf(context: Context, line: Line): Entry {
  const year = yearOf(context.evidence.month);
  const scope = line.key === 'total' ? 'city' : line.key;
  const target = context.evidence.registers.targets
    .filter(
      (one) =>
        one.scope === scope && one.year === year && one.indicator === 'total-trade' && one.plan === undefined,
    )
    .map(moneyTarget)
    .find((money) => money?.currency === context.currency);
  const done =
    target === undefined
      ? unknown('not-applicable')
      : completion(level(line, 'total', context.currency, 'toDate'), target.minor);
  return { line, target, done };
}

function cellsOf(context: Context, { line, target, done }: Entry) {
  const { currency, evidence } = context;
  const toDate = level(line, 'total', currency, 'toDate');
  const before = level(line, 'total', currency, 'toDateYearAgo');
  const yearAgo = level(line, 'total', currency, 'yearAgo');
  const needed =
    target === undefined || numberOf(evidence.month) === 12
      ? unknown('not-applicable')
      : neededGrowth(toDate, before, yearAgo, target.minor);
  return [
    textCell(context.nameOf(line.name)),
    moneyCell(level(line, 'total', currency, 'month')),
    growthCell(growth(line, 'total', currency, 'month')),
    moneyCell(toDate),
    growthCell(growth(line, 'total', currency, 'toDate')),
    percentCell(shareOf(line, context.whole, 'total', currency, 'toDate')),
    target === undefined ? numberCell(unknown('not-applicable'), 1) : numberCell(hundredMillions(target), 1),
    percentCell(done),
    growthCell(lead(done, evidence.month)),
    percentCell(seasonalPace(before, yearAgo)),
    growthCell(needed),
  ];
}

function hundredMillions({ minor }: MoneyTarget): Figure<Ratio> {
  return minor.known
    ? known({ numerator: minor.value.numerator, denominator: minor.value.denominator * 10_000_000_000n })
    : minor;
}

function rankBy(
  entries: readonly Entry[],
  of: (entry: Entry) => Figure<Ratio>,
): ReadonlyMap<string, number | undefined> {
  const order = ranked(entries, {
    key: ({ line }) => line.key,
    value: of,
    compare: (left, right) => compareFigures(of(left), of(right)),
  });
  return new Map(order.map(({ item, rank }) => [item.line.key, rank]));
}

function compareFigures(left: Figure<Ratio>, right: Figure<Ratio>): number {
  return left.known && right.known ? compareRatios(left.value, right.value) : 0;
}

function asRatio(figure: Figure<bigint>): Figure<Ratio> {
  return figure.known ? known({ numerator: figure.value, denominator: 1n }) : figure;
}

/** Places gained since the month before, ↑ or ↓. */
function moveCell(context: Context, before: number | undefined, now: number | undefined) {
  if (before === undefined || now === undefined) return rankCell(undefined);
  const gained = before - now;
  if (gained === 0) return { text: '0', value: '0' };
  const { up, down } = context.words.rankMove;
  return { text: `${gained > 0 ? up : down}${Math.abs(gained)}`, value: String(gained) };
}

const behindNamed = 2;

function parkSentences(context: Context, exhibit: Exhibit): (Sentence | undefined)[] {
  const { say, words } = context;
  const rows = exhibit.rows.filter(
    ({ emphasis, key }) => emphasis === undefined && cellAt(exhibit, key, 'completion')?.value !== undefined,
  );
  const [first, second, third] = rows;
  const ahead =
    first === undefined
      ? undefined
      : sentence(words.places.ahead, {
          first: say.name(exhibit, first.key),
          firstDone: say.level(exhibit, first.key, 'completion'),
          second: second && say.name(exhibit, second.key),
          secondDone: second && say.level(exhibit, second.key, 'completion'),
          third: third && say.name(exhibit, third.key),
          thirdDone: third && say.level(exhibit, third.key, 'completion'),
        });
  const behind = rows
    .toReversed()
    .filter(({ key }) => signAt(exhibit, key, 'lead') === -1)
    .slice(0, behindNamed)
    .map(({ key }) =>
      sentence(words.places.behind, {
        name: say.name(exhibit, key),
        done: say.level(exhibit, key, 'completion'),
        aheadWord: {
          text: words.ahead.down,
          cell: { exhibit: exhibit.id, row: key, column: 'lead' },
          reading: 'direction',
        },
        lead: say.magnitude(exhibit, key, 'lead'),
      }),
    );
  return [ahead, ...behind];
}

function districtSentence(context: Context, exhibit: Exhibit): Sentence | undefined {
  const { say, words, currency } = context;
  const rows = exhibit.rows
    .filter(({ emphasis }) => emphasis === undefined)
    .toSorted(
      (left, right) =>
        Number(cellAt(exhibit, left.key, 'rank-volume')?.value ?? 99) -
        Number(cellAt(exhibit, right.key, 'rank-volume')?.value ?? 99),
    );
  const [first, second, third] = rows;
  if (first === undefined) return undefined;
  return sentence(words.places.districts, {
    unit: words.unitOf[currency],
    first: say.name(exhibit, first.key),
    firstValue: say.level(exhibit, first.key, 'to-date'),
    second: second && say.name(exhibit, second.key),
    secondValue: second && say.level(exhibit, second.key, 'to-date'),
    third: third && say.name(exhibit, third.key),
    thirdValue: third && say.level(exhibit, third.key, 'to-date'),
  });
}

function paceBlocks(context: Context, exhibit: Exhibit): Block[] {
  const { words, evidence } = context;
  const bullets = exhibit.rows.flatMap(({ key, cells, emphasis }) => {
    const cell = cellAt(exhibit, key, 'completion');
    if (cell?.value === undefined || emphasis === 'residual') return [];
    return [{ name: cells[0]?.text ?? '', value: Number(cell.value), text: `${cell.text}%` }];
  });
  if (bullets.length < 2) return [];
  const elapsed = timeElapsed(evidence.month);
  const percent = numeral({ numerator: elapsed.numerator * 100n, denominator: elapsed.denominator }, 1);
  const value = (Number(elapsed.numerator) / Number(elapsed.denominator)) * 100;
  const chart = bulletChart(
    bullets,
    { value, text: `${words.charts.elapsed} ${percent}%` },
    words.charts.parkPace,
  );
  return [picture('park-pace', words.charts.parkPace, chart, exhibit.source)];
}
