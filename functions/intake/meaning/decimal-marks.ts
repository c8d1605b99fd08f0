import type { Problem } from '../../facts/receipt.ts';
import type { Role } from '../layouts/layout.ts';

/** What the numbers of a column show of its commas and points. */
export interface Marks {
  /** Some comma stands before decimals: 12,5; 1.234,50; 0,234. */
  comma: boolean;
  /** Some comma stands between thousands, or some point before decimals: 1,234.5; 1,234,567; 12.5. */
  point: boolean;
  /** The first number that may be either: 1,234. */
  lone: MarkedNumber | undefined;
  /** The first number of which the comma may stand before decimals or between ten thousands: 1,0000. */
  tenThousands: MarkedNumber | undefined;
}

interface MarkedNumber {
  readonly line: number;
  readonly text: string;
}

export function noMarks(): Marks {
  return { comma: false, point: false, lone: undefined, tenThousands: undefined };
}

/** Takes note of what one number shows. */
export function mark(marks: Marks, text: string, line: number): void {
  const number = text
    .replace(/^[(+−-]/, '')
    .replace(/\)$/, '')
    .replaceAll(' ', '');
  if (number.length > 40 || !/[,.]/.test(number)) return;
  if (/^[1-9]\d{0,2},\d{3}$/.test(number)) marks.lone ??= { line, text };
  else if (/^[1-9]\d{0,3},\d{4,}$/.test(number)) marks.tenThousands ??= { line, text };
  else if (/^(\d{1,3}(\.\d{3})+|\d+),\d+$/.test(number)) marks.comma = true;
  else if (/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(number) || /^\d*\.(\d{1,2}|\d{4,})$/.test(number))
    marks.point = true;
}

/**
 * Roles of which the comma stands before decimals after all, or the column of which nothing shows it: in a table that
 * has semicolons between its cells, as the continent of Europe writes them, one comma and three digits may be either.
 */
export function commasDecided(
  columns: readonly { readonly role: Role | undefined; readonly header: string; readonly marks: Marks }[],
  delimiter: string,
): readonly Role[] | Problem {
  const decided: Role[] = [];
  for (const { role, header, marks } of columns) {
    const { comma, point, lone, tenThousands } = marks;
    if (role === undefined) continue;
    const isUnclear = comma ? point || delimiter === ',' : !point && delimiter === ';';
    const unclear = isUnclear ? lone : undefined;
    const number = unclear ?? (!comma && !point && delimiter !== ',' ? tenThousands : undefined);
    if (number !== undefined) return { code: 'decimal-comma-ambiguous', column: header, ...number };
    if (comma && !point && delimiter !== ',') decided.push(role);
  }
  return decided;
}
