import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Receipt } from '../../functions/facts/receipt.ts';
import { factColumns, viewDimensions, type ViewDimension } from '../../functions/facts/schema.ts';
import { Session, sqlText } from '../../functions/facts/session.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { Dataset, Flow } from '../../functions/trade/cut.ts';

/** A fact as a test writes it; money in minor units, null for a currency that is not delivered. */
export interface Fact extends Partial<Record<ViewDimension, string>> {
  readonly flow: Flow;
  readonly usd: bigint | null;
  readonly cny: bigint | null;
  readonly quantity?: bigint;
  readonly unit?: string;
}

export interface Upload {
  readonly key: string;
  readonly dataset: Dataset;
  readonly month: string;
  readonly facts: readonly Fact[];
  readonly edition?: 'flash' | 'formal';
  /** Two uploads of one content have the same hash. */
  readonly content?: string;
}

/** Puts an upload's facts and receipt into an archive as the intake does. */
export async function deliver(
  archive: Store,
  upload: Upload,
  overrides: Partial<Receipt> = {},
): Promise<Receipt> {
  const { key, dataset, month, facts, edition } = upload;
  const id = createHash('sha256').update(key).digest('hex').slice(0, 16);
  const dimensions = viewDimensions.filter((dimension) =>
    facts.some((fact) => fact[dimension] !== undefined),
  );
  const view = `${dataset}:${dimensions.join(',')}`;
  const object = `facts/month=${month}/${id}-facts.parquet`;
  if (facts.length > 0) {
    const written = await mkdtemp(join(tmpdir(), 'facts-'));
    await archive.putFile(object, await parquet(join(written, 'facts.parquet'), facts, dataset, view));
    await rm(written, { recursive: true });
  }
  const flows = [...new Set(facts.map(({ flow }) => flow))];
  const receipt: Receipt = {
    upload: id,
    source: {
      key,
      version: '1',
      size: 1,
      sha256: createHash('sha256')
        .update(upload.content ?? key)
        .digest('hex'),
    },
    ...{ status: 'accepted', layout: dataset, dataset, edition: edition ?? null },
    ...{ encoding: 'utf-8', delimiter: ',' },
    rows: {
      ...{ lines: facts.length + 1, header: 1, blank: 0, totals: 0 },
      ...{ data: facts.length, facts: facts.length, rejects: 0 },
    },
    parts: flows.map((flow) => {
      const rows = facts.filter((fact) => fact.flow === flow);
      const sums = { usd: decimal(rows.map(({ usd }) => usd)), cny: decimal(rows.map(({ cny }) => cny)) };
      return { month, flow, view, dimensions, rows: rows.length, ...sums, facts: object };
    }),
    ...{ rejectedMoney: { usd: null, cny: null }, rejects: [], rejectsFile: null, notes: [], holds: [] },
    ...overrides,
  };
  await archive.put(`intake/${id}.json`, JSON.stringify(receipt));
  return receipt;
}

async function parquet(
  path: string,
  facts: readonly Fact[],
  dataset: Dataset,
  view: string,
): Promise<string> {
  const rows = facts.map((fact, index) => {
    const values: Readonly<Record<keyof typeof factColumns, string>> = {
      ...{ flow: text(fact.flow), dataset: text(dataset), view: text(view) },
      ...{ product: text(fact.product), market: text(fact.market) },
      ...{ regime: text(fact.regime), supervision: text(fact.supervision), ownership: text(fact.ownership) },
      ...{ district: text(fact.district), park: text(fact.park), enterprise: text(fact.enterprise) },
      enterprise_name: text(fact.enterprise && `firm ${fact.enterprise}`),
      quantity: fact.quantity === undefined ? 'NULL' : `${fact.quantity}.000`,
      ...{ unit: text(fact.unit), quantity2: 'NULL', unit2: 'NULL' },
      ...{ usd: decimal([fact.usd]) ?? 'NULL', cny: decimal([fact.cny]) ?? 'NULL', line: String(index + 2) },
      place: 'NULL',
    };
    const cells = Object.entries(factColumns).map(
      ([name, type]) => `CAST(${valueOf(values, name)} AS ${type})`,
    );
    return `(${cells.join(', ')})`;
  });
  using session = await Session.open();
  await session.run(`COPY (SELECT * FROM (VALUES ${rows.join(', ')}) AS facts (${Object.keys(factColumns).join(', ')}))
    TO ${sqlText(path)} (FORMAT parquet)`);
  return path;
}

function valueOf(values: Readonly<Record<string, string>>, name: string): string {
  return values[name] ?? 'NULL';
}

function text(value: string | undefined): string {
  return value === undefined ? 'NULL' : sqlText(value);
}

function decimal(values: readonly (bigint | null)[]): string | null {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return null;
  const sum = present.reduce((left, right) => left + right, 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(3, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
