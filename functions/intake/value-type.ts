import { sqlText, type Session } from '../facts/session.ts';

/** Beyond so many values a column is hardly a list of codes, and its texts cost no more than their numbers. */
const most = 65_535;

/**
 * The SQL type of a column that has these values: an ENUM, so that a row holds a byte or two in the place of text, rows
 * are sorted as numbers, and Parquet takes the list of values as its dictionary. It is written and read as text.
 */
export async function valueType(session: Session, name: string, values: readonly string[]): Promise<string> {
  if (values.length === 0 || values.length > most) return 'VARCHAR';
  const type = `of_${name}`;
  await session.run(`CREATE TEMP TYPE ${type} AS ENUM (${values.map(sqlText).join(', ')})`);
  return type;
}
