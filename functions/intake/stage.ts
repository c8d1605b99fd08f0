import { sqlText, type Session } from '../facts/session.ts';
import { clean, readers, type Reading } from './cells.ts';
import type { Role } from './layout.ts';
import type { Form } from './recognise.ts';

/** Numbers that need no second look: digits with or without thousands commas, at most two decimals. */
const plainNumber = String.raw`\d{1,15}(\.\d{1,2})?|\d{1,3}(,\d{3}){1,4}(\.\d{1,2})?`;
const numeric: Readonly<Partial<Record<Role, string>>> = {
  quantity: 'DECIMAL(18,3)',
  quantity2: 'DECIMAL(18,3)',
  usd: 'DECIMAL(18,2)',
  cny: 'DECIMAL(18,2)',
};

/** The roles that the upload has, without columns that are empty from top to bottom. */
export interface Staged {
  readonly roles: readonly Role[];
  /** Rows that are no rows: too short, too long, a quote that does not close. Byte offset in the body, and the text. */
  readonly broken: readonly { readonly offset: bigint; readonly text: string; readonly code: string }[];
  /** Rows read, broken ones not counted. */
  readonly records: number;
}

/**
 * Reads the body into the table `raw` (cells as sent, row number = rowid) and every distinct cell once into
 * `cells_<role>` (text, value, mark), so that the whole upload is understood set-wise: the view `staged` has a row for
 * each of the upload's with its values, its kind (data, blank, header, total) and the marks of its faults.
 */
export async function stage(session: Session, form: Form, body: string): Promise<Staged> {
  await readBody(session, form, body);
  const present = await presentRoles(session, form);
  for (const role of present) await readCells(session, form, role);
  await session.run(stagedView(form, present));
  const [counted] = await session.rows('SELECT count(*)::INTEGER AS records FROM raw');
  return { roles: present, broken: await brokenRows(session), records: Number(counted?.['records']) };
}

async function readBody(session: Session, form: Form, body: string): Promise<void> {
  const all = Array.from({ length: form.width }, (_, place) => `'c${place}': 'VARCHAR'`);
  const kept = keptColumns(form).map(({ name, place }) => `c${place} AS ${name}`);
  await session.run(`
    CREATE TABLE raw AS SELECT ${kept.join(', ')}
    FROM read_csv(${sqlText(body)}, columns = {${all.join(', ')}}, delim = ${sqlText(form.delimiter)}, header = false,
      auto_detect = false, quote = '"', escape = '"', ignore_errors = true, store_rejects = true, max_line_size = 16777216)`);
}

/** Columns by their role; dimensions that we do not keep by their place, since they too tell rows apart. */
export function keptColumns(form: Form): { readonly name: string; readonly place: number }[] {
  return form.columns.flatMap((column, place) => {
    if (place >= form.width) return [];
    if (column.use === 'role') return [{ name: column.role, place }];
    return column.use === 'dimension' ? [{ name: `dimension${place}`, place }] : [];
  });
}

async function presentRoles(session: Session, form: Form): Promise<Role[]> {
  const named = form.columns.flatMap((column, place) =>
    column.use === 'role' && place < form.width ? [column.role] : [],
  );
  const counts = named.map((role) => `count(nullif(trim(${role}), '')) > 0 AS ${role}`);
  const [filled] = await session.rows(`SELECT ${counts.join(', ')} FROM raw`);
  return named.filter((role) => filled?.[role] === true || role === 'month');
}

/** Every distinct text of a column, read once in our own words; plain numbers are left to SQL. */
async function readCells(session: Session, form: Form, role: Role): Promise<void> {
  await session.run(`CREATE TABLE cells_${role} (text VARCHAR, value VARCHAR, mark VARCHAR)`);
  const odd = numeric[role] === undefined ? '' : `WHERE NOT regexp_full_match(${role}, '${plainNumber}')`;
  const header = form.columns.find((column) => column.use === 'role' && column.role === role)?.header;
  const texts = await session.rows(`SELECT DISTINCT ${role} AS text FROM raw ${odd}`);
  const appender = await session.connection.createAppender(`cells_${role}`);
  for (const { text } of texts) {
    if (typeof text !== 'string') continue;
    const reading = readers[role](text);
    const value = reading.kind === 'value' ? reading.value : undefined;
    const mark = clean(text) === header ? 'header' : markOf(reading);
    appender.appendVarchar(text);
    if (value === undefined) appender.appendNull();
    else appender.appendVarchar(value);
    if (mark === undefined) appender.appendNull();
    else appender.appendVarchar(mark);
    appender.endRow();
  }
  appender.closeSync();
}

