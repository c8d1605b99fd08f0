import { decimalText } from '../bulletin/model/numerals.ts';
import type { IndicatorFact, Problem } from '../facts/receipt.ts';
import { compareRounded, roundedOf, sumOfRounded } from '../trade/rounded-sum.ts';

/** A row of 合计 among the indicators, with how many facts stood before it; `value` is decimal text. */
export interface TotalRow {
  readonly line: number;
  readonly value: string;
  readonly after: number;
}

/**
 * Totals that are not what stands above them, up to the total before or up to the header. Only rows of one indicator,
 * month and unit have a sum; of these the total may be of all, or of the areas beside the city's own row, or that row's.
 */
export function totalsNotMet(facts: readonly IndicatorFact[], totals: readonly TotalRow[]): Problem[] {
  return totals.flatMap(({ line, value, after }, index): Problem[] => {
    const blocks = [totals[index - 1]?.after ?? 0, 0]
      .map((from) => facts.slice(from, after))
      .filter(isOneSum);
    const [block] = blocks;
    const unit = block?.[0]?.unit ?? '';
    const own = roundedOf({ value, unit });
    if (own === undefined || block === undefined) return [];
    const isMet = blocks
      .flatMap((rows) => [
        rows,
        rows.filter(({ area }) => area !== ''),
        rows.filter(({ area }) => area === ''),
      ])
      .some((rows) => rows.length > 0 && compareRounded(own, sumOfRounded(rows, unit)) === 0);
    if (isMet) return [];
    const details = { sum: decimalText(sumOfRounded(block, unit).value), rows: String(block.length) };
    return [{ code: 'indicator-total-differs', line, text: value, details }];
  });
}

function isOneSum(facts: readonly IndicatorFact[]): boolean {
  const kinds = new Set(facts.map((one) => [one.month, one.indicator, one.unit, one.basis].join('\n')));
  return kinds.size === 1 && !facts.some(({ unit }) => unit === '%');
}
