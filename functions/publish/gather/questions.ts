import { crossed, type Classification } from '../../facts/sums/classification.ts';
import { answerTo, type Answer } from '../../facts/supply/answer.ts';
import type { Needs, Supply } from '../../facts/supply/supply.ts';
import { datasets, flows, type Dimension } from '../../trade/cut.ts';
import { currencies } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import type { Registers } from '../../reference/registers.ts';
import type { Sortings } from './sorting.ts';

/** One dimension, or several crossed. */
export type Question = readonly Dimension[];

export function isQuestion(one: Question, other: Question): boolean {
  return one.length === other.length && one.every((dimension, index) => dimension === other[index]);
}

/** Which deliveries answer a question: for the levels, and where last year came from another dataset, for changes. */
export interface Answered {
  readonly question: Question;
  /** Under which keys facts stand: of dimensions that are crossed, under a key of each, joined by `crossKey`. */
  readonly classification: Classification;
  readonly answer: Answer;
  readonly like: Answer | undefined;
}

/** A question that the data or the registers cannot answer, and why. */
export interface Unanswered {
  readonly question: Question;
  readonly code: 'register-missing' | 'views-disagree' | 'not-in-data';
  readonly details?: Readonly<Record<string, string>>;
}

export function answerQuestion(
  question: Question,
  context: {
    readonly month: Month;
    readonly supply: Supply;
    readonly sorted: Sortings<Dimension>;
    readonly registers: Registers;
  },
): Answered | Unanswered {
  const { month, supply, sorted, registers } = context;
  const register = question
    .map((dimension) => sorted[dimension].register)
    .find((file) => file !== undefined && isEmpty(file, registers));
  if (register !== undefined) return { question, code: 'register-missing', details: { register } };
  const needs: Needs = question.flatMap((dimension) => sorted[dimension].needs);
  const answer = answerTo(needs, month, supply);
  if (answer !== undefined) {
    const classification = crossed(question.map((dimension) => sorted[dimension].classification));
    return { question, classification, answer, like: likeWithLike(needs, answer, month, supply) };
  }
  return { question, code: supply.couldAnswer(needs, month) ? 'views-disagree' : 'not-in-data' };
}

function isEmpty(file: string, registers: Registers): boolean {
  return file === 'parks.csv' ? registers.parks.length === 0 : registers.productGroups.length === 0;
}

/** The dataset that both years have, where the answer's base a year ago is another. */
function likeWithLike(needs: Needs, answer: Answer, month: Month, supply: Supply): Answer | undefined {
  const says = (it: Answer, status: string): boolean =>
    flows.some((flow) =>
      currencies.some((currency) => {
        const { monthYearAgo, toDateYearAgo } = it.coverage[flow][currency];
        return monthYearAgo === status || toDateYearAgo === status;
      }),
    );
  if (!says(answer, 'not-comparable')) return undefined;
  return datasets
    .filter((dataset) => dataset !== answer.dataset)
    .map((dataset) => answerTo(needs, month, supply, dataset))
    .find((other) => other !== undefined && says(other, 'available'));
}
