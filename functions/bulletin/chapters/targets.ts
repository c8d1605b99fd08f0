import { given, unknown, type Figure } from '../../trade/figure.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { completion, elapsed, lead, neededGrowth, seasonalPace } from '../../trade/pace.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import { moneyUnits } from '../../trade/units.ts';
import type { Target } from '../../reference/registers.ts';
import type { Currency } from '../../trade/money.ts';
import { growthCell, moneyCell, neededCell, percentCell, textCell } from '../cells.ts';
import type { BulletinWords } from '../../words/zh-CN/bulletin.ts';
import type { Context } from '../context.ts';
import { growth, level, type Line, type Measure } from '../measures.ts';
import type { Cell, Exhibit, Row, Sentence } from '../model.ts';
import { signAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { directionWord } from './breakdown-prose.ts';

/** A target in money: its currency and its value in minor units. */
export interface MoneyTarget {
  readonly currency: Currency;
  readonly minor: Figure<Ratio>;
}

export function moneyTarget(
  { value, unit }: Pick<Target, 'value' | 'unit'>,
  source = 'targets.csv',
): MoneyTarget | undefined {
  const scale = moneyUnits.get(unit);
  return (
    scale && {
      currency: scale.currency,
      minor: given(ratio(value.numerator * scale.minor, value.denominator), source),
    }
  );
}

/** How far a line is with its target: completion, lead on time, seasonal pace, growth so far and that still needed. */
export function paceOf(context: Context, line: Line, measure: Measure, target: MoneyTarget | undefined) {
  const { month } = context.evidence;
  const currency = target?.currency ?? context.currency;
  const toDate = level(line, measure, currency, 'toDate');
  const yearAgo = level(line, measure, currency, 'yearAgo');
  const toDateYearAgo = level(line, measure, currency, 'toDateYearAgo');
  const minor = target?.minor ?? unknown('not-applicable');
  const done = completion(toDate, minor);
  return {
    minor,
    done,
    lead: lead(done, month),
    seasonal: seasonalPace(toDateYearAgo, yearAgo),
    sofar: growth(line, measure, currency, 'toDate'),
    needed:
      numberOf(month) === 12
        ? unknown('not-applicable')
        : neededGrowth(toDate, toDateYearAgo, yearAgo, minor),
  };
}

/** The indicators that the facts answer for the whole city, and what they measure. */
const measured = new Map<string, Measure>([
  ['total-trade', 'total'],
  ['exports', 'export'],
  ['imports', 'import'],
]);

/** The city's targets of the year against the time elapsed, and what the first of them means in words. */
export function targetsOf(
  context: Context,
): { readonly exhibit: Exhibit; readonly sentence: Sentence | undefined } | undefined {
  const { words, evidence, main, basis } = context;
  if (basis === 'month') return undefined;
  const year = yearOf(evidence.month);
  const rows = evidence.registers.targets.flatMap((target): Row[] => {
    const measure = measured.get(target.indicator);
    const money = moneyTarget(target);
    if (target.scope !== 'city' || target.year !== year || measure === undefined || money === undefined)
      return [];
    if (!context.currencies.includes(money.currency) || (main !== 'total' && measure !== main)) return [];
    const key = `${target.indicator}${target.plan === undefined ? '' : '-plan'}`;
    return [{ key, level: 0, cells: cellsOf(context, target, measure, money) }];
  });
  if (rows.length === 0) return undefined;
  const { columns } = words;
  const rate = { kind: 'number', unit: '%' } as const;
  const exhibit: Exhibit = {
    id: 'targets',
    label: '',
    title: words.exhibits.targets,
    unit: words.unitLine('%', words.points),
    columns: [
      { key: 'name', label: columns.indicator, kind: 'text' },
      { key: 'unit', label: columns.targetUnit, kind: 'text' },
      { key: 'target', label: columns.target, kind: 'number' },
      { key: 'value', label: columns.value, kind: 'number' },
      { key: 'completion', label: columns.completion, ...rate },
      { key: 'elapsed', label: columns.elapsed, ...rate },
      { key: 'lead', label: columns.lead, kind: 'number', unit: words.points },
      { key: 'seasonal', label: columns.seasonal, ...rate },
      { key: 'needed', label: columns.needed, ...rate },
    ],
    rows,
    notes: [words.notes.pace],
    source: words.sourceOf[evidence.total.dataset],
  };
  return { exhibit, sentence: targetSentence(context, exhibit) };
}

function cellsOf(context: Context, target: Target, measure: Measure, money: MoneyTarget): Cell[] {
  const { words, published, evidence } = context;
  const pace = paceOf(context, published, measure, money);
  const name =
    Object.entries(words.indicators).find(([code]) => code === target.indicator)?.[1] ?? target.indicator;
  return [
    textCell(words.qualified(name, words.planOf(target.plan))),
    textCell(words.unitOf[money.currency]),
    moneyCell(context, pace.minor, 1),
    moneyCell(context, level(published, measure, money.currency, 'toDate'), 1),
    percentCell(pace.done),
    percentCell(elapsed(evidence.month)),
    growthCell(pace.lead, 'higher'),
    percentCell(pace.seasonal),
    neededCell(pace.needed, pace.sofar),
  ];
}

/** How far the city's first target is, against the time elapsed while the year lasts; in fewer words on page 1. */
export function targetSentence(
  { say, words, evidence }: Context,
  exhibit: Exhibit,
  { target, targetLevel }: Pick<BulletinWords['overall'], 'target' | 'targetLevel'> = words.overall,
): Sentence | undefined {
  const row = 'total-trade';
  const completion = say.level(exhibit, row, 'completion');
  if (numberOf(evidence.month) === 12) return sentence(words.overall.targetOfYear, { completion });
  const isLevel = signAt(exhibit, row, 'lead') === 0;
  const isMore = signAt(exhibit, row, 'needed') === 1;
  return sentence(isLevel ? targetLevel : target, {
    completion,
    aheadWord: directionWord(exhibit, row, 'lead', words.ahead),
    lead: say.magnitude(exhibit, row, 'lead'),
    seasonal: say.level(exhibit, row, 'seasonal'),
    needed: isMore ? say.growth(exhibit, row, 'needed') : undefined,
  });
}
