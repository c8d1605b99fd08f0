import { decimalsOfMoney, drawn } from './charts/drawn.ts';
import { numberOf, yearOf } from '../trade/month.ts';
import type { Context } from './context/context.ts';
import { sparkline } from './charts/sparkline.ts';
import type { Measure } from './evidence/measures.ts';
import { isFilled } from './model/filled.ts';
import type { Chart, Exhibit, Front, KeyFigure } from './model/bulletin.ts';
import { courseOf, sumOf } from './context/monthly.ts';
import { dashboardCharts } from './dashboard.ts';
import { noticeOf } from './notice/notice.ts';
import { headline } from './headline.ts';
import { nextRelease } from './masthead.ts';
import { cellAt } from './prose/phrases.ts';
import { textOf } from './prose/text.ts';

const sparkMonths = 25;

/** The notice; and for the dashboard five figures with their change and course, and what the notice argues as pictures. */
export function frontOf(context: Context, exhibits: ReadonlyMap<string, Exhibit>): Front {
  const totals = exhibits.get('overall');
  if (totals === undefined) throw new RangeError('the dashboard needs the exhibit of totals');
  const points = noticeOf(context, exhibits);
  return {
    heading: context.words.labels.front,
    points,
    next: nextRelease(context),
    keyFigures: wanted(context).map((one) => keyFigure(context, totals, one)),
    charts: dashboardCharts(context, exhibits, points),
    headline: headline(context, totals),
  };
}

interface Wanted {
  readonly key: string;
  readonly measure: Measure;
  readonly column: string;
  readonly label: string;
}

function wanted({ words, currency, currencies, main, basis }: Context): Wanted[] {
  const { keyFigures, toDateOf } = words.front;
  const month = `${currency}-month`;
  const toDate: Wanted[] =
    basis === 'month'
      ? []
      : [{ key: 'to-date', measure: main, column: `${currency}-to-date`, label: toDateOf[main] }];
  if (main === 'total')
    return [
      { key: 'total', measure: 'total', column: month, label: keyFigures.total },
      { key: 'export', measure: 'export', column: month, label: keyFigures.export },
      { key: 'import', measure: 'import', column: month, label: keyFigures.import },
      { key: 'balance', measure: 'balance', column: month, label: keyFigures.balance },
      ...toDate,
    ];
  const label = words.measures[main];
  const others = currencies.slice(1).map((other) => ({
    key: 'other',
    measure: main,
    column: `${other}-month`,
    label,
  }));
  return [{ key: 'month', measure: main, column: month, label }, ...toDate, ...others];
}

function keyFigure(context: Context, totals: Exhibit, { key, measure, column, label }: Wanted): KeyFigure {
  const { words } = context;
  return {
    key,
    label,
    value: cellAt(totals, measure, column)?.text ?? '',
    unit: words.unitOf[column.startsWith('USD') ? 'USD' : 'CNY'],
    ...changeOf(context, totals, measure, column),
    sparkline: sparklineOf(context, measure),
    source: words.sourceAt(totals.label),
    cell: { exhibit: totals.id, row: measure, column },
  };
}

function changeOf(
  { say, words }: Context,
  totals: Exhibit,
  measure: Measure,
  column: string,
): Pick<KeyFigure, 'change' | 'tone'> {
  const isBalance = measure === 'balance';
  const phrase = say.growth(totals, measure, `${column}-change`, isBalance ? words.gapGrowth : words.growth);
  if (phrase === undefined) {
    const isAlone = isFilled([totals], words.columns.yearAgo) && !isBalance;
    return { change: isAlone ? words.front.noChange : '', tone: 'none' };
  }
  const { tone = 'none' } = cellAt(totals, measure, `${column}-change`) ?? {};
  return { change: words.front.onYear(textOf({ parts: phrase })), tone };
}

function sparklineOf(context: Context, measure: Measure): Chart {
  const { evidence, words, currency } = context;
  const { moneyDigits } = words;
  const shown = courseOf(evidence.series, currency, sparkMonths);
  const values = shown.map((total) => {
    const sum = sumOf(total, measure, currency);
    const units = sum.known ? Number(sum.value) / 10 ** moneyDigits : undefined;
    return units === undefined ? undefined : drawn(context, units, decimalsOfMoney(moneyDigits));
  });
  const nameOf = (index: number): string => {
    const month = shown.at(index)?.month ?? evidence.month;
    return words.shortMonth(yearOf(month), numberOf(month));
  };
  return sparkline(values, words.charts.sparkline(words.measures[measure], nameOf(0), nameOf(-1)));
}
