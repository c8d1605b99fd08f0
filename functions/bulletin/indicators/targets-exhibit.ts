import type { Target } from '../../reference/registers.ts';
import type { Indicator } from '../../reference/indicators.ts';
import { ratioChange } from '../../trade/change.ts';
import { compoundGrowth } from '../../trade/compound.ts';
import { given, unknown, type Figure } from '../../trade/figure.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { completionOf, lead, neededFor, timeElapsed } from '../../trade/pace.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import { indicatorsWordsIn } from '../../words/catalogues.ts';
import { growthCell, neededCell, numberCell, percentCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import type { Cell, Exhibit, Row } from '../model/bulletin.ts';
import { parksReached } from './by-place.ts';
import { growthLight, paceLight, riseLight, type Light } from './light.ts';
import { indicatorCell } from './part-exhibit.ts';
import { readingOf } from './reading.ts';
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
      { key: 'plan', label: own.columns.plan, kind: 'text', heads: true },
      { key: 'unit', label: words.columns.targetUnit, kind: 'text' },
      { key: 'now', label: own.columns.now, kind: 'number' },
      { key: 'change', label: words.columns.yearAgo, kind: 'number' },
      { key: 'year-target', label: own.columns.yearTarget, kind: 'number' },
      { key: 'target', label: own.columns.target, kind: 'number' },
      { key: 'completion', label: words.columns.completion, kind: 'number' },
      { key: 'lead', label: words.columns.lead, kind: 'number' },
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
  const { month } = evidence;
  const own = indicatorsWordsIn(context.language);
  const none = unknown('not-applicable');
  const ofParks = parksReached(context, indicator, target);
  const reading = { ...readingOf(context, indicator, target.scope), ...(ofParks && { now: ofParks.now }) };
  const isRise = target.comparison === 'rising';
  const goal = isRise ? none : (ofParks?.goal ?? given(target.value, 'targets.csv'));
  const done = completionOf(reading.now, goal);
  const isFlow = indicator.kind === 'flow' && ofParks === undefined;
  const isPaced = indicator.kind === 'flow' && target.year === yearOf(month);
  const change = isFlow ? ratioChange(reading.now, reading.before) : none;
  const asked = isFlow ? needed(context, reading, goal, target) : none;
  const unit = ofParks === undefined ? indicator.unit : own.parksUnit;
  const cellOf = (figure: Figure<Ratio>): Cell =>
    ofParks === undefined ? indicatorCell(context, figure, unit) : numberCell(figure, 0);
  return {
    key: indicator.code,
    level: 0,
    cells: [
      textCell(context.nameOf(indicator.name)),
      textCell(own.plans[indicator.plan] ?? indicator.plan),
      textCell(own.units[unit] ?? unit),
      cellOf(reading.now),
      growthCell(change, 'higher'),
      cellOf(yearTargetOf(context, target)),
      cellOf(goal),
      percentCell(done),
      growthCell(isPaced ? lead(done, month) : none, 'higher'),
      neededCell(asked, change),
      textCell(own.lights[lightOf()]),
    ],
  };

  function lightOf(): Light {
    if (isRise) return riseLight(reading.now, reading.before);
    if (isFlow && target.year > yearOf(month))
      return growthLight(change, goal, reading.lastYear, yearsLeft(context, target));
    const isMore = target.comparison === 'more-than';
    return paceLight(done, isPaced ? timeElapsed(month) : undefined, isMore);
  }
}

/** What the bureau set for the year, in the plan's unit; the plan's own target in its last year is no other. */
function yearTargetOf({ evidence }: Context, target: Target): Figure<Ratio> {
  const found = evidence.registers.targets.find(
    (one) =>
      one.plan === undefined &&
      one.indicator === target.indicator &&
      one.unit === target.unit &&
      one.scope === target.scope &&
      one.year === yearOf(evidence.month),
  );
  return found === undefined ? unknown('not-applicable') : given(found.value, 'targets.csv');
}

/** The years up to a target's, this one among them. */
function yearsLeft({ evidence }: Context, { year }: Target): number {
  return year - yearOf(evidence.month) + 1;
}

/** In the plan's last year the growth that the months left need; before it, the growth a year from last year on. */
function needed(context: Context, reading: Reading, goal: Figure<Ratio>, target: Target): Figure<Ratio> {
  const { month } = context.evidence;
  const years = yearsLeft(context, target);
  if (years > 1) {
    const count = given(ratio(BigInt(years), 1n), 'calendar');
    return compoundGrowth(goal, reading.lastYear, count);
  }
  if (numberOf(month) === 12) return unknown('not-applicable');
  const { now, before, lastYear } = reading;
  return neededFor(goal, now, lastYear, before);
}
