import { sqlText } from '../facts/session.ts';
import type { Role } from './layout.ts';
import type { Form } from './recognise.ts';

/** Numbers that need no second look: digits with or without thousands commas, at most two decimals. */
export const plainNumber = String.raw`\d{1,15}(\.\d{1,2})?|\d{1,3}(,\d{3}){1,4}(\.\d{1,2})?`;

/** Cells of a column that is not used among which a word for a total may be: short, and no number. */
export function mayBeTotal(column: string): string {
  return `strlen(${column}) < 24 AND NOT ${column} BETWEEN '0' AND ':'`;
}

/** The SQL types of roles that are numbers. */
export const numberTypes: Readonly<Partial<Record<Role, string>>> = {
  quantity: 'DECIMAL(18,3)',
  quantity2: 'DECIMAL(18,3)',
  usd: 'DECIMAL(18,2)',
  cny: 'DECIMAL(18,2)',
};

export function isNumeric(role: Role): boolean {
  return numberTypes[role] !== undefined;
}

/** A column of the rows: named by its role, or by its place where it has none. */
export interface RowColumn {
  readonly name: string;
  readonly header: string;
  readonly role: Role | undefined;
  /** A dimension that is not kept but tells rows apart. */
  readonly isDimension: boolean;
}

/** The rows of an upload as a relation of DuckDB: `line`, then a text column per cell, never NULL. */
export interface Rows {
  readonly columns: readonly RowColumn[];
  scan(options?: { readonly storeRejects: true }): string;
}

export function rowsOf(form: Form, body: string): Rows {
  const columns = Array.from({ length: form.width }, (_, place): RowColumn => {
    const column = form.columns[place];
    const role = column?.use === 'role' ? column.role : undefined;
    return {
      name: role ?? `column${place}`,
      header: column?.header ?? '',
      role,
      isDimension: column?.use === 'dimension',
    };
  });
  const types = ['line', ...columns.map(({ name }) => name)].map((name) => `${name}: 'VARCHAR'`).join(', ');
  return {
    columns,
    scan: (options) => `read_csv(${sqlText(body)}, columns = {${types}}, delim = ${sqlText(form.delimiter)},
      header = false, auto_detect = false, quote = '"', escape = '"', new_line = '\\n', nullstr = '\u0001',
      ignore_errors = true${options?.storeRejects ? ', store_rejects = true' : ''})`,
  };
}
