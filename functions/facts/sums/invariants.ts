import { flows, type Dimension, type Flow } from '../../trade/cut.ts';
import { currencies, type Currency } from '../../trade/money.ts';
import { monthsOf, periods, type Period } from '../../trade/period.ts';
import type { Answer } from '../supply/answer.ts';
import type { Slice } from './slice-sums.ts';

/** Slices that do not add up to what the receipts counted: a bug, or facts changed behind the receipts' back. */
export class SlicesDisagree extends Error {
  override readonly name = 'SlicesDisagree';
  readonly question: readonly Dimension[];
  readonly flow: Flow;
  readonly currency: Currency;
  readonly period: Period;
  readonly expected: bigint;
  readonly found: bigint;

  constructor(
    facts: Pick<SlicesDisagree, 'question' | 'flow' | 'currency' | 'period' | 'expected' | 'found'>,
  ) {
    const { question, flow, currency, period, expected, found } = facts;
    super(
      `the ${flow} slices by ${question.join(' × ')} sum to ${found} minor units of ${currency} for the period ${period}, ` +
        `the receipts to ${expected}: take the uploads in again; nothing was published`,
    );
    this.question = question;
    this.flow = flow;
    this.currency = currency;
    this.period = period;
    this.expected = expected;
    this.found = found;
  }
}

/**
 * Every partition sums exactly to the months that the receipts counted on intake, for every flow, currency and period;
 * so all partitions agree with each other, and months sum to the year to date. Throws SlicesDisagree.
 */
export function assertPartition(
  question: readonly Dimension[],
  slices: readonly Slice[],
  answer: Answer,
): void {
  for (const period of periods) {
    const months = new Set<string>(monthsOf(period, answer.month));
    for (const flow of flows) {
      const counted = answer.deliveries.filter((it) => it.flow === flow && months.has(it.month));
      for (const currency of currencies) {
        const expected = counted.reduce((sum, { sums }) => sum + (sums[currency] ?? 0n), 0n);
        const found = slices.reduce((sum, slice) => sum + slice[flow][currency][period], 0n);
        if (found !== expected) {
          throw new SlicesDisagree({ question, flow, currency, period, expected, found });
        }
      }
    }
  }
}
