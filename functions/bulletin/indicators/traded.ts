import { plannedGroup, type Dimension } from '../../trade/cut.ts';
import { given, scaled, unknown, type Figure } from '../../trade/figure.ts';
import { yearBefore, type Period } from '../../trade/period.ts';
import type { Reason } from '../../trade/reason.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import { cutLines } from '../context/chapter.ts';
import type { Context } from '../context/context.ts';
import { hides } from '../evidence/hidden.ts';
import { descending, joined, level, shareOf, type Line, type Measure } from '../evidence/measures.ts';
import type { Reading } from './filed.ts';
import { countOver, countTrading, planSums } from './over.ts';

/** 亿美元 and per cent from cents and ratios. */
const hundredMillion = ratio(1n, 10_000_000_000n);
const perCent = ratio(100n, 1n);

/** What the trade figures themselves say of an indicator; undefined for those that they do not answer. */
export function tradedReading(context: Context, code: string, scope: string): Reading | undefined {
  const { main, whole } = context;
  const line = (dimension: Dimension, key: string): Line | Reason =>
    cutLines(context, dimension)?.lines.find((one) => one.key === key) ??
    (hides(context.evidence, dimension, [key]) ? 'suppressed' : 'no-data');
  switch (code) {
    case 'total-trade':
      return flowOf(whole, main);
    case 'processing-trade':
      return flowOf(line('regimeFamily', 'processing'), main);
    case 'cross-border-ecommerce':
      return flowOf(line('regimeFamily', 'e-commerce'), main);
    case 'processing-trade-share':
      return shareReading(context, line('regimeFamily', 'processing'), main);
    case 'emerging-market-share':
      return shareReading(context, line('marketKind', 'emerging'), main);
    case 'mech-hightech-export-share':
      return shareReading(context, line('productGroup', plannedGroup), 'export');
    case 'special-zones-trade':
      return flowOf(zones(context), main);
    case 'huanghua-trade':
      return flowOf(line('park', scope), main);
    case 'leading-enterprise':
      return flowOf(leader(context), main);
    default:
      return countReading(context, code);
  }
}

function flowOf(line: Line | Reason, measure: Measure): Reading {
  const sum = (period: Period): Figure<Ratio> =>
    typeof line === 'string' ? unknown(line) : scaled(level(line, measure, 'USD', period), hundredMillion);
  return {
    now: sum('toDate'),
    before: sum('toDateYearAgo'),
    month: sum('month'),
    lastYear: sum('yearAgo'),
  };
}

function shareReading(context: Context, line: Line | Reason, measure: Measure): Reading {
  const { whole, currency } = context;
  const share = (period: Period): Figure<Ratio> =>
    typeof line === 'string'
      ? unknown(line)
      : scaled(shareOf(line, whole, measure, currency, period), perCent);
  const none = unknown('not-applicable');
  return { now: share('toDate'), before: share('toDateYearAgo'), month: none, lastYear: none };
}

function zones(context: Context): Line | Reason {
  const codes = new Set(
    context.evidence.registers.parks.filter(({ kind }) => kind === 'special-zone').map(({ code }) => code),
  );
  const lines = (cutLines(context, 'park')?.lines ?? []).filter(({ key }) => codes.has(key));
  if (hides(context.evidence, 'park', codes)) return 'suppressed';
  return lines.length === 0 ? 'no-data' : joined(lines, 'zones', { zh: '', en: '' });
}

function leader(context: Context): Line | Reason {
  const lines = (cutLines(context, 'enterprise')?.lines ?? []).filter(({ key }) => key !== '');
  const [first] = descending(lines, (line) => level(line, context.main, 'USD', 'toDate'));
  return first ?? (keepsFirmsBack(context) ? 'suppressed' : 'no-data');
}

/** Whether there are firms that readers of this edition are not told of. */
function keepsFirmsBack({ edition, evidence }: Context): boolean {
  return edition === 'public' && evidence.closed !== undefined;
}

/** Counts over twelve months, which is a year whatever the month; of active firms over the year to date. */
function countReading(context: Context, code: string): Reading | undefined {
  switch (code) {
    case 'enterprises-over-100m':
    case 'enterprises-over-500m':
    case 'enterprises-over-1b':
      return countOf(context, 'enterprise', 'twelveMonths', (levels) => countOver(levels, planSums[code]));
    case 'parks-over-2b':
      return countOf(context, 'park', 'twelveMonths', (levels) => countOver(levels, planSums[code]));
    case 'active-enterprises':
      return countOf(context, 'enterprise', 'toDate', countTrading);
    default:
      return undefined;
  }
}

function countOf(
  context: Context,
  dimension: 'enterprise' | 'park',
  period: 'twelveMonths' | 'toDate',
  count: (levels: readonly Figure<bigint>[]) => number | undefined,
): Reading {
  const { main, evidence } = context;
  const kinds = new Map(evidence.registers.parks.map((park) => [park.code, park.kind]));
  const lines = (cutLines(context, dimension)?.lines ?? []).filter(
    ({ key }) => key !== '' && (dimension === 'enterprise' || kinds.get(key) !== 'special-zone'),
  );
  const counted = (of: Period): Figure<Ratio> => {
    const isHidden = dimension === 'enterprise' ? keepsFirmsBack(context) : hides(evidence, dimension);
    if (isHidden) return unknown('suppressed');
    if (lines.length === 0) return unknown('no-data');
    const found = count(lines.map((line) => level(line, main, 'USD', of)));
    return found === undefined ? unknown('no-data') : given(ratio(BigInt(found), 1n), 'count');
  };
  const none = unknown('not-applicable');
  return { now: counted(period), before: counted(yearBefore[period]), month: none, lastYear: none };
}
