import { z } from 'zod';
import type { Store } from '../../ports/store.ts';
import { parseMonth, type Month } from '../../trade/month.ts';

const finding = z.object({
  code: z.string(),
  details: z.record(z.string(), z.string()),
  doubt: z
    .object({
      month: z.string().transform((text, context) => parseMonth(text) ?? refuse(context)),
      code: z.string(),
      key: z.string(),
    })
    .exactOptional(),
});

function refuse(context: z.core.$RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'no month' });
  return z.NEVER;
}

/**
 * The state of a month, `bulletins/<month>/status.json`. `held`: the reasons tell why; `ready`: complete, and waiting
 * for `waitsFor`; `released`: readers have the last of `editions`; `revision-pending`: released, and the facts have
 * changed since in a way that cannot go out yet.
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
  /** What an operator ordered: to hold whatever the data say, or to release this edition, or `anew` the present one. */
  order: z.union([z.object({ hold: z.literal(true) }), z.object({ release: z.string() })]).nullable(),
  editions: z.array(
    z.object({ number: z.int(), fingerprint: z.string(), released: z.string(), headline: z.string() }),
  ),
  /** The sealed copies that were filed beside editions. */
  seals: z
    .array(
      z.object({
        fingerprint: z.string(),
        /** The folder of its rendition, "public/en/". */
        folder: z.string(),
        sha256: z.string(),
        filed: z.string(),
        /** Whether those are to have it who were mailed the PDF without its seal. */
        send: z.boolean(),
      }),
    )
    .default([]),
});
export type Status = z.infer<typeof statusSchema>;

/** The order to release what a month comes to now, even where no figure that readers hold has changed. */
export const anew = 'anew';

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
    seals: [],
  };
}

export async function readStatus(archive: Store, month: Month): Promise<Status | undefined> {
  const { status, version } = await standingStatus(archive, month, '');
  return version === undefined ? undefined : status;
}

/** A status as it stood when it was read; without a version where nothing was decided yet. */
export interface StandingStatus {
  readonly status: Status;
  readonly version: string | undefined;
}

export async function standingStatus(archive: Store, month: Month, now: string): Promise<StandingStatus> {
  const stored = await archive.get(statusKey(month));
  return stored === undefined
    ? { status: newStatus(month, now), version: undefined }
    : {
        status: statusSchema.parse(JSON.parse(Buffer.from(stored.body).toString())),
        version: stored.version,
      };
}

/**
 * Puts the next status in place of the one that was read. Nothing is written when nothing changes. Returns the status
 * as it stands then; undefined when somebody else has changed it meanwhile.
 */
export async function replaceStatus(
  archive: Store,
  month: Month,
  now: string,
  standing: StandingStatus,
  decided: Status,
): Promise<Status | undefined> {
  const { status, version } = standing;
  const next = { ...decided, since: decided.state === status.state ? status.since : now };
  const text = textOf(next);
  if (version !== undefined && text === textOf(status)) return next;
  const written =
    version === undefined
      ? await archive.putIfAbsent(statusKey(month), text)
      : await archive.putIfMatch(statusKey(month), text, version);
  return written && next;
}

/** Somebody else has changed a month since it was read by whoever ordered something of it. */
export class StatusOvertaken extends Error {
  override readonly name = 'StatusOvertaken';
  /** As it stands now. */
  readonly status: Status;

  constructor(status: Status) {
    super(`${status.month} has changed meanwhile: it is ${status.state} now`);
    this.status = status;
  }
}

/** The version of a status that was never written. */
const unwritten = 'unwritten';

/** A status as somebody reads it, and the version by which it is known when they decide on it. */
export async function seenStatus(
  archive: Store,
  month: Month,
): Promise<{ readonly status: Status; readonly seen: string }> {
  const { status, version } = await standingStatus(archive, month, '');
  return { status, seen: version ?? unwritten };
}

/**
 * Changes a month's status by compare-and-set: `decide` is asked again while others write between. Of what was decided
 * on a version that was `seen`, nothing is written once that has changed: throws StatusOvertaken.
 */
export async function changeStatus(
  archive: Store,
  month: Month,
  now: string,
  decide: (status: Status) => Status,
  seen?: string,
): Promise<Status> {
  for (;;) {
    const standing = await standingStatus(archive, month, now);
    if (seen !== undefined && seen !== (standing.version ?? unwritten))
      throw new StatusOvertaken(standing.status);
    const changed = await replaceStatus(archive, month, now, standing, decide(standing.status));
    if (changed !== undefined) return changed;
  }
}

function textOf(status: Status): string {
  return `${JSON.stringify(status, null, 1)}\n`;
}
