import { BesideColumn } from './beside-column.ts';
import { cellOf, cellWithoutRole, decimals, type Cell } from './cell.ts';
import type { Column } from './column.ts';
import type { Role } from '../layouts/layout.ts';
import { monthCell, placeOfYear, yearCell } from './month-cells.ts';
import { NumberColumn } from './number-column.ts';
import type { Form } from '../meaning/form.ts';
import { SeenPairs } from './seen-pairs.ts';
import { tellingOf } from '../meaning/telling-columns.ts';
import { TellingColumn } from './telling-column.ts';
import { TextColumn } from './text-column.ts';
import { UnusedColumn } from './unused-column.ts';
import { WordsColumn } from './words-column.ts';
import type { UploadText } from '../csv/upload-text.ts';

/** What a first reading has shown of cells: roles whose empty cells are faults, and whether there is no money at all. */
export interface CellsKnown {
  readonly filled: ReadonlySet<Role>;
  readonly isWithoutMoney: boolean;
}

/** The columns of an upload of this form, by what is known of their cells from a first reading. */
export function columnsOf(form: Form, text: UploadText, known: CellsKnown): Column[] {
  return Array.from({ length: form.width }, (_, place): Column => {
    const use = form.columns[place];
    const header = use?.header ?? '';
    if (use?.use !== 'role') {
      const options = { name: `column${place}`, header, text, understand: cellWithoutRole };
      if (use?.use === 'dimension' || use?.use === 'apart')
        return new TextColumn({ ...options, role: undefined, isNeeded: false });
      if (use?.use === 'year')
        return new TextColumn({ ...options, role: undefined, understand: yearCell, isNeeded: true });
      if (use?.use === 'words') return new WordsColumn(options, use);
      if (use?.use === 'none' && use.beside !== undefined) return new BesideColumn(options, use.beside);
      // What nobody knows may still name the unit of the amounts.
      const telling = tellingOf(header) ?? (form.unknown.includes(header) ? 'unit' : undefined);
      return telling === undefined ? new UnusedColumn(options) : new TellingColumn(options, telling, form);
    }
    const { role } = use;
    const understand = (cell: string): Cell => cellOf(cell, role, form);
    const isNeeded = form.layout.required.includes(role);
    const seen = role === 'month' ? monthsWithYears(form, text) : undefined;
    const options = { name: role, role, header, text, understand, isNeeded, ...(seen && { seen }) };
    const scale = decimals[role];
    const column =
      scale === undefined
        ? new TextColumn(options)
        : new NumberColumn(options, scale, {
            power: form.powers[role] ?? 0,
            decimalComma: form.decimalCommas.has(role),
            rounds: form.layout.rounds,
          });
    column.isFilled = known.filled.has(role);
    column.isWithoutAmounts = known.isWithoutMoney;
    return column;
  });
}

/** The cells of months whose years stand in another column. */
function monthsWithYears(form: Form, text: UploadText): SeenPairs | undefined {
  const beside = placeOfYear(form);
  return beside === undefined
    ? undefined
    : new SeenPairs({ text, beside, understand: (month, year) => monthCell(month, year, form) });
}
