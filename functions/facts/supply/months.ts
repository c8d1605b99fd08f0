import { parseMonth, type Month } from '../../trade/month.ts';
import { countedUploads } from './uploads.ts';
import type { Receipt } from '../receipt.ts';

/**
 * The months that the counted uploads speak of, oldest first: those with any flow, and those with both. The newest is one
 * with both, where there is one.
 */
export function monthsPresent(receipts: readonly Receipt[]): {
  readonly anyFlow: readonly Month[];
  readonly bothFlows: readonly Month[];
  readonly newest: Month | undefined;
} {
  const flowsOf = new Map<Month, Set<string>>();
  for (const { parts } of countedUploads(receipts).uploads) {
    for (const { month: text, flow } of parts) {
      const month = parseMonth(text);
      if (month === undefined) continue;
      flowsOf.set(month, (flowsOf.get(month) ?? new Set()).add(flow));
    }
  }
  const anyFlow = [...flowsOf.keys()].sort();
  const bothFlows = anyFlow.filter((month) => flowsOf.get(month)?.size === 2);
  return { anyFlow, bothFlows, newest: bothFlows.at(-1) ?? anyFlow.at(-1) };
}
