import { z } from 'zod';
import { formerReceipts } from '../facts/receipts.ts';
import type { MonthsQueue } from '../ports/months-queue.ts';
import { parseMonth } from '../trade/month.ts';
import { takeIn, takeInAll, type IntakeDependencies } from './intake.ts';
import { monthsTold, type MonthTold } from './months-told.ts';
import { receiptKey, uploadsConcerned } from './upload-keys.ts';

export interface ReceiveDependencies extends IntakeDependencies {
  readonly months: MonthsQueue;
}

/** A notification of S3, or the test that it sends when notifications are set up (which names no object). */
const notificationSchema = z.object({
  Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })).default([]),
});

/** Takes in what a notification names, as it stands now, and names the months that changed. Throws UploadNotTakenIn. */
export async function receive(notification: unknown, dependencies: ReceiveDependencies): Promise<void> {
  const { Records: records } = notificationSchema.parse(notification);
  for (const { s3 } of records) {
    const named = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
    for (const key of await uploadsConcerned(named, dependencies.incoming)) {
      const former = await formerReceipts(dependencies.archive, receiptKey(key));
      // Before too: whoever is called again after a crash no longer sees what the upload held before.
      await nameMonths(former.flatMap(monthsTold), dependencies);
      try {
        await takeIn(key, dependencies);
      } finally {
        // Also of an upload at which the intake failed: its months wait for it from now on.
        const now = await formerReceipts(dependencies.archive, receiptKey(key));
        await nameMonths([...former, ...now].flatMap(monthsTold), dependencies);
      }
    }
  }
}

/** Finds what notifications missed: the listing is the truth. Months are named before they change, see `takeInAll`. */
export async function reconcile(dependencies: ReceiveDependencies): Promise<void> {
  await takeInAll(dependencies, (parts) => nameMonths(parts, dependencies));
}

async function nameMonths(parts: readonly MonthTold[], { months }: ReceiveDependencies): Promise<void> {
  const named = new Set(parts.map((part) => parseMonth(part.month)).filter((month) => month !== undefined));
  for (const month of [...named].sort()) await months.name(month);
}
