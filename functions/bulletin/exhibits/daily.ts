import { withAmountsTold } from './amounts.ts';
import { ratioChange } from '../../trade/change.ts';
import { scaled, unknown, type Figure } from '../../trade/figure.ts';
import { shift, yearToDate, type Month } from '../../trade/month.ts';
import type { Period } from '../../trade/period.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import { dailyWordsIn } from '../../words/catalogues.ts';
import { countCell, growthCell, moneyCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { isFilled } from '../model/filled.ts';
import { level, likeLevel, type TradeMeasure } from '../evidence/measures.ts';
import type { Column, Exhibit, Row } from '../model/bulletin.ts';

/** Trade a working day, which a long holiday does not lower: the month and the year to date with their growth. */
export function dailyExhibit(context: Context): Exhibit | undefined {
  const { evidence, words, currency, measures, basis } = context;
  const { month } = evidence;
  const days = daysIn(context, [month]);
  const toDate = basis === 'month' ? undefined : daysIn(context, yearToDate(month));
  if (days === undefined) return undefined;
  const own = dailyWordsIn(context.language);
  const unit = words.unitOf[currency];
  const rate = { kind: 'number', unit: '%' } as const;
  const rows = measures.map((measure): Row => ({
    key: measure,
    level: 0,
    ...(measure === 'total' && { emphasis: 'total' as const }),
    cells: [
      textCell(words.measures[measure]),
      moneyCell(context, perDay(context, measure, 'month', days)),
      growthCell(growth(context, measure, 'month', [month]), 'higher'),
      ...(toDate === undefined
        ? []
        : [
            moneyCell(context, perDay(context, measure, 'toDate', toDate)),
            growthCell(growth(context, measure, 'toDate', yearToDate(month)), 'higher'),
          ]),
    ],
  }));
  const daysRow: Row = {
    key: 'days',
    level: 0,
    cells: [
      textCell(own.days),
      countCell(days),
      growthCell(unknown('not-applicable'), 'neither'),
      ...(toDate === undefined ? [] : [countCell(toDate), growthCell(unknown('not-applicable'), 'neither')]),
    ],
  };
  const columns: Column[] = [
    { key: 'name', label: words.columns.name, kind: 'text' },
    { key: 'month', label: words.columns.month, kind: 'number' },
    { key: 'month-change', label: words.columns.yearAgo, ...rate },
    ...(toDate === undefined
      ? []
      : [
          { key: 'to-date', label: words.columns.toDate, kind: 'number' as const },
          { key: 'to-date-change', label: words.columns.yearAgo, ...rate },
        ]),
  ];
  const exhibit: Exhibit = {
    id: 'daily',
    label: '',
    title: own.title(words.measuresWithin[context.main]),
    unit: words.unitLine(unit, '%', own.dayUnit),
    columns,
    rows: [...rows, daysRow],
    notes: [own.note(isFilled([{ columns, rows }], words.columns.yearAgo))],
    source: words.sourceOf(evidence.total.dataset),
  };
  return withAmountsTold(exhibit, unit);
}

/** Working days of some months; undefined where the calendar does not reach. */
function daysIn({ evidence }: Context, months: readonly Month[]): number | undefined {
  const days = months.map((month) => evidence.workingDays.get(month));
  return days.some((count) => count === undefined)
    ? undefined
    : days.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function perDay(
  context: Context,
  measure: TradeMeasure,
  period: 'month' | 'toDate',
  days: number,
): Figure<Ratio> {
  const line = context.whole;
  return scaled(level(line, measure, context.currency, period), ratio(1n, BigInt(days)));
}

function growth(
  context: Context,
  measure: TradeMeasure,
  period: 'month' | 'toDate',
  months: readonly Month[],
): Figure<Ratio> {
  const base: Period = period === 'month' ? 'monthYearAgo' : 'toDateYearAgo';
  const daily = (of: Period, days: number | undefined): Figure<Ratio> =>
    days === undefined
      ? unknown('no-data')
      : scaled(likeLevel(context.whole, measure, context.currency, of), ratio(1n, BigInt(days)));
  const before = months.map((month) => shift(month, -12));
  return ratioChange(daily(period, daysIn(context, months)), daily(base, daysIn(context, before)));
}
