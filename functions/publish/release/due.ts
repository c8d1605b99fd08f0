import { monthsPresent } from '../../facts/supply/months.ts';
import { readReceipts } from '../../facts/receipts.ts';
import type { Store } from '../../ports/store.ts';
import type { Registers } from '../../reference/registers.ts';
import { shift, type Month } from '../../trade/month.ts';
import { readStatus } from '../archive/status.ts';

/** A released month is looked at again for so many months: mails that are due, mails in doubt. */
const watched = 2;

/**
 * The months that have a bulletin: from the first that the bureau names, else the newest complete one and those that
 * were released before. What is older is history to compare with, and is never mailed to anybody.
 */
export async function publishedMonths(archive: Store, registers: Registers): Promise<Month[]> {
  const { anyFlow, bothFlows } = monthsPresent(await readReceipts(archive));
  const first = registers.settings.firstMonth;
  if (first !== undefined) return anyFlow.filter((month) => month >= first);
  const newest = bothFlows.at(-1);
  const published: Month[] = [];
  for (const month of anyFlow) {
    const released = (await readStatus(archive, month))?.editions.length ?? 0;
    if (released > 0 || month === newest || (newest !== undefined && month > newest)) published.push(month);
  }
  return published;
}

/**
 * The published months that are looked at again when a month changes: itself and the twelve after it, which compare
 * themselves with it or add it up. Later ones have it only in the course of the months and in sums of a year before.
 */
export function restingOn(month: Month, published: readonly Month[]): Month[] {
  return published.filter((one) => one >= month && one <= shift(month, 12));
}

/** The published months at which something may be due without any upload. */
export async function waitingMonths(archive: Store, published: readonly Month[]): Promise<Month[]> {
  const waiting: Month[] = [];
  for (const month of published) {
    const isReleased = (await readStatus(archive, month))?.state === 'released';
    if (!isReleased || published.slice(-watched).includes(month)) waiting.push(month);
  }
  return waiting;
}
