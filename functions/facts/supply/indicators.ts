import type { Finding } from '../../trade/finding.ts';
import { minorUnits } from '../../trade/money.ts';
import { numberOf, parseMonth, shift } from '../../trade/month.ts';
import type { IndicatorFact, Receipt } from '../receipt.ts';

/** A row of an indicator file with the upload that it stands in. */
export interface UploadedIndicator extends IndicatorFact {
  readonly upload: string;
}

/** The indicators that count, in the order of month, indicator and area, and what contradicts itself among them. */
export interface Indicators {
  readonly facts: readonly UploadedIndicator[];
  readonly contradictions: readonly Finding[];
}

/**
 * The rows of all indicator files: the same content under two keys once; a figure that is given twice alike once; one
 * that is given twice otherwise is a contradiction, and the upload that comes last by its key prevails.
 */
export function indicatorsOf(receipts: readonly Receipt[]): Indicators {
  const contents = new Set<string>();
  const facts = new Map<string, UploadedIndicator>();
  const contradictions: Finding[] = [];
  for (const { status, source, indicators = [] } of receipts) {
    if (status !== 'accepted' || contents.has(source.sha256)) continue;
    contents.add(source.sha256);
    for (const fact of indicators) {
      const key = [fact.month, fact.indicator, fact.area, fact.basis].join('\n');
      const former = facts.get(key);
      if (former !== undefined && (former.value !== fact.value || former.unit !== fact.unit))
        contradictions.push({
          code: 'indicator-twice',
          details: {
            ...{ month: fact.month, indicator: fact.indicator, area: fact.area },
            ...{ file: source.key, other: former.upload },
          },
        });
      facts.set(key, { ...fact, upload: source.key });
    }
  }
  const ordered = [...facts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, fact]) => fact);
  return { facts: ordered, contradictions: [...contradictions, ...mismatches(ordered)] };
}

/** Months whose own figure is not what the cumulative ones leave between them, by more than rounding explains. */
function mismatches(facts: readonly UploadedIndicator[]): Finding[] {
  const at = (fact: UploadedIndicator, month: string): UploadedIndicator | undefined =>
    facts.find(
      (one) =>
        one.month === month &&
        one.basis === 'cumulative' &&
        one.indicator === fact.indicator &&
        one.area === fact.area &&
        one.unit === fact.unit,
    );
  return facts.flatMap((fact) => {
    const month = parseMonth(fact.month);
    const now = fact.basis === 'monthly' ? at(fact, fact.month) : undefined;
    if (month === undefined || now === undefined) return [];
    const before = numberOf(month) === 1 ? undefined : at(fact, shift(month, -1));
    if (before === undefined && numberOf(month) !== 1) return [];
    const decimals = Math.min(...[fact, now, before ?? now].map(({ value }) => decimalsOf(value)));
    const difference = scaled(now) - (before === undefined ? 0n : scaled(before)) - scaled(fact);
    const tolerated = 2n * 10n ** BigInt(scale - decimals);
    if (difference <= tolerated && difference >= -tolerated) return [];
    const { indicator, area, upload } = fact;
    return [{ code: 'indicator-differs', details: { month, indicator, area, file: upload } }];
  });
}

/** Values as whole numbers of so many decimals, more than any file has. */
const scale = 6;

function scaled({ value }: UploadedIndicator): bigint {
  return minorUnits(value, scale);
}

function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}
