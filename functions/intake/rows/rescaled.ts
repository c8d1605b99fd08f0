import { cellOf } from '../columns/cell.ts';
import type { Problem } from '../../facts/receipt.ts';
import type { Form } from '../meaning/form.ts';
import { timesText } from '../meaning/units-of-form.ts';
import type { PlacedCell } from './row-kind.ts';

/** The cells of a row whose own unit says in what its numbers are: those numbers in our units. */
export function rescaled(cells: readonly PlacedCell[], form: Form): readonly PlacedCell[] {
  const scales = cells.flatMap(({ scale }) => scale ?? []);
  if (scales.length === 0) return cells;
  return cells.map((cell) => {
    const { role, header, text } = cell;
    const scale = scales.find((one) => one.role === role);
    if (
      cell.isDash === true ||
      scale === undefined ||
      role === undefined ||
      (cell.value === undefined && cell.fault === undefined)
    )
      return cell;
    const powers = { ...form.powers, [role]: (form.powers[role] ?? 0) + scale.power };
    return { ...cellOf(text, role, { ...form, powers }), role, header };
  });
}

/** Rows whose own unit says in what their numbers are, by that unit, to be told. */
export class ScaledRows {
  readonly #rows = new Map<string, { readonly note: Problem; rows: number }>();

  count(cells: readonly PlacedCell[]): void {
    for (const { scale, header, text, value } of cells) {
      if (scale === undefined) continue;
      const [unit, times] = [value ?? scale.role, timesText(scale.power)];
      const key = JSON.stringify([header, text, unit, times]);
      const note = { code: 'rows-scaled', column: header, text, details: { times, unit } };
      const counted = this.#rows.get(key) ?? { note, rows: 0 };
      counted.rows += 1;
      this.#rows.set(key, counted);
    }
  }

  notes(): Problem[] {
    return [...this.#rows.values()].map(({ note, rows }) => ({
      ...note,
      details: { ...note.details, rows: String(rows) },
    }));
  }
}
