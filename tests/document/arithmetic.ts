import type { Origin } from '../../functions/trade/origin.ts';
import type { Arithmetic, Meaning, Span } from '../../functions/words/tables/meanings.ts';

/**
 * What was done for a figure, as `explain` tells it, without the places that it was done for: "change(month,monthYearAgo)".
 * Months that a row names are "own"; what stands twice is told once.
 */
export function doneFor(origin: Origin | undefined): string {
  if (origin === undefined) return 'nothing';
  if (origin.of === 'sum') return /^\d/.test(origin.period) ? 'own' : origin.period;
  if (origin.of === 'given') return `given:${origin.source}`;
  if (origin.of === 'scaled') {
    const { inner, factor } = unscaled(origin);
    return isUnit(factor) ? doneFor(inner) : `average(${doneFor(inner)})`;
  }
  const operands = [...new Set<string>(origin.operands.map(doneFor))];
  const [only = 'nothing', ...others] = operands;
  if (origin.of === 'size') return only.replace(/^minus\((.*)\)$/, '$1');
  return origin.of === 'plus' && others.length === 0 ? only : `${origin.of}(${operands.join(',')})`;
}

interface Factor {
  readonly up: bigint;
  readonly down: bigint;
}

function unscaled(origin: Origin): { readonly inner: Origin; readonly factor: Factor } {
  if (origin.of !== 'scaled') return { inner: origin, factor: { up: 1n, down: 1n } };
  const [up = '1', down = '1'] = origin.by.split('/');
  const { inner, factor } = unscaled(origin.operands[0]);
  return { inner, factor: { up: factor.up * BigInt(up), down: factor.down * BigInt(down) } };
}

/** Whether a factor only changes the unit: a power of ten. */
function isUnit({ up, down }: Factor): boolean {
  const larger = up > down ? up : down;
  const smaller = up > down ? down : up;
  return larger % smaller === 0n && /^10*$/.test(String(larger / smaller));
}

/** The flows and currencies that a figure rests on. */
export function restsOn(origin: Origin | undefined): ReadonlySet<string> {
  if (origin === undefined || origin.of === 'given') return new Set();
  if (origin.of === 'sum') return new Set<string>([origin.flow, origin.what]);
  return new Set(origin.operands.flatMap((operand) => [...restsOn(operand)]));
}

const months: Readonly<Record<Span, readonly (readonly [string, string])[]>> = {
  month: [['month', 'monthYearAgo']],
  'month-before': [['month', 'monthBefore']],
  'to-date': [['toDate', 'toDateYearAgo']],
  'to-date-before': [['toDateBefore', 'toDateBeforeYearAgo']],
  'year-ago': [['toDateYearAgo', '']],
  basis: [
    ['toDate', 'toDateYearAgo'],
    ['month', 'monthYearAgo'],
  ],
  'basis-year-ago': [
    ['toDateYearAgo', ''],
    ['monthYearAgo', ''],
  ],
  row: [['own', '']],
};

const targets = 'given:(targets|key-enterprises)\\.csv';
const reported = '(given:(indicators|count)|toDate|share\\(toDate\\))';

/** What may be done for a figure of which a definition says so. */
export function canBe(meaning: Meaning): RegExp {
  const { of: what = 'sum', over } = meaning;
  const spans = over === undefined ? [['', ''] as const] : months[over];
  return new RegExp(`^(${spans.map(([now, base]) => pattern(meaning.is, what, now, base)).join('|')})$`);
}

function pattern(is: Arithmetic, of: Arithmetic, now: string, base: string): string {
  const both = base === '' ? now : `${now},${base}`;
  const inner = (): string => pattern(of, 'sum', now, base);
  const earlier = (): string => pattern(of, 'sum', base, '');
  switch (is) {
    case 'sum':
      return now;
    case 'balance':
      return `minus\\(${now}\\)`;
    case 'sum-or-balance':
      return `${now}|minus\\(${now}\\)|given:controls\\.csv|minus\\(given:controls\\.csv(,${now})?\\)`;
    case 'average':
      return `average\\(${now}\\)|given:count`;
    case 'average-change':
      return `change\\(average\\(${now}\\),average\\(${base}\\)\\)`;
    case 'change':
      if (of === 'reported') return `change\\((given:indicators|toDate,toDateYearAgo)\\)`;
      return `change\\((${both}|minus\\(${now}\\),minus\\(${base}\\))\\)`;
    case 'contribution':
      return `contribution\\(${both}\\)`;
    case 'share':
      return `share\\(${now}\\)`;
    case 'share-or-index':
      return `(share|concentration)\\(${now}\\)`;
    case 'points':
      if (of === 'completion') return `points\\(completion\\([^)]*(\\([^)]*\\))?[^)]*\\),given:calendar\\)`;
      if (of === 'pace')
        return `points\\(completion\\([^)]*(\\([^)]*\\))?[^)]*\\),pace\\(toDateYearAgo,yearAgo\\)\\)`;
      if (of === 'reported')
        return `points\\((given:indicators|share\\(toDate\\),share\\(toDateYearAgo\\))\\)`;
      return base === '' ? `points\\(${inner()}\\)` : `points\\(${inner()},${earlier()}\\)`;
    case 'quotient':
      return `quotient\\(${now}\\)`;
    case 'count':
      return 'given:count';
    case 'target':
      return `${targets}|given:count`;
    case 'completion':
      return of === 'reported'
        ? `completion\\(${reported}(,${targets})?\\)`
        : `completion\\(${now},${targets}\\)`;
    case 'elapsed':
      return 'given:calendar';
    case 'pace':
      return 'pace\\(toDateYearAgo,yearAgo\\)';
    case 'needed':
      return of === 'reported'
        ? `needed\\(${targets},(toDate,yearAgo,toDateYearAgo|given:indicators)\\)|compound\\(${targets},(yearAgo|given:indicators),given:calendar\\)`
        : `needed\\(${targets},toDate,yearAgo,toDateYearAgo\\)`;
    case 'rank':
      return of === 'scores' ? `rank\\((${inner()})(,${inner()})*\\)` : `rank\\(${inner()}\\)`;
    case 'places-gained':
      return 'minus\\(rank\\((toDateBefore|monthBefore)\\),rank\\((toDate|month)\\)\\)';
    case 'score':
      return of === 'completion'
        ? `score\\(${inner()},given:calendar,given:assessment\\.csv\\)`
        : `score\\(${inner()},given:assessment\\.csv\\)`;
    case 'scores':
      return `plus\\(${oneScore(now, base)}(,${oneScore(now, base)})*\\)`;
    case 'price-index':
      return 'given:unit-values';
    case 'reported':
      return 'given:(indicators|count)|toDate(YearAgo)?|share\\(toDate(YearAgo)?\\)';
    case 'received':
      return 'nothing';
    case 'text':
    case 'compared':
      return '(month|toDate|given:(comparison|controls)\\.csv)|(change|points|share|rank)\\(.*\\)';
    case 'elsewhere':
      return '.*';
  }
}

function oneScore(now: string, base: string): string {
  const kinds = (['completion', 'change', 'contribution'] as const).map((of) =>
    pattern('score', of, now, base),
  );
  return `(${kinds.join('|')})`;
}
