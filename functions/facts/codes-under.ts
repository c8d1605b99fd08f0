import type { Session } from './session.ts';
import type { Classification } from './slices.ts';

/**
 * Makes `table` of the codes that stand under the wanted keys (columns c0, c1 … and key), from those that the query
 * `occurring` finds.
 */
export async function codesUnder(
  session: Session,
  { columns, keysOf }: Classification,
  wanted: ReadonlySet<string>,
  occurring: string,
  table: string,
): Promise<void> {
  const names = [...columns.map((_, index) => `c${index}`), 'key'];
  await session.run(`CREATE TEMP TABLE ${table} (${names.map((name) => `${name} VARCHAR`).join(', ')})`);
  const reader = await session.connection.runAndReadAll(occurring);
  const appender = await session.connection.createAppender(table);
  for (const row of reader.getRows()) {
    const codes = columns.map((_, index) => String(row[index]));
    for (const key of keysOf(codes)) {
      if (!wanted.has(key)) continue;
      for (const text of [...codes, key]) appender.appendVarchar(text);
      appender.endRow();
    }
  }
  appender.closeSync();
}
