import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DuckDBDataChunk, UINTEGER, VARCHAR } from '@duckdb/node-api';
import { factColumns, viewDimensions, type ViewDimension } from '../../facts/schema.ts';
import { sqlText, type Session } from '../../facts/session.ts';
import { betweenPlaces } from '../../reference/city-places.ts';
import type { Flow } from '../../trade/cut.ts';
import { byCodePoint } from '../../trade/rank.ts';
import { written } from '../columns/cell-readers.ts';
import { rowsAtATime, type Column } from '../columns/column.ts';
import type { Form } from '../meaning/form.ts';
import { TextColumn } from '../columns/text-column.ts';

/** What the facts of an upload have in common. */
export interface FactsOptions {
  readonly form: Form;
  readonly columns: readonly Column[];
  /** The flow of all rows, where no column tells it. */
  readonly flow: Flow | undefined;
  /** 监管方式 (4 digits) to 贸易方式 (2 digits), where it is known. */
  readonly regimeOf: ReadonlyMap<string, string>;
  readonly directory: string;
}

/** Beyond so many values a column is hardly a list of codes, and its texts cost no more than their numbers. */
const mostInEnum = 65_535;

/** The dimensions that an upload's rows are told apart by. */
export function dimensionsOf(columns: readonly Column[]): ViewDimension[] {
  const present = rolesFilled(columns);
  if (present.has('supervision')) present.add('regime');
  return viewDimensions.filter((dimension) => present.has(dimension));
}

/** The name of the view that rows of a dataset with these dimensions give of the trade. */
export function viewOf(dataset: string, columns: readonly Column[]): string {
  return `${dataset}:${dimensionsOf(columns).join(',')}`;
}

function rolesFilled(columns: readonly Column[]): Set<string> {
  return new Set(columns.flatMap(({ role, isFilled }) => (role !== undefined && isFilled ? [role] : [])));
}

/**
 * Writes the facts in `read_facts` as Parquet, a file a month, sorted by line, so that the same upload gives the same
 * bytes on any number of cores, and makes the view `facts` over the files: what is said of an upload is said of the
 * very files that are kept. The months' paths.
 */
export async function writeFacts(session: Session, options: FactsOptions): Promise<Map<string, string>> {
  const { columns, directory } = options;
  const facts = await factsQuery(session, options);
  const month = textColumns(columns).find(({ role }) => role === 'month');
  const numbered = [...(month?.values.entries() ?? [])].sort(([, left], [, right]) =>
    byCodePoint(left, right),
  );
  const paths = new Map<string, string>();
  for (const [place, name] of numbered) {
    const path = join(directory, `month=${name}`, 'facts.parquet');
    await mkdir(dirname(path), { recursive: true });
    await session.run(`
      COPY (${facts} WHERE read.month = ${place + 1} ORDER BY line) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`);
    paths.set(name, path);
  }
  await session.run(
    paths.size === 0
      ? `CREATE TEMP VIEW facts AS SELECT NULL::VARCHAR AS month, * FROM (${facts}) WHERE false`
      : `CREATE TEMP VIEW facts AS SELECT * FROM read_parquet([${[...paths.values()].map(sqlText).join(', ')}],
          hive_partitioning = true, hive_types = {'month': VARCHAR})`,
  );
  return paths;
}

