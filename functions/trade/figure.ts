import type { Formula, Origin } from './origin.ts';
import { ratio, ratioText, type Ratio } from './ratio.ts';
import type { Reason } from './reason.ts';

/** A value, or the reason why there is none; with where it comes from, where that is known. Nothing is ever NaN. */
export type Figure<T> = (
  { readonly known: true; readonly value: T } | { readonly known: false; readonly reason: Reason }
) & { readonly origin?: Origin };

export function known<T>(value: T): Figure<T> {
  return { known: true, value };
}

export function unknown(reason: Reason): Figure<never> {
  return { known: false, reason };
}

/** Applies a computation to a known value; a reason passes through. */
export function map<A, B>(figure: Figure<A>, compute: (value: A) => B): Figure<B> {
  return figure.known ? known(compute(figure.value)) : unknown(figure.reason);
}

/** Combines two figures; the first reason found passes through. */
export function combine<A, B, C>(
  left: Figure<A>,
  right: Figure<B>,
  compute: (a: A, b: B) => Figure<C>,
): Figure<C> {
  if (!left.known) return unknown(left.reason);
  if (!right.known) return unknown(right.reason);
  return compute(left.value, right.value);
}

/** A figure with what it was computed from; nothing is said of it where an operand's origin is not known. */
export function computed<T>(
  figure: Figure<T>,
  formula: Formula,
  ...operands: readonly Figure<unknown>[]
): Figure<T> {
  const origins = operands.map(({ origin }) => origin).filter((origin) => origin !== undefined);
  const bare: Figure<T> = figure.known ? known(figure.value) : unknown(figure.reason);
  return origins.length < operands.length ? bare : { ...bare, origin: { of: formula, operands: origins } };
}

/** A number that a register gives. */
export function given(value: Ratio, source: string): Figure<Ratio> {
  return {
    ...known(value),
    origin: { of: 'given', source, value: ratioText(value) },
  };
}

/** A figure in another unit. */
export function scaled(figure: Figure<bigint | Ratio>, by: Ratio): Figure<Ratio> {
  const product = map(figure, (value) =>
    typeof value === 'bigint'
      ? ratio(value * by.numerator, by.denominator)
      : ratio(value.numerator * by.numerator, value.denominator * by.denominator),
  );
  if (figure.origin === undefined) return product;
  const origin: Origin = {
    of: 'scaled',
    by: ratioText(by),
    operands: [figure.origin],
  };
  return { ...product, origin };
}

/** A whole number as a ratio. */
export function asRatio(figure: Figure<bigint>): Figure<Ratio> {
  return scaled(figure, ratio(1n, 1n));
}
