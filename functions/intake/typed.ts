import { factColumns, viewDimensions, type ViewDimension } from '../facts/schema.ts';
import { sqlText, type Session } from '../facts/session.ts';
import type { Flow } from '../trade/cut.ts';
import { keptColumns, type Staged } from './stage.ts';
import type { Form } from './recognise.ts';

/** What the facts of an upload have in common. */
export interface TypedOptions {
  readonly form: Form;
  readonly staged: Staged;
  /** The flow of all rows, where no column tells it. */
  readonly flow: Flow | undefined;
  /** 监管方式 (4 digits) to 贸易方式 (2 digits), where it is known. */
  readonly regimeOf: ReadonlyMap<string, string>;
  /** SQL for the line of a row of `staged`. */
  readonly line: string;
  readonly directory: string;
}

/** The dimensions that an upload's rows are told apart by. */
export function dimensionsOf(staged: Staged): ViewDimension[] {
  const present = new Set<string>(staged.roles);
  if (present.has('supervision')) present.add('regime');
  return viewDimensions.filter((dimension) => present.has(dimension));
}

/** Everything of `staged` in the facts' types as the view `typed` (a scratch file): month, kind, rejected, facts. */
export async function writeTyped(session: Session, options: TypedOptions): Promise<void> {
  const { form, staged, flow, regimeOf, line, directory } = options;
  await readRegimes(session, regimeOf);
  const present = new Set<string>(staged.roles);
  const view = `${form.layout.dataset}:${dimensionsOf(staged).join(',')}`;
  const given: Readonly<Record<string, string>> = {
    flow: present.has('flow') ? 'flow' : sqlText(flow ?? ''),
    dataset: sqlText(form.layout.dataset),
    view: sqlText(view),
    regime: present.has('regime') ? 'regime' : present.has('supervision') ? 'supervised.regime' : 'NULL',
    line,
  };
  const columns = Object.entries(factColumns).map(([name, type]) => {
    const source = given[name] ?? (present.has(name) ? name : 'NULL');
    return `CAST(${source} AS ${type}) AS ${name}`;
  });
  const others = keptColumns(form).flatMap(({ name }) => (name.startsWith('dimension') ? [name] : []));
  const join = present.has('supervision')
    ? 'LEFT JOIN supervised ON supervised.code = staged.supervision'
    : '';
  const path = sqlText(`${directory}/typed.parquet`);
  await session.run(`
    COPY (SELECT staged.row, staged.month, staged.kind, staged.rejected, ${[...others, ...columns].join(', ')} FROM staged ${join})
    TO ${path} (FORMAT parquet, COMPRESSION snappy)`);
  await session.run(`CREATE VIEW typed AS SELECT * FROM read_parquet(${path})`);
  await session.run(`CREATE VIEW facts AS SELECT * FROM typed WHERE kind = 'data' AND NOT rejected`);
}

async function readRegimes(session: Session, regimeOf: ReadonlyMap<string, string>): Promise<void> {
  await session.run('CREATE TABLE supervised (code VARCHAR, regime VARCHAR)');
  const appender = await session.connection.createAppender('supervised');
  for (const [code, regime] of regimeOf) {
    if (regime === '') continue;
    appender.appendVarchar(code);
    appender.appendVarchar(regime);
    appender.endRow();
  }
  appender.closeSync();
}

/** Writes the facts of one month as Parquet, in the order of the upload. */
export async function writeFacts(session: Session, month: string, path: string): Promise<void> {
  const columns = Object.keys(factColumns).join(', ');
  await session.run(`
    COPY (SELECT ${columns} FROM facts WHERE month = ${sqlText(month)} ORDER BY row)
    TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`);
}
