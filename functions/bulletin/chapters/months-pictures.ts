import { growthChart, type GrowthLine } from '../charts/growth.ts';
import { decimalsOfMoney, drawn } from '../charts/drawn.ts';
import { monthsChart } from '../charts/months.ts';
import { compareRatios } from '../../trade/ratio.ts';
import { known } from '../../trade/figure.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { flows } from '../../trade/cut.ts';
import { beside, picture } from '../context/chapter.ts';
import type { Context } from '../context/context.ts';
import { courseOf, isDelivered, monthlyGrowth, sumOf } from '../context/monthly.ts';
import { growthCell, moneyCell } from '../model/cells.ts';
import type { Block } from '../model/bulletin.ts';

const chartMonths = 25;

/** The months before and now: what was traded, and beside it how each flow grew where a year before is known. */
export function monthsPictures(context: Context, source: string): Block[] {
  const { words, currency, main, evidence } = context;
  const shown = courseOf(evidence.series, currency, chartMonths);
  const count = shown.every((total) => isDelivered(total, currency)) ? shown.length : undefined;
  const growth = growthPicture(context, shown, count, source);
  const title = words.charts.months(words.measuresWithin[main], count);
  const months = shown.map((total) => ({
    name: words.shortMonth(yearOf(total.month), numberOf(total.month)),
    export: inUnits(context, total.export[currency]),
    import: inUnits(context, total.import[currency]),
  }));
  const said = {
    unit: words.unitOf[currency],
    export: words.measures.export,
    import: words.measures.import,
    description: describe(context, title),
  };
  const chart = monthsChart(months, said, growth.length === 0 ? 640 : 320);
  return beside([picture('months', title, chart, source)], growth);
}

/** None where fewer than two months have a rate. */
function growthPicture(
  context: Context,
  shown: Context['evidence']['series'],
  count: number | undefined,
  source: string,
): Block[] {
  const { words, measures } = context;
  const lines = flows
    .filter((flow) => measures.includes(flow))
    .map((flow) => {
      const rates = shown.map(({ month }) => monthlyGrowth(context, flow, month));
      const values = rates.map((rate) =>
        rate.known
          ? drawn(context, (Number(rate.value.numerator) / Number(rate.value.denominator)) * 100, 1)
          : undefined,
      );
      const now = rates.at(-1);
      const line: GrowthLine = { tone: flow, name: words.measures[flow], values };
      return { line, now: now === undefined ? '' : growthCell(now, 'neither').text };
    });
  if (!lines.some(({ line }) => line.values.filter((value) => value !== undefined).length > 1)) return [];
  const title = words.charts.growth(count);
  const names = shown.map(({ month }) => words.shortMonth(yearOf(month), numberOf(month)));
  const facts = lines.map(({ line, now }) => words.charts.bar(line.name, now));
  const chart = growthChart(
    names,
    lines.map(({ line }) => line),
    { unit: '%', description: words.charts.said(title, facts) },
  );
  return [picture('growth', title, chart, source)];
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
