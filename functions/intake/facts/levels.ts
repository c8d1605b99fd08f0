import type { Problem } from '../../facts/receipt.ts';
import { viewDimensions } from '../../facts/schema.ts';
import type { Session } from '../../facts/session.ts';
import type { Column } from '../columns/column.ts';
import { TextColumn } from '../columns/text-column.ts';
import { textOf } from './row-texts.ts';

/**
 * Rows of a product that stands beside its own parts: "84" contains "8429" of the same month, flow, market and all else, or
 * of all markets where it has none, so that the sum counts it twice. By month, with what the coarser rows and the finer ones below them come to.
 */
export async function levelsNested(session: Session, columns: readonly Column[]): Promise<Problem[]> {
  const product = columns.find(({ role }) => role === 'product');
  const codes = product instanceof TextColumn ? product.values : [];
  const lengths = [...new Set(codes.map((code) => code.length))].sort((left, right) => left - right);
  const coarse = lengths.slice(0, -1).filter((length) => hasPart(codes, length));
  if (coarse.length === 0) return [];
  const others = ['flow', ...viewDimensions.filter((dimension) => dimension !== 'product')];
  const same = others.map((name) => `(p.${name} IS NULL OR p.${name} = c.${name})`).join(' AND ');
  const below = coarse
    .map((length) => `(length(p.product) = ${length} AND left(c.product, ${length}) = p.product)`)
    .join(' OR ');
  const on = `c.month = p.month AND ${same} AND length(c.product) > length(p.product) AND (${below})`;
  const sums = (of: string): string =>
    ['usd', 'cny'].map((name) => `CAST(sum(${name}) AS DECIMAL(38,2))::VARCHAR AS ${of}_${name}`).join(', ');
  const rows = await session.rows(`
    SELECT month, whole.rows, whole.codes, whole_usd, whole_cny, part_usd, part_cny
    FROM (SELECT p.month, count(*)::VARCHAR AS rows, ${sums('whole')},
        array_to_string(list_sort(list(DISTINCT p.product))[:10], ' ') AS codes
      FROM facts AS p WHERE EXISTS (SELECT 1 FROM facts AS c WHERE ${on}) GROUP BY p.month) AS whole
    JOIN (SELECT c.month, ${sums('part')} FROM facts AS c
      WHERE EXISTS (SELECT 1 FROM facts AS p WHERE ${on})
        AND NOT EXISTS (SELECT 1 FROM facts AS d WHERE ${on.replaceAll('c.', 'd.').replaceAll('p.', 'c.')})
      GROUP BY c.month) AS part USING (month) ORDER BY month`);
  return rows.map((row) => {
    const told = ['month', 'rows', 'codes', 'whole_usd', 'whole_cny', 'part_usd', 'part_cny'];
    const details = Object.fromEntries(told.map((name) => [name, textOf(row[name])]));
    return { code: 'levels-nested', details };
  });
}

function hasPart(codes: readonly string[], length: number): boolean {
  const coarse = new Set(codes.filter((code) => code.length === length));
  return codes.some((code) => code.length > length && coarse.has(code.slice(0, length)));
}
