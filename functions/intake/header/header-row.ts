import { clean } from '../columns/cell-readers.ts';
import { cellsOf } from '../csv/head-lines.ts';
import { headerMatches, rolesOf } from './header-match.ts';
import { namesOf } from '../meaning/header-text.ts';
import { layouts } from '../layouts/layout.ts';
import type { Form } from '../meaning/form.ts';
import { delimiters } from './recognise.ts';

/** Whether cells are the header of the table again, other empty cells at its end or not. */
export function isSameHeader(cells: readonly string[], { columns }: Form): boolean {
  const again = filled(cells.map(clean));
  const known = filled(columns.map(({ header }) => header));
  return again.length === known.length && again.every((cell, place) => cell === known[place]);
}

/**
 * Whether cells are the header of another table: in another order, wider, narrower, in another language, of another
 * layout. Rows below it are no rows of the table above.
 */
export function isOtherHeader(cells: readonly string[], form: Form): boolean {
  if (
    !cells.some((cell) => namesOf(clean(cell)).some((name) => monthNames().has(name))) ||
    isSameHeader(cells, form)
  )
    return false;
  if (cells.some((cell) => /^[-+]?[\d.,]*\d$/.test(clean(cell)))) return false;
  return headerMatches(layouts(), cells).some((match) => {
    const found = rolesOf(match);
    return found.includes('month') && found.length >= Math.min(3, form.columns.length);
  });
}

/** Whether a record that is no row of the table is the header of another table, with whatever delimiters. */
export function isHeaderOfOther(text: string, form: Form): boolean {
  return delimiters.some((delimiter) => {
    const cells = cellsOf(text, delimiter);
    return isOtherHeader(cells, form) || (delimiter !== form.delimiter && isSameHeader(cells, form));
  });
}

let names: ReadonlySet<string> | undefined;

/** What the layouts call the column of the month. */
function monthNames(): ReadonlySet<string> {
  names ??= new Set(layouts().flatMap(({ columns }) => columns.month ?? []));
  return names;
}

function filled(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
