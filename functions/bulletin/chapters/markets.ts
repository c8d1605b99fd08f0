import { herfindahl } from '../../trade/concentration.ts';
import { known, unknown, type Figure } from '../../trade/figure.ts';
import { pointsBetween } from '../../trade/change.ts';
import type { Period } from '../../trade/period.ts';
import type { Ratio } from '../../trade/ratio.ts';
import { growthCell, numberCell, percentCell, textCell } from '../cells.ts';
import type { Context } from '../context.ts';
import { breakdown, wholeRow } from '../exhibits/breakdown.ts';
import { ordered, row, withRest } from '../exhibits/rows.ts';
import { level, shareOf, type Line } from '../measures.ts';
import type { Block, Exhibit, Sentence } from '../model.ts';
import { signAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { leadersSentence } from './breakdown-prose.ts';
import { linesBy, paragraph, picture, table, type DraftChapter } from './chapter.ts';
import { pullChart } from './pull-chart.ts';

/** 市场: the first markets, groupings, traditional against emerging, and how concentrated it all is. */
export function markets(context: Context): DraftChapter | undefined {
  const found = linesBy(context, 'market');
  if (found === undefined) return undefined;
  const { words, evidence } = context;
  const lines = ordered(context, found.lines);
  const exhibit = breakdown(context, {
    id: 'markets',
    title: words.exhibits.markets,
    name: words.dimensions.market,
    dataset: evidence.cuts.get('market')?.dataset ?? evidence.total.dataset,
    rows: [wholeRow(context), ...withRest(context, lines, evidence.registers.settings.listLengths.markets)],
  });
  const isSingle = lines.length === 1;
  const chart = isSingle ? undefined : pullChart(exhibit, words.charts.marketPull);
  const intro: (Sentence | undefined)[] = isSingle
    ? [sentence(words.breakdown.single, { name: context.say.name(exhibit, lines[0]?.key ?? '') })]
    : [leadersSentence(context, exhibit)];
  return {
    id: 'markets',
    heading: words.chapters.markets,
    blocks: [
      ...paragraph(...intro),
      table(exhibit),
      ...(chart === undefined
        ? []
        : [picture('market-pull', words.charts.marketPull, chart, exhibit.source)]),
      ...groupings(context),
      ...(isSingle ? [] : structure(context, lines)),
    ],
  };
}

function groupings(context: Context): Block[] {
  const { words, evidence } = context;
  const cut = evidence.cuts.get('grouping');
  const found = linesBy(context, 'grouping');
  if (cut === undefined || found === undefined) return [];
  const exhibit = breakdown(context, {
    id: 'groupings',
    title: words.exhibits.groupings,
    name: words.dimensions.grouping,
    dataset: cut.dataset,
    rows: ordered(context, found.lines)
      .filter(({ key }) => key !== '')
      .map(row),
  });
  return exhibit.rows.length === 0 ? [] : [table(exhibit)];
}

function structure(context: Context, marketLines: readonly Line[]): Block[] {
  const found = linesBy(context, 'marketKind');
  const concentration = concentrationExhibit(context, marketLines, found?.lines ?? []);
  return [...paragraph(...structureSentences(context, concentration)), table(concentration)];
}

/** Traditional and emerging markets' shares and the Herfindahl–Hirschman index, beside the year before. */
function concentrationExhibit(
  context: Context,
  marketLines: readonly Line[],
  kinds: readonly Line[],
): Exhibit {
  const { words, whole, main, currency, evidence } = context;
  const kindRows = ordered(context, kinds)
    .filter(({ key }) => key !== '')
    .map((line) => {
      const now = shareOf(line, whole, main, currency, 'toDate');
      const before = shareOf(line, whole, main, currency, 'toDateYearAgo');
      return {
        key: line.key,
        level: 0 as const,
        cells: [
          textCell(`${context.nameOf(line.name)}${words.shareSuffix}`),
          percentCell(now),
          percentCell(before),
          growthCell(pointsBetween(now, before)),
        ],
      };
    });
  const index = (period: Period): Figure<Ratio> => hhi(context, marketLines, period);
  const now = index('toDate');
  const before = index('toDateYearAgo');
  return {
    id: 'concentration',
    label: '',
    title: words.exhibits.concentration,
    unit: words.unitLine(`%、${words.points}`),
    columns: [
      { key: 'name', label: words.columns.indicator, kind: 'text' },
      { key: 'now', label: words.columns.now, kind: 'number' },
      { key: 'before', label: words.columns.before, kind: 'number' },
      { key: 'move', label: words.columns.shareChange, kind: 'number' },
    ],
    rows: [
      ...kindRows,
      {
        key: 'hhi',
        level: 0,
        cells: [
          textCell('HHI'),
          numberCell(now, 0),
          numberCell(before, 0),
          numberCell(differenceOf(now, before), 0),
        ],
      },
    ],
    notes: [words.notes.hhi],
    source: words.sourceOf[evidence.cuts.get('market')?.dataset ?? evidence.total.dataset],
  };
}

function differenceOf(now: Figure<Ratio>, before: Figure<Ratio>): Figure<Ratio> {
  return pointsBetween(now, before);
}

function hhi(context: Context, lines: readonly Line[], period: Period): Figure<Ratio> {
  const parts: bigint[] = [];
  for (const line of lines) {
    const figure = level(line, context.main, context.currency, period);
    if (!figure.known) return figure;
    parts.push(figure.value);
  }
  const index = herfindahl(parts);
  return index === undefined ? unknown('no-base') : known(index);
}

function structureSentences(context: Context, exhibit: Exhibit): (Sentence | undefined)[] {
  const { say, words } = context;
  const sign = signAt(exhibit, 'emerging', 'move');
  return [
    sentence(words.markets.emerging, {
      share: say.level(exhibit, 'emerging', 'now'),
      move: sign === 0 ? undefined : say.magnitude(exhibit, 'emerging', 'move'),
      moveWord:
        sign === undefined || sign === 0
          ? undefined
          : {
              text: sign > 0 ? words.moved.up : words.moved.down,
              cell: { exhibit: exhibit.id, row: 'emerging', column: 'move' },
              reading: 'direction',
            },
    }),
    sentence(words.markets.hhi, {
      value: say.level(exhibit, 'hhi', 'now'),
      before: say.level(exhibit, 'hhi', 'before'),
    }),
  ];
}
