import { z } from 'zod';
import { receiptSchema, type Receipt } from '../facts/receipt.ts';
import type { MonthsQueue } from '../ports/months-queue.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import { receiptKey, takeIn, takeInAll, uploadsConcerned, type IntakeDependencies } from './intake.ts';

export interface ReceiveDependencies extends IntakeDependencies {
  readonly months: MonthsQueue;
}

/** A notification of S3, or the test that it sends when notifications are set up (which names no object). */
const notificationSchema = z.object({
  Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })).default([]),
});

/** Takes in what a notification names, as it stands now, and names the months that changed. */
export async function receive(notification: unknown, dependencies: ReceiveDependencies): Promise<void> {
  const { Records: records } = notificationSchema.parse(notification);
  for (const { s3 } of records) {
    const named = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
    for (const key of await uploadsConcerned(named, dependencies.incoming)) {
      const former = await receiptOf(key, dependencies);
      const receipt = await takeIn(key, dependencies);
      await nameMonths([former, receipt], dependencies);
    }
  }
}

/** Finds what notifications missed: the listing is the truth. */
export async function reconcile(dependencies: ReceiveDependencies): Promise<void> {
  const before = new Map<string, Receipt>();
  for await (const { key } of dependencies.archive.list('intake/')) {
    if (!key.endsWith('.json')) continue;
    const stored = await dependencies.archive.get(key);
    if (stored !== undefined)
      before.set(key, receiptSchema.parse(JSON.parse(Buffer.from(stored.body).toString())));
  }
  const receipts = await takeInAll(dependencies);
  const after = new Map(receipts.map((receipt) => [receiptKey(receipt.source.key), receipt]));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) =>
      before.get(key)?.source.sha256 !== after.get(key)?.source.sha256 ||
      before.get(key)?.source.manifest !== after.get(key)?.source.manifest,
  );
  await nameMonths(
    changed.flatMap((key) => [before.get(key), after.get(key)]),
    dependencies,
  );
}

async function receiptOf(key: string, { archive }: ReceiveDependencies): Promise<Receipt | undefined> {
  const stored = await archive.get(receiptKey(key));
  return stored && receiptSchema.parse(JSON.parse(Buffer.from(stored.body).toString()));
}

async function nameMonths(
  receipts: readonly (Receipt | undefined)[],
  { months }: ReceiveDependencies,
): Promise<void> {
  const named = new Set<Month>();
  for (const receipt of receipts) {
    for (const part of receipt?.parts ?? []) {
      const month = parseMonth(part.month);
      if (month !== undefined) named.add(month);
    }
  }
  for (const month of [...named].sort()) await months.name(month);
}
