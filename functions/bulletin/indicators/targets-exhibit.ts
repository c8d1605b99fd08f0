import type { Target } from '../../reference/registers.ts';
import type { Indicator } from '../../reference/indicators.ts';
import { ratioChange } from '../../trade/change.ts';
import { compoundGrowth } from '../../trade/compound.ts';
import { given, unknown, type Figure } from '../../trade/figure.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { completionOf, neededFor, timeElapsed } from '../../trade/pace.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import { indicatorsWordsIn } from '../../words/indicators.ts';
import { growthCell, numberCell, percentCell, textCell } from '../cells.ts';
import type { Context } from '../context.ts';
import type { Exhibit, Row } from '../model.ts';
import { readingOf } from './reading.ts';
import { paceLight, riseLight } from './light.ts';
import type { Reading } from './filed.ts';

/** Every target of the plans: what has been reached, against the time elapsed, and the growth it still takes. */
export function targetsExhibit(context: Context): Exhibit | undefined {
  const { evidence, words, basis } = context;
  const own = indicatorsWordsIn(context.language);
  const named = new Map(evidence.plannedIndicators.map((indicator) => [indicator.code, indicator]));
  const rows = evidence.registers.targets.flatMap((target): Row[] => {
    const indicator = named.get(target.indicator);
    const isPast = target.year < yearOf(evidence.month);
    return target.plan === undefined || indicator === undefined || isPast
      ? []
      : [rowOf(context, target, indicator)];
  });
  if (rows.length === 0 || basis === 'month') return undefined;
  return {
    id: 'plan-targets',
    label: '',
    title: own.titles.targets,
    unit: '',
    columns: [
      { key: 'name', label: words.columns.indicator, kind: 'text' },
      { key: 'plan', label: own.columns.plan, kind: 'text' },
      { key: 'unit', label: words.columns.targetUnit, kind: 'text' },
      { key: 'now', label: own.columns.now, kind: 'number' },
      { key: 'change', label: words.columns.yearAgo, kind: 'number' },
      { key: 'year-target', label: own.columns.yearTarget, kind: 'number' },
      { key: 'target', label: own.columns.target, kind: 'number' },
      { key: 'completion', label: words.columns.completion, kind: 'number' },
      { key: 'needed', label: own.columns.needed, kind: 'number' },
      { key: 'light', label: own.columns.light, kind: 'text' },
    ],
    rows,
    notes: [own.notes.targets, own.notes.lights],
    source: own.source,
  };
}

function rowOf(context: Context, target: Target, indicator: Indicator): Row {
  const { evidence } = context;
  const own = indicatorsWordsIn(context.language);
  const reading = readingOf(context, indicator, target.scope);
  const isRise = target.comparison === 'rising';
  const goal = isRise ? unknown('not-applicable') : given(target.value, 'targets.csv');
  const done = completionOf(reading.now, goal);
  const isFlow = indicator.kind === 'flow' && indicator.unit !== '%';
  const decimals = isWhole(indicator.unit) ? 0 : indicator.unit === '%' ? 1 : 2;
  const yearTarget = evidence.registers.targets.find(
    (one) =>
      one.plan === undefined &&
      one.indicator === target.indicator &&
      one.unit === target.unit &&
      one.scope === target.scope &&
      one.year === yearOf(evidence.month),
  );
  const light = isRise
    ? riseLight(reading.now, reading.before)
    : paceLight(done, isFlow ? timeElapsed(evidence.month) : undefined);
  return {
    key: indicator.code,
    level: 0,
    cells: [
      textCell(context.nameOf(indicator.name)),
      textCell(own.plans[indicator.plan] ?? indicator.plan),
      textCell(own.units[indicator.unit] ?? indicator.unit),
      numberCell(reading.now, decimals),
      growthCell(isFlow ? ratioChange(reading.now, reading.before) : unknown('not-applicable')),
      numberCell(
        yearTarget === undefined ? unknown('not-applicable') : given(yearTarget.value, 'targets.csv'),
        decimals,
      ),
      numberCell(goal, decimals),
      percentCell(done),
      growthCell(isFlow ? needed(context, reading, goal, target.year) : unknown('not-applicable')),
      textCell(own.lights[light]),
    ],
  };
}

function isWhole(unit: string): boolean {
  return ['家', '个', '人'].includes(unit);
}

/** In the plan's last year the growth that the months left need; before it, the growth a year from last year on. */
function needed(context: Context, reading: Reading, goal: Figure<Ratio>, year: number): Figure<Ratio> {
  const { month } = context.evidence;
  const years = year - yearOf(month) + 1;
  if (years > 1) {
    const count = given(ratio(BigInt(years), 1n), 'calendar');
    return compoundGrowth(goal, reading.lastYear, count);
  }
  if (numberOf(month) === 12) return unknown('not-applicable');
  const { now, before, lastYear } = reading;
  return neededFor(goal, now, lastYear, before);
}
