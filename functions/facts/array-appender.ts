import { DuckDBDataChunk, type DuckDBAppender, type DuckDBType } from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import type { Session } from './session.ts';

/** Values of one column as DuckDB holds them: whole numbers of the column's width, and a bit a row for there being one. */
export interface ArrayColumn {
  readonly name: string;
  readonly type: DuckDBType;
  readonly values: Uint32Array<ArrayBuffer>;
  /** Absent: every row has a value. */
  readonly valid?: Uint8Array<ArrayBuffer>;
}

/** Appends rows to a new temporary table from arrays of numbers, which are copied as they lie in memory. */
export class ArrayAppender {
  readonly #appender: DuckDBAppender;
  readonly #columns: readonly ArrayColumn[];

  private constructor(appender: DuckDBAppender, columns: readonly ArrayColumn[]) {
    this.#appender = appender;
    this.#columns = columns;
  }

  /** Makes the table, in the place of a former one of its name. */
  static async create(
    session: Session,
    table: string,
    columns: readonly ArrayColumn[],
  ): Promise<ArrayAppender> {
    const definitions = columns.map(({ name, type }) => `${name} ${type.toString()}`);
    await session.run(`CREATE OR REPLACE TEMP TABLE ${table} (${definitions.join(', ')})`);
    return new ArrayAppender(await session.connection.createAppender(table), columns);
  }

  /** Appends so many rows from the beginning of the columns' arrays: 2048 at the most, what a chunk of DuckDB holds. */
  append(rows: number): void {
    const chunk = DuckDBDataChunk.create(
      this.#columns.map(({ type }) => type),
      rows,
    );
    for (const [place, { values, valid }] of this.#columns.entries()) {
      const vector = bindings.data_chunk_get_vector(chunk.chunk, place);
      bindings.copy_data_to_vector(vector, 0, values.buffer, values.byteOffset, values.byteLength);
      if (valid === undefined) continue;
      bindings.vector_ensure_validity_writable(vector);
      bindings.copy_data_to_vector_validity(
        vector,
        0,
        valid.buffer,
        valid.byteOffset,
        Math.ceil(rows / 64) * 8,
      );
    }
    this.#appender.appendDataChunk(chunk);
  }

  /** All rows are in the table. */
  close(): void {
    this.#appender.closeSync();
  }
}
