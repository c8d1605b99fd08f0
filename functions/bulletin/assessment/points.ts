import type { AssessmentRule } from '../../reference/assessment.ts';
import { given, scaled, unknown, type Figure } from '../../trade/figure.ts';
import { numberOf } from '../../trade/month.ts';
import { completion, elapsed } from '../../trade/pace.ts';
import type { Ratio } from '../../trade/ratio.ts';
import { score, totalScore } from '../../trade/score.ts';
import type { Context } from '../context/context.ts';
import { targetOf } from '../exhibits/league.ts';
import { growth, level, pull, type Line } from '../evidence/measures.ts';

/** The year to date, or that of the month before: what ranks moved from. */
export type Standing = 'toDate' | 'toDateBefore';

const register = 'assessment.csv';
const perCent: Ratio = { numerator: 100n, denominator: 1n };

/** The points that one line of the rule gives a place. */
export function pointsOf(
  context: Context,
  line: Line,
  rule: AssessmentRule,
  standing: Standing,
): Figure<Ratio> {
  const full = rule.indicator === 'completion' ? elapsedAt(context, standing) : fullOf(rule);
  return score(
    measuredBy(context, line, rule, standing),
    full,
    given(rule.weight, register),
    given(rule.cap, register),
  );
}

/** All points of a place; unknown where one of the indicators is. */
export function allPoints(
  context: Context,
  line: Line,
  rules: readonly AssessmentRule[],
  standing: Standing,
): Figure<Ratio> {
  return totalScore(rules.map((rule) => pointsOf(context, line, rule, standing)));
}

/** What a rule looks at: completion as a share, growth and contribution in per cent and points. */
function measuredBy(
  context: Context,
  line: Line,
  { indicator }: AssessmentRule,
  standing: Standing,
): Figure<Ratio> {
  const { main, currency, whole } = context;
  switch (indicator) {
    case 'completion': {
      const target = targetOf(context, line);
      const minor = target?.minor ?? unknown('not-applicable');
      return completion(level(line, main, target?.currency ?? currency, standing), minor);
    }
    case 'growth':
      return scaled(growth(line, main, currency, standing), perCent);
    case 'export-growth':
      return scaled(growth(line, 'export', currency, standing), perCent);
    case 'import-growth':
      return scaled(growth(line, 'import', currency, standing), perCent);
    case 'contribution':
      return scaled(pull(line, whole, main, currency, standing), perCent);
    case 'call-out':
      return unknown('not-applicable');
  }
}

function fullOf({ full }: AssessmentRule): Figure<Ratio> {
  return full === undefined ? unknown('not-applicable') : given(full, register);
}

/** In January there is no month before to have moved from. */
function elapsedAt({ evidence }: Context, standing: Standing): Figure<Ratio> {
  if (standing === 'toDate') return elapsed(evidence.month);
  const months = BigInt(numberOf(evidence.month) - 1);
  return months === 0n
    ? unknown('not-applicable')
    : given({ numerator: months, denominator: 12n }, 'calendar');
}
