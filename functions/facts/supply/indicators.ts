import type { Finding } from '../../trade/finding.ts';
import { parseDecimal } from '../../trade/decimal.ts';
import { minorUnits } from '../../trade/money.ts';
import { numberOf, parseMonth, shift } from '../../trade/month.ts';
import { amendmentOf, inTurn, isCorrection, tellTheirOrder, type Amending } from './amending.ts';
import type { IndicatorFact, Receipt } from '../receipt.ts';
import { byKey } from '../../trade/rank.ts';
import { compareRatios, multiplied, type Ratio } from '../../trade/ratio.ts';
import { unitFactor } from '../../trade/units.ts';

/** A row of an indicator file with the upload that it stands in. */
export interface UploadedIndicator extends IndicatorFact {
  readonly upload: string;
}

/**
 * The indicators that count, in the order of month, indicator and area, what contradicts itself among them, and what
 * corrections replaced.
 */
export interface Indicators {
  readonly facts: readonly UploadedIndicator[];
  readonly contradictions: readonly Finding[];
  readonly corrections: readonly Finding[];
}

/**
 * The rows of all indicator files: the same content under two keys once; a figure that is given twice alike once; one
 * that is given twice otherwise is a contradiction, and the upload that comes last by its key prevails. A correction
 * comes after what it corrects, and contradicts nothing but corrections that do not say which is the later.
 */
export function indicatorsOf(receipts: readonly Receipt[]): Indicators {
  const facts = new Map<string, { readonly fact: UploadedIndicator; readonly from: Amending }>();
  const contradictions: Finding[] = [];
  const corrections: Finding[] = [];
  for (const { indicators, ...from } of inTurn(filesOf(receipts))) {
    const { upload } = from;
    for (const fact of indicators) {
      const key = [fact.month, fact.indicator, fact.area, fact.basis].join('\n');
      const former = facts.get(key);
      facts.set(key, { fact: { ...fact, upload }, from });
      const { month, indicator, area, value, unit } = fact;
      const details = { month, indicator, area, file: upload };
      if (former === undefined) {
        if (isCorrection(from)) contradictions.push({ code: 'indicator-correction-unmatched', details });
        continue;
      }
      if (isAlike(former.fact, fact)) continue;
      const replaces =
        isCorrection(from) && (!isCorrection(former.from) || tellTheirOrder(from, former.from));
      const other = {
        ...details,
        ...{ other: former.from.upload, value: former.fact.value, valueNow: `${value}${unit}` },
      };
      if (!replaces) contradictions.push({ code: 'indicator-twice', details: other });
      else
        corrections.push({
          code: 'indicator-corrected',
          details: { ...other, value: former.fact.value, valueNow: value },
        });
    }
  }
  const ordered = [...facts].sort(byKey).map(([, { fact }]) => fact);
  return { facts: ordered, contradictions: [...contradictions, ...mismatches(ordered)], corrections };
}

/** A figure in another unit of its kind: 37800 万美元 as 3.78 亿美元; undefined where the two do not convert. */
export function valueIn(unit: string, given: Pick<IndicatorFact, 'value' | 'unit'>): Ratio | undefined {
  const [value, factor] = [parseDecimal(given.value), unitFactor(given.unit, unit)];
  return value && factor && multiplied(value, factor);
}

function isAlike(left: IndicatorFact, right: IndicatorFact): boolean {
  const [one, other] = [valueIn(right.unit, left), parseDecimal(right.value)];
  return one !== undefined && other !== undefined && compareRatios(one, other) === 0;
}

/** The indicator files that count, each content once. */
function filesOf(
  receipts: readonly Receipt[],
): (Amending & { readonly indicators: readonly IndicatorFact[] })[] {
  const contents = new Set<string>();
  return receipts.flatMap((receipt) => {
    const { status, source, indicators = [] } = receipt;
    if (status !== 'accepted' || contents.has(source.sha256)) return [];
    contents.add(source.sha256);
    return [{ upload: source.key, amends: amendmentOf(receipt), indicators }];
  });
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
