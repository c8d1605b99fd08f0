import { parseDecimal } from '../trade/decimal.ts';
import { parseYear } from '../trade/month.ts';
import { compareRatios, ratio } from '../trade/ratio.ts';
import { moneyUnits, unitFactor } from '../trade/units.ts';
import { codeLists } from './code-lists.ts';
import { wordsOf, type Columns, type RegisterRow, type Report } from './register-table.ts';
import type { Target } from './registers.ts';

const comparisons = new Map<string, Target['comparison']>([
  ['', 'at-least'],
  ['不低于', 'at-least'],
  ['超过', 'more-than'],
  ['提高', 'rising'],
  ['at-least', 'at-least'],
  ['more-than', 'more-than'],
  ['rising', 'rising'],
]);

/** `targets.csv`: what the plans and the years ask for. */
export const targetColumns: Columns = {
  scope: { names: ['范围'], required: true },
  indicator: { names: ['指标'], required: true },
  year: { names: ['年份', '年度'], required: true },
  value: { names: ['目标值'], required: true },
  unit: { names: ['单位'], required: true },
  comparison: { names: ['口径'], values: wordsOf(comparisons) },
  plan: { names: ['计划', '行动计划'] },
  growth: { names: ['年均增长', '年均增长%'] },
};

/** Indicators of a year that the trade figures alone answer, in any unit of money. */
const flowTargets = ['exports', 'imports'];

/** No share, coverage or degree of performance of a plan is greater. */
const greatestRate = ratio(200n, 1n);

/** Scopes that are no code of a place: the city, and each place of a kind. */
export const scopes: readonly string[] = [
  'city',
  'park',
  'national-park',
  'provincial-park',
  'special-zone',
  'district',
];

/**
 * A target's value in the unit of its indicator; of a year's money in the unit and currency that it was given in. Its
 * scope is the city, each of a kind of places, or one of the places, where there is a list of them.
 */
export function parseTarget(
  { line, cells }: RegisterRow,
  report: Report,
  places: ReadonlySet<string> | undefined,
): Target | undefined {
  const { indicator = '', unit = '', plan = '' } = cells;
  const scope = cells['scope'] || 'city';
  if (places !== undefined && !scopes.includes(scope) && !places.has(scope))
    return report('target-scope-unknown', 'scope');
  const plans = new Set([...codeLists().indicators.values()].map((one) => one.plan));
  const value = parseDecimal(cells['value'] ?? '');
  const growth = parseDecimal(cells['growth'] ?? '');
  const year = parseYear(cells['year'] ?? '');
  const comparison = comparisons.get(cells['comparison'] ?? '');
  const own = codeLists().indicators.get(indicator)?.unit;
  const factor = unitFactor(unit.replace(/\/年$/, ''), own ?? unit);
  const isYearsMoney = plan === '' && moneyUnits.has(unit) && moneyUnits.has(own ?? unit);
  if (own === undefined && !flowTargets.includes(indicator))
    return report('target-indicator-unknown', 'indicator');
  if (year === undefined) return report('target-year-unreadable', 'year');
  if (comparison === undefined) return report('target-comparison-unknown', 'comparison');
  if (value === undefined && comparison !== 'rising') return report('number-unreadable', 'value');
  if (
    value !== undefined &&
    (value.numerator < 0n || (unit === '%' && compareRatios(value, greatestRate) > 0))
  )
    return report('target-not-possible', 'value');
  if (plan !== '' && !plans.has(plan)) return report('target-plan-unknown', 'plan');
  if (cells['growth'] && growth === undefined) return report('number-unreadable', 'growth');
  if (!isYearsMoney && (factor === undefined || own === undefined))
    return report('target-unit-differs', 'unit');
  const { numerator, denominator } = value ?? ratio(0n, 1n);
  const isConverted = !isYearsMoney && factor !== undefined && factor.numerator !== factor.denominator;
  return {
    line,
    scope,
    indicator,
    year,
    value: isConverted
      ? ratio(numerator * factor.numerator, denominator * factor.denominator)
      : { numerator, denominator },
    unit: isConverted ? (own ?? unit) : unit,
    comparison,
    ...(plan && { plan }),
    ...(growth && { growth }),
  };
}
