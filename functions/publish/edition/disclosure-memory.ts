import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Store } from '../../ports/store.ts';
import type { Closing } from '../../trade/closings.ts';
import { flows, isDimension } from '../../trade/cut.ts';
import type { RowId } from '../../trade/disclosure.ts';
import { momentOf, parseMoment, type Moment } from '../../trade/moment.ts';
import { monthsBetween, parseMonth, shift, type Month } from '../../trade/month.ts';
import type { Entry } from '../../trade/vintage.ts';
import type { FormerVintage, FormerVintages } from '../gather/holdings.ts';
import { editionFolder } from '../archive/editions.ts';
import { readStatus } from '../archive/status.ts';

/**
 * What public editions have kept closed and what they were made from, in one place of the archive, wherever they are
 * made: `disclosure/<month>/<number>-<edition>.json`, one record for each edition, in the order of their numbers; and
 * `disclosure/facts/*.parquet`, what firms had in months and flows that records name. For readers inside only.
 */
const root = 'disclosure/';

/** Editions so many months apart show no month in common. */
const reach = 24;

/** What is known of the public editions of months shown beside one's own. */
export interface DisclosureMemory {
  readonly closings: readonly Closing[];
  readonly vintages: FormerVintages;
  /** The number of the next record. */
  readonly next: number;
  /** Editions of the month that are remembered already. */
  readonly editions: ReadonlySet<string>;
}

/** What is remembered of one public edition. A released one counts once its month's status names it. */
export interface Remembered {
  readonly month: Month;
  readonly fingerprint: string;
  readonly made: 'released' | 'built';
  readonly closings: readonly Closing[];
  readonly vintages: readonly {
    readonly family: string;
    readonly moment: Moment;
    readonly digest: string;
    readonly patch: readonly Entry[];
  }[];
  /** Files of this machine with what firms have, by family and for all crossed. */
  readonly facts: ReadonlyMap<string, string>;
}

const whole = z
  .string()
  .regex(/^-?\d+$/)
  .transform(BigInt);
const entry = z.object({ key: z.string(), firm: z.string(), USD: whole, CNY: whole, quantity: whole });
const row = z.custom<RowId>((text) => typeof text === 'string' && isDimension(text.split(':', 1)[0] ?? ''));
const month = z.custom<Month>((text) => typeof text === 'string' && parseMonth(text) !== undefined);
const recordSchema = z.object({
  fingerprint: z.string(),
  made: z.enum(['released', 'built']),
  closings: z.array(
    z.object({
      row,
      why: z.enum(['few-firms', 'one-firm', 'neighbour', 'successor', 'unsearched']),
      month: month.optional(),
      flow: z.enum(flows).optional(),
    }),
  ),
  vintages: z.array(
    z.object({
      family: z.string(),
      moment: z.string().transform((text) => momentOf(parseMoment(text))),
      digest: z.string(),
      /** The key of the file that has what firms had. */
      facts: z.string(),
      patch: z.array(entry),
    }),
  ),
});

interface Named {
  readonly key: string;
  readonly month: Month;
  readonly number: number;
}

