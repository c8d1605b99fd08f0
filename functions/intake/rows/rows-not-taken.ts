import type { Problem } from '../../facts/receipt.ts';
import type { Encoding } from '../csv/encoding.ts';
import type { Form } from '../meaning/form.ts';

/** A row of an upload that was not taken, as it stood. */
export interface RowNotTaken {
  /** Its first line in the upload, from 1, and over how many lines it goes. */
  readonly line: number;
  readonly lines: number;
  readonly cells: readonly string[];
  /** The line by which its faults are told: of rows that a stray quote made one of, that of the first. */
  readonly fault: number;
}

/** The rows of a table that were not taken, with what they are read by. */
export interface NotTaken {
  readonly rows: readonly RowNotTaken[];
  readonly rejects: readonly Problem[];
  /** The lines above its header, and its header. */
  readonly titles: readonly string[];
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly encoding: Encoding;
  /** Cells of its rows. */
  readonly width: number;
}

/** Where more rows are at fault, the fault is the table's and is mended there; so many are kept. */
export const mostHandedBack = 20_000;

/** The rows that were not taken, for people to mend; none where they are too many. */
export class RowsNotTaken {
  readonly #rows: RowNotTaken[] = [];
  #isBeyond = false;

  get rows(): readonly RowNotTaken[] {
    return this.#rows;
  }

  add(row: RowNotTaken): void {
    if (this.#rows.length === mostHandedBack) this.#isBeyond = true;
    if (this.#isBeyond) this.#rows.length = 0;
    else this.#rows.push(row);
  }

  /** The lines of a record that are rows of their own, from its first. */
  addLines(line: number, texts: readonly string[], cellsOf: (text: string) => readonly string[]): void {
    for (const [place, text] of texts.entries())
      if (text.trim() !== '') this.add({ line: line + place, lines: 1, cells: cellsOf(text), fault: line });
  }
}

/** Rows that were not taken, with their faults and the form of their table. */
export function notTakenOf(
  { notTaken: { rows }, rejects }: { readonly notTaken: RowsNotTaken; readonly rejects: readonly Problem[] },
  form: Form,
  encoding: Encoding,
): NotTaken {
  const header = form.columns.map(({ header: title }) => title);
  const { titles, delimiter, width } = form;
  return { rows, rejects, titles, header, delimiter, width, encoding };
}
