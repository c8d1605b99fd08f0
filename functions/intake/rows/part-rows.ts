import type { Problem } from '../../facts/receipt.ts';
import { sumOf, type Sums } from '../../facts/currency-sums.ts';
import type { PlacedCell } from './row-kind.ts';

/** Rows that are parts of others and left out, by the cell that says so, to be told with what they come to. */
export class PartRows {
  readonly #rows = new Map<
    string,
    { readonly column: string; readonly text: string; readonly sums: Sums[] }
  >();

  count(cells: readonly PlacedCell[], sums: Sums): void {
    const part = cells.find(({ isPart }) => isPart === true);
    if (part === undefined) return;
    const { header: column, text } = part;
    const key = JSON.stringify([column, text]);
    const counted = this.#rows.get(key) ?? { column, text, sums: [] };
    counted.sums.push(sums);
    this.#rows.set(key, counted);
  }

  notes(): Problem[] {
    return [...this.#rows.values()].map(({ column, text, sums }) => {
      const { usd, cny } = sumOf(sums);
      const details = {
        rows: String(sums.length),
        ...(usd !== null && { usd }),
        ...(cny !== null && { cny }),
      };
      return { code: 'parts-left-out', column, text, details };
    });
  }
}
