import type { Problem } from '../../facts/receipt.ts';
import type { PlacedCell } from './row-kind.ts';

/** Rows with a dash in a column of money, which customs writes where there was no trade: read as 0, and told. */
export class DashRows {
  readonly #columns = new Map<string, { rows: number; readonly line: number; readonly text: string }>();

  count(cells: readonly PlacedCell[], line: number): void {
    for (const { isDash, value, header, text } of cells) {
      if (isDash !== true || value === undefined) continue;
      const counted = this.#columns.get(header) ?? { rows: 0, line, text };
      counted.rows += 1;
      this.#columns.set(header, counted);
    }
  }

  notes(): Problem[] {
    return [...this.#columns].map(([column, { rows, line, text }]) => ({
      ...{ code: 'dash-as-zero', line, column, text: text.trim(), details: { rows: String(rows) } },
    }));
  }
}
