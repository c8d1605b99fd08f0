import type { Problem } from '../../facts/receipt.ts';
import type { Session } from '../../facts/session.ts';
import type { Column } from '../columns/column.ts';
import { columnsTold } from './told-columns.ts';

/**
 * Values of a column, a park called 城区 or a partner called 000, that have just as much as all other values together, in
 * every month and flow in which they stand: totals by their figures, though not by their names. Of three values in one
 * month and flow one may be the sum of two by chance: there both currencies must say so, or cents, or its rows lack a
 * code or quantity that all others have.
 */
export async function valuesThatAreSums(session: Session, columns: readonly Column[]): Promise<Problem[]> {
  const { dimensions, keys, money } = columnsTold(columns);
  const hasQuantity = columns.some(({ role, isFilled }) => role === 'quantity' && isFilled);
  const problems: Problem[] = [];
  for (const column of dimensions) {
    // Codes of several lengths are levels of one another, which the month looks at.
    if (column.role === 'product' && new Set(column.values.map(({ length }) => length)).size > 1) continue;
    const sums = money.map((currency) => `sum(${currency}) AS ${currency}`).join(', ');
    const isHalf = money.map((currency) => `(v.${currency} IS NULL OR 2 * v.${currency} = t.${currency})`);
    const isSomething = money.map((currency) => `coalesce(v.${currency}, 0) <> 0`).join(' OR ');
    const lacks = [
      ...dimensions.filter((one) => one !== column).map(({ name }) => `count(nullif(${name}, 0))`),
      ...(hasQuantity ? ['count(quantity)'] : []),
    ];
    const given = lacks.map((count, place) => `${count} AS given${place}`);
    const allGiven = lacks.map((_, place) => `count(*) FILTER (WHERE given${place} > 0) AS all${place}`);
    const isBare = lacks.map((_, place) => `(v.given${place} = 0 AND t.all${place} = t.n - 1)`);
    const isExact = money.map((currency) => `v.${currency} % 100 <> 0`);
    const isTelling = [
      'false',
      ...isBare,
      ...isExact,
      ...(money.length > 1 ? ['v.usd <> 0 AND v.cny <> 0'] : []),
    ];
    const found = await session.rows(`
      WITH v AS (SELECT ${[...keys, `${column.name} AS value`, sums, ...given].join(', ')} FROM read_facts GROUP BY ALL),
        t AS (SELECT ${[...keys, 'count(*) AS n', sums, ...allGiven].join(', ')} FROM v GROUP BY ALL)
      SELECT value::INTEGER AS value, ${money.map((currency) => `sum(v.${currency})::DECIMAL(38,2)::VARCHAR AS ${currency}`).join(', ')}
      FROM v JOIN t USING (${keys.join(', ')}) WHERE value <> 0 GROUP BY value
      HAVING bool_and((${isSomething}) AND ${isHalf.join(' AND ')})
        AND min(n) >= 3 AND (min(n) >= 4 OR count(*) >= 2 OR bool_and(${isTelling.join(' OR ')}))
      ORDER BY value`);
    problems.push(
      ...found.map(({ value, ...sum }) => ({
        ...{ code: 'value-equals-sum', column: column.header, text: column.values[Number(value) - 1] ?? '' },
        details: Object.fromEntries(
          Object.entries(sum).flatMap(([currency, text]) =>
            typeof text === 'string' ? [[currency, text]] : [],
          ),
        ),
      })),
    );
  }
  return problems;
}
