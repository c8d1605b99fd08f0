import type { UploadedIndicator } from '../../facts/supply/indicators.ts';
import type { Indicator } from '../../reference/indicators.ts';
import { parseDecimal } from '../../trade/decimal.ts';
import { unitFactor } from '../../trade/units.ts';
import { combine, known, unknown, type Figure } from '../../trade/figure.ts';
import { monthOf, numberOf, shift, yearOf, yearToDate, type Month } from '../../trade/month.ts';
import { addRatios, ratio, subtractRatios, type Ratio } from '../../trade/ratio.ts';

/** What is known of an indicator at a month, in its own unit. Of a level only `now` and `before` speak. */
export interface Reading {
  /** The year to date, or the level. */
  readonly now: Figure<Ratio>;
  /** The same a year earlier. */
  readonly before: Figure<Ratio>;
  /** The month alone, of a flow. */
  readonly month: Figure<Ratio>;
  /** All of last year, of a flow. */
  readonly lastYear: Figure<Ratio>;
}

/** An indicator of an area as the indicator files give it, cumulative and monthly figures made one. */
export class Filed {
  readonly #indicator: Indicator;
  readonly #facts: readonly UploadedIndicator[];

  constructor(indicator: Indicator, facts: readonly UploadedIndicator[], area = '') {
    this.#indicator = indicator;
    this.#facts = facts.filter((fact) => fact.indicator === indicator.code && fact.area === area);
  }

  at(month: Month): Reading {
    const ago = shift(month, -12);
    if (this.#indicator.kind === 'level')
      return {
        now: this.#level(month),
        before: this.#level(ago),
        month: unknown('not-applicable'),
        lastYear: unknown('not-applicable'),
      };
    return {
      now: this.#toDate(month),
      before: this.#toDate(ago),
      month: this.#month(month),
      lastYear: this.#toDate(monthOf(yearOf(month) - 1, 12)),
    };
  }

  /** The newest level of the last twelve months: some are counted by the quarter or the year. */
  #level(month: Month): Figure<Ratio> {
    const earliest = shift(month, -11);
    const found = this.#facts.filter((fact) => fact.month <= month && fact.month >= earliest).at(-1);
    return found === undefined ? unknown('no-data') : this.#valueOf(found);
  }

  #toDate(month: Month): Figure<Ratio> {
    const cumulative = this.#find(month, 'cumulative');
    if (cumulative !== undefined) return this.#valueOf(cumulative);
    const parts = yearToDate(month).map((one) => this.#find(one, 'monthly'));
    if (parts.length === 0 || parts.some((part) => part === undefined)) return unknown('no-data');
    const values = parts.flatMap((part) => (part === undefined ? [] : [this.#valueOf(part)]));
    return values.reduce((sum, value) => combine(sum, value, (left, right) => known(addRatios(left, right))));
  }

  #month(month: Month): Figure<Ratio> {
    const monthly = this.#find(month, 'monthly');
    if (monthly !== undefined) return this.#valueOf(monthly);
    const toDate = this.#toDate(month);
    if (numberOf(month) === 1) return toDate;
    return combine(toDate, this.#toDate(shift(month, -1)), (now, before) =>
      known(subtractRatios(now, before)),
    );
  }

  #find(month: Month, basis: UploadedIndicator['basis']): UploadedIndicator | undefined {
    return this.#facts.find((fact) => fact.month === month && fact.basis === basis);
  }

  #valueOf({ value, unit }: UploadedIndicator): Figure<Ratio> {
    const number = parseDecimal(value);
    const factor = unitFactor(unit, this.#indicator.unit);
    return number === undefined || factor === undefined
      ? unknown('no-data')
      : known(ratio(number.numerator * factor.numerator, number.denominator * factor.denominator));
  }
}
