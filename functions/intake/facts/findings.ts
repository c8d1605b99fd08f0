import { DuckDBListValue, listValue, type DuckDBValue } from '@duckdb/node-api';
import type { Problem } from '../../facts/receipt.ts';
import type { Session } from '../../facts/session.ts';
import type { CodeLists } from '../../reference/code-lists.ts';
import { byCodePoint } from '../../trade/rank.ts';
import type { Column } from '../columns/column.ts';
import type { Role } from '../layouts/layout.ts';
import type { Form } from '../meaning/form.ts';
import { BesideColumn } from '../columns/beside-column.ts';
import { TextColumn } from '../columns/text-column.ts';

/** What tells the rows of a source apart, with the dimensions that are not kept (no role). */
const keyRoles: readonly (Role | undefined)[] = ['month', 'flow', 'product', 'market', 'regime', undefined];

/** What an upload's readers should know though every row counts: codes on no list, quantities of zero, odd columns. */
export async function notesOf(
  session: Session,
  form: Form,
  columns: readonly Column[],
  lists: CodeLists,
): Promise<Problem[]> {
  const notes: Problem[] = [
    ...form.notes,
    ...form.unknown.map((header) => ({ code: 'column-ignored', column: header })),
  ];
  const known: readonly (readonly [Role, (code: string) => boolean])[] = [
    ['product', (code) => isKnownProduct(code, lists) || isOfAnEdition(code, lists)],
    ['market', (code) => lists.markets.has(code)],
    ['regime', (code) => lists.regimes.has(code)],
    ['supervision', (code) => lists.supervisionRegimes.has(code)],
  ];
  for (const [role, isKnown] of known) {
    const column = columns.find((one) => one.role === role);
    const unknown = column instanceof TextColumn ? column.values.filter((code) => !isKnown(code)) : [];
    if (unknown.length > 0) notes.push(...(await notListed(session, role, unknown, lists)));
  }
  const products = columns.find(({ role }) => role === 'product');
  const unnamed =
    products instanceof TextColumn
      ? products.values.filter((code) => !isKnownProduct(code, lists) && isOfAnEdition(code, lists))
      : [];
  if (unnamed.length > 0)
    for (const note of await notListed(session, 'product', unnamed, lists))
      notes.push({ ...note, code: 'product-of-another-edition' });
  const [found = {}] = await session.rows(
    `SELECT count(*)::INTEGER AS zeros FROM facts WHERE quantity = 0 AND (usd > 0 OR cny > 0)`,
  );
  const zeros = Number(found['zeros']);
  if (zeros > 0) notes.push({ code: 'quantity-zero', details: { rows: String(zeros) } });
  return notes;
}

/** Eight digits are looked up whole; other lengths by their chapter. */
function isKnownProduct(code: string, lists: CodeLists): boolean {
  return lists.chapters.has(code.slice(0, 2)) && (code.length < 8 || lists.products.has(code.slice(0, 8)));
}

/** New or retired at eight digits, under a subheading of some edition of the Harmonized System. */
function isOfAnEdition(code: string, lists: CodeLists): boolean {
  return code.length >= 8 && lists.subheadings.has(code.slice(0, 6));
}

/** Those of the codes that stand in facts, with what they come to. */
async function notListed(
  session: Session,
  role: Role,
  unknown: readonly string[],
  { chapters }: CodeLists,
): Promise<Problem[]> {
  const [found = {}] = await session.rows(
    `
    SELECT array_agg(DISTINCT ${role}) AS codes, count(*)::VARCHAR AS rows,
      sum(usd)::DECIMAL(38,2)::VARCHAR AS usd, sum(cny)::DECIMAL(38,2)::VARCHAR AS cny
    FROM facts WHERE ${role} IN (SELECT unnest($unknown))`,
    { unknown: listValue(unknown) },
  );
  const codes = textsIn(found['codes']).sort(byCodePoint);
  if (codes.length === 0) return [];
  const usd = textOf(found['usd']);
  const cny = textOf(found['cny']);
  const isInChapters = role === 'product' && codes.every((code) => chapters.has(code.slice(0, 2)));
  const chaptersFound = [...new Set(codes.map((code) => code.slice(0, 2)))];
  const details = {
    ...(isInChapters && { chapters: chaptersFound.slice(0, 20).join(' ') }),
    codes: codes.slice(0, 20).join(' '),
    count: String(codes.length),
    rows: textOf(found['rows']),
    ...(usd && { usd }),
    ...(cny && { cny }),
  };
  return [{ code: `${role}-not-listed`, details }];
}

/**
 * Rows that a source gives once and this upload more than once. Keys are compared by hash first: where as many differ
 * as there are rows, none is there twice.
 */
export async function rowsTwice(
  session: Session,
  { layout }: Form,
  columns: readonly Column[],
): Promise<Problem[]> {
  if (!layout.uniqueRows) return [];
  const telling = columns.filter(
    (column) =>
      column instanceof TextColumn && !(column instanceof BesideColumn) && keyRoles.includes(column.role),
  );
  const key = telling.map(({ name }) => name).join(', ');
  const [counted] = await session.rows(
    `SELECT count(DISTINCT hash(${key})) = count(*) AS once FROM read_facts`,
  );
  if (counted?.['once'] === true) return [];
  const [twice] = await session.rows(`
    SELECT count(*)::INTEGER AS keys, arg_min(first, first)::VARCHAR AS first, arg_min(last, first)::VARCHAR AS last FROM (
      SELECT min(line) AS first, max(line) AS last FROM read_facts GROUP BY ${key} HAVING count(*) > 1)`);
  const keys = Number(twice?.['keys']);
  if (keys === 0) return [];
  const lines = `${textOf(twice?.['first'])}, ${textOf(twice?.['last'])}`;
  return [{ code: 'rows-twice', details: { keys: String(keys), lines } }];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The texts of a list that DuckDB gathered; of an absent one none. */
function textsIn(list: DuckDBValue | undefined): string[] {
  if (!(list instanceof DuckDBListValue)) return [];
  return list.items.filter((item) => typeof item === 'string');
}
