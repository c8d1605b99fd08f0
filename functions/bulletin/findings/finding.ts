import type { FindingThresholds } from '../../reference/registers.ts';
import type { Context } from '../context.ts';
import type { CellReference, Exhibit, Row, Sentence } from '../model.ts';
import { parseNumeral } from '../numerals/numerals.ts';
import { cellAt } from '../prose/phrases.ts';

/** Something that a good analyst would circle: one sentence, and the cell that it was found in. */
export interface Circled {
  readonly rule: FindingRule;
  readonly cell: CellReference;
  readonly sentence: Sentence;
  /** What finds are ordered by: how far beyond its threshold a figure is, in hundredths. */
  readonly weight: bigint;
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
export interface Looked {
  readonly context: Context;
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  readonly thresholds: FindingThresholds;
}

export type FindingRuleOf = (looked: Looked) => readonly (Circled | undefined)[];

/** A cell's printed figure in hundredths; undefined where it shows none. */
export function hundredths(exhibit: Exhibit, row: string, column: string): bigint | undefined {
  const number = parseNumeral(cellAt(exhibit, row, column)?.text ?? '');
  return number && (number.numerator * 100n) / number.denominator;
}

/** A threshold of the settings in hundredths. */
export function inHundredths(threshold: number): bigint {
  return BigInt(Math.round(threshold * 100));
}

/** How many times a figure is its threshold, in hundredths. */
export function weightOf(figure: bigint, threshold: number): bigint {
  const size = figure < 0n ? -figure : figure;
  return (size * 100n) / inHundredths(threshold);
}

/** The rows that are parts: no city, no rest, nothing unclassified. */
export function partsOf({ rows }: Exhibit): readonly Row[] {
  return rows.filter(({ key, emphasis }) => key !== 'whole' && emphasis === undefined);
}