function markOf(reading: Reading): string | undefined {
  if (reading.kind === 'total') return 'total';
  return reading.kind === 'problem' ? reading.code : undefined;
}

function stagedView(form: Form, present: readonly Role[]): string {
  const { layout } = form;
  const values = present.map((role) => `${valueOf(role)} AS ${role}`);
  const marks = present.map((role) => `${markExpression(role, layout)} AS ${role}_mark`);
  const joins = present.map((role) => `LEFT JOIN cells_${role} ON cells_${role}.text = raw.${role}`);
  const anyMark = (mark: string): string =>
    present.map((role) => `coalesce(cells_${role}.mark = '${mark}', false)`).join(' OR ');
  const blank = present.map((role) => `nullif(trim(raw.${role}), '') IS NULL`).join(' AND ');
  const others = keptColumns(form).flatMap(({ name }) =>
    name.startsWith('dimension') ? [`raw.${name} AS ${name}`] : [],
  );
  const faults = present.map((role) => `${role}_mark IS NOT NULL`).join(' OR ');
  return `
    CREATE VIEW staged AS SELECT *, kind = 'data' AND (${faults}) AS rejected FROM (
      SELECT raw.rowid AS row, ${[...values, ...marks, ...others].join(',\n        ')},
        CASE WHEN ${anyMark('header')} THEN 'header' WHEN ${anyMark('total')} THEN 'total'
          WHEN ${blank} THEN 'blank' ELSE 'data' END AS kind
      FROM raw ${joins.join('\n        ')})`;
}

function valueOf(role: Role): string {
  const type = numeric[role];
  if (type === undefined) return `cells_${role}.value`;
  return `CASE WHEN regexp_full_match(raw.${role}, '${plainNumber}') THEN CAST(replace(raw.${role}, ',', '') AS ${type})
    ELSE TRY_CAST(cells_${role}.value AS ${type}) END`;
}

/** A cell's fault: the reading's, a required value that is missing, a negative sum where the layout has none. */
function markExpression(role: Role, { negatives, required }: Form['layout']): string {
  const own = `cells_${role}.mark`;
  if (role === 'usd' || role === 'cny') {
    const missing = `WHEN ${valueOf(role)} IS NULL THEN 'money-missing'`;
    const negative = negatives ? '' : `WHEN ${valueOf(role)} < 0 THEN 'money-negative'`;
    return `CASE WHEN ${own} IS NOT NULL THEN ${own} ${missing} ${negative} END`;
  }
  if (role === 'flow' || required.includes(role))
    return `CASE WHEN ${own} IS NOT NULL THEN ${own} WHEN cells_${role}.value IS NULL THEN '${role}-missing' END`;
  return own;
}

const brokenCodes: Readonly<Record<string, string>> = {
  'MISSING COLUMNS': 'row-too-short',
  'TOO MANY COLUMNS': 'row-too-long',
  'UNQUOTED VALUE': 'quote-not-closed',
  'LINE SIZE OVER MAXIMUM': 'row-too-large',
};

async function brokenRows(session: Session): Promise<Staged['broken']> {
  const rows = await session.rows(`
    SELECT line_byte_position AS place, any_value(csv_line) AS text, min(error_type::VARCHAR) AS kind
    FROM reject_errors GROUP BY place ORDER BY place`);
  return rows.map(({ place, text, kind }) => ({
    offset: typeof place === 'bigint' ? place : 0n,
    text: typeof text === 'string' ? text.slice(0, 1000) : '',
    code: brokenCodes[typeof kind === 'string' ? kind : ''] ?? 'row-broken',
  }));
}
