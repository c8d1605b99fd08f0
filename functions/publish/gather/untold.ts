import { codeLists } from '../../reference/code-lists.ts';
import type { Cut, Dimension } from '../../trade/cut.ts';
import type { RowId } from '../../trade/disclosure.ts';
import { isTorn, recodedIn, type Family } from '../../trade/recoded.ts';

/** What could be computed of rows and is not told, in the bulletin and wherever figures are asked for. */
export interface Untold {
  /** Goods whose codes changed within what is compared. */
  readonly recoded: readonly Family[];
  /** Places that report nothing for the month, while nobody has confirmed that it is nothing. */
  readonly silent: ReadonlySet<RowId>;
}

/** Goods that changed their code, of a cut by product. */
export function recodedGoods(goods: Pick<Cut, 'tallies'> | undefined): readonly Family[] {
  const { products } = codeLists();
  return goods === undefined ? [] : recodedIn(goods, (code) => products.get(code)?.predecessor);
}

/** Dimensions whose rows may be untold. */
export const untoldDimensions = ['product', 'park', 'district'] as const satisfies Dimension[];

/** Whether the goods of a row had another code a year earlier, or have another one now. */
export function isRecodedRow(
  { recoded }: Untold,
  question: readonly Dimension[],
  keys: readonly string[],
): boolean {
  return question.some((dimension, index) => dimension === 'product' && isTorn([keys[index] ?? ''], recoded));
}

/** Whether a row is of a place that is silent. */
export function isSilentRow(
  { silent }: Untold,
  question: readonly Dimension[],
  keys: readonly string[],
): boolean {
  return question.some(
    (dimension, index) =>
      (dimension === 'park' || dimension === 'district') && silent.has(`${dimension}:${keys[index] ?? ''}`),
  );
}
