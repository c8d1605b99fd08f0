import type { Receipt } from '../facts/receipt.ts';
import { monthsOfSay } from '../facts/supply/say.ts';

/**
 * Called with the months that are about to change, before they do: when the process is cut off in between, they have
 * been named all the same.
 */
export type AnnounceMonths = (parts: readonly MonthTold[]) => Promise<void>;

/** What an upload speaks of: a month. */
export interface MonthTold {
  readonly month: string;
}

/** Every month that an upload speaks of, by facts, by indicators, or as one of which something was refused. */
export function monthsTold(receipt: Receipt): readonly MonthTold[] {
  const { parts, indicators = [], rejects } = receipt;
  const refused = rejects.length === 0 ? [] : [...monthsOfSay(receipt)].map((month) => ({ month }));
  return [...parts, ...indicators, ...refused];
}
