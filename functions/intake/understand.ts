import type { Session } from '../facts/session.ts';
import { byCodePoint } from '../trade/rank.ts';
import { clean, readers, totalWords } from './cells.ts';
import type { Role } from './layout.ts';
import { textsIn } from './lists.ts';
import type { Form } from './recognise.ts';
import { isNumeric, mayBeTotal, plainNumber, type Rows } from './rows.ts';

/** A cell that does not stand for itself: its value in our words, the code of its fault, whether it heads a total. */
export interface Cell {
  readonly text: string;
  readonly value: string | undefined;
  readonly fault: string | undefined;
  readonly isTotal: boolean;
}

/** A column of an upload as understood. Cells that are not listed stand for themselves. */
export interface Column {
  readonly role: Role;
  readonly header: string;
  readonly cells: readonly Cell[];
  /** The distinct values in our words, in order; none of a number. */
  readonly values: readonly string[];
}

/** An upload's columns, those without a single filled cell left out, and what was seen on the way. */
export interface Understanding {
  readonly columns: readonly Column[];
  readonly months: readonly string[];
  /** Rows that could be read as rows. */
  readonly rows: number;
  /** Unused columns in which words for a total stand, and those words as they stand there. */
  readonly totalWords: ReadonlyMap<string, readonly string[]>;
  /** The distinct cells of the dimensions that are not kept, in order. */
  readonly dimensions: ReadonlyMap<string, readonly string[]>;
}

/**
 * Looks at every row once and at every distinct cell of a column once; of numbers only at those that are not plain.
 * Rows that are no rows are stored as DuckDB's rejects on the way.
 */
export async function understand(session: Session, form: Form, rows: Rows): Promise<Understanding> {
  const asked = rows.columns.flatMap(({ name, role, isDimension }) => {
    if (role === undefined && !isDimension)
      return [`array_agg(DISTINCT ${name}) FILTER (WHERE ${mayBeTotal(name)}) AS ${name}`];
    if (role === undefined || !isNumeric(role)) return [`array_agg(DISTINCT ${name}) AS ${name}`];
    const plain = `regexp_full_match(${name}, '${plainNumber}')`;
    return [
      `array_agg(DISTINCT ${name}) FILTER (WHERE NOT ${plain}) AS ${name}`,
      `bool_or(${plain}) AS ${name}_plain`,
    ];
  });
  const [found = {}] = await session.rows(
    `SELECT count(*)::INTEGER AS rows, ${asked.join(', ')} FROM ${rows.scan({ storeRejects: true })}`,
  );
  const columns = rows.columns.flatMap(({ name, role, header }) => {
    if (role === undefined) return [];
    const texts = textsIn(found[name]);
    const isFilled = found[`${name}_plain`] === true || texts.some((text) => text.trim() !== '');
    return [{ role, header, texts, isFilled }];
  });
  const kept = columns.filter(({ role, isFilled }) => isFilled || isNeeded(role, form, columns));
  return {
    columns: kept.map(({ role, header, texts }) => {
      const cells = texts.map((text) => cellOf(text, role, header, form));
      return {
        role,
        header,
        cells: cells.filter(
          ({ text, value, fault, isTotal }) => fault !== undefined || isTotal || (value ?? '') !== text,
        ),
        values: isNumeric(role) ? [] : inOrder(cells.flatMap(({ value }) => value ?? [])),
      };
    }),
    months: monthsIn(columns.find(({ role }) => role === 'month')?.texts ?? []),
    rows: Number(found['rows']),
    totalWords: new Map(
      rows.columns.flatMap(({ name, role }) => {
        const words = role === undefined ? textsIn(found[name]).filter(isTotalWord) : [];
        return words.length > 0 ? [[name, words] as const] : [];
      }),
    ),
    dimensions: new Map(
      rows.columns.flatMap(({ name, isDimension }) =>
        isDimension ? [[name, inOrder(textsIn(found[name]))] as const] : [],
      ),
    ),
  };
}

/** Empty columns say nothing, but a required one does, and money of some currency must be there. */
function isNeeded(
  role: Role,
  { layout }: Form,
  columns: readonly { role: Role; isFilled: boolean }[],
): boolean {
  if (role === 'flow') return false;
  const isMoney = role === 'usd' || role === 'cny';
  const noMoney = !columns.some(
    (column) => (column.role === 'usd' || column.role === 'cny') && column.isFilled,
  );
  return layout.required.includes(role) || (isMoney && noMoney);
}

/** A cell of a column with this header, in an upload of this form. */
export function cellOf(text: string, role: Role, header: string, { layout }: Form): Cell {
  const reading = readers[role](text);
  const value = reading.kind === 'value' ? reading.value : undefined;
  const isTotal = !isNumeric(role) && isTotalWord(text);
  if (role === 'month' && clean(text) === header) return { text, value, fault: 'header', isTotal };
  if (reading.kind === 'problem') return { text, value, fault: reading.code, isTotal };
  const isMoney = role === 'usd' || role === 'cny';
  if (value === undefined) {
    const isRequired = role === 'flow' || layout.required.includes(role) || layout.complete.includes(role);
    const missing = isMoney ? 'money-missing' : isRequired ? `${role}-missing` : undefined;
    return { text, value, fault: missing, isTotal };
  }
  const isForbidden = isMoney && !layout.negatives && value.startsWith('-') && !/^-0*$/.test(value);
  return { text, value, fault: isForbidden ? 'money-negative' : undefined, isTotal };
}

function isTotalWord(text: string): boolean {
  return totalWords.test(clean(text));
}

function monthsIn(texts: readonly string[]): string[] {
  const months = texts.flatMap((text) => {
    const reading = readers.month(text);
    return reading.kind === 'value' ? [reading.value] : [];
  });
  return inOrder(months);
}

function inOrder(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(byCodePoint);
}
