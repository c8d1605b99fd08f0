import type { UploadedIndicator } from '../../facts/supply/indicators.ts';
import { shift, type Month } from '../../trade/month.ts';

/** Whether an indicator was filed for a month or one of the twelve before it: its row stands, be it with `…`. */
export function isReported(
  facts: readonly UploadedIndicator[],
  { indicator, area }: Pick<UploadedIndicator, 'indicator' | 'area'>,
  month: Month,
): boolean {
  const earliest = shift(month, -12);
  return facts.some(
    (one) => one.indicator === indicator && one.area === area && one.month <= month && one.month >= earliest,
  );
}
