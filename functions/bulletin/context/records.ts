import { shift } from '../../trade/month.ts';
import type { Context } from './context.ts';
import { monthly } from './monthly.ts';
import type { Measure } from '../evidence/measures.ts';

/**
 * Among how many months, the bulletin's the last, its trade is the highest, or the lowest (negative): months `apart`
 * from one another, 1 for each, 12 for the same month of each year (历史同期). A month that is not known ends them.
 */
export function highOf(context: Context, measure: Measure, apart: 1 | 12): number | undefined {
  const { month } = context.evidence;
  const now = monthly(context, measure, month);
  if (!now.known) return undefined;
  const longest = (isBeyond: (before: bigint) => boolean): number => {
    for (let count = 1; ; count += 1) {
      const before = monthly(context, measure, shift(month, -apart * count));
      if (!before.known || !isBeyond(before.value)) return count;
    }
  };
  const high = longest((before) => before < now.value);
  const low = longest((before) => before > now.value);
  return high >= low ? high : -low;
}
