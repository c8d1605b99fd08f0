import { cellOf, cellWithoutRole, type Cell } from './cell.ts';
import { clean, readers, written } from './cell-readers.ts';
import type { Form } from '../meaning/form.ts';
import type { Reading } from './reading.ts';

/** Where the year of the months stands by itself; undefined where their own column says it. */
export function placeOfYear({ columns }: Pick<Form, 'columns'>): number | undefined {
  const place = columns.findIndex(({ use }) => use === 'year');
  return place < 0 ? undefined : place;
}

/** The cell of a month whose year stands in another, which tells its own faults. */
export function monthCell(month: string, year: string, form: Form): Cell {
  const own = cellOf(month, 'month', form);
  if (own.isTotal || written(month) === '') return own;
  if (yearCell(year).fault !== undefined) return { ...own, value: undefined, fault: undefined };
  return { ...cellOf(monthOfYear(month, year), 'month', form), text: month };
}

/** The cell of a year: four digits. */
export function yearCell(text: string): Cell {
  const isYear = /^\d{4}$/.test(plain(text));
  return { ...cellWithoutRole(text), ...(!isYear && { value: undefined, fault: 'year-unreadable' }) };
}

/** What the cells of a row say of its month, in one or in two of them. */
export function monthOfRow(cells: readonly string[], form: Pick<Form, 'columns'>): Reading {
  const month =
    cells[form.columns.findIndex((column) => column.use === 'role' && column.role === 'month')] ?? '';
  const year = placeOfYear(form);
  return readers.month(year === undefined ? month : monthOfYear(month, cells[year] ?? ''));
}

/** A number or a name of a month with its year, as one cell would have them. */
function monthOfYear(month: string, year: string): string {
  const said = plain(month);
  return /^\d/.test(said) ? `${plain(year)}-${said}` : `${said} ${plain(year)}`;
}

/** A number that went through a double has a zero behind its point. */
function plain(text: string): string {
  return clean(text).replace(/\.0+$/, '');
}
