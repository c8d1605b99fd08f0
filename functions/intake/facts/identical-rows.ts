import type { Problem } from '../../facts/receipt.ts';
import type { Session } from '../../facts/session.ts';
import { NumberColumn } from '../columns/number-column.ts';
import { BesideColumn } from '../columns/beside-column.ts';
import { TextColumn } from '../columns/text-column.ts';
import type { Column } from '../columns/column.ts';
import type { Form } from '../meaning/form.ts';
import { monthsByCode, textOf } from './row-texts.ts';

/**
 * Rows that are told twice: a bureau's file may hold two declarations that are alike to the cent, now and then and small.
 * From so many rows on, or so many parts in ten thousand of a month's money, it is more likely that rows were pasted
 * twice; but one row alone that comes again in a table which fits on a screen is told and no more. Of the 58 603 rows of
 * the fixture city's 30 months no two are alike.
 */
const mostAlike = { rows: 4, basisPoints: 10, onScreen: 20 };

/** A column that tells declarations apart, which is not kept: rows that are alike without it need not be. */
const tellsApart = /单号|编号|单证|序列|declaration|entry|invoice|reference|\bno\b/i;

/** Whether rows that are alike are a question: not where the source gives each once, or a column may tell them apart. */
export function mayRepeat({ layout, unknown }: Form): boolean {
  return !layout.uniqueRows && !unknown.some((header) => tellsApart.test(header));
}

/**
 * Identical rows of an upload whose rows need not differ: held where they are many or large, told where they are few,
 * by month.
 */
export async function identicalRows(
  session: Session,
  form: Form,
  columns: readonly Column[],
): Promise<{ readonly holds: readonly Problem[]; readonly notes: readonly Problem[] }> {
  const none = { holds: [], notes: [] };
  if (!mayRepeat(form)) return none;
  const kept = columns.filter(
    (column) =>
      (column instanceof TextColumn && !(column instanceof BesideColumn)) || column instanceof NumberColumn,
  );
  const names = kept.map(({ name }) => name);
  const [counted] = await session.rows(
    `SELECT count(DISTINCT hash(${names.join(', ')})) = count(*) AS once FROM read_facts`,
  );
  if (counted?.['once'] === true) return none;
  const money = ['usd', 'cny'].filter((name) => names.includes(name));
  const sum = (name: string): string =>
    money.includes(name) ? `CAST(sum(${name} * (copies - 1)) AS DECIMAL(38,2))::VARCHAR` : 'NULL';
  const all = `CAST(sum(abs(${money[0] ?? '0'}) * copies) AS DECIMAL(38,2))`;
  const extra = `CAST(sum(abs(${money[0] ?? '0'}) * (copies - 1)) AS DECIMAL(38,2))`;
  const rows = await session.rows(`
    SELECT month, CAST(sum(copies - 1) AS INTEGER) AS more, ${sum('usd')} AS usd, ${sum('cny')} AS cny,
      string_agg(first || '=' || last, ' ' ORDER BY first) FILTER (WHERE copies > 1 AND place <= 5) AS lines,
      ${extra} * 10000 >= ${all} * ${mostAlike.basisPoints} AND ${extra} > 0
        AND (count(*) FILTER (WHERE copies > 1) > 1 OR sum(copies) > ${mostAlike.onScreen}) AS large
    FROM (SELECT *, row_number() OVER (PARTITION BY month ORDER BY copies = 1, first) AS place
      FROM (SELECT ${names.join(', ')}, count(*) AS copies, min(line) AS first, max(line) AS last
        FROM read_facts GROUP BY ${names.join(', ')}))
    GROUP BY month HAVING sum(copies - 1) > 0`);
  const months = monthsByCode(columns);
  const found = rows.map((row) => {
    const [usd, cny] = [textOf(row['usd']), textOf(row['cny'])];
    const details = {
      month: months(row['month']),
      ...{ rows: String(row['more']), lines: textOf(row['lines']) },
      ...(usd && { usd }),
      ...(cny && { cny }),
    };
    const isMany = Number(row['more']) > mostAlike.rows || row['large'] === true;
    return { isMany, problem: { code: isMany ? 'rows-identical' : 'rows-identical-few', details } };
  });
  found.sort((left, right) => (left.problem.details.month < right.problem.details.month ? -1 : 1));
  return {
    holds: found.filter(({ isMany }) => isMany).map(({ problem }) => problem),
    notes: found.filter(({ isMany }) => !isMany).map(({ problem }) => problem),
  };
}
