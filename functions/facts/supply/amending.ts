import { amendmentOfKey, type Amendment } from '../../trade/amendment.ts';
import type { Receipt } from '../receipt.ts';

/** What an upload amends: as the intake found it, or by its name, where it was taken in before names were asked. */
export function amendmentOf({ amends, source }: Pick<Receipt, 'amends' | 'source'>): Amendment | undefined {
  return amends ?? amendmentOfKey(source.key);
}

/** Something of an upload, with its key and what it amends. */
export interface Amending {
  readonly upload: string;
  readonly amends?: Amendment | undefined;
}

/** Whether it replaces what others say. */
export function isCorrection({ amends }: Pick<Amending, 'amends'>): boolean {
  return amends?.kind === 'correction';
}

/** Whether it brings rows that others have not. */
export function isSupplement({ amends }: Pick<Amending, 'amends'>): boolean {
  return amends?.kind === 'supplement';
}

/**
 * First reports and supplements as they stand, behind them the corrections, by the number and the day that they say
 * themselves, else by their keys: no clock is asked, so that an archive made anew says the same.
 */
export function inTurn<T extends Amending>(uploads: readonly T[]): T[] {
  const order = (one: T, other: T): number =>
    numberOf(one) - numberOf(other) ||
    Number(one.amends?.day ?? 0) - Number(other.amends?.day ?? 0) ||
    Buffer.compare(Buffer.from(one.upload), Buffer.from(other.upload));
  return [...uploads.filter((upload) => !isCorrection(upload)), ...uploads.filter(isCorrection).sort(order)];
}

/** Whether two corrections say themselves which of them is the later. */
export function tellTheirOrder({ amends: one }: Amending, { amends: other }: Amending): boolean {
  if (one?.number !== other?.number) return true;
  return one?.day !== undefined && other?.day !== undefined && one.day !== other.day;
}

function numberOf({ amends }: Amending): number {
  return amends?.number ?? 1;
}
