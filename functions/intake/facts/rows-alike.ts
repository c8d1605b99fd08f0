import type { Problem } from '../../facts/receipt.ts';
import type { Session } from '../../facts/session.ts';
import { NumberColumn } from '../columns/number-column.ts';
import { BesideColumn } from '../columns/beside-column.ts';
import { TextColumn } from '../columns/text-column.ts';
import type { Column } from '../columns/column.ts';
import type { Form } from '../meaning/form.ts';
import { mayRepeat } from './identical-rows.ts';
import { monthsByCode, textOf } from './row-texts.ts';

/**
 * Rows that are told twice with other cents, or with another name of the firm: pasted from a file that was made anew.
 * All their codes and quantities are the same, and of their amounts one is while the other is at most `perMille.one` off, or all are at most
 * `perMille.all` off. From so many rows on, or from three that come to so many parts in ten thousand of a month's money,
 * they hold; fewer are told. Of the 58 603 rows of the fixture city's 30 months and of the real exports at hand no two
 * are so.
 */
const mostAlike = { rows: 4, basisPoints: 10 };
const perMille = { one: 10, all: 1 };

/** Rows of an upload that tell nearly what others tell: held where they are many or large, told where few, by month. */
export async function rowsAlike(
  session: Session,
  form: Form,
  columns: readonly Column[],
): Promise<{ readonly holds: readonly Problem[]; readonly notes: readonly Problem[] }> {
  const numbers = columns.filter((column) => column instanceof NumberColumn);
  const money = ['usd', 'cny'].filter((name) => numbers.some((column) => column.name === name));
  const [leading = ''] = money;
  if (!mayRepeat(form) || leading === '') return { holds: [], notes: [] };
  const texts = columns
    .filter((column) => column instanceof TextColumn && !(column instanceof BesideColumn))
    .map(({ name }) => name);
  const codes = texts.filter((name) => name !== 'enterprise_name' || !texts.includes('enterprise'));
  const quantities = numbers.map(({ name }) => name).filter((name) => !money.includes(name));
  const key = [...codes, ...quantities].join(', ');
  const all = [...texts, ...quantities, ...money].join(', ');
  const [counted] = await session.rows(
    `SELECT count(DISTINCT hash(${key})) = count(*) AS once FROM read_facts`,
  );
  if (counted?.['once'] === true) return { holds: [], notes: [] };
  const rows = await session.rows(`
    WITH once AS (SELECT ${all}, min(line) AS line FROM read_facts GROUP BY ${all}),
    again AS (SELECT * FROM once WHERE hash(${key}) IN (SELECT hash(${key}) FROM once GROUP BY 1 HAVING count(*) > 1)),
    beside AS (SELECT *, lag(line) OVER k AS other, ${money.map((name) => `lag(${name}) OVER k AS other_${name}`).join(', ')}
      FROM again WINDOW k AS (PARTITION BY ${key} ORDER BY ${money.join(', ')}, line)),
    alike AS (SELECT *, row_number() OVER (PARTITION BY month ORDER BY least(line, other)) AS place
      FROM beside WHERE ${isNear(money)})
    SELECT month, count(*)::INTEGER AS more, ${['usd', 'cny'].map((name) => sumOf(name, money)).join(', ')},
      string_agg(least(line, other) || '=' || greatest(line, other), ' ' ORDER BY place) FILTER (WHERE place <= 5) AS lines,
      count(*) > 2 AND sum(abs(${leading})) * 10000 >= ${mostAlike.basisPoints} *
        (SELECT sum(abs(f.${leading})) FROM read_facts AS f WHERE f.month = alike.month) AS large
    FROM alike GROUP BY month`);
  const months = monthsByCode(columns);
  const found = rows.map((row) => {
    const [usd, cny] = [textOf(row['usd']), textOf(row['cny'])];
    const isMany = Number(row['more']) > mostAlike.rows || row['large'] === true;
    const details = {
      month: months(row['month']),
      ...{ rows: String(row['more']), lines: textOf(row['lines']) },
      ...(usd && { usd }),
      ...(cny && { cny }),
    };
    return { isMany, problem: { code: isMany ? 'rows-alike' : 'rows-alike-few', details } };
  });
  found.sort((left, right) => (left.problem.details.month < right.problem.details.month ? -1 : 1));
  return {
    holds: found.filter(({ isMany }) => isMany).map(({ problem }) => problem),
    notes: found.filter(({ isMany }) => !isMany).map(({ problem }) => problem),
  };
}

/** Whether the amounts of a row are nearly those of the row beside it. */
function isNear(money: readonly string[]): string {
  const within = (most: number) => (name: string) =>
    `CAST(abs(coalesce(${name}, 0) - coalesce(other_${name}, 0)) AS DOUBLE) * 1000 <= CAST(abs(coalesce(${name}, 0)) AS DOUBLE) * ${most}`;
  const all = money.map(within(perMille.all)).join(' AND ');
  const isOneSame = money.map((name) => `(${name} <> 0 AND ${name} = other_${name})`).join(' OR ');
  const others = money.map(within(perMille.one)).join(' AND ');
  return `(${all}) OR ((${isOneSame}) AND ${others})`;
}

function sumOf(name: string, money: readonly string[]): string {
  const sum = money.includes(name) ? `CAST(sum(${name}) AS DECIMAL(38,2))::VARCHAR` : 'NULL';
  return `${sum} AS ${name}`;
}
