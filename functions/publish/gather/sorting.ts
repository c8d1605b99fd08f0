import type { ViewDimension } from '../../facts/schema.ts';
import type { Classification } from '../../facts/sums/classification.ts';
import type { Needs } from '../../facts/supply/supply.ts';
import type { CodeLists } from '../../reference/code-lists.ts';
import type { Registers } from '../../reference/registers.ts';
import type { Dimension, Name } from '../../trade/cut.ts';
import type { Month } from '../../trade/month.ts';

/** What the keys of a dimension are decided by. */
export interface Reference {
  readonly month: Month;
  readonly lists: CodeLists;
  readonly registers: Registers;
}

/** How trade is sorted by one dimension: what a view must have, which key a fact stands under, and the keys' names. */
export interface Sorting {
  readonly needs: Needs;
  readonly classification: Classification;
  /** Undefined for a key that no list names. */
  readonly nameOf: (key: string) => Name | undefined;
  /** The register without which the dimension does not exist. */
  readonly register?: string;
}

export type Sortings<D extends Dimension> = Readonly<Record<D, Sorting>>;

/** Trade sorted by what any of these columns tells. */
export function sortedBy(
  columns: readonly ViewDimension[],
  keysOf: (codes: readonly string[]) => readonly string[],
  nameOf: Sorting['nameOf'],
): Sorting {
  return { needs: [columns], classification: { columns, keysOf }, nameOf };
}
