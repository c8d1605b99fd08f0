import { rootOf } from './compound.ts';
import { herfindahl } from './concentration.ts';
import type { Formula, Origin, SumOrigin } from './origin.ts';
import { addRatios, compareRatios, parseRatio, ratio, subtractRatios, type Ratio } from './ratio.ts';
import { sumKey } from './sum-behind.ts';

/** An origin with what it comes to; undefined where there is no such figure. */
export interface Evaluated {
  readonly origin: Origin;
  readonly value: Ratio | undefined;
  readonly operands: readonly Evaluated[];
}

/** Computes a figure anew from its origin, given what its sums come to. */
export function evaluate(origin: Origin, sumOf: (sum: SumOrigin) => bigint): Evaluated {
  return evaluator(sumOf)(origin);
}

/** Computes many figures anew; what several of them rest on, as ranks do, is computed once. */
export function evaluator(sumOf: (sum: SumOrigin) => bigint): (origin: Origin) => Evaluated {
  const found = new Map<Origin, Evaluated>();
  const compute = (origin: Origin): Evaluated => {
    if (origin.of === 'sum') return { origin, value: ratio(sumOf(origin), 1n), operands: [] };
    if (origin.of === 'given') return { origin, value: parseRatio(origin.value), operands: [] };
    const operands = origin.operands.map(evaluated);
    const values = operands.map(({ value }) => value);
    const value =
      origin.of === 'scaled' ? product(values[0], parseRatio(origin.by)) : apply(origin.of, values);
    return { origin, value, operands };
  };
  const evaluated = (origin: Origin): Evaluated => {
    const known = found.get(origin) ?? compute(origin);
    found.set(origin, known);
    return known;
  };
  return evaluated;
}

/** The sums that origins rest on, each once, in the order in which they appear. */
export function sumsOf(origins: readonly Origin[]): SumOrigin[] {
  const found = new Map<string, SumOrigin>();
  const visited = new Set<Origin>();
  const visit = (origin: Origin): void => {
    if (origin.of === 'given' || visited.has(origin)) return;
    visited.add(origin);
    if (origin.of === 'sum') found.set(sumKey(origin), origin);
    else origin.operands.forEach(visit);
  };
  origins.forEach(visit);
  return [...found.values()];
}

function apply(formula: Formula, values: readonly (Ratio | undefined)[]): Ratio | undefined {
  if (formula === 'rank') return rankOf(values);
  const known = values.filter((value) => value !== undefined);
  const [first, second, third, fourth] = known;
  if (first === undefined || known.length < values.length) return undefined;
  switch (formula) {
    case 'plus':
      return known.reduce(addRatios);
    case 'size':
      return { ...first, numerator: first.numerator < 0n ? -first.numerator : first.numerator };
    case 'concentration':
      return herfindahl(known.map(({ numerator, denominator }) => numerator / denominator));
    case 'minus':
    case 'points':
      return second && subtractRatios(first, second);
    case 'share':
    case 'completion':
    case 'pace':
    case 'quotient':
      return quotient(first, second);
    case 'change':
      return second && quotient(subtractRatios(first, second), second);
    case 'contribution':
      return second && quotient(subtractRatios(first, second), third);
    case 'compound': {
      const times = quotient(first, second);
      return times && third && rootOf(times, Number(third.numerator / third.denominator));
    }
    case 'score': {
      const reached = quotient(first, second);
      const most = fourth;
      if (reached === undefined || most === undefined) return undefined;
      const bounded = compareRatios(reached, most) > 0 ? most : reached.numerator < 0n ? nothing : reached;
      return product(third, bounded);
    }
    case 'needed': {
      const left = third && fourth && subtractRatios(third, fourth);
      const asked = second && quotient(subtractRatios(first, second), left);
      return asked && subtractRatios(asked, { numerator: 1n, denominator: 1n });
    }
  }
}

/** Competition rank of the first among all that are known, greatest first. */
function rankOf([own, ...others]: readonly (Ratio | undefined)[]): Ratio | undefined {
  if (own === undefined) return undefined;
  const above = others.filter((other) => other !== undefined && compareRatios(other, own) > 0);
  return { numerator: BigInt(above.length + 1), denominator: 1n };
}

function quotient(numerator: Ratio, denominator: Ratio | undefined): Ratio | undefined {
  if (denominator === undefined || denominator.numerator === 0n) return undefined;
  return ratio(numerator.numerator * denominator.denominator, numerator.denominator * denominator.numerator);
}

function product(value: Ratio | undefined, by: Ratio): Ratio | undefined {
  return value && ratio(value.numerator * by.numerator, value.denominator * by.denominator);
}

const nothing: Ratio = { numerator: 0n, denominator: 1n };
