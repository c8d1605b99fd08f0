import { crossKey } from '../../facts/sums/classification.ts';
import type { Delivery } from '../../facts/supply/deliveries.ts';
import type { Behind, FileShare } from '../../facts/sums/rows-behind.ts';
import type { Name, Part } from '../../trade/cut.ts';
import { parseMonth, type Month } from '../../trade/month.ts';
import type { SumOrigin } from '../../trade/origin.ts';
import { monthsOf, periods } from '../../trade/period.ts';
import type { SumBehind, UploadShare } from '../../trade/sum-behind.ts';
import { unclassifiedName } from '../gather/names.ts';
import { isQuestion, type Answered } from '../gather/questions.ts';
import type { MonthAsked } from '../gather/read-month.ts';

/** Which rows of which deliveries a sum is of. */
export function behindSum(sum: SumOrigin, asked: MonthAsked): Behind {
  const months = monthsIn(sum, asked.month);
  const { dimension, within, flow, keys } = sum;
  const question = within === undefined ? [dimension] : [within.dimension, dimension];
  const answered = asked.answered.find((one) => isQuestion(one.question, question));
  return {
    deliveries: deliveriesFor(sum, months, { supply: asked.supply, answered }),
    flow,
    months,
    classification: answered?.classification ?? asked.sorted[dimension].classification,
    keys: within === undefined ? keys : keys.map((key) => crossKey([within.key, key])),
  };
}

/** A sum with what its facts files give to it. */
export function sumBehind(
  sum: SumOrigin,
  shares: readonly FileShare[],
  asked: MonthAsked,
  uploadOf: UploadOf,
): SumBehind {
  const { within } = sum;
  const nameOf = ({ dimension, key }: Part): Name =>
    key === '' ? unclassifiedName : (asked.sorted[dimension].nameOf(key) ?? { zh: key, en: key });
  return {
    sum,
    months: monthsIn(sum, asked.month),
    value: shares.reduce((total, share) => total + share[sum.what], 0n),
    uploads: shares.map(({ facts, rows, firstLine, lastLine }) => ({
      ...uploadOf(facts),
      ...{ rows, firstLine, lastLine },
    })),
    names: sum.keys.map((key) => nameOf({ dimension: sum.dimension, key })),
    ...(within && { partName: nameOf(within) }),
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
  { supply, answered }: Pick<MonthAsked, 'supply'> & { readonly answered: Answered | undefined },
): readonly Delivery[] {
  if (dimension === 'total' && !like) return months.flatMap((month) => supply.base(flow, month) ?? []);
  return (like && answered?.like ? answered.like : answered?.answer)?.deliveries ?? [];
}
