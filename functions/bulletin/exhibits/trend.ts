import { change, pointsBetween } from '../../trade/change.ts';
import { combine, computed, known, unknown, type Figure } from '../../trade/figure.ts';
import { numberOf, shift, yearOf, type Month } from '../../trade/month.ts';
import { growthCell, moneyCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import type { Measure } from '../evidence/measures.ts';
import type { Column, Exhibit, Row } from '../model/bulletin.ts';
import { before, isDelivered, monthly, monthlyGrowth, threeMonthGrowth } from '../context/monthly.ts';

const shownMonths = 13;

/**
 * The last thirteen months, the same month a year ago among them: each measure with its growth, the balance, how the
 * rate moved against the month before, and the growth of three months together; January and February also as one.
 */
export function trendExhibit(context: Context): Exhibit {
  const { words, currency, measures, main } = context;
  const { columns } = words;
  const unit = words.unitOf[currency];
  const rate = { kind: 'number', unit: '%' } as const;
  const hasBalance = main === 'total';
  const shown = context.evidence.series.slice(-shownMonths).filter((total) => isDelivered(total, currency));
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
        monthlyGrowth(context, main, before(month)),
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
    notes: [],
    source: words.sourceOf(context.evidence.total.dataset),
  };
}

/** January and February together: the Lunar New Year falls now into one, now into the other. */
function togetherRow(context: Context, february: Month, hasBalance: boolean): Row {
  const { words, measures } = context;
  const of = (measure: Measure, year: Month): Figure<bigint> => {
    const terms = [before(year), year].map((month) => monthly(context, measure, month));
    return computed(terms.reduce(sum, known(0n)), 'plus', ...terms);
  };
  const none = growthCell(unknown('not-applicable'), 'neither');
  return {
    key: `${february}-together`,
    level: 1,
    cells: [
      textCell(words.firstMonths(yearOf(february))),
      ...measures.flatMap((measure) => [
        moneyCell(context, of(measure, february)),
        growthCell(change(of(measure, february), of(measure, shift(february, -12))), 'higher'),
      ]),
      ...(hasBalance ? [moneyCell(context, of('balance', february))] : []),
      none,
      none,
    ],
  };
}

function sum(left: Figure<bigint>, right: Figure<bigint>): Figure<bigint> {
  return combine(left, right, (one, other) => known(one + other));
}