/** Reads what public editions of months within reach have kept closed and were made from, in the order they were made. */
export async function disclosureMemory(
  archive: Store,
  month: Month,
  scratch: string,
): Promise<DisclosureMemory> {
  const named = await records(archive);
  const near = named.filter((one) => one.month >= shift(month, -reach) && one.month <= shift(month, reach));
  const closings = new Map<RowId, Closing>();
  const vintages = new Map<string, Map<Moment, FormerVintage[]>>();
  const editions = new Set<string>();
  const files = new Map<string, Promise<string>>();
  const released = new Map<Month, Promise<ReadonlySet<string>>>();
  for (const one of near) {
    const stored = await archive.get(one.key);
    if (stored === undefined) continue;
    const record = recordSchema.parse(JSON.parse(Buffer.from(stored.body).toString()));
    const inOwn = released.get(one.month) ?? releasedIn(archive, one.month);
    released.set(one.month, inOwn);
    if (one.month === month) editions.add(record.fingerprint);
    if (record.made === 'released' && !(await inOwn).has(record.fingerprint)) continue;
    for (const closing of record.closings) if (!closings.has(closing.row)) closings.set(closing.row, closing);
    const closed = new Set(record.closings.map(({ row }) => row));
    for (const { family, moment, facts, ...vintage } of record.vintages) {
      const file = files.get(facts) ?? archive.asFile(facts, scratch);
      files.set(facts, file);
      const moments = vintages.get(family) ?? new Map<Moment, FormerVintage[]>();
      vintages.set(family, moments);
      moments.set(moment, [
        ...(moments.get(moment) ?? []),
        { ...vintage, edition: one.number, facts, closed, path: await file },
      ]);
    }
  }
  for (const one of monthsBetween(shift(month, -reach), shift(month, reach)))
    for (const row of await unrecorded(archive, one, near))
      if (!closings.has(row)) closings.set(row, { row, why: 'neighbour' });
  const next = 1 + Math.max(0, ...named.map(({ number }) => number));
  return { closings: [...closings.values()], vintages, next, editions };
}

/** Remembers a public edition, once. Nothing public may be written before. */
export async function rememberEdition(
  archive: Store,
  memory: DisclosureMemory,
  { facts, vintages, ...remembered }: Remembered,
): Promise<void> {
  if (memory.editions.has(remembered.fingerprint)) return;
  const keys = new Map<string, string>();
  for (const [family, path] of facts) {
    const body = await readFile(path);
    const key = `${root}facts/${createHash('sha256').update(body).digest('hex').slice(0, 32)}.parquet`;
    await archive.putIfAbsent(key, body);
    keys.set(family, key);
  }
  const filed = vintages.map((vintage) => {
    const { family, moment, digest } = vintage;
    const former = memory.vintages
      .get(family)
      ?.get(moment)
      ?.find((one) => one.digest === digest);
    return { ...vintage, facts: former?.facts ?? keys.get(family) ?? '' };
  });
  const { month, fingerprint } = remembered;
  const record = { ...remembered, vintages: filed };
  const text = JSON.stringify(
    record,
    (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    1,
  );
  const number = String(memory.next).padStart(6, '0');
  await archive.putIfAbsent(`${root}${month}/${number}-${fingerprint}.json`, `${text}\n`);
}

const manifestSchema = z.object({ closed: z.array(z.string()).default([]) });

/** What an edition that was released before there were records kept closed. */
async function unrecorded(archive: Store, month: Month, named: readonly Named[]): Promise<RowId[]> {
  if (named.some((one) => one.month === month)) return [];
  const edition = (await readStatus(archive, month))?.editions.at(-1);
  if (edition === undefined) return [];
  const stored = await archive.get(`${editionFolder(month, edition.fingerprint)}manifest.json`);
  const { closed } = manifestSchema.parse(JSON.parse(Buffer.from(stored?.body ?? '{}').toString()));
  return closed.flatMap((text) => {
    const parsed = row.safeParse(text);
    return parsed.success ? [parsed.data] : [];
  });
}

async function releasedIn(archive: Store, month: Month): Promise<ReadonlySet<string>> {
  const editions = (await readStatus(archive, month))?.editions ?? [];
  return new Set(editions.map(({ fingerprint }) => fingerprint));
}

/** All records, oldest first. */
async function records(archive: Store): Promise<Named[]> {
  const found: Named[] = [];
  for await (const { key } of archive.list(root)) {
    const [, of = '', number = ''] = /^disclosure\/([^/]+)\/(\d+)-[^/]+\.json$/.exec(key) ?? [];
    const parsed = parseMonth(of);
    if (parsed !== undefined) found.push({ key, month: parsed, number: Number(number) });
  }
  return found.sort((left, right) => left.number - right.number || (left.key < right.key ? -1 : 1));
}
