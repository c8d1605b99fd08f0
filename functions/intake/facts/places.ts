import type { PlaceTold } from '../../facts/receipt.ts';
import type { Session } from '../../facts/session.ts';
import type { CodeLists } from '../../reference/code-lists.ts';
import type { Column } from '../columns/column.ts';
import { TextColumn } from '../columns/text-column.ts';
import { monthsByCode, textOf } from './row-texts.ts';
import { sumOf } from '../../facts/currency-sums.ts';

/** So many places of a month are told by name; whoever sends more sends a nation's. A city has parks by the dozen. */
const mostTold = 1000;

/**
 * Of which places the rows of an upload are, by the first two digits of customs' district, or all that is written of one
 * that customs' list does not have in its own provinces, and by the park that they name: with rows and sums, by month.
 */
export async function placesTold(
  session: Session,
  columns: readonly Column[],
  { customsDistricts }: Pick<CodeLists, 'customsDistricts'>,
): Promise<PlaceTold[]> {
  const provinces = new Set([...customsDistricts.keys()].map((code) => code.slice(0, 2)));
  const isPlain = (code: string): boolean =>
    /^\d{4}[0-9A-Z]$/.test(code) && (customsDistricts.has(code) || !provinces.has(code.slice(0, 2)));
  const months = monthsByCode(columns);
  const found: PlaceTold[] = [];
  for (const by of ['district', 'park'] as const) {
    const column = columns.find(({ role, isFilled }) => role === by && isFilled);
    if (!(column instanceof TextColumn)) continue;
    const money = ['usd', 'cny'].map((name) =>
      columns.some((one) => one.name === name && one.isFilled) ? `sum(${name})` : 'NULL',
    );
    const rows = await session.rows(`
      SELECT month, ${column.name} AS place, count(*)::INTEGER AS rows,
        CAST(${money[0]} AS DECIMAL(38,2))::VARCHAR AS usd, CAST(${money[1]} AS DECIMAL(38,2))::VARCHAR AS cny
      FROM read_facts GROUP BY month, ${column.name} ORDER BY month, min(line)`);
    for (const row of rows) {
      const written = column.values[Number(row['place']) - 1] ?? '';
      found.push({
        ...{ month: months(row['month']), by },
        ...{ place: by === 'district' && isPlain(written) ? written.slice(0, 2) : written.trim() },
        rows: Number(row['rows']),
        ...{ usd: textOf(row['usd']) || null, cny: textOf(row['cny']) || null },
      });
    }
  }
  const told = Map.groupBy(merged(found), ({ by, month }) => `${by} ${month}`);
  return [...told.values()].flatMap((places) => places.slice(0, mostTold));
}

function merged(found: readonly PlaceTold[]): PlaceTold[] {
  const keyOf = ({ month, by, place }: PlaceTold): string => `${month} ${by} ${place}`;
  return [...Map.groupBy(found, keyOf).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { usd, cny } = sumOf(same);
    return [{ ...first, rows: same.reduce((sum, { rows }) => sum + rows, 0), usd, cny }];
  });
}
