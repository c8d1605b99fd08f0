import type { Flow } from '../../trade/cut.ts';
import type { Holding } from '../../trade/disclosure.ts';
import { momentOf, parseMoment, type Moment } from '../../trade/moment.ts';
import type { Entry } from '../../trade/vintage.ts';
import { sqlText, type Session } from '../session.ts';
import type { Delivery } from '../supply/deliveries.ts';

/** Who stands behind the sum under one key, in one month and flow. */
export interface KeyHolding {
  readonly key: string;
  readonly holding: Holding;
}

/**
 * What each firm trades under each key, by month and flow: a table of the session with the columns month, flow, key,
 * firm, usd, cny (minor units), quantity (thousandths).
 */
export class Held {
  readonly #session: Session;
  readonly #table: string;

  constructor(session: Session, table: string) {
    this.#session = session;
    this.#table = table;
  }

  /** `facts` selects delivery, key, firm, usd, cny and quantity. */
  static async of(
    session: Session,
    { table, facts, deliveries }: { table: string; facts: string; deliveries: ReadonlyMap<number, Delivery> },
  ): Promise<Held> {
    const told = [...deliveries].map(
      ([number, { month, flow }]) => `(${number}, ${sqlText(month)}, ${sqlText(flow)})`,
    );
    await session.run(`CREATE TEMP TABLE ${table} AS
      SELECT told.month, told.flow, key, firm, coalesce(CAST(sum(usd * 100) AS BIGINT), 0) AS usd,
        coalesce(CAST(sum(cny * 100) AS BIGINT), 0) AS cny,
        coalesce(CAST(sum(quantity * 1000) AS BIGINT), 0) AS quantity
      FROM (${facts}) AS facts
        JOIN (FROM (VALUES ${told.join(', ') || "(NULL, '', '')"}) AS told (delivery, month, flow)) AS told
          ON told.delivery = facts.delivery
      GROUP BY ALL`);
    return new Held(session, table);
  }

  /** The largest firms of each key, month and flow, by CNY where both currencies are. */
  async holdings(largest: number): Promise<KeyHolding[]> {
    const reader = await this.#session.connection.runAndReadAll(
      `SELECT month, flow, key, firm, value, count(*) OVER one AS firms, CAST(sum(value) OVER one AS BIGINT) AS total
       FROM (SELECT month, flow, key, firm, greatest(abs(cny), abs(usd)) AS value FROM ${this.#table})
       WHERE value > 0 WINDOW one AS (PARTITION BY month, flow, key)
       QUALIFY row_number() OVER (PARTITION BY month, flow, key ORDER BY value DESC, firm) <= ${largest}
       ORDER BY month, flow, key, value DESC, firm`,
    );
    const found: { key: string; holding: Holding & { largest: { firm: string; value: bigint }[] } }[] = [];
    let last = '';
    for (const [month, flow, key, firm, value, firms, total] of reader.getRows()) {
      const { month: of, flow: way } = parseMoment(`${String(month)} ${String(flow)}`);
      const identity = `${String(month)} ${String(flow)} ${String(key)}`;
      if (identity !== last)
        found.push({
          key: String(key),
          holding: { month: of, flow: way, firms: Number(firms), total: BigInt(String(total)), largest: [] },
        });
      last = identity;
      found.at(-1)?.holding.largest.push({ firm: String(firm), value: BigInt(String(value)) });
    }
    return found;
  }

  /** Something that differs where the facts of a month and flow do. */
  async digests(): Promise<ReadonlyMap<Moment, string>> {
    const reader = await this.#session.connection.runAndReadAll(
      `SELECT month, flow, bit_xor(hash(key, firm, usd, cny, quantity)), count(*) FROM ${this.#table}
       GROUP BY month, flow ORDER BY month, flow`,
    );
    return new Map(
      reader
        .getRows()
        .map(([month, flow, hash, count]) => [
          momentOf(parseMoment(`${String(month)} ${String(flow)}`)),
          `${String(hash)}-${String(count)}`,
        ]),
    );
  }

  /** What is more in a month and flow than in those kept in a file: entries that differ. */
  async since(path: string, moment: Moment): Promise<Entry[]> {
    const { month, flow } = parseMoment(moment);
    const of = `month = ${sqlText(month)} AND flow = ${sqlText(flow)}`;
    const difference = (column: string): string =>
      `coalesce(now.${column}, 0) - coalesce(before.${column}, 0) AS ${column}`;
    const reader = await this.#session.connection.runAndReadAll(
      `SELECT * FROM (SELECT coalesce(now.key, before.key) AS key, coalesce(now.firm, before.firm) AS firm,
         ${['usd', 'cny', 'quantity'].map(difference).join(', ')}
       FROM (FROM ${this.#table} WHERE ${of}) AS now
       FULL JOIN (FROM read_parquet(${sqlText(path)}) WHERE ${of}) AS before
         ON before.key = now.key AND before.firm = now.firm)
       WHERE usd <> 0 OR cny <> 0 OR quantity <> 0 ORDER BY ALL`,
    );
    return entriesOf(reader.getRows());
  }

  /** What firms have in a month and flow. */
  async entries(moment: Moment): Promise<Entry[]> {
    const { month, flow } = parseMoment(moment);
    const reader = await this.#session.connection.runAndReadAll(
      `SELECT key, firm, usd, cny, quantity FROM ${this.#table}
       WHERE month = ${sqlText(month)} AND flow = ${sqlText(flow)} ORDER BY ALL`,
    );
    return entriesOf(reader.getRows());
  }

  /** Writes these months and flows into a file, for `since` of later editions. */
  async keep(path: string, moments: Iterable<Moment>): Promise<void> {
    const wanted = [...moments].map(parseMoment);
    const pairs = wanted.map(
      ({ month, flow }: { month: string; flow: Flow }) => `(${sqlText(month)}, ${sqlText(flow)})`,
    );
    await this.#session
      .run(`COPY (FROM ${this.#table} WHERE (month, flow) IN (${pairs.join(', ')}) ORDER BY ALL)
      TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`);
  }
}

/** Rows of key, firm, USD, CNY and quantity. */
function entriesOf(rows: readonly (readonly unknown[])[]): Entry[] {
  return rows.map(([key, firm, usd, cny, quantity]) => ({
    ...{ key: String(key), firm: String(firm) },
    ...{ USD: BigInt(String(usd)), CNY: BigInt(String(cny)), quantity: BigInt(String(quantity)) },
  }));
}
