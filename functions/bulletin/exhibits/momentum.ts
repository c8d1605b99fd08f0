import { growthCell, moneyCell, numberCell, textCell } from '../model/cells.ts';
import { given, unknown } from '../../trade/figure.ts';
import { shift } from '../../trade/month.ts';
import type { Context } from '../context/context.ts';
import { monthly, monthlyGrowth, threeMonthGrowth } from '../context/monthly.ts';
import { highOf } from '../context/records.ts';
import { monthsOfGrowth, monthsOfTurn, stepsTo } from '../context/steps.ts';
import type { TradeMeasure } from '../evidence/measures.ts';
import type { Cell, Exhibit, Row } from '../model/bulletin.ts';
import { momentumWordsIn } from '../../words/catalogues.ts';

/**
 * 走势: of both flows and each the month's growth beside that of the month before, for how long it has gone that way,
 * over how many months the month's trade stands out, and growth of three months beside that of the three before.
 */
export function momentumExhibit(context: Context): Exhibit {
  const { words, measures, currency, language } = context;
  const own = momentumWordsIn(language);
  const rate = { kind: 'number', unit: '%' } as const;
  const count = { kind: 'number' } as const;
  return {
    id: 'momentum',
    label: '',
    title: own.title,
    unit: words.unitLine(words.unitOf[currency], '%'),
    columns: [
      { key: 'name', label: words.columns.name, kind: 'text' },
      { key: 'month', label: words.columns.month, kind: 'number', unit: words.unitOf[currency] },
      { key: 'rate', label: words.columns.yearAgo, ...rate },
      { key: 'rate-before', label: own.columns.before, ...rate },
      { key: 'turned', label: own.columns.turned, group: own.columns.streaks, ...count },
      { key: 'grown', label: own.columns.grown, group: own.columns.streaks, ...count },
      { key: 'high', label: own.columns.high, group: own.columns.records, ...count },
      { key: 'high-of-years', label: own.columns.highOfYears, group: own.columns.records, ...count },
      { key: 'average', label: own.columns.now, group: own.columns.quarter, ...rate },
      { key: 'average-before', label: own.columns.quarterBefore, group: own.columns.quarter, ...rate },
    ],
    rows: measures.map((measure) => rowOf(context, measure)),
    notes: [own.note],
    source: words.sourceOf(context.evidence.total.dataset),
  };
}

function rowOf(context: Context, measure: TradeMeasure): Row {
  const { words, evidence } = context;
  const { month } = evidence;
  const steps = stepsTo(context, measure, month);
  return {
    key: measure,
    level: 0,
    cells: [
      textCell(words.measures[measure]),
      moneyCell(context, monthly(context, measure, month)),
      growthCell(monthlyGrowth(context, measure, month), 'higher'),
      growthCell(steps[1]?.rate ?? unknown('not-applicable'), 'higher'),
      signedCount(monthsOfTurn(steps)),
      signedCount(monthsOfGrowth(context, measure, month)),
      signedCount(highOf(context, measure, 1)),
      signedCount(highOf(context, measure, 12)),
      growthCell(threeMonthGrowth(context, month, measure), 'higher'),
      growthCell(threeMonthGrowth(context, shift(month, -3), measure), 'higher'),
    ],
  };
}

/** So many months or years; negative where they fell or were the lowest. */
function signedCount(count: number | undefined): Cell {
  const figure =
    count === undefined
      ? unknown('not-applicable')
      : given({ numerator: BigInt(count), denominator: 1n }, 'count');
  return numberCell(figure, 0);
}
