import { pointsBetween } from '../../trade/change.ts';
import { unknown } from '../../trade/figure.ts';
import { numberOf, yearOf, type Month } from '../../trade/month.ts';
import { growthCell, moneyCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { stepBefore } from '../context/steps.ts';
import type { Column, Exhibit, Row } from '../model/bulletin.ts';
import { rowOfMonths } from '../model/rows.ts';
import {
  before,
  growthTogether,
  isDelivered,
  monthly,
  monthlyGrowth,
  threeMonthGrowth,
  together,
} from '../context/monthly.ts';

const shownMonths = 13;

/**
 * The last thirteen months, the same month a year ago among them: each measure with its growth, the balance, how the
 * rate moved against the step before it, and the growth of three months together; January and February also as one. The
 * months before those are unlisted.
 */
export function trendExhibit(context: Context): Exhibit {
  const { words, currency, measures, main } = context;
  const { columns } = words;
  const unit = words.unitOf[currency];
  const rate = { kind: 'number', unit: '%' } as const;
  const hasBalance = main === 'total';
  const delivered = context.evidence.series.filter((total) => isDelivered(total, currency));
  const first = context.evidence.series.at(-shownMonths)?.month ?? '';
  const shown = delivered.filter(({ month }) => month >= first);
  const earlier = delivered.filter(({ month }) => month < first);
  return {
    id: 'trend',
    label: '',
    title: words.exhibits.trend(words.measures[main]),
    unit: words.unitLine(unit, '%', words.points),
    columns: [
      { key: 'month', label: columns.monthName, kind: 'text' },
      ...measures.flatMap((measure): Column[] => {
        const group = words.measures[measure];
        return [
          { key: measure, label: columns.month, group, kind: 'number', unit },
          { key: `${measure}-change`, label: columns.yearAgo, group, ...rate },
        ];
      }),
      ...(hasBalance
        ? [{ key: 'balance', label: words.measures.balance, kind: 'number' as const, unit }]
        : []),
      {
        key: 'acceleration',
        label: columns.acceleration,
        group: words.measures[main],
        kind: 'number',
        unit: words.points,
      },
      { key: 'average-change', label: columns.average, group: words.measures[main], ...rate },
    ],
    rows: shown.flatMap(({ month }): Row[] => {
      const moved = pointsBetween(
        monthlyGrowth(context, main, month),
        growthTogether(context, main, stepBefore(month)),
      );
      const own: Row = {
        key: month,
        level: 0,
        cells: [
          textCell(words.shortMonth(yearOf(month), numberOf(month))),
          ...measures.flatMap((measure) => [
            moneyCell(context, monthly(context, measure, month)),
            growthCell(monthlyGrowth(context, measure, month), 'higher'),
          ]),
          ...(hasBalance ? [moneyCell(context, monthly(context, 'balance', month))] : []),
          growthCell(moved, 'higher'),
          growthCell(threeMonthGrowth(context, month), 'higher'),
        ],
      };
      const isTogether = numberOf(month) === 2 && shown.some((one) => one.month === before(month));
      return isTogether ? [own, togetherRow(context, month, hasBalance)] : [own];
    }),
    ...(earlier.length > 0 && {
      unlisted: (column) => {
        const measure = measures.find((one) => one === column);
        return new Map(
          measure === undefined
            ? []
            : earlier.map(({ month }) => [month, moneyCell(context, monthly(context, measure, month))]),
        );
      },
    }),
    notes: [],
    source: words.sourceOf(context.evidence.total.dataset),
  };
}

/** January and February together: the Lunar New Year falls now into one, now into the other. */
function togetherRow(context: Context, february: Month, hasBalance: boolean): Row {
  const { words, measures } = context;
  const both = [before(february), february];
  const none = growthCell(unknown('not-applicable'), 'neither');
  return {
    key: rowOfMonths(both),
    level: 1,
    cells: [
      textCell(words.firstMonths(yearOf(february))),
      ...measures.flatMap((measure) => [
        moneyCell(context, together(context, measure, both)),
        growthCell(growthTogether(context, measure, both), 'higher'),
      ]),
      ...(hasBalance ? [moneyCell(context, together(context, 'balance', both))] : []),
      none,
      none,
    ],
  };
}
