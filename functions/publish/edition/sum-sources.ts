import type { Delivery } from '../../facts/supply/deliveries.ts';
import type { Behind, FileShare } from '../../facts/sums/rows-behind.ts';
import { parseMonth, type Month } from '../../trade/month.ts';
import type { SumOrigin } from '../../trade/origin.ts';
import { monthsOf, periods } from '../../trade/period.ts';
import type { SumBehind, UploadShare } from '../../trade/sum-behind.ts';
import { unclassifiedName } from '../gather/names.ts';
import type { MonthAsked } from '../gather/read-month.ts';

/** Which rows of which deliveries a sum is of. */
export function behindSum(sum: SumOrigin, asked: MonthAsked): Behind {
  const months = monthsIn(sum, asked.month);
  return {
    deliveries: deliveriesFor(sum, months, asked),
    flow: sum.flow,
    months,
    classification: asked.sorted[sum.dimension].classification,
    keys: sum.keys,
  };
}

/** A sum with what its facts files give to it. */
export function sumBehind(
  sum: SumOrigin,
  shares: readonly FileShare[],
  asked: MonthAsked,
  uploadOf: UploadOf,
): SumBehind {
  const { nameOf } = asked.sorted[sum.dimension];
  return {
    sum,
    months: monthsIn(sum, asked.month),
    value: shares.reduce((total, share) => total + share[sum.what], 0n),
    uploads: shares.map(({ facts, rows, firstLine, lastLine }) => ({
      ...uploadOf(facts),
      ...{ rows, firstLine, lastLine },
    })),
    names: sum.keys.map((key) => (key === '' ? unclassifiedName : (nameOf(key) ?? { zh: key, en: key }))),
  };
}

/** The upload that a facts file was made from, and its version. */
export type UploadOf = (facts: string) => Pick<UploadShare, 'upload' | 'version'>;

export function uploadsOf({ receipts }: Pick<MonthAsked, 'receipts'>): UploadOf {
  const sources = new Map(
    receipts.flatMap(({ parts, source }) => parts.map(({ facts }) => [facts, source] as const)),
  );
  return (facts) => {
    const source = sources.get(facts);
    return { upload: source?.key ?? facts, version: source?.version ?? '' };
  };
}

function monthsIn({ period }: SumOrigin, month: Month): readonly Month[] {
  const named = periods.find((one) => one === period);
  return named === undefined ? [parseMonth(period) ?? month] : monthsOf(named, month);
}

/** Who answers for a sum; for the whole city its months' bases, also those that no comparison spans. */
function deliveriesFor(
  { dimension, flow, like }: SumOrigin,
  months: readonly Month[],
  { supply, answered }: MonthAsked,
): readonly Delivery[] {
  if (dimension === 'total' && !like) return months.flatMap((month) => supply.base(flow, month) ?? []);
  const found = answered.find(({ question }) => question[0] === dimension);
  return (like && found?.like ? found.like : found?.answer)?.deliveries ?? [];
}
