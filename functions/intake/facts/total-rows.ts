import { INTEGER, VARCHAR, DuckDBDataChunk } from '@duckdb/node-api';
import type { Problem } from '../../facts/receipt.ts';
import type { Session } from '../../facts/session.ts';
import { minorText, minorUnits } from '../../trade/money.ts';
import { rowsAtATime } from '../columns/column.ts';
import type { Role } from '../layouts/layout.ts';
import { currencies, total, type Sums } from '../../facts/currency-sums.ts';

/** A row that is the total of others: its codes, which they have in common, and its money. */
export interface TotalRow {
  readonly line: number;
  readonly keys: readonly (readonly [Role, string])[];
  readonly sums: Sums;
}

/** As many total rows that differ are told; where one does, the months wait. */
const differencesTold = 20;

/**
 * A total row is never counted. The largest must be the sum of all rows, rejected ones with them; or all of them
 * together, where each is that of one part; or each must be the sum of the rows that have its codes. Where amounts were
 * rounded, every row may be half a cent off.
 */
export async function totalsThatDiffer(
  session: Session,
  told: readonly TotalRow[],
  found: readonly Sums[],
  { rounds, rows }: { readonly rounds: boolean; readonly rows: number },
): Promise<Problem[]> {
  const overall = currencies.flatMap((currency) => {
    const sum = total(found, currency) ?? 0n;
    const sums = told.map((row) => row.sums);
    const totals = sums.flatMap((row) => (row[currency] === null ? [] : [minorUnits(row[currency])]));
    const largest = totals.reduce((most, next) => (next > most ? next : most), totals[0] ?? sum);
    const same = isSame(rounds ? rows : 0);
    if (same(largest, sum) || same(total(sums, currency) ?? 0n, sum)) return [];
    const details = { found: minorText(sum) };
    return [{ code: 'total-row-differs', column: currency, text: minorText(largest), details }];
  });
  if (overall.length === 0) return [];
  const differences = await differencesOf(session, told, rounds);
  if (differences.length === 0 || told.length === 1 || told.every(({ keys }) => keys.length === 0))
    return differences.length === 0 ? [] : overall;
  return differences.slice(0, differencesTold);
}

/** The total rows that are not the sums of the facts that have their codes. */
async function differencesOf(
  session: Session,
  told: readonly TotalRow[],
  rounds: boolean,
): Promise<Problem[]> {
  const patterns = Map.groupBy(told, ({ keys }) => keys.map(([role]) => role).join(', '));
  const differences: Problem[] = [];
  for (const rows of patterns.values()) {
    const sums = await sumsOf(session, rows);
    for (const row of rows)
      for (const currency of currencies) {
        const found = sums.get(row.line);
        const sum = minorUnits(found?.[currency] ?? '0.00');
        const text = row.sums[currency];
        if (text === null || isSame(rounds ? (found?.rows ?? 0) : 0)(minorUnits(text), sum)) continue;
        const details = { found: minorText(sum) };
        differences.push({ code: 'total-row-differs', line: row.line, column: currency, text, details });
      }
  }
  return differences.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0));
}

/** Whether a sum of so many rounded rows may be a total that was rounded by itself. */
function isSame(rows: number): (told: bigint, found: bigint) => boolean {
  return (told, found) => {
    const twice = 2n * (told > found ? told - found : found - told);
    return twice <= (rows === 0 ? 0n : BigInt(rows + 1));
  };
}

/** What the facts with the codes of each row come to, by its line. All rows have codes of the same roles. */
async function sumsOf(
  session: Session,
  rows: readonly TotalRow[],
): Promise<Map<number, Sums & { readonly rows: number }>> {
  const roles = rows[0]?.keys.map(([role]) => role) ?? [];
  const columns = ['line INTEGER', ...roles.map((role) => `${role} VARCHAR`)];
  await session.run(`CREATE OR REPLACE TEMP TABLE total_rows (${columns.join(', ')})`);
  const appender = await session.connection.createAppender('total_rows');
  for (let first = 0; first < rows.length; first += rowsAtATime) {
    const some = rows.slice(first, first + rowsAtATime);
    const chunk = DuckDBDataChunk.create([INTEGER, ...roles.map(() => VARCHAR)], some.length);
    chunk.setRows(some.map(({ line, keys }) => [line, ...keys.map(([, code]) => code)]));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const having = roles.map((role) => `facts.${role} = total_rows.${role}`);
  const found = await session.rows(`
    SELECT total_rows.line AS line, count(facts.line)::INTEGER AS rows, CAST(sum(usd) AS DECIMAL(38,2))::VARCHAR AS usd,
      CAST(sum(cny) AS DECIMAL(38,2))::VARCHAR AS cny
    FROM total_rows LEFT JOIN facts ON ${['true', ...having].join(' AND ')} GROUP BY total_rows.line`);
  return new Map(
    found.map(({ line, rows: count, usd, cny }) => [
      Number(line),
      {
        rows: Number(count),
        usd: typeof usd === 'string' ? usd : null,
        cny: typeof cny === 'string' ? cny : null,
      },
    ]),
  );
}
