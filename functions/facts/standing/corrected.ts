import type { Flow } from '../../trade/cut.ts';
import { minorUnits, type Currency } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import { isCorrection, tellTheirOrder } from '../supply/amending.ts';
import type { Delivery } from '../supply/deliveries.ts';
import { viewDimensions } from '../schema.ts';
import { sqlText, type Session } from '../session.ts';
import type { FileOf } from '../sums/staging.ts';
import { leapsIn, type Leaps } from './leaps.ts';
import { leftOutIn, type LeftOut } from './left-out.ts';

/** What one correction came to in a delivery: the rows before it that it replaced, and its own. */
export interface Correction {
  readonly delivery: Delivery;
  readonly upload: string;
  readonly rows: number;
  /** Rows of which it replaced an amount, what those amounts come to, and what its own come to. */
  readonly replaced: number;
  readonly from: Sums;
  readonly to: Sums;
  /** Its rows of which the keys stood nowhere before. */
  readonly added: number;
  /** Keys that stand in more or in fewer rows than before. */
  readonly uneven: number;
  /** Rows that keep an amount in the other currency. */
  readonly partly: number;
  /** What of it is far from what it replaces. */
  readonly leaps: Leaps | undefined;
  /** What it leaves out of a file that it repeats for the greater part. */
  readonly leftOut: LeftOut | undefined;
  /** What the flow comes to with it. */
  readonly stands: Delivery['sums'];
  /** Corrections that tell the same keys otherwise, of which neither says that it comes after the other. */
  readonly beside: readonly string[];
}

/** Exact decimal text; '' of a currency in which nothing was replaced. */
interface Sums {
  readonly usd: string;
  readonly cny: string;
}

/** The deliveries with the rows and sums that stand, and what each correction replaced. */
export interface Corrected {
  readonly deliveries: readonly Delivery[];
  readonly corrections: readonly Correction[];
  readonly replaced: readonly Replaced[];
}

/** What of an upload corrections replace in a month and flow: the rows that are gone, and the amounts. */
export interface Replaced extends Sums {
  readonly upload: string;
  readonly month: Month;
  readonly flow: Flow;
  readonly rows: number;
}

/**
 * Corrections replace, of the rows before them with the same keys, the amounts in the currencies that they have; a row
 * without an amount is gone. Here the deliveries' rows and sums are reckoned; standing-rows.ts leaves the same out.
 */
export async function corrected(
  session: Session,
  deliveries: readonly Delivery[],
  fileOf: FileOf,
): Promise<Corrected> {
  const standing: Delivery[] = [];
  const corrections: Correction[] = [];
  const replaced: Replaced[] = [];
  for (const delivery of deliveries) {
    if (!delivery.files.some(isCorrection)) {
      standing.push(delivery);
      continue;
    }
    await makeTables(session, delivery, fileOf);
    const gone = await replacedIn(session, delivery);
    const stands = lessReplaced(delivery, gone);
    standing.push(stands);
    replaced.push(...gone);
    corrections.push(...(await replacedBy(session, delivery, stands)));
  }
  return { deliveries: standing, corrections, replaced };
}

/**
 * Makes `row`: all rows with the place of their file; `told`: those under keys that corrections have; `amount`: their
 * amounts one by one; and `replaced`: those of them that a later file replaces, with the place of the first that does.
 */
async function makeTables(session: Session, { files, flow }: Delivery, fileOf: FileOf): Promise<void> {
  const first = files.findIndex(isCorrection);
  const places = files.map(({ facts }, place) => `(${place}, ${sqlText(fileOf(facts))})`);
  const paths = files.map(({ facts }) => sqlText(fileOf(facts)));
  const codes = viewDimensions.map((name) => `coalesce(f.${name}, '') AS ${name}`).join(', ');
  const keys = viewDimensions.join(', ');
  await session.run(`CREATE OR REPLACE TEMP TABLE row AS
    SELECT part.place, ${codes}, f.usd, f.cny
    FROM read_parquet([${paths.join(', ')}], filename = true, hive_partitioning = false) AS f
    JOIN (VALUES ${places.join(', ')}) AS part (place, path) ON part.path = f.filename
    WHERE f.flow = ${sqlText(flow)}`);
  await session.run(`CREATE OR REPLACE TEMP TABLE told AS
    WITH key AS (SELECT row_number() OVER () AS key, * FROM (SELECT DISTINCT ${keys} FROM row WHERE place >= ${first}))
    SELECT row_number() OVER () AS row, place, key, usd, cny FROM row JOIN key USING (${keys})`);
  await session.run(`CREATE OR REPLACE TEMP TABLE amount AS
    SELECT row, place, key, 'usd' AS currency, usd AS amount FROM told WHERE usd IS NOT NULL
    UNION ALL SELECT row, place, key, 'cny', cny FROM told WHERE cny IS NOT NULL`);
  await session.run(`CREATE OR REPLACE TEMP TABLE replaced AS
    SELECT amount.*, min(later.place) AS replacer FROM amount
    JOIN (SELECT DISTINCT place, key, currency FROM amount WHERE place >= ${first}) AS later
      ON later.key = amount.key AND later.currency = amount.currency AND later.place > amount.place
    GROUP BY ALL`);
}

const inCurrency = (currency: string, amount = 'amount'): string =>
  `coalesce(CAST(sum(${amount}) FILTER (WHERE currency = '${currency}') AS VARCHAR), '')`;

