import { flows, type Amounts, type Flow, type Quantities } from '../trade/cut.ts';
import { currencies, money, type Currency } from '../trade/money.ts';
import type { Month } from '../trade/month.ts';
import { monthsOf, periods, type Period } from '../trade/period.ts';
import { ofPeriods } from './answer.ts';
import type { Delivery } from './deliveries.ts';
import type { codeColumns } from './staging.ts';
import type { Session } from './session.ts';

export type CodeColumn = (typeof codeColumns)[number];

/** How facts are sorted under keys: the codes looked at, and the keys that they stand under (several where keys overlap). */
export interface Classification {
  readonly columns: readonly CodeColumn[];
  readonly keysOf: (codes: readonly string[]) => readonly string[];
  /** Whether quantities are asked for: only goods have them. */
  readonly quantities?: boolean;
}

/** The sums under one key of each classification asked for. */
export interface Slice {
  readonly keys: readonly string[];
  readonly export: Amounts;
  readonly import: Amounts;
  readonly quantity?: Quantities;
}

/**
 * Sums over staged facts (see staging.ts), for one bulletin's month. Facts are first added up by delivery and codes,
 * one pass for all cuts that look at the same codes; keys and periods are then sums of those few rows.
 */
export class Slices {
  readonly #session: Session;
  readonly #numberOf: ReadonlyMap<Delivery, number>;
  readonly #cubes = new Set<string>();
  #keyTables = 0;

  private constructor(session: Session, deliveries: readonly Delivery[]) {
    this.#session = session;
    this.#numberOf = new Map(deliveries.map((delivery, index) => [delivery, index]));
  }

  static async over(session: Session, deliveries: readonly Delivery[], month: Month): Promise<Slices> {
    const spans = new Map(periods.map((period) => [period, new Set(monthsOf(period, month))]));
    const rows = deliveries.map((delivery, index) => {
      const flags = flows.flatMap((flow) =>
        periods.map((period) => delivery.flow === flow && spans.get(period)?.has(delivery.month) === true),
      );
      return `(${[index, ...flags].join(', ')})`;
    });
    const columns = flows.flatMap((flow) => periods.map((period) => flag(flow, period)));
    await session.run(`CREATE TABLE delivery AS SELECT * FROM (VALUES ${rows.join(', ')})
      AS delivery (delivery, ${columns.join(', ')})`);
    return new Slices(session, deliveries);
  }

  /** Sums of the deliveries by the classifications' keys, in order of key. */
  async by(classifications: readonly Classification[], deliveries: readonly Delivery[]): Promise<Slice[]> {
    const columns = [...new Set(classifications.flatMap((it) => it.columns))].sort();
    const quantities = classifications.some((it) => it.quantities === true);
    const cube = await this.#cube(columns, quantities);
    const tables: string[] = [];
    for (const classification of classifications) tables.push(await this.#keys(classification, cube));
    const keys = classifications.map((_, index) => `k${index}.key`);
    const joins = classifications.map(({ columns: codes }, index) => {
      const equal = codes.map((code) => `k${index}.${code} = cube.${code}`);
      return `JOIN ${tables[index] ?? ''} AS k${index} ON ${equal.join(' AND ') || 'true'}`;
    });
    const numbers = deliveries
      .map((delivery) => this.#numberOf.get(delivery))
      .filter((it) => it !== undefined);
    const outputs = [...keys, ...sumColumns, ...(quantities ? quantityColumns : [])];
    const grouping = keys.length > 0 ? `GROUP BY ${keys.join(', ')} ORDER BY ${keys.join(', ')}` : '';
    const reader = await this.#session.connection.runAndReadAll(
      `SELECT ${outputs.join(', ')} FROM ${cube} AS cube JOIN delivery ON delivery.delivery = cube.delivery
       ${joins.join(' ')} WHERE cube.delivery IN (${numbers.join(', ') || 'NULL'}) ${grouping}`,
    );
    return reader.getRows().map((row) => sliceOf(row, keys.length, quantities));
  }

  async #cube(columns: readonly CodeColumn[], quantities: boolean): Promise<string> {
    const name = ['cube', ...columns, ...(quantities ? ['q'] : [])].join('_');
    if (this.#cubes.has(name)) return name;
    const goods = `, CAST(sum(quantity) * 1000 AS BIGINT) AS quantity, min(unit) AS unit, max(unit) AS last_unit`;
    await this.#session.run(`CREATE TABLE ${name} AS
      SELECT ${['delivery', ...columns].join(', ')},
        CAST(sum(usd) * 100 AS BIGINT) AS usd, CAST(sum(cny) * 100 AS BIGINT) AS cny ${quantities ? goods : ''}
      FROM fact GROUP BY ${['delivery', ...columns].join(', ')}`);
    this.#cubes.add(name);
    return name;
  }

  /** A table of codes and keys, made from the codes that occur. */
  async #keys(classification: Classification, cube: string): Promise<string> {
    const { columns, keysOf } = classification;
    this.#keyTables += 1;
    const name = `keys_${this.#keyTables}`;
    const definition = [...columns, 'key'].map((column) => `${column} VARCHAR`).join(', ');
    await this.#session.run(`CREATE TABLE ${name} (${definition})`);
    const list = columns.join(', ');
    const reader = await this.#session.connection.runAndReadAll(
      columns.length > 0 ? `SELECT DISTINCT ${list} FROM ${cube}` : 'SELECT 1',
    );
    const appender = await this.#session.connection.createAppender(name);
    for (const row of reader.getRows()) {
      const codes = columns.map((_, index) => String(row[index]));
      for (const key of keysOf(codes)) {
        for (const text of [...codes, key]) appender.appendVarchar(text);
        appender.endRow();
      }
    }
    appender.closeSync();
    return name;
  }
}

function flag(flow: Flow, period: Period): string {
  return `${flow}_${period}`;
}

const sumColumns = flows.flatMap((flow) =>
  currencies.flatMap((currency) =>
    periods.map(
      (period) => `coalesce(sum(cube.${currency.toLowerCase()}) FILTER (WHERE ${flag(flow, period)}), 0)`,
    ),
  ),
);

const quantityColumns = [
  ...flows.flatMap((flow) =>
    periods.map((period) => `coalesce(sum(cube.quantity) FILTER (WHERE ${flag(flow, period)}), 0)`),
  ),
  `CASE WHEN min(cube.unit) = max(cube.last_unit) THEN min(cube.unit) ELSE '' END`,
];

/** Reads a row in the order of the columns above. */
function sliceOf(row: readonly unknown[], keys: number, quantities: boolean): Slice {
  let next = keys;
  const number = (): bigint => BigInt(String(row[next++]));
  const sums = <C extends Currency>(currency: C) => ofPeriods(() => money(currency, number()));
  const amounts = (): Amounts => ({ USD: sums('USD'), CNY: sums('CNY') });
  const slice = { keys: row.slice(0, keys).map(String), export: amounts(), import: amounts() };
  if (!quantities) return slice;
  const quantity = { export: ofPeriods(number), import: ofPeriods(number) };
  const unit = textOf(row[next]);
  return unit === '' ? slice : { ...slice, quantity: { unit, ...quantity } };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
