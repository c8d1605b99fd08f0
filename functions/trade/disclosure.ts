import type { Dimension, Flow } from './cut.ts';
import type { Month } from './month.ts';

/**
 * When a sum gives a firm away: fewer firms behind it, or one with more than so many per cent of it, or the second,
 * taking its own trade from the sum, comes nearer to the first than `tolerance` per cent (the p% rule: Handbook on
 * Statistical Disclosure Control, second edition 2024, section 4.2).
 */
export interface DisclosureRule {
  readonly leastFirms: number;
  readonly mostOfOne: number;
  readonly tolerance: number;
}

/**
 * “A cell is suppressed when fewer than 3 enterprises stand behind it or the largest holds over 75 % (both are settings)”
 * (the rule agreed for the public edition, to which the p% rule came).
 *
 * Whether the two that have most of a sum have too much of it, for others or for each other.
 */
export function isConcentrated(
  { total, first, second }: { readonly total: bigint; readonly first: bigint; readonly second: bigint },
  { mostOfOne, tolerance }: DisclosureRule,
): boolean {
  return (
    first * 100n > total * BigInt(mostOfOne) || (total - first - second) * 100n < first * BigInt(tolerance)
  );
}

/** Who stands behind a sum: how many firms, what they trade together, and the largest of them, largest first. */
export interface Holding {
  readonly month: Month;
  readonly flow: Flow;
  readonly firms: number;
  /** Minor units, without their signs. */
  readonly total: bigint;
  readonly largest: readonly { readonly firm: string; readonly value: bigint }[];
}

/**
 * What the public may see trade cut by, beside its total: tables that, laid side by side, divide the same codes, since
 * what one hides another may tell. Rows of two families are not set against each other, so a dimension that crosses
 * two does not belong here.
 */
export const publicFamilies: readonly (readonly Dimension[])[] = [
  ['section', 'product', 'productGroup'],
  ['market', 'grouping', 'marketKind'],
  ['regimeFamily', 'regime'],
  ['ownership'],
  ['district', 'park'],
];

/** A row of a published table: a key of a dimension. */
export type RowId = `${Dimension}:${string}`;

/** Trade that no table of one family divides: the rows that count it, and who stands behind it month by month. */
export interface Atom {
  readonly rows: readonly RowId[];
  readonly holdings: readonly Holding[];
}