/** What is replaced of each file. */
async function replacedIn(session: Session, { files, flow, month }: Delivery): Promise<Replaced[]> {
  const rows = await session.rows(`
    WITH gone AS (SELECT row, place FROM replaced GROUP BY row, place
      HAVING count(*) = (SELECT count(*) FROM amount WHERE amount.row = replaced.row))
    SELECT place, ${inCurrency('usd')} AS usd, ${inCurrency('cny')} AS cny,
      (SELECT count(*) FROM gone WHERE gone.place = replaced.place) AS gone
    FROM replaced GROUP BY place ORDER BY place`);
  return rows.flatMap((row) => {
    const upload = files[Number(row['place'])]?.upload;
    const sums = { usd: textOf(row['usd']), cny: textOf(row['cny']) };
    return upload === undefined ? [] : [{ upload, month, flow, rows: Number(row['gone']), ...sums }];
  });
}

function lessReplaced(delivery: Delivery, replaced: readonly Replaced[]): Delivery {
  const less = (currency: Currency, name: 'usd' | 'cny'): bigint | undefined =>
    replaced.reduce(
      (sum, one) => (one[name] === '' ? sum : sum && sum - minorUnits(one[name])),
      delivery.sums[currency],
    );
  return {
    ...delivery,
    rows: replaced.reduce((rows, one) => rows - one.rows, delivery.rows),
    sums: { USD: less('USD', 'usd'), CNY: less('CNY', 'cny') },
  };
}

async function replacedBy(session: Session, delivery: Delivery, stands: Delivery): Promise<Correction[]> {
  const { files } = delivery;
  const first = files.findIndex(isCorrection);
  const rows = await session.rows(`
    WITH gone AS (SELECT replacer AS place, count(DISTINCT row) AS replaced, ${inCurrency('usd')} AS usd,
        ${inCurrency('cny')} AS cny FROM replaced GROUP BY replacer),
      matched AS (SELECT DISTINCT replacer AS place, key, currency FROM replaced),
      own AS (SELECT place, ${inCurrency('usd')} AS usd, ${inCurrency('cny')} AS cny,
        count(DISTINCT row) AS rows FROM amount SEMI JOIN matched USING (place, key, currency) GROUP BY place),
      counted AS (SELECT place, key, currency, count(*) AS rows FROM amount GROUP BY ALL),
      before AS (SELECT replacer AS place, key, currency, count(*) AS rows FROM replaced GROUP BY ALL),
      odd AS (SELECT place, count(DISTINCT key) AS keys FROM before JOIN counted USING (place, key, currency)
        WHERE before.rows <> counted.rows GROUP BY place),
      half AS (SELECT place, count(*) AS rows FROM
          (SELECT row, min(replacer) AS place FROM replaced GROUP BY row HAVING count(*) = 1) AS one
        WHERE (SELECT count(*) FROM amount WHERE amount.row = one.row) = 2 GROUP BY place)
    SELECT all_rows.place, all_rows.rows, coalesce(gone.replaced, 0) AS replaced, coalesce(own.rows, 0) AS matched,
      coalesce(odd.keys, 0) AS uneven, coalesce(half.rows, 0) AS partly, coalesce(gone.usd, '') AS usd_from,
      coalesce(gone.cny, '') AS cny_from, coalesce(own.usd, '') AS usd_to, coalesce(own.cny, '') AS cny_to
    FROM (SELECT place, count(*) AS rows FROM told WHERE place >= ${first} GROUP BY place) AS all_rows
    LEFT JOIN gone USING (place) LEFT JOIN own USING (place) LEFT JOIN odd USING (place) LEFT JOIN half USING (place)
    ORDER BY all_rows.place`);
  const beside = await contested(session, delivery, first);
  const leaps = await leapsIn(session, first);
  const leftOut = await leftOutIn(session, first);
  return rows.flatMap((row) => {
    const file = files[Number(row['place'])];
    if (file === undefined) return [];
    return [
      {
        ...{ delivery, upload: file.upload, rows: Number(row['rows']), replaced: Number(row['replaced']) },
        from: { usd: textOf(row['usd_from']), cny: textOf(row['cny_from']) },
        to: { usd: textOf(row['usd_to']), cny: textOf(row['cny_to']) },
        ...{ added: Number(row['rows']) - Number(row['matched']), uneven: Number(row['uneven']) },
        ...{ partly: Number(row['partly']), beside: beside.get(file.upload) ?? [] },
        ...{ leaps: leaps.get(Number(row['place'])), leftOut: leftOut.get(Number(row['place'])) },
        stands: stands.sums,
      },
    ];
  });
}

/** Corrections that tell keys otherwise than one before them, where nothing says that they come after it. */
async function contested(
  session: Session,
  { files }: Delivery,
  first: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await session.rows(`
    WITH sums AS (SELECT place, key, currency, sum(amount) AS amount FROM amount WHERE place >= ${first} GROUP BY ALL)
    SELECT DISTINCT one.place AS earlier, other.place AS later FROM sums AS one
    JOIN sums AS other ON one.key = other.key AND one.currency = other.currency AND one.place < other.place
    WHERE one.amount <> other.amount ORDER BY ALL`);
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const [earlier, later] = [files[Number(row['earlier'])], files[Number(row['later'])]];
    if (earlier === undefined || later === undefined || tellTheirOrder(earlier, later)) continue;
    found.set(later.upload, [...(found.get(later.upload) ?? []), earlier.upload]);
  }
  return found;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
