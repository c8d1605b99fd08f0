import type { Problem } from '../facts/receipt.ts';
import { sqlText, type Session } from '../facts/session.ts';
import type { CodeLists } from '../reference/code-lists.ts';
import { byCodePoint } from '../trade/rank.ts';
import { decimalText } from './manifest.ts';
import type { Form } from './recognise.ts';
import { keptColumns, type Staged } from './stage.ts';

/** What an upload's readers should know though every row counts: codes on no list, quantities of zero, odd columns. */
export async function notesOf(
  session: Session,
  form: Form,
  staged: Staged,
  lists: CodeLists,
): Promise<Problem[]> {
  const notes: Problem[] = form.unknown.map((header) => ({ code: 'column-ignored', column: header }));
  const known: readonly (readonly [
    'product' | 'market' | 'regime' | 'supervision',
    (code: string) => boolean,
  ])[] = [
    ['product', (code) => isKnownProduct(code, lists)],
    ['market', (code) => lists.markets.has(code)],
    ['regime', (code) => lists.regimes.has(code)],
    ['supervision', (code) => lists.supervisionRegimes.has(code)],
  ];
  for (const [role, isKnown] of known) {
    if (!staged.roles.includes(role)) continue;
    notes.push(...(await unknownCodes(session, role, isKnown)));
  }
  if (staged.roles.includes('quantity')) {
    const [zero] = await session.rows(
      'SELECT count(*)::INTEGER AS rows FROM facts WHERE quantity = 0 AND (usd > 0 OR cny > 0)',
    );
    if (Number(zero?.['rows']) > 0)
      notes.push({ code: 'quantity-zero', details: { rows: String(zero?.['rows']) } });
  }
  return notes;
}

/** Eight digits are looked up whole; other lengths by their chapter. */
function isKnownProduct(code: string, lists: CodeLists): boolean {
  return lists.chapters.has(code.slice(0, 2)) && (code.length < 8 || lists.products.has(code.slice(0, 8)));
}

async function unknownCodes(
  session: Session,
  role: string,
  isKnown: (code: string) => boolean,
): Promise<Problem[]> {
  const codes = (await session.rows(`SELECT DISTINCT ${role} AS code FROM facts WHERE ${role} IS NOT NULL`))
    .flatMap(({ code }) => (typeof code === 'string' && !isKnown(code) ? [code] : []))
    .sort(byCodePoint);
  if (codes.length === 0) return [];
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
  return [{ code: `${role}-not-listed`, details }];
}

/** What makes the upload's months wait: a download cut at its cap, rows given twice, a total row that differs. */
export async function holdsOf(
  session: Session,
  form: Form,
  rows: { readonly data: number },
): Promise<Problem[]> {
  const holds: Problem[] = [];
  if (rows.data === form.layout.rowCap)
    holds.push({ code: 'download-cut', details: { rows: String(rows.data) } });
  if (form.layout.uniqueRows) holds.push(...(await rowsTwice(session, form)));
  holds.push(...(await totalsThatDiffer(session)));
  return holds;
}

async function rowsTwice(session: Session, form: Form): Promise<Problem[]> {
  const others = keptColumns(form).flatMap(({ name }) => (name.startsWith('dimension') ? [name] : []));
  const key = ['month', 'flow', 'product', 'market', 'regime', ...others].join(', ');
  const twice = await session.rows(`
    SELECT count(*)::INTEGER AS keys, min(lines)::VARCHAR AS lines FROM (
      SELECT min(line)::VARCHAR || ', ' || max(line)::VARCHAR AS lines FROM facts GROUP BY ${key} HAVING count(*) > 1)`);
  const keys = Number(twice[0]?.['keys']);
  return keys === 0
    ? []
    : [{ code: 'rows-twice', details: { keys: String(keys), lines: textOf(twice[0]?.['lines']) } }];
}

/** A total row is never counted; it must be the sum of the rows above it, rejected ones with them. */
async function totalsThatDiffer(session: Session): Promise<Problem[]> {
  const holds: Problem[] = [];
  for (const currency of ['usd', 'cny']) {
    const [sums] = await session.rows(`
      SELECT (max(${currency}) FILTER (WHERE kind = 'total') * 100)::BIGINT AS told,
        (coalesce(sum(${currency}) FILTER (WHERE kind = 'data'), 0) * 100)::BIGINT AS found FROM typed`);
    const told = sums?.['told'];
    const found = sums?.['found'];
    if (typeof told !== 'bigint' || typeof found !== 'bigint' || told === found) continue;
    holds.push({
      code: 'total-row-differs',
      column: currency,
      text: decimalText(told),
      details: { found: decimalText(found) },
    });
  }
  return holds;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
