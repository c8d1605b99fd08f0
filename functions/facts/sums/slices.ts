import type { Flow } from '../../trade/cut.ts';
import type { Month } from '../../trade/month.ts';
import type { Currency } from '../../trade/money.ts';
import type { PriceItem } from '../../trade/prices.ts';
import { monthsOf, periods, type Period } from '../../trade/period.ts';
import type { Classification } from './classification.ts';
import type { Delivery } from '../supply/deliveries.ts';
import { Held } from './held.ts';
import { codesIn, makeKeyTable } from './key-table.ts';
import type { ViewDimension } from '../schema.ts';
import { sqlText, type Session } from '../session.ts';
import { SliceSums, type Slice } from './slice-sums.ts';

/** An item of one market whose price can be compared with a year earlier. */
export interface MatchedItem extends PriceItem {
  readonly flow: Flow;
  readonly product: string;
}

/**
 * Columns that are summed in one pass over the facts: a question on one column of a family sums by all of them, so that
 * questions on the others need no further pass.
 */
const families: readonly (readonly ViewDimension[])[] = [
  ['product'],
  ['market'],
  ['regime', 'supervision'],
  ['ownership', 'district', 'park', 'enterprise'],
];

/**
 * Sums over staged facts (see staging.ts), for one bulletin's month; several may work beside each other, each in a
 * branch. Facts are first added up by delivery and codes, one pass for all cuts that look at the same codes; keys and
 * periods are then sums of those few rows.
 */
export class Slices {
  readonly #session: Session;
  readonly #numberOf: ReadonlyMap<Delivery, number>;
  readonly #cubes = new Set<string>();
  readonly #firms = new Map<Classification, Promise<string>>();
  #keyTables = 0;
  #heldTables = 0;

  private constructor(session: Session, deliveries: readonly Delivery[]) {
    this.#session = session;
    this.#numberOf = new Map(deliveries.map((delivery, index) => [delivery, index]));
  }

  static async over(session: Session, deliveries: readonly Delivery[], month: Month): Promise<Slices> {
    const spans = periods.flatMap((period, index) => {
      const months = new Set(monthsOf(period, month));
      return deliveries.flatMap((delivery, number) =>
        months.has(delivery.month) ? [`(${number}, ${sqlText(delivery.flow)}, ${index})`] : [],
      );
    });
    await session.run(`CREATE TEMP TABLE span AS SELECT * FROM (VALUES ${spans.join(', ')})
      AS span (delivery, flow, period)`);
    return new Slices(session, deliveries);
  }

  /** Sums of the deliveries by the classifications' keys, in order of key. */
  async by(classifications: readonly Classification[], deliveries: readonly Delivery[]): Promise<Slice[]> {
    const asked = new Set(classifications.flatMap(({ columns }) => columns));
    const columns = families.filter((family) => family.some((column) => asked.has(column))).flat();
    const cube = await this.#cube(columns);
    const joins: string[] = [];
    for (const [index, classification] of classifications.entries()) {
      const table = await this.#keys(classification, cube);
      const equal = classification.columns.map((code) => `k${index}.${code} = cube.${code}`);
      joins.push(`JOIN ${table} AS k${index} ON ${equal.join(' AND ') || 'true'}`);
    }
    const numbers = deliveries
      .map((delivery) => this.#numberOf.get(delivery))
      .filter((it) => it !== undefined);
    const keys = classifications.map((_, index) => `key${index}`);
    const named = classifications.map((_, index) => `k${index}.key AS key${index}`);
    const list = (...parts: readonly string[]): string => parts.join(', ');
    const reader = await this.#session.connection.runAndReadAll(
      `SELECT ${list(...keys, 'span.flow', 'span.period')}, ${sums('parts')}
       FROM (SELECT ${list(...named, 'cube.delivery')}, ${sums('cube')} FROM ${cube} AS cube ${joins.join(' ')}
         WHERE cube.delivery IN (${numbers.join(', ') || 'NULL'})
         GROUP BY ${list(...named.map((_, index) => `k${index}.key`), 'cube.delivery')}) AS parts
       JOIN span ON span.delivery = parts.delivery
       GROUP BY ${list(...keys, 'span.flow', 'span.period')} ORDER BY ${list(...keys, 'span.flow', 'span.period')}`,
    );
    const found = new Map<string, SliceSums>();
    for (const row of reader.getRows()) {
      const key = row.slice(0, keys.length).map(String);
      const identity = key.join('\n');
      const slice = found.get(identity) ?? new SliceSums(key);
      found.set(identity, slice);
      const [flow, period, usd, cny, quantity, unit, lastUnit] = row.slice(keys.length);
      slice.add(flowOf(flow), periodOf(period), { usd, cny, quantity, unit, lastUnit });
    }
    return [...found.values()].map((slice) => slice.value(asked.has('product')));
  }

