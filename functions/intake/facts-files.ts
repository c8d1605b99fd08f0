import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { factColumns, viewDimensions, type ViewDimension } from '../facts/schema.ts';
import { sqlText, type Session } from '../facts/session.ts';
import type { Flow } from '../trade/cut.ts';
import type { Form } from './recognise.ts';
import type { Understanding } from './understand.ts';

/** What the facts of an upload have in common. */
export interface FactsOptions {
  readonly form: Form;
  readonly understanding: Understanding;
  /** The flow of all rows, where no column tells it. */
  readonly flow: Flow | undefined;
  /** 监管方式 (4 digits) to 贸易方式 (2 digits), where it is known. */
  readonly regimeOf: ReadonlyMap<string, string>;
  readonly directory: string;
}

/** The dimensions that an upload's rows are told apart by. */
export function dimensionsOf({ columns }: Understanding): ViewDimension[] {
  const present = new Set<string>(columns.map(({ role }) => role));
  if (present.has('supervision')) present.add('regime');
  return viewDimensions.filter((dimension) => present.has(dimension));
}

/**
 * Writes the facts of `staged` as Parquet, a file a month, sorted by line, so that the same upload gives the same bytes
 * on any number of cores, and makes the view `facts` over the files: what is said of an upload is said of the very
 * files that are kept. The months' paths.
 */
export async function writeFacts(session: Session, options: FactsOptions): Promise<Map<string, string>> {
  const { directory, understanding } = options;
  const { months } = understanding;
  const paths = new Map(months.map((month) => [month, join(directory, `month=${month}`, 'facts.parquet')]));
  for (const month of months) await mkdir(join(directory, `month=${month}`), { recursive: true });
  const facts = await factsQuery(session, options);
  for (const [month, path] of paths)
    await session.run(`
      COPY (${facts} AND staged.month = ${sqlText(month)} ORDER BY line) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`);
  await session.run(
    months.length === 0
      ? `CREATE TEMP VIEW facts AS SELECT NULL::VARCHAR AS month, * FROM (${facts}) WHERE false`
      : `CREATE TEMP VIEW facts AS SELECT * FROM read_parquet([${[...paths.values()].map(sqlText).join(', ')}],
          hive_partitioning = true, hive_types = {'month': VARCHAR})`,
  );
  return paths;
}

async function factsQuery(session: Session, options: FactsOptions): Promise<string> {
  const { form, understanding, flow, regimeOf } = options;
  const present = new Set<string>(understanding.columns.map(({ role }) => role));
  const isMapped = present.has('supervision') && !present.has('regime');
  if (isMapped) await writeRegimes(session, regimeOf);
  const view = `${form.layout.dataset}:${dimensionsOf(understanding).join(',')}`;
  const given: Readonly<Record<string, string>> = {
    flow: present.has('flow') ? 'staged.flow' : sqlText(flow ?? ''),
    dataset: sqlText(form.layout.dataset),
    view: sqlText(view),
    line: 'staged.line',
    ...(isMapped && { regime: 'supervised.regime' }),
  };
  const columns = Object.entries(factColumns).map(([name, type]) => {
    const source = given[name] ?? (present.has(name) ? `staged.${name}` : `CAST(NULL AS ${type})`);
    return `${source} AS ${name}`;
  });
  const join = isMapped ? 'LEFT JOIN supervised ON supervised.code = staged.supervision' : '';
  return `SELECT ${columns.join(', ')} FROM staged ${join} WHERE staged.kind = 'data' AND NOT staged.rejected`;
}

async function writeRegimes(session: Session, regimeOf: ReadonlyMap<string, string>): Promise<void> {
  await session.run('CREATE TEMP TABLE supervised (code VARCHAR, regime VARCHAR)');
  const appender = await session.connection.createAppender('supervised');
  for (const [code, regime] of regimeOf) {
    if (regime === '') continue;
    appender.appendVarchar(code);
    appender.appendVarchar(regime);
    appender.endRow();
  }
  appender.closeSync();
}