/** The facts with texts in the place of numbers, in the columns of the schema. */
async function factsQuery(session: Session, options: FactsOptions): Promise<string> {
  const { form, columns, flow, regimeOf } = options;
  const present = rolesFilled(columns);
  const texts = textColumns(columns).filter(({ name }) => name !== 'month' && present.has(name));
  for (const { name, values } of texts) await writeValues(session, name, values);
  const places = placesIn(form, columns);
  for (const { name, values } of places) await writeValues(session, name, values.map(written));
  const isMapped = present.has('supervision') && !present.has('regime');
  if (isMapped) await addRegimes(session, regimeOf);
  const given: Readonly<Record<string, string>> = {
    flow: sqlText(flow ?? ''),
    dataset: sqlText(form.layout.dataset),
    view: sqlText(viewOf(form.layout.dataset, columns)),
    line: 'read.line',
    ...(form.counted.quantity && { unit: sqlText(form.counted.quantity.unit) }),
    ...(form.counted.quantity2 && { unit2: sqlText(form.counted.quantity2.unit) }),
    ...(isMapped && { regime: 'values_supervision.regime' }),
    ...Object.fromEntries(columns.flatMap(({ name }) => (present.has(name) ? [[name, `read.${name}`]] : []))),
    ...Object.fromEntries(texts.map(({ name }) => [name, `values_${name}.value`])),
    ...(places.length > 0 && { place: placeOf(places) }),
  };
  const selected = Object.entries(factColumns).map(
    ([name, type]) => `${given[name] ?? `CAST(NULL AS ${type})`} AS ${name}`,
  );
  const joins = [...texts, ...places].map(
    ({ name }) => `LEFT JOIN values_${name} ON values_${name}.code = read.${name}`,
  );
  return `SELECT ${selected.join(', ')} FROM read_facts AS read ${joins.join(' ')}`;
}

/** The columns that say whose trade the rows are: of a code and its name the first that says something. */
function placesIn({ columns: uses }: Form, columns: readonly Column[]): TextColumn[] {
  const told = new Map<string, TextColumn>();
  for (const [index, column] of columns.entries()) {
    const use = uses[index];
    const isFilled = column instanceof TextColumn && column.values.some((text) => written(text) !== '');
    if (use?.use === 'dimension' && isFilled && !told.has(use.place)) told.set(use.place, column);
  }
  return [...told.values()];
}

/** Province and city, or whatever else says it in several columns, as one: see whosePlace. */
function placeOf(places: readonly TextColumn[]): string {
  const [first = '', ...others] = places.map(({ name }) => `values_${name}.value`);
  if (others.length === 0) return first;
  const filled = [first, ...others].map((value) => `nullif(${value}::VARCHAR, '')`);
  return `concat_ws(${sqlText(betweenPlaces)}, ${filled.join(', ')})`;
}

function textColumns(columns: readonly Column[]): TextColumn[] {
  return columns.flatMap((column) =>
    column instanceof TextColumn && column.role !== undefined ? [column] : [],
  );
}

/**
 * Makes the table `values_<name>` of a column's values by their numbers. They are appended: what people wrote into cells
 * never becomes text of a statement. They are an ENUM where they are few: Parquet takes the list of values as its
 * dictionary, and rows are sorted without their texts. It is written and read as text.
 */
async function writeValues(session: Session, name: string, values: readonly string[]): Promise<void> {
  const isEnum = values.length > 0 && values.length <= mostInEnum;
  const type = isEnum ? `of_${name}` : 'VARCHAR';
  await session.run(`CREATE TEMP TABLE texts_${name} (code UINTEGER, value VARCHAR)`);
  const appender = await session.connection.createAppender(`texts_${name}`);
  for (let first = 0; first < values.length; first += rowsAtATime) {
    const texts = values.slice(first, first + rowsAtATime);
    const chunk = DuckDBDataChunk.create([UINTEGER, VARCHAR], texts.length);
    chunk.setColumns([texts.map((_, index) => first + index + 1), texts]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  if (isEnum)
    await session.run(
      `CREATE TEMP TYPE ${type} AS ENUM (SELECT DISTINCT value FROM texts_${name} ORDER BY value)`,
    );
  await session.run(`
    CREATE TEMP TABLE values_${name} AS SELECT code, value::${type} AS value FROM texts_${name} ORDER BY code`);
}

/** Gives the values of 监管方式 their 贸易方式, where it is known. */
async function addRegimes(session: Session, regimeOf: ReadonlyMap<string, string>): Promise<void> {
  const known = [...regimeOf].filter(([, regime]) => regime !== '');
  await session.run(`
    CREATE OR REPLACE TEMP TABLE values_supervision AS SELECT code, value,
      MAP {${known.map(([code, regime]) => `${sqlText(code)}: ${sqlText(regime)}`).join(', ')}}[value::VARCHAR] AS regime
    FROM values_supervision`);
}
