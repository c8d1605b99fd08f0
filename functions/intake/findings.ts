import type { Problem } from '../facts/receipt.ts';
import { sqlText, type Session } from '../facts/session.ts';
import type { CodeLists } from '../reference/code-lists.ts';
import { byCodePoint } from '../trade/rank.ts';
import type { Form } from './recognise.ts';
import type { Role } from './layout.ts';
import type { Rows } from './rows.ts';
import { textsIn } from './lists.ts';
import { currencies, decimalText, minorUnits, total, type Sums } from './sums.ts';

/** What an upload's readers should know though every row counts: codes on no list, quantities of zero, odd columns. */
export async function notesOf(session: Session, form: Form, lists: CodeLists): Promise<Problem[]> {
  const notes: Problem[] = form.unknown.map((header) => ({ code: 'column-ignored', column: header }));
  const known: readonly (readonly [Role, (code: string) => boolean])[] = [
    ['product', (code) => isKnownProduct(code, lists)],
    ['market', (code) => lists.markets.has(code)],
    ['regime', (code) => lists.regimes.has(code)],
    ['supervision', (code) => lists.supervisionRegimes.has(code)],
  ];
  const asked = known.map(([role]) => `array_agg(DISTINCT ${role}) AS ${role}`).join(', ');
  const [found = {}] = await session.rows(`
    SELECT ${asked}, count(*) FILTER (WHERE quantity = 0 AND (usd > 0 OR cny > 0))::INTEGER AS zeros FROM facts`);
  for (const [role, isKnown] of known) {
    const unknown = textsIn(found[role]).filter((code) => !isKnown(code));
    if (unknown.length > 0) notes.push(await notListed(session, role, unknown.sort(byCodePoint)));
  }
  const zeros = Number(found['zeros']);
  if (zeros > 0) notes.push({ code: 'quantity-zero', details: { rows: String(zeros) } });
  return notes;
}

/** Eight digits are looked up whole; other lengths by their chapter. */
function isKnownProduct(code: string, lists: CodeLists): boolean {
  return lists.chapters.has(code.slice(0, 2)) && (code.length < 8 || lists.products.has(code.slice(0, 8)));
}

async function notListed(session: Session, role: Role, codes: readonly string[]): Promise<Problem> {
  const [sums] = await session.rows(`
    SELECT count(*)::VARCHAR AS rows, sum(usd)::DECIMAL(38,2)::VARCHAR AS usd, sum(cny)::DECIMAL(38,2)::VARCHAR AS cny
    FROM facts WHERE ${role} IN (${codes.map(sqlText).join(', ')})`);
  const usd = textOf(sums?.['usd']);
  const cny = textOf(sums?.['cny']);
  const details = {
    codes: codes.slice(0, 20).join(' '),
    count: String(codes.length),
    rows: textOf(sums?.['rows']),
    ...(usd && { usd }),
    ...(cny && { cny }),
  };
  return { code: `${role}-not-listed`, details };
}

/**
 * Rows that a source gives once and this upload more than once. Keys are compared by hash first: where as many differ
 * as there are rows, none is there twice.
 */
export async function rowsTwice(
  session: Session,
  { layout }: Form,
  { columns }: Rows,
  roles: readonly Role[],
): Promise<Problem[]> {
  if (!layout.uniqueRows) return [];
  const kept = ['month', 'flow', 'product', 'market', 'regime'] as const;
  const dimensions = columns.flatMap(({ name, isDimension }) => (isDimension ? [name] : []));
  const key = [...kept.filter((role) => roles.includes(role)), ...dimensions].join(', ');
  const facts = `FROM staged WHERE kind = 'data' AND NOT rejected`;
  const [counted] = await session.rows(`
    SELECT (SELECT count(*) FROM (SELECT DISTINCT hash(${key}) ${facts})) = (SELECT count(*) ${facts}) AS once`);
  if (counted?.['once'] === true) return [];
  const [twice] = await session.rows(`
    SELECT count(*)::INTEGER AS keys, arg_min(first, first)::VARCHAR AS first, arg_min(last, first)::VARCHAR AS last FROM (
      SELECT min(line) AS first, max(line) AS last ${facts} GROUP BY ${key} HAVING count(*) > 1)`);
  const keys = Number(twice?.['keys']);
  if (keys === 0) return [];
  const lines = `${textOf(twice?.['first'])}, ${textOf(twice?.['last'])}`;
  return [{ code: 'rows-twice', details: { keys: String(keys), lines } }];
}

/**
 * A total row is never counted. The largest must be the sum of all rows, rejected ones with them; or all of them
 * together, where each is that of one part.
 */
export function totalsThatDiffer(told: readonly Sums[], found: readonly Sums[]): Problem[] {
  return currencies.flatMap((currency) => {
    const sum = total(found, currency) ?? 0n;
    const totals = told.flatMap((row) => (row[currency] === null ? [] : [minorUnits(row[currency])]));
    const largest = totals.reduce((most, next) => (next > most ? next : most), totals[0] ?? sum);
    if (largest === sum || total(told, currency) === sum) return [];
    const details = { found: decimalText(sum) };
    return [{ code: 'total-row-differs', column: currency, text: decimalText(largest), details }];
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
