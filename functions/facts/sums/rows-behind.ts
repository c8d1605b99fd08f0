import type { Flow } from '../../trade/cut.ts';
import type { Month } from '../../trade/month.ts';
import { makeKeyTable } from './key-table.ts';
import { filesOf, type Delivery } from '../supply/deliveries.ts';
import { sqlText, type Session } from '../session.ts';
import type { Classification } from './classification.ts';
import type { FileOf } from './staging.ts';

/** Which rows a sum is of: of these deliveries those of a flow and of some months, under any of the keys. */
export interface Behind {
  readonly deliveries: readonly Delivery[];
  readonly flow: Flow;
  readonly months: readonly Month[];
  readonly classification: Classification;
  readonly keys: readonly string[];
}

/** What one facts file gives to a sum. Sums in minor units, the quantity in thousandths; lines are of the upload. */
export interface FileShare {
  readonly facts: string;
  readonly rows: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly USD: bigint;
  readonly CNY: bigint;
  readonly quantity: bigint;
}

/** The columns of rows that are shown to whoever asks for them. */
export const rowColumns = [
  ...['month', 'flow', 'line', 'product', 'market', 'regime', 'supervision', 'ownership', 'district', 'park'],
  ...['enterprise', 'enterprise_name', 'quantity', 'unit', 'usd', 'cny'],
] as const;

/** The rows behind one sum, found again in the facts files. */
export class RowsBehind {
  readonly #session: Session;
  /** Undefined where no delivery speaks of it. */
  readonly #table: string | undefined;

  private constructor(session: Session, table: string | undefined) {
    this.#session = session;
    this.#table = table;
  }

  /** Finds the rows. `table` names them in the session, and must be new there. */
  static async find(session: Session, behind: Behind, fileOf: FileOf, table: string): Promise<RowsBehind> {
    const { deliveries, flow, classification } = behind;
    const parts = deliveries
      .filter((delivery) => delivery.flow === flow && behind.months.includes(delivery.month))
      .flatMap((delivery) => filesOf(delivery).map((file) => ({ ...file, month: delivery.month })));
    if (parts.length === 0) return new RowsBehind(session, undefined);
    const paths = parts.map(({ facts }) => sqlText(fileOf(facts)));
    const rows = parts.map(
      ({ facts, month, quantities }) =>
        `(${sqlText(fileOf(facts))}, ${sqlText(facts)}, ${sqlText(month)}, ${quantities})`,
    );
    await session.run(`CREATE TEMP TABLE ${table}_part AS SELECT * FROM (VALUES ${rows.join(', ')})
      AS part (path, facts, month, quantities)`);
    const { columns } = classification;
    const codes = columns.map((column) => `coalesce(f.${column}, '')`);
    const from = `read_parquet([${paths.join(', ')}], filename = true, hive_partitioning = false, union_by_name = true) AS f
      JOIN ${table}_part AS part ON part.path = f.filename AND f.flow = ${sqlText(flow)}`;
    const standing = `${table}_codes`;
    const occurring = `SELECT DISTINCT ${codes.join(', ')} FROM ${from}`;
    if (columns.length > 0)
      await makeKeyTable(session, classification, {
        ...{ table: standing, occurring, wanted: new Set(behind.keys) },
      });
    const equal = columns.map((column) => `k.${column} = coalesce(f.${column}, '')`);
    await session.run(`CREATE TEMP TABLE ${table} AS
      SELECT part.facts, part.month, f.* EXCLUDE (filename, quantity),
        CASE WHEN part.quantities THEN f.quantity END AS quantity
      FROM ${from} ${columns.length === 0 ? '' : `JOIN ${standing} AS k ON ${equal.join(' AND ')}`}`);
    return new RowsBehind(session, table);
  }

  /** What each facts file gives, in the order of their keys. */
  async byFile(): Promise<FileShare[]> {
    if (this.#table === undefined) return [];
    const reader = await this.#session.connection.runAndReadAll(
      `SELECT facts, count(*), min(line), max(line), coalesce(CAST(sum(usd) * 100 AS BIGINT), 0),
         coalesce(CAST(sum(cny) * 100 AS BIGINT), 0), coalesce(CAST(sum(quantity) * 1000 AS BIGINT), 0)
       FROM ${this.#table} GROUP BY facts ORDER BY facts`,
    );
    return reader.getRows().map(([facts, rows, firstLine, lastLine, usd, cny, quantity]) => ({
      ...{
        facts: String(facts),
        rows: Number(rows),
        firstLine: Number(firstLine),
        lastLine: Number(lastLine),
      },
      ...{ USD: BigInt(String(usd)), CNY: BigInt(String(cny)), quantity: BigInt(String(quantity)) },
    }));
  }

  /** Lets the session have its room back. */
  async forget(): Promise<void> {
    if (this.#table === undefined) return;
    for (const table of [this.#table, `${this.#table}_part`, `${this.#table}_codes`])
      await this.#session.run(`DROP TABLE IF EXISTS ${table}`);
  }

  /** The rows themselves as text, a run of them at a time: the facts file, then `rowColumns`; in order of file and line. */
  async *rows(): AsyncGenerator<string[][]> {
    if (this.#table === undefined) return;
    const columns = rowColumns.map((column) => `coalesce(CAST(${column} AS VARCHAR), '')`).join(', ');
    const result = await this.#session.connection.stream(
      `SELECT facts, ${columns} FROM ${this.#table} ORDER BY facts, month, line`,
    );
    for await (const chunk of result.yieldRows()) yield chunk.map((row) => row.map(String));
  }
}
