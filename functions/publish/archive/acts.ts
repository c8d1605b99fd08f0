import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { Month } from '../../trade/month.ts';

/** What people do to a month. */
const deeds = [
  'release',
  'release-anew',
  'hold',
  'resend',
  'confirm',
  'upload',
  'replace',
  'withdraw',
  'register',
] as const;

const actSchema = z.object({
  deed: z.enum(deeds),
  /** As the person calls themselves, or the system knows them. */
  who: z.string(),
  /** An instant. */
  at: z.string(),
  why: z.string(),
  /** What it was done to: an upload's key, a reader's address, a register, an edition; empty for the month itself. */
  what: z.string(),
});
export type Act = z.infer<typeof actSchema>;

/** Acts that concern no month by itself: on registers, on uploads of which nothing was taken. */
export const noMonth = 'all';
export type ActsOf = Month | typeof noMonth;

function folderOf(of: ActsOf): string {
  return `acts/${of}/`;
}

/**
 * Writes an act into a month's log, after those that are there: each is a file of its own, which is never written
 * over. Of two at once one takes the next number.
 */
export async function recordAct(
  of: ActsOf,
  act: Omit<Act, 'at'>,
  { archive, clock }: { readonly archive: Store; readonly clock: Clock },
): Promise<void> {
  const body = `${JSON.stringify({ ...act, at: clock.now().toISOString() }, null, 1)}\n`;
  let number = 0;
  for await (const { key } of archive.list(folderOf(of)))
    number = Math.max(number, Number.parseInt(key.slice(folderOf(of).length), 10) || 0);
  let written: unknown;
  do {
    number += 1;
    written = await archive.putIfAbsent(`${folderOf(of)}${String(number).padStart(6, '0')}.json`, body);
  } while (written === undefined);
}

/** The log of a month, oldest first. */
export async function readActs(archive: Store, of: ActsOf): Promise<Act[]> {
  const acts: Act[] = [];
  for await (const { key } of archive.list(folderOf(of))) {
    const stored = await archive.get(key);
    if (stored !== undefined) acts.push(actSchema.parse(JSON.parse(Buffer.from(stored.body).toString())));
  }
  return acts;
}
