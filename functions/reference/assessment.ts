import { parseDecimal } from '../trade/decimal.ts';
import type { Ratio } from '../trade/ratio.ts';
import { wordsOf, type Columns, type RegisterRow, type Report } from './register-table.ts';

/**
 * What places are assessed by. `completion` of the year's target against the time elapsed; growth of trade;
 * contribution.
 */
export const assessed = [
  'completion',
  'growth',
  'export-growth',
  'import-growth',
  'contribution',
  'call-out',
] as const;
export type Assessed = (typeof assessed)[number];

/** The two partitions that are assessed, each among themselves. */
export type AssessedPlaces = 'park' | 'district';

/**
 * One line of the bureau's rule. Points are `weight × (measured ÷ full)`, at least none and at most `weight × cap`; for
 * completion `full` is the time elapsed. `call-out` has no points: places that lag the time elapsed by more than `full`
 * percentage points are named (通报).
 */
export interface AssessmentRule {
  readonly places: AssessedPlaces;
  readonly indicator: Assessed;
  readonly weight: Ratio;
  /** As a share: 1.2 lets a place earn a fifth more than the weight. */
  readonly cap: Ratio;
  /** Per cent or percentage points at which all points are earned. */
  readonly full: Ratio | undefined;
}

const placeKinds = new Map<string, AssessedPlaces>([
  ['园区', 'park'],
  ['park', 'park'],
  ['区县', 'district'],
  ['区县（市）', 'district'],
  ['district', 'district'],
]);
const indicators = new Map<string, Assessed>([
  ...assessed.map((name) => [name, name] as const),
  ['目标完成', 'completion'],
  ['增速', 'growth'],
  ['出口增速', 'export-growth'],
  ['进口增速', 'import-growth'],
  ['拉动', 'contribution'],
  ['通报', 'call-out'],
]);

export const assessmentColumns: Columns = {
  places: { names: ['范围', '对象'], required: true, values: wordsOf(placeKinds) },
  indicator: { names: ['指标'], required: true, values: wordsOf(indicators) },
  weight: { names: ['权重', '分值'] },
  cap: { names: ['封顶', '封顶%'] },
  full: { names: ['满分值', '满分值%', '阈值'] },
};

export function parseAssessmentRule({ cells }: RegisterRow, report: Report): AssessmentRule | undefined {
  const places = placeKinds.get(cells['places'] ?? '');
  const indicator = indicators.get(cells['indicator'] ?? '');
  if (places === undefined) return report('assessed-places-unknown', 'places');
  if (indicator === undefined) return report('assessed-indicator-unknown', 'indicator');
  const weight = parseDecimal(cells['weight'] || '0');
  const cap = parseDecimal(cells['cap'] || '100');
  const full = cells['full'] ? parseDecimal(cells['full']) : undefined;
  const isScored = indicator !== 'call-out';
  if (weight === undefined || weight.numerator < 0n || (isScored && weight.numerator === 0n))
    return report('number-unreadable', 'weight');
  if (cap === undefined) return report('number-unreadable', 'cap');
  if (cap.numerator < 100n * cap.denominator) return report('assessment-cap-too-low', 'cap');
  const needsFull = indicator !== 'completion';
  if (needsFull && (full === undefined || full.numerator <= 0n)) return report('number-unreadable', 'full');
  const share = { numerator: cap.numerator, denominator: cap.denominator * 100n };
  return { places, indicator, weight, cap: share, full };
}
