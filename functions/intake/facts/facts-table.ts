import { BIGINT, DECIMAL, UINTEGER } from '@duckdb/node-api';
import { ArrayAppender, type ArrayColumn } from '../../facts/array-appender.ts';
import type { Session } from '../../facts/session.ts';
import { rowsAtATime, type Column } from '../columns/column.ts';
import { NumberColumn } from '../columns/number-column.ts';
import { TextColumn } from '../columns/text-column.ts';

/**
 * The facts of an upload as they are read, in the temporary table `read_facts`: a column for each that is kept, with
 * the numbers of its values where it is text, and `line`.
 */
export class FactsTable {
  /** Facts so far. */
  rows = 0;
  /** Where in the columns' arrays the next fact goes. */
  next = 0;
  readonly #appender: ArrayAppender;
  /** The lines of the facts in the arrays, 64 bits each, of which the upper half stays 0. */
  readonly #lines: Uint32Array;

  private constructor(appender: ArrayAppender, lines: Uint32Array) {
    this.#appender = appender;
    this.#lines = lines;
  }

  static async create(session: Session, columns: readonly Column[]): Promise<FactsTable> {
    const values = new Uint32Array(rowsAtATime * 2);
    const line: ArrayColumn = { name: 'line', type: BIGINT, values };
    const arrays = [...columns.flatMap((column) => arrayOf(column) ?? []), line];
    return new FactsTable(await ArrayAppender.create(session, 'read_facts', arrays), values);
  }

  /** The row that the columns have read at `next` is a fact. */
  keep(line: number): void {
    this.#lines[this.next * 2] = line;
    this.rows += 1;
    this.next += 1;
    if (this.next === rowsAtATime) this.#append();
  }

  /** All facts are in the table. */
  end(): void {
    if (this.next > 0) this.#append();
    this.#appender.close();
  }

  #append(): void {
    this.#appender.append(this.next);
    this.next = 0;
  }
}

function arrayOf(column: Column): ArrayColumn | undefined {
  const { name } = column;
  if (column instanceof TextColumn) return { name, type: UINTEGER, values: column.codes };
  if (!(column instanceof NumberColumn)) return undefined;
  return { name, type: DECIMAL(18, column.scale), values: column.halves, valid: column.valid };
}
