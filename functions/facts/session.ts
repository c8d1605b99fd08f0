import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';

/** Memory, threads and spill folder of a session; DuckDB keeps within them and spills beyond. */
export interface SessionLimits {
  readonly memory?: string;
  readonly threads?: number;
  readonly scratch?: string;
}

/** One in-memory DuckDB, closed at the end of its scope. Reads and writes files only where SQL names them. */
export class Session implements Disposable {
  readonly #instance: DuckDBInstance;
  readonly #isBranch: boolean;
  readonly connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, isBranch = false) {
    this.#instance = instance;
    this.#isBranch = isBranch;
    this.connection = connection;
  }

  static async open(limits: SessionLimits = {}): Promise<Session> {
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...(limits.memory !== undefined && { memory_limit: limits.memory }),
      ...(limits.threads !== undefined && { threads: String(limits.threads) }),
      ...(limits.scratch !== undefined && { temp_directory: limits.scratch }),
    });
    return new Session(instance, await instance.connect());
  }

  /** A session beside this one in the same DuckDB, with temporary tables of its own: what opening costs is paid once. */
  async branch(): Promise<Session> {
    return new Session(this.#instance, await this.#instance.connect(), true);
  }

  async run(sql: string, values?: DuckDBValue[] | Record<string, DuckDBValue>): Promise<void> {
    await this.connection.run(sql, values);
  }

  /** All rows of a query, by column name. DECIMAL arrives as DuckDBDecimalValue, BIGINT as bigint. */
  async rows(
    sql: string,
    values?: DuckDBValue[] | Record<string, DuckDBValue>,
  ): Promise<Record<string, DuckDBValue>[]> {
    const reader = await this.connection.runAndReadAll(sql, values);
    return reader.getRowObjects();
  }

  [Symbol.dispose](): void {
    this.connection.closeSync();
    if (!this.#isBranch) this.#instance.closeSync();
  }
}

/** A session that is opened for the first who needs it. */
export class SessionWhenNeeded implements AsyncDisposable {
  readonly #limits: SessionLimits;
  #session: Promise<Session> | undefined;

  constructor(limits: SessionLimits = {}) {
    this.#limits = limits;
  }

  opened(): Promise<Session> {
    this.#session ??= Session.open(this.#limits);
    return this.#session;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Who asked for it was told that it did not open.
    const session = await this.#session?.catch(() => undefined);
    session?.[Symbol.dispose]();
  }
}

/** Text as an SQL literal, for the places where SQL takes no parameter (file names, COPY). */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