  /**
   * Goods by market that have a value and a quantity in one unit both in the year to date and a year earlier: what
   * prices can be compared of. One currency for all: USD where it was delivered.
   */
  async matched(deliveries: readonly Delivery[], currency: Currency): Promise<MatchedItem[]> {
    const cube = await this.#cube(['product', 'market']);
    const numbers = deliveries.flatMap((delivery) => this.#numberOf.get(delivery) ?? []);
    const [now, base] = [periods.indexOf('toDate'), periods.indexOf('toDateYearAgo')];
    const money = currency === 'USD' ? 'usd' : 'cny';
    const sum = (column: string, period: number): string =>
      `CAST(sum(cube.${column}) FILTER (WHERE span.period = ${period}) AS BIGINT)`;
    const reader = await this.#session.connection.runAndReadAll(
      `SELECT * FROM (SELECT span.flow, cube.product, ${sum(money, base)} AS v0, ${sum('quantity', base)} AS q0,
         ${sum(money, now)} AS v1, ${sum('quantity', now)} AS q1, min(cube.unit) AS unit, max(cube.last_unit) AS last
       FROM ${cube} AS cube JOIN span ON span.delivery = cube.delivery
       WHERE span.period IN (${now}, ${base}) AND cube.delivery IN (${numbers.join(', ') || 'NULL'})
       GROUP BY span.flow, cube.product, cube.market)
       WHERE unit = last AND unit <> '' AND v0 > 0 AND q0 > 0 AND v1 > 0 AND q1 > 0 ORDER BY ALL`,
    );
    return reader.getRows().map(([flow, product, v0, q0, v1, q1]) => ({
      flow: flowOf(flow),
      product: String(product),
      base: { value: BigInt(String(v0)), quantity: BigInt(String(q0)) },
      now: { value: BigInt(String(v1)), quantity: BigInt(String(q1)) },
    }));
  }

  /**
   * What each firm trades under the keys of a classification that sorts each code under one key. Deliveries that tell no
   * firm are left out.
   */
  async held(
    { by, firms }: { by: Classification; firms: Classification },
    deliveries: readonly Delivery[],
  ): Promise<Held> {
    // Almost every fact has a firm of its own, so that a cube of sums by firm would be as long as the facts.
    const [keys, names] = [await this.#keys(by, 'fact'), await this.#firmKeys(firms)];
    const on = (table: string, { columns }: Classification): string =>
      columns.map((code) => `${table}.${code} = fact.${code}`).join(' AND ');
    const told = deliveries.filter(({ dimensions }) => dimensions.includes('enterprise'));
    const facts = `SELECT fact.delivery, k.key, f.key AS firm, fact.usd, fact.cny, fact.quantity
      FROM fact JOIN ${keys} AS k ON ${on('k', by)} JOIN ${names} AS f ON ${on('f', firms)}`;
    const numbered = told.map((delivery) => [this.#numberOf.get(delivery) ?? -1, delivery] as const);
    this.#heldTables += 1;
    return Held.of(this.#session, {
      table: `held_${this.#heldTables}`,
      facts,
      deliveries: new Map(numbered),
    });
  }

  async #cube(columns: readonly ViewDimension[]): Promise<string> {
    const name = ['cube', ...columns].join('_');
    if (this.#cubes.has(name)) return name;
    await this.#session.run(`CREATE TEMP TABLE ${name} AS
      SELECT ${['delivery', ...columns].join(', ')},
        CAST(sum(usd) * 100 AS BIGINT) AS usd, CAST(sum(cny) * 100 AS BIGINT) AS cny,
        CAST(sum(quantity) * 1000 AS BIGINT) AS quantity, min(unit) AS unit, max(unit) AS last_unit
      FROM fact GROUP BY ${['delivery', ...columns].join(', ')}`);
    this.#cubes.add(name);
    return name;
  }

  /** The firms' keys, made once for all who ask for holdings. */
  #firmKeys(firms: Classification): Promise<string> {
    const known = this.#firms.get(firms) ?? this.#keys(firms, 'fact');
    this.#firms.set(firms, known);
    return known;
  }

  /** A table of codes and keys, made from the codes that occur. */
  async #keys(classification: Classification, cube: string): Promise<string> {
    this.#keyTables += 1;
    const table = `keys_${this.#keyTables}`;
    await makeKeyTable(this.#session, classification, { table, occurring: codesIn(cube, classification) });
    return table;
  }
}

function sums(table: string): string {
  return `sum(${table}.usd) AS usd, sum(${table}.cny) AS cny, sum(${table}.quantity) AS quantity,
    min(${table}.unit) AS unit, max(${table}.last_unit) AS last_unit`;
}

function flowOf(value: unknown): Flow {
  return value === 'import' ? 'import' : 'export';
}

function periodOf(value: unknown): Period {
  const period = periods[Number(value)];
  if (period === undefined) throw new RangeError('a span of no period');
  return period;
}
