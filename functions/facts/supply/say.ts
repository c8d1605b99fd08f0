import { monthsNamed } from '../../trade/named-months.ts';
import { parseMonth, type Month } from '../../trade/month.ts';
import type { Receipt } from '../receipt.ts';

/**
 * The months that an upload speaks of: by its facts, by what could be read of rows that were refused, by its title and
 * manifest, and by its name and folder. Empty where it tells none.
 */
export function monthsOfSay({
  source,
  parts,
  indicators = [],
  mentions = [],
}: Pick<Receipt, 'source' | 'parts' | 'indicators' | 'mentions'>): ReadonlySet<Month> {
  const told = [...parts.map(({ month }) => month), ...indicators.map(({ month }) => month), ...mentions];
  return new Set([...told.flatMap((text) => parseMonth(text) ?? []), ...monthsNamed(source.key)]);
}

/**
 * Whether an upload of which something was not taken may lack facts of the month: it speaks of the month, or it tells
 * no month, and the month has not been released.
 */
export function mayConcern(
  receipt: Pick<Receipt, 'source' | 'parts' | 'indicators' | 'mentions'>,
  month: Month,
  isReleased: boolean,
): boolean {
  const say = monthsOfSay(receipt);
  return say.size === 0 ? !isReleased : say.has(month);
}
