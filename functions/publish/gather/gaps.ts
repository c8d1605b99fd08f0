import type { Supply } from '../../facts/supply/supply.ts';
import { flows } from '../../trade/cut.ts';
import type { Finding } from '../../trade/finding.ts';
import { currencies, type Currency } from '../../trade/money.ts';
import { monthOf, monthsBetween, shift, yearOf, yearToDate, type Month } from '../../trade/month.ts';

/**
 * Months of the year that were not delivered though one before them was, of this year or the December before it: the year
 * to date is not whole. Single months of several years, or a city's first ones, are no series that has a gap.
 */
export function missingInYear(supply: Supply, month: Month, firstMonth: Month | undefined): Month[] {
  const isThere = (of: Month): boolean => flows.some((flow) => supply.base(flow, of) !== undefined);
  const year = [shift(monthOf(yearOf(month), 1), -1), ...yearToDate(month)];
  const isDue = (of: Month): boolean =>
    (firstMonth !== undefined && of >= firstMonth) || year.some((before) => before < of && isThere(before));
  return yearToDate(month).filter((of) => !isThere(of) && isDue(of));
}

/** What of the months is not there: what holds the month, and what its readers are told. */
export interface Gaps {
  readonly holds: readonly Finding[];
  readonly notes: readonly Finding[];
}

/**
 * Earlier months of which one flow was delivered and not the other. In this year they hold, as a month that is missing
 * does, where the flow was there before or nothing else is missing; else they are told, as those of last year, for which
 * growth has no base.
 */
export function flowsMissing(supply: Supply, month: Month, firstMonth: Month | undefined): Gaps {
  const year = yearToDate(month);
  const isThere = (of: Month): boolean => flows.some((flow) => supply.base(flow, of) !== undefined);
  const holds: Finding[] = [];
  const notes: Finding[] = [];
  for (const flow of flows) {
    const isOut = (of: Month): boolean => isThere(of) && supply.base(flow, of) === undefined;
    const isDue = (of: Month): boolean =>
      (firstMonth !== undefined && of >= firstMonth) ||
      year.every(isThere) ||
      monthsBetween(shift(monthOf(yearOf(month), 1), -1), of).some(
        (one) => supply.base(flow, one) !== undefined,
      );
    const [own, last] = [year.slice(0, -1), yearToDate(shift(month, -12))].map((months) =>
      months.filter(isOut),
    );
    const finding = (months: readonly Month[] = []): Finding[] =>
      months.length === 0
        ? []
        : [{ code: 'flow-months-missing', details: { flow, months: months.join(' ') } }];
    holds.push(...finding(own?.filter(isDue)));
    notes.push(...finding(own?.filter((of) => !isDue(of))), ...finding(last));
  }
  return { holds, notes };
}

/**
 * Months of a flow that lack a currency which others of their year have, the month itself also one that those before it
 * have: its columns are not there. The currency that the bulletin is told in holds where it is missing in this year.
 */
export function currenciesMissing(supply: Supply, month: Month, firstCurrency: Currency): Gaps {
  const [year, last] = [yearToDate(month), yearToDate(shift(month, -12))];
  const before = monthsBetween(shift(month, -12), shift(month, -1));
  const holds: Finding[] = [];
  const notes: Finding[] = [];
  for (const flow of flows) {
    const sumsOf = (of: Month) => supply.base(flow, of)?.sums;
    const isIn = (currency: Currency, months: readonly Month[]): boolean =>
      months.some((of) => sumsOf(of)?.[currency] !== undefined);
    const lacking = (currency: Currency, months: readonly Month[]): Finding[] => {
      const found = months.filter((of) => sumsOf(of) !== undefined && !isIn(currency, [of]));
      if (found.length === 0) return [];
      return [{ code: 'currency-missing', details: { flow, currency, months: found.join(' ') } }];
    };
    for (const currency of currencies) {
      const isTold = currency === firstCurrency || !isIn(firstCurrency, [...before, month]);
      const due = isIn(currency, year) ? year : isIn(currency, before) ? [month] : [];
      (isTold ? holds : notes).push(...lacking(currency, due));
      if (isIn(currency, last)) notes.push(...lacking(currency, last));
    }
  }
  return { holds, notes };
}
