import { unknown, known, type Figure } from '../../trade/figure.ts';
import { completion, lead, neededGrowth, seasonalPace, timeElapsed } from '../../trade/pace.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import type { Target } from '../../reference/registers.ts';
import type { Currency } from '../../trade/money.ts';
import { growthCell, numberCell, percentCell, textCell } from '../cells.ts';
import type { Context } from '../context.ts';
import { level, type Line, type Measure } from '../measures.ts';
import type { Exhibit, Row, Sentence } from '../model.ts';
import { signAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';

/** A target in money: its currency and its value in minor units. */
export interface MoneyTarget {
  readonly currency: Currency;
  readonly minor: Figure<Ratio>;
}

const moneyUnits: Readonly<Record<string, { readonly currency: Currency; readonly minor: bigint }>> = {
  亿元: { currency: 'CNY', minor: 10_000_000_000n },
  万元: { currency: 'CNY', minor: 1_000_000n },
  亿美元: { currency: 'USD', minor: 10_000_000_000n },
  万美元: { currency: 'USD', minor: 1_000_000n },
};

export function moneyTarget({ value, unit }: Target): MoneyTarget | undefined {
  const scale = moneyUnits[unit];
  return (
    scale && {
      currency: scale.currency,
      minor: known(ratio(value.numerator * scale.minor, value.denominator)),
    }
  );
}

/** The indicators that the facts answer for the whole city, and what they measure. */
const measured: Readonly<Record<string, Measure>> = {
  'total-trade': 'total',
  exports: 'export',
  imports: 'import',
};

/** 表 1-3: the city's targets of the year against the time elapsed, and what the first of them means in words. */
export function targetsOf(
  context: Context,
  totals: Exhibit,
): { readonly exhibit: Exhibit; readonly sentences: Sentence[] } | undefined {
  const { words, evidence } = context;
  const year = yearOf(evidence.month);
  if (context.main !== 'total') return undefined;
  const found = evidence.registers.targets.flatMap((target) => {
    const measure = measured[target.indicator];
    const money = moneyTarget(target);
    if (target.scope !== 'city' || target.year !== year || measure === undefined || money === undefined)
      return [];
    return context.currencies.includes(money.currency) ? [{ target, measure, money }] : [];
  });
  if (found.length === 0) return undefined;
  const rows = found.map(({ target, measure, money }): Row => ({
    key: `${target.indicator}${target.plan === undefined ? '' : '-plan'}`,
    level: 0,
    cells: [
      textCell(`${indicatorName(context, target.indicator)}（${words.planOf(target.plan)}）`),
      textCell(target.unit),
      numberCell(known(target.value), 1),
      ...paceCells(context, context.published, measure, money),
    ],
  }));
  const exhibit: Exhibit = {
    id: 'targets',
    label: '',
    title: words.exhibits.targets,
    unit: words.unitLine(`%、${words.points}`),
    columns: [
      { key: 'name', label: words.columns.indicator, kind: 'text' },
      { key: 'unit', label: words.columns.targetUnit, kind: 'text' },
      { key: 'target', label: words.columns.target, kind: 'number' },
      { key: 'value', label: words.columns.value, kind: 'number' },
      { key: 'completion', label: words.columns.completion, kind: 'number', unit: '%' },
      { key: 'elapsed', label: words.columns.elapsed, kind: 'number', unit: '%' },
      { key: 'lead', label: words.columns.lead, kind: 'number', unit: words.points },
      { key: 'seasonal', label: words.columns.seasonal, kind: 'number', unit: '%' },
      { key: 'needed', label: words.columns.needed, kind: 'number', unit: '%' },
    ],
    rows,
    notes: [],
    source: totals.source,
  };
  return { exhibit, sentences: targetSentences(context, exhibit) };
}

function indicatorName(context: Context, indicator: string): string {
  return Object.entries(context.words.indicators).find(([code]) => code === indicator)?.[1] ?? indicator;
}

/** Year to date in the target's unit, completion, time elapsed, lead, seasonal pace and the growth still needed. */
function paceCells(context: Context, line: Line, measure: Measure, { currency, minor }: MoneyTarget) {
  const { month } = context.evidence;
  const toDate = level(line, measure, currency, 'toDate');
  const yearAgo = level(line, measure, currency, 'yearAgo');
  const before = level(line, measure, currency, 'toDateYearAgo');
  const done = completion(toDate, minor);
  const needed =
    numberOf(month) === 12 ? unknown('not-applicable') : neededGrowth(toDate, before, yearAgo, minor);
  return [
    numberCell(toDate.known ? known(ratio(toDate.value, 10_000_000_000n)) : toDate, 1),
    percentCell(done),
    percentCell(known(timeElapsed(month))),
    growthCell(lead(done, month)),
    percentCell(seasonalPace(before, yearAgo)),
    growthCell(needed),
  ];
}

function targetSentences(context: Context, exhibit: Exhibit): Sentence[] {
  const { say, words } = context;
  const sign = signAt(exhibit, 'total-trade', 'lead');
  if (sign === undefined || sign === 0) return [];
  const neededSign = signAt(exhibit, 'total-trade', 'needed');
  const needed = neededSign !== 1 ? undefined : say.growth(exhibit, 'total-trade', 'needed');
  const said = sentence(words.overall.target, {
    completion: say.level(exhibit, 'total-trade', 'completion'),
    aheadWord: {
      text: sign > 0 ? words.ahead.up : words.ahead.down,
      cell: { exhibit: exhibit.id, row: 'total-trade', column: 'lead' },
      reading: 'direction',
    },
    lead: say.magnitude(exhibit, 'total-trade', 'lead'),
    needed,
  });
  return said === undefined ? [] : [said];
}
