import { z } from 'zod';
import type { Store } from '../ports/store.ts';
import type { Month } from '../trade/month.ts';

const finding = z.object({ code: z.string(), details: z.record(z.string(), z.string()) });

/**
 * The state of a month, `bulletins/<month>/status.json`. `held`: the reasons tell why; `ready`: complete, and waiting for
 * `waitsFor`; `released`: readers have the last of `editions`; `revision-pending`: released, and the facts have changed
 * since in a way that cannot go out yet.
 */
const statusSchema = z.object({
  month: z.string(),
  state: z.enum(['collecting', 'held', 'ready', 'released', 'revision-pending']),
  reasons: z.array(finding),
  waitsFor: z.enum(['quiet', 'calendar', 'approval']).nullable(),
  /** Since when the state is what it is, an instant. */
  since: z.string(),
  /** The newest edition filed, released or not. */
  latest: z.string().nullable(),
  /** What an operator ordered: to hold whatever the data say, or to release this edition. */
  order: z.union([z.object({ hold: z.literal(true) }), z.object({ release: z.string() })]).nullable(),
  editions: z.array(
    z.object({ number: z.int(), fingerprint: z.string(), released: z.string(), headline: z.string() }),
  ),
});
export type Status = z.infer<typeof statusSchema>;

export function statusKey(month: Month): string {
  return `bulletins/${month}/status.json`;
}

/** A month of which nothing was decided yet. */
export function newStatus(month: Month, now: string): Status {
  return {
    month,
    state: 'collecting',
    reasons: [],
    waitsFor: null,
    since: now,
    latest: null,
    order: null,
    editions: [],
  };
}

export async function readStatus(archive: Store, month: Month): Promise<Status | undefined> {
  const stored = await archive.get(statusKey(month));
  return stored && statusSchema.parse(JSON.parse(Buffer.from(stored.body).toString()));
}

/**
 * Changes a month's status by compare-and-set: `decide` is asked again while others write between. Nothing is written
 * when nothing changes. Returns the status as it stands then.
 */
export async function changeStatus(
  archive: Store,
  month: Month,
  now: string,
  decide: (status: Status) => Status,
): Promise<Status> {
  for (;;) {
    const stored = await archive.get(statusKey(month));
    const present =
      stored === undefined
        ? newStatus(month, now)
        : statusSchema.parse(JSON.parse(Buffer.from(stored.body).toString()));
    const decided = decide(present);
    const next =
      decided.state === present.state ? { ...decided, since: present.since } : { ...decided, since: now };
    const text = `${JSON.stringify(next, null, 1)}\n`;
    if (stored !== undefined && text === Buffer.from(stored.body).toString()) return next;
    const written =
      stored === undefined
        ? await archive.putIfAbsent(statusKey(month), text)
        : await archive.putIfMatch(statusKey(month), text, stored.version);
    if (written !== undefined) return next;
  }
}
