import type { Dimension, Flow, Part } from './cut.ts';
import type { Currency } from './money.ts';
import type { Month } from './month.ts';
import type { Period } from './period.ts';

/**
 * What was done with the operands, in their order. `share`, `completion` and `pace` are quotients of the first by the
 * second; `points` is a difference of two rates; `contribution` is (first − second) ÷ third; `needed` is (target − to
 * date) ÷ (last year − its months so far) − 1; `rank` looks at the first among all; `score` is third × (first ÷
 * second), between none and third × fourth.
 */
export type Formula =
  | 'plus'
  | 'minus'
  | 'size'
  | 'change'
  | 'contribution'
  | 'share'
  | 'points'
  | 'completion'
  | 'pace'
  | 'needed'
  | 'quotient'
  | 'concentration'
  | 'rank'
  | 'score'
  | 'compound';

/** A sum of facts: of one flow, under these keys of a dimension, in a period or a month. Minor units, thousandths. */
export interface SumOrigin {
  readonly of: 'sum';
  readonly dimension: Dimension;
  readonly keys: readonly string[];
  /** Of a part of the city's trade only. */
  readonly within?: Part;
  readonly flow: Flow;
  readonly what: Currency | 'quantity';
  readonly period: Period | Month;
  /** Of the dataset that both years have, which changes are computed on where last year's base is another. */
  readonly like?: true;
}

/** A number that somebody gave: a register's or the calendar's, "numerator/denominator" in the unit of its operands. */
export interface GivenOrigin {
  readonly of: 'given';
  readonly source: string;
  readonly value: string;
}

/** Operands in another unit: the first, times "numerator/denominator". */
export interface ScaledOrigin {
  readonly of: 'scaled';
  readonly by: string;
  readonly operands: readonly [Origin];
}

/** Where a figure comes from: what was done with which sums, down to the facts. */
export type Origin =
  SumOrigin | GivenOrigin | ScaledOrigin | { readonly of: Formula; readonly operands: readonly Origin[] };
