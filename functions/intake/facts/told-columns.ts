import { viewDimensions } from '../../facts/schema.ts';
import { currencies, type CurrencyColumn } from '../../facts/currency-sums.ts';
import type { Column } from '../columns/column.ts';
import { BesideColumn } from '../columns/beside-column.ts';
import { TextColumn } from '../columns/text-column.ts';

/** The columns of `read_facts` that tell rows apart. */
export interface Told {
  /** Those that may be without a code. */
  readonly dimensions: readonly TextColumn[];
  /** Those in which all rows have something. */
  readonly keys: readonly string[];
  readonly money: readonly CurrencyColumn[];
}

export function columnsTold(columns: readonly Column[]): Told {
  const texts = columns.filter(
    (column): column is TextColumn => column instanceof TextColumn && !(column instanceof BesideColumn),
  );
  const dimensions = texts.filter(
    ({ role, isFilled }) => isFilled && viewDimensions.some((dimension) => dimension === role),
  );
  const keys = texts
    .filter(({ role, isFilled }) => role === 'month' || (role === 'flow' && isFilled) || role === undefined)
    .map(({ name }) => name);
  const money = currencies.filter((currency) => columns.some(({ role }) => role === currency));
  return { dimensions, keys, money };
}
