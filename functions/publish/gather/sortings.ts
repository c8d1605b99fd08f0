import type { Dimension } from '../../trade/cut.ts';
import { holderSortings } from './holder-sorting.ts';
import { marketSortings } from './market-sorting.ts';
import { totalName } from './names.ts';
import { productSortings } from './product-sorting.ts';
import { regimeSortings } from './regime-sorting.ts';
import type { Reference, Sortings } from './sorting.ts';

/** How trade is sorted by each dimension, by the lists and registers as of the bulletin's month. */
export function sortings(reference: Reference): Sortings<Dimension> {
  return {
    total: {
      needs: [],
      classification: { columns: [], keysOf: () => ['total'] },
      nameOf: () => totalName,
    },
    ...productSortings(reference),
    ...marketSortings(reference),
    ...regimeSortings(reference),
    ...holderSortings(reference),
  };
}
