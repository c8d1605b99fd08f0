import { Filed } from '../../bulletin/indicators/filed.ts';
import { isReported } from '../../bulletin/indicators/reported.ts';
import type { UploadedIndicator } from '../../facts/supply/indicators.ts';
import type { Indicator } from '../../reference/indicators.ts';
import type { Finding } from '../../trade/finding.ts';
import { monthsBetween, numberOf, shift, yearToDate, type Month } from '../../trade/month.ts';

/** What is missing of the indicators of a month: what holds it, and what its readers are told. */
export interface IndicatorGaps {
  readonly holds: readonly Finding[];
  readonly notes: readonly Finding[];
}

/** So many months in a row make an indicator one that is due each month. */
const fewestInARow = 2;

/**
 * Indicators that the bulletin tells and that have no figure of the month though they had one of late: those that had
 * one each month hold it, of the others it is told, as of flows whose year to date is not whole, and of those that only
 * parks or districts have told, from which no city's figure is made up.
 */
export function indicatorGaps(
  facts: readonly UploadedIndicator[],
  month: Month,
  planned: ReadonlyMap<string, Indicator>,
): IndicatorGaps {
  const holds: Named[] = [];
  const missing: Named[] = [];
  const broken: Finding[] = [];
  for (const { indicator, area } of pairsOf(facts, month, planned)) {
    const own = facts.filter((one) => one.indicator === indicator.code && one.area === area);
    const months = new Set(own.map((one) => one.month));
    const named = { indicator, area };
    if (!months.has(month)) {
      if (isEachMonth(months, month)) holds.push(named);
      else if (indicator.kind === 'flow') missing.push(named);
      continue;
    }
    const isWhole = new Filed(indicator, own, area).at(month).now.known;
    if (isWhole || indicator.kind !== 'flow') continue;
    const lacking = yearToDate(month).filter((one) => !months.has(one));
    const details = { month, months: lacking.join(' '), ...namesOf([named]) };
    broken.push({ code: 'indicator-year-not-whole', details });
  }
  return {
    holds: listed('indicators-missing', holds, month),
    notes: [
      ...listed('indicators-not-reported', missing, month),
      ...broken,
      ...listed('indicators-of-parts-only', ofPartsOnly(facts, month, planned), month),
    ],
  };
}

interface Named {
  readonly indicator: Indicator;
  readonly area: string;
}

/** The indicators, and their areas, that were filed for the month or of late, in the order of the list. */
function pairsOf(
  facts: readonly UploadedIndicator[],
  month: Month,
  planned: ReadonlyMap<string, Indicator>,
): Named[] {
  return [...planned.values()]
    .filter(({ chapter }) => chapter !== '')
    .flatMap((indicator) => {
      const areas = new Set(facts.filter((one) => one.indicator === indicator.code).map(({ area }) => area));
      return [...areas]
        .sort()
        .filter((area) => isReported(facts, { indicator: indicator.code, area }, month))
        .map((area) => ({ indicator, area }));
    });
}

/** Whether there was a figure of each month before, from the first of the twelve on; January may come with February. */
function isEachMonth(months: ReadonlySet<string>, month: Month): boolean {
  const before = monthsBetween(shift(month, -12), shift(month, -1));
  const run = before.slice(before.findIndex((one) => months.has(one)));
  const there = run.filter((one) => months.has(one)).length;
  return there >= fewestInARow && run.every((one) => months.has(one) || numberOf(one) === 1);
}

/** Flows of the month that only areas have told. */
function ofPartsOnly(
  facts: readonly UploadedIndicator[],
  month: Month,
  planned: ReadonlyMap<string, Indicator>,
): Named[] {
  const ofMonth = facts.filter((one) => one.month === month);
  return [...planned.values()]
    .filter(({ chapter, isOfParks, code }) => {
      const own = ofMonth.filter(({ indicator }) => indicator === code);
      const isCityKnown = isReported(facts, { indicator: code, area: '' }, month);
      return chapter !== '' && !isOfParks && own.length > 0 && !isCityKnown;
    })
    .map((indicator) => ({ indicator, area: '' }));
}

function listed(code: string, named: readonly Named[], month: Month): Finding[] {
  return named.length === 0 ? [] : [{ code, details: { month, ...namesOf(named) } }];
}

/** Names in both languages, a line each. */
function namesOf(named: readonly Named[]): { readonly zh: string; readonly en: string } {
  return {
    zh: named.map(({ indicator, area }) => `${indicator.name.zh}${area && `（${area}）`}`).join('\n'),
    en: named.map(({ indicator, area }) => `${indicator.name.en}${area && ` (${area})`}`).join('\n'),
  };
}
