import type { FindingThresholds } from '../../reference/registers.ts';
import { decimalOf } from '../../trade/decimal.ts';
import { byCodePoint } from '../../trade/rank.ts';
import { compareRatios, divideRatios, sizeOfRatio, type Ratio } from '../../trade/ratio.ts';
import type { Context } from '../context/context.ts';
import type { CellReference, Exhibit, Sentence } from '../model/bulletin.ts';

/** Something that a good analyst would highlight: one sentence, and the cell that it was found in. */
export interface Highlight {
  readonly rule: FindingRule;
  readonly cell: CellReference;
  readonly sentence: Sentence;
  /** What finds are ordered by: how many times its threshold a figure is. */
  readonly weight: Ratio;
  readonly namesFirms?: true;
}

export const findingRules = [
  'pull-up',
  'pull-down',
  'turn',
  'target',
  'concentration',
  'new',
  'lost',
  'unit-value',
  'silent',
] as const;
export type FindingRule = (typeof findingRules)[number];

/** What a rule looks at: the exhibits as they stand in the bulletin, and how much is worth a word. */
export interface FindingInputs {
  readonly context: Context;
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  readonly thresholds: FindingThresholds;
}

export type FindingRuleOf = (inputs: FindingInputs) => readonly (Highlight | undefined)[];

/** Whether an unrounded figure is as great as a threshold of the settings, in the unit of its column. */
export function reaches(figure: Ratio, threshold: number): boolean {
  return compareRatios(figure, decimalOf(threshold)) >= 0;
}

/** How many times a figure is its threshold, whatever its sign. */
export function weightOf(figure: Ratio, threshold: number): Ratio {
  return divideRatios(sizeOfRatio(figure), decimalOf(threshold));
}

/** Greatest first; equal ones by key. */
export function greatestFirst<T extends { readonly key: string; readonly by: Ratio }>(
  found: readonly T[],
): T[] {
  return found.toSorted(
    (left, right) => compareRatios(right.by, left.by) || byCodePoint(left.key, right.key),
  );
}
