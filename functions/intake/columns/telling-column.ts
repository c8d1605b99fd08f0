import type { Problem } from '../../facts/receipt.ts';
import type { CsvRecord } from '../csv/record.ts';
import { isHarmless, type Telling } from '../meaning/telling-columns.ts';
import type { Form } from '../meaning/form.ts';
import { UnusedColumn, type UnusedColumnOptions } from './unused-column.ts';

/** So many values of a column are told. */
const valuesTold = 5;

/** The cells of a column that make the amounts beside them other than they are read: how many rows, and what they say. */
export class TellingCells {
  readonly #header: string;
  readonly #telling: Telling;
  readonly #form: Form;
  /** The cell that was judged last: most columns of units say one thing throughout. */
  #last = { text: '', isHarmless: true };
  readonly #values = new Set<string>();
  #rows = 0;

  constructor(header: string, telling: Telling, form: Form) {
    this.#header = header;
    this.#telling = telling;
    this.#form = form;
  }

  /** Counts the cell of a row; of a header that comes again it is the header's own. */
  count(text: string): void {
    const cell = text.trim();
    if (cell !== this.#last.text)
      this.#last = { text: cell, isHarmless: isHarmless(this.#telling, cell, this.#form) };
    if (cell === this.#header || this.#last.isHarmless) return;
    this.#rows += 1;
    if (this.#values.size < valuesTold) this.#values.add(cell.slice(0, 40));
  }

  /** Why the months wait, where some row's amounts may be other than they are read. */
  get holds(): Problem[] {
    if (this.#rows === 0) return [];
    const details = { kind: this.#telling, rows: String(this.#rows) };
    return [
      { code: 'column-changes-amounts', column: this.#header, text: [...this.#values].join(' | '), details },
    ];
  }
}

/** A column that is not kept, of which the cells may make the amounts beside them other than they are read. */
export class TellingColumn extends UnusedColumn {
  readonly #cells: TellingCells;

  constructor(options: UnusedColumnOptions, telling: Telling, form: Form) {
    super(options);
    this.#cells = new TellingCells(options.header, telling, form);
  }

  override read(record: CsvRecord, place: number): boolean {
    const isPlain = super.read(record, place);
    if (isPlain) this.#cells.count(this.cell().text);
    return isPlain;
  }

  get holds(): Problem[] {
    return this.#cells.holds;
  }
}
