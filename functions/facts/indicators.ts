import type { Finding } from '../trade/finding.ts';
import type { IndicatorFact, Receipt } from './receipt.ts';

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
  return { facts: ordered, contradictions };
}
