import { decimalsOfMoney, drawn } from '../charts/drawn.ts';
import { compareRatios } from '../../trade/ratio.ts';
import { known } from '../../trade/figure.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { moneyCell } from '../model/cells.ts';
import { monthsChart } from '../charts/months.ts';
import type { Context } from '../context/context.ts';
import { dailyExhibit } from '../exhibits/daily.ts';
import { totalsExhibit } from '../exhibits/totals.ts';
import { trendExhibit } from '../exhibits/trend.ts';
import type { Block, Chart } from '../model/bulletin.ts';
import { courseOf, isDelivered, monthlyGrowth, sumOf } from '../context/monthly.ts';
import { paragraph, picture, table, type DraftChapter } from '../context/chapter.ts';
import { monthSentences, toDateSentences } from './overall-prose.ts';
import { targetsExhibit } from '../exhibits/targets.ts';
import { targetSentence } from './targets-prose.ts';

/** 总体: totals, balance, changes in both currencies; the months; the targets. */
export function overall(context: Context): DraftChapter {
  const totals = totalsExhibit(context);
  const months = trendExhibit(context);
  const targets = targetsExhibit(context);
  const daily = dailyExhibit(context);
  const { words } = context;
  return {
    id: 'overall',
    heading: words.chapters.overall,
    blocks: [
      ...paragraph(...monthSentences(context, totals, months)),
      ...paragraph(...toDateSentences(context, totals), targets && targetSentence(context, targets)),
      table(totals),
      ...(months.rows.length > 1 ? [monthsPicture(context, totals.source), table(months)] : []),
      ...(daily === undefined ? [] : [table(daily)]),
      ...(targets === undefined ? [] : [table(targets)]),
    ],
  };
}

const chartMonths = 25;

/** The months before and now, with their growth where a year before is known. */
function monthsPicture(context: Context, source: string): Block {
  const { words, currency, main, evidence } = context;
  const shown = courseOf(evidence.series, currency, chartMonths);
  const rates = shown.filter(({ month }) => monthlyGrowth(context, main, month).known);
  const count = shown.every((total) => isDelivered(total, currency)) ? shown.length : undefined;
  const title = words.charts.months(words.measuresWithin[main], count, rates.length > 1);
  return picture('months', title, chartOf(context, shown, title), source);
}

function chartOf(context: Context, shown: Context['evidence']['series'], title: string): Chart {
  const { words, currency, main } = context;
  const months = shown.map((total) => {
    const rate = monthlyGrowth(context, main, total.month);
    return {
      name: words.shortMonth(yearOf(total.month), numberOf(total.month)),
      export: inUnits(context, total.export[currency]),
      import: inUnits(context, total.import[currency]),
      growth: rate.known
        ? drawn(context, (Number(rate.value.numerator) / Number(rate.value.denominator)) * 100, 1)
        : undefined,
    };
  });
  return monthsChart(months, {
    unit: words.unitOf[currency],
    export: words.measures.export,
    import: words.measures.import,
    growth: words.columns.yearAgo,
    description: describe(context, title),
  });
}

function inUnits(context: Context, minor: bigint | undefined): number | undefined {
  const { moneyDigits } = context.words;
  return minor === undefined
    ? undefined
    : drawn(context, Number(minor) / 10 ** moneyDigits, decimalsOfMoney(moneyDigits));
}

/** What the picture says: the month's sum, and the highest and lowest of the months shown. */
function describe(context: Context, title: string): string {
  const { words, currency, main, evidence } = context;
  const { before, after } = words.amount[currency];
  const sums = evidence.series.slice(-chartMonths).flatMap(({ month, ...total }) => {
    const sum = sumOf({ month, ...total }, main, currency);
    return sum.known ? [{ month: words.shortMonth(yearOf(month), numberOf(month)), sum: sum.value }] : [];
  });
  const byHeight = sums.toSorted((left, right) =>
    compareRatios({ numerator: right.sum, denominator: 1n }, { numerator: left.sum, denominator: 1n }),
  );
  const [highest, lowest, now] = [byHeight[0], byHeight.at(-1), sums.at(-1)];
  if (highest === undefined || lowest === undefined || now === undefined) return title;
  const shown = (sum: bigint): string => `${before}${moneyCell(context, known(sum)).text}${after}`;
  return words.charts.said(title, [
    words.charts.monthIs(now.month, shown(now.sum)),
    words.charts.highest(highest.month, shown(highest.sum)),
    words.charts.lowest(lowest.month, shown(lowest.sum)),
  ]);
}
