import { z } from 'zod';
import { readReceipts } from '../facts/receipts.ts';
import type { MonthsQueue } from '../ports/months-queue.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import { consider, type ConsiderDependencies } from './consider.ts';
import { publishedMonths, restingOn, waitingMonths } from './release/due.ts';
import { readRegisters } from './gather/read-registers.ts';
import { mailUploads } from './mail/mailing.ts';
import { readStatus } from './archive/status.ts';

export interface WorkDependencies extends ConsiderDependencies {
  readonly months: MonthsQueue;
  readonly report: (metric: Metric, value: number) => void;
}

export type Metric = 'monthHeldDays' | 'mailAmbiguous' | 'mailUnsent' | 'uploadsRefused' | 'editionsReleased';

const messageSchema = z.object({ month: z.string() });

/** A message of the months' queue: considers the month, and has those that rest on it considered after it. */
export async function workOn(message: unknown, dependencies: WorkDependencies): Promise<void> {
  const { month: text } = messageSchema.parse(message);
  const month = parseMonth(text);
  if (month === undefined) throw new RangeError(`"${text}" is no month`);
  const published = await publishedMonths(dependencies.archive, await readRegisters(dependencies.archive));
  for (const resting of restingOn(month, published)) await considerAndReport(resting, dependencies);
}

/** The schedule's call: uploads that operators must know of, months at which something is due, what alarms watch. */
export async function wake(dependencies: WorkDependencies): Promise<void> {
  const { archive, months, report, clock } = dependencies;
  const registers = await readRegisters(archive);
  const tally = await mailUploads(await readReceipts(archive), registers, dependencies);
  report('uploadsRefused', tally.sent ?? 0);
  const published = await publishedMonths(archive, registers);
  for (const month of await waitingMonths(archive, published)) await months.name(month);
  report('monthHeldDays', await longestHeld(published, dependencies, clock.now()));
}

async function considerAndReport(month: Month, dependencies: WorkDependencies): Promise<void> {
  const released = (await readStatus(dependencies.archive, month))?.editions.length ?? 0;
  const { status, mails, doubts } = await consider(month, dependencies);
  dependencies.report('editionsReleased', status.editions.length - released);
  dependencies.report('mailUnsent', (mails.unsent ?? 0) + (mails.refused ?? 0));
  dependencies.report('mailAmbiguous', doubts);
}

async function longestHeld(
  published: readonly Month[],
  { archive }: WorkDependencies,
  now: Date,
): Promise<number> {
  let longest = 0;
  for (const month of published) {
    const status = await readStatus(archive, month);
    if (status?.state !== 'held' && status?.state !== 'revision-pending') continue;
    longest = Math.max(longest, Math.floor((now.getTime() - Date.parse(status.since)) / 86_400_000));
  }
  return longest;
}
