import type { Session } from '../session.ts';
import type { Classification } from './classification.ts';

/**
 * Makes a table of codes and the keys that they stand under: the classification's columns and `key`, a row for each
 * pair, from the codes that the query `occurring` finds. With `wanted`, of those keys only.
 */
export async function makeKeyTable(
  session: Session,
  { columns, keysOf }: Classification,
  options: { readonly table: string; readonly occurring: string; readonly wanted?: ReadonlySet<string> },
): Promise<void> {
  const { table, occurring, wanted } = options;
  const definition = [...columns, 'key'].map((column) => `${column} VARCHAR`).join(', ');
  await session.run(`CREATE TEMP TABLE ${table} (${definition})`);
  const reader = await session.connection.runAndReadAll(occurring);
  const appender = await session.connection.createAppender(table);
  for (const row of reader.getRows()) {
    const codes = columns.map((_, index) => String(row[index]));
    for (const key of keysOf(codes)) {
      if (wanted?.has(key) === false) continue;
      for (const text of [...codes, key]) appender.appendVarchar(text);
      appender.endRow();
    }
  }
  appender.closeSync();
}

/** The query for the codes that a table has in the classification's columns; without any, for one row of none. */
export function codesIn(table: string, { columns }: Pick<Classification, 'columns'>): string {
  return columns.length === 0 ? 'SELECT 1' : `SELECT DISTINCT ${columns.join(', ')} FROM ${table}`;
}
