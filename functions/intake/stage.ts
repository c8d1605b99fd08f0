import { viewDimensions } from '../facts/schema.ts';
import { sqlText, type Session } from '../facts/session.ts';
import type { Role } from './layout.ts';
import { valueType } from './value-type.ts';
import { numberTypes, type Rows } from './rows.ts';
import type { Cell, Column, Understanding } from './understand.ts';

/** A code makes a row more than a total. */
const codeRoles: ReadonlySet<Role> = new Set(viewDimensions);

/**
 * Makes the table `staged`: every row with its line, a column per role in our words, its kind, and whether it is
 * rejected; `<role>_fault` and the cell's own `<role>_text` where the role has faults. Cells that stand for themselves
 * pass through; the others are looked up. The rows are read once, and asked of often.
 */
export async function stage(session: Session, rows: Rows, understanding: Understanding): Promise<void> {
  const { columns, dimensions } = understanding;
  const looked = columns.filter(({ cells }) => cells.length > 0);
  for (const { role, cells } of looked) await writeCells(session, role, cells);
  const values: string[] = [];
  for (const column of columns) {
    const type = numberTypes[column.role] ?? (await valueType(session, column.role, column.values));
    values.push(`CAST(${valueOf(column)} AS ${type}) AS ${column.role}`);
  }
  for (const [name, texts] of dimensions)
    values.push(`CAST(raw.${name} AS ${await valueType(session, name, texts)}) AS ${name}`);
  const faulty = looked.filter(hasFaults);
  const faults = faulty.flatMap(({ role }) => [
    `cells_${role}.fault AS ${role}_fault`,
    `raw.${role} AS ${role}_text`,
  ]);
  const joins = looked.map(({ role }) => `LEFT JOIN cells_${role} ON cells_${role}.text = raw.${role}`);
  const rejected = faulty.map(({ role }) => `${role}_fault IS NOT NULL`);
  await session.run(`
    CREATE TEMP TABLE staged AS SELECT *, kind = 'data' AND (${['false', ...rejected].join(' OR ')}) AS rejected FROM (
      SELECT raw.line::BIGINT AS line, ${[...values, ...faults].join(',\n        ')},
        CAST(${kindOf(rows, understanding)} AS ENUM ('data', 'header', 'total', 'blank', 'remark')) AS kind
      FROM ${rows.scan()} AS raw ${joins.join('\n        ')})`);
}

/** Whether a column has cells that make a row no fact. */
export function hasFaults({ cells }: Column): boolean {
  return cells.some(({ fault }) => fault !== undefined);
}

async function writeCells(session: Session, role: Role, cells: readonly Cell[]): Promise<void> {
  const table = `cells_${role}`;
  await session.run(`CREATE TEMP TABLE ${table} (text VARCHAR, value VARCHAR, fault VARCHAR, total BOOLEAN)`);
  const appender = await session.connection.createAppender(table);
  for (const { text, value, fault, isTotal } of cells) {
    appender.appendVarchar(text);
    if (value === undefined) appender.appendNull();
    else appender.appendVarchar(value);
    if (fault === undefined) appender.appendNull();
    else appender.appendVarchar(fault);
    appender.appendBoolean(isTotal);
    appender.endRow();
  }
  appender.closeSync();
}

function valueOf({ role, cells }: Column): string {
  const type = numberTypes[role];
  const own =
    type === undefined
      ? `nullif(raw.${role}, '')`
      : `CAST(nullif(replace(raw.${role}, ',', ''), '') AS ${type})`;
  if (cells.length === 0) return own;
  const looked = type === undefined ? `cells_${role}.value` : `CAST(cells_${role}.value AS ${type})`;
  return `CASE WHEN cells_${role}.text IS NULL THEN ${own} ELSE ${looked} END`;
}

/**
 * The kind of a row: data, header, total, blank, or remark, a line of text below or between the rows. Only a month that
 * cannot be read makes a row blank, a remark or a repeated header.
 */
function kindOf(rows: Rows, { columns, totalWords }: Understanding): string {
  const totals = [
    ...columns.flatMap(({ role, cells }) =>
      cells.some(({ isTotal }) => isTotal) ? [`coalesce(cells_${role}.total, false)`] : [],
    ),
    ...[...totalWords].map(([name, words]) => `raw.${name} IN (${words.map(sqlText).join(', ')})`),
  ];
  const codes = columns.flatMap((column) => (codeRoles.has(column.role) ? [valueOf(column)] : []));
  const cases: string[] = [];
  const month = columns.find(({ role }) => role === 'month');
  const isFaulty = month !== undefined && hasFaults(month);
  if (isFaulty) cases.push(`WHEN cells_month.fault = 'header' THEN 'header'`);
  if (totals.length > 0)
    cases.push(
      `WHEN (${totals.join(' OR ')}) AND coalesce(${[...codes, 'NULL'].join(', ')}) IS NULL THEN 'total'`,
    );
  if (isFaulty) {
    const filled = rows.columns.map(({ name }) => `(trim(raw.${name}) <> '')::INTEGER`).join(' + ');
    const money = columns.flatMap(({ role }) =>
      role === 'usd' || role === 'cny' ? [`trim(raw.${role}) <> ''`] : [],
    );
    cases.push(
      `WHEN cells_month.fault IS NOT NULL AND ${filled} = 0 THEN 'blank'`,
      `WHEN cells_month.fault IS NOT NULL AND ${filled} = 1 AND NOT (${['false', ...money].join(' OR ')}) THEN 'remark'`,
    );
  }
  return cases.length === 0 ? `'data'` : `CASE ${cases.join(' ')} ELSE 'data' END`;
}
