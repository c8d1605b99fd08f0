import { addRatios, compareRatios, subtractRatios, type Ratio } from '../../trade/ratio.ts';
import { leadsTo } from '../../trade/compound.ts';
import type { Figure } from '../../trade/figure.ts';

/**
 * How an indicator stands with a target that is a number: `reached` it; `on-pace` with the time elapsed; `behind` by at
 * most ten points; `far-behind` by more. Where the plan only asks for more there is no pace to keep: it has `risen` on a
 * year earlier, is `unchanged` or has `fallen`. `no-data` of either;
 * `suppressed` in an edition that must not tell.
 */
export type Light =
  | 'reached'
  | 'on-pace'
  | 'behind'
  | 'far-behind'
  | 'risen'
  | 'unchanged'
  | 'fallen'
  | 'no-data'
  | 'suppressed';

const whole: Ratio = { numerator: 1n, denominator: 1n };
const tolerated: Ratio = { numerator: 10n, denominator: 100n };

/**
 * Of a target that is a number: what is reached of it against the time elapsed; a level has no pace of its own.
 * `isMore`: the target must be passed, not met.
 */
export function paceLight(done: Figure<Ratio>, elapsed: Ratio | undefined, isMore = false): Light {
  if (!done.known) return unlit(done);
  const against = compareRatios(done.value, whole);
  if (against > 0 || (against === 0 && !isMore)) return 'reached';
  return nearness(done.value, elapsed ?? whole);
}

/** Before a plan's last year: growth against the growth a year that leads from last year to the target. */
export function growthLight(
  change: Figure<Ratio>,
  goal: Figure<Ratio>,
  lastYear: Figure<Ratio>,
  years: number,
): Light {
  if (!change.known || !goal.known || !lastYear.known) return unlit(change, goal, lastYear);
  if (goal.value.numerator <= 0n || lastYear.value.numerator <= 0n) return 'no-data';
  const leads = (growth: Ratio): boolean => leadsTo(growth, lastYear.value, goal.value, years);
  if (leads(change.value)) return 'on-pace';
  return leads(addRatios(change.value, tolerated)) ? 'behind' : 'far-behind';
}

function nearness(is: Ratio, due: Ratio): Light {
  if (compareRatios(is, due) >= 0) return 'on-pace';
  return compareRatios(is, subtractRatios(due, tolerated)) >= 0 ? 'behind' : 'far-behind';
}

/** Of a target that says "more and more" and names no number: how it moved on a year earlier. */
export function riseLight(now: Figure<Ratio>, before: Figure<Ratio>): Light {
  if (!now.known || !before.known) return unlit(now, before);
  const moved = compareRatios(now.value, before.value);
  return moved > 0 ? 'risen' : moved < 0 ? 'fallen' : 'unchanged';
}

function unlit(...figures: readonly Figure<Ratio>[]): Light {
  return figures.some((figure) => !figure.known && figure.reason === 'suppressed') ? 'suppressed' : 'no-data';
}
