import { compareRatios, type Ratio } from '../../trade/ratio.ts';
import type { Figure } from '../../trade/figure.ts';

/**
 * How an indicator stands: `reached` its target; `on-pace` with the time elapsed, or with a share that has risen;
 * `behind` by at most ten points; `far-behind` by more, or with a share that has fallen; `no-data`.
 */
export type Light = 'reached' | 'on-pace' | 'behind' | 'far-behind' | 'no-data';

const tolerated: Ratio = { numerator: 10n, denominator: 100n };

/** Of a target that is a number: what is reached of it against the time elapsed; a level has no pace of its own. */
export function paceLight(done: Figure<Ratio>, elapsed: Ratio | undefined): Light {
  if (!done.known) return 'no-data';
  const whole: Ratio = { numerator: 1n, denominator: 1n };
  if (compareRatios(done.value, whole) >= 0) return 'reached';
  const due = elapsed ?? whole;
  if (compareRatios(done.value, due) >= 0) return 'on-pace';
  const least = {
    numerator: due.numerator * tolerated.denominator - tolerated.numerator * due.denominator,
    denominator: due.denominator * tolerated.denominator,
  };
  return compareRatios(done.value, least) >= 0 ? 'behind' : 'far-behind';
}

/** Of a target that says "more and more": whether it is more than a year earlier. */
export function riseLight(now: Figure<Ratio>, before: Figure<Ratio>): Light {
  if (!now.known || !before.known) return 'no-data';
  return compareRatios(now.value, before.value) >= 0 ? 'on-pace' : 'far-behind';
}
