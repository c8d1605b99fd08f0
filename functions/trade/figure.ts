/**
 * Why a figure cannot be given. The page has one symbol for each, explained in its notes:
 * `no-base` nothing in the base period; `base-is-zero`, `base-is-negative` no rate exists; `not-comparable` the two
 * periods come from different datasets; `no-data` the period or currency was not delivered; `not-applicable` the
 * question does not arise (no target, no unit in common); `suppressed` disclosure control.
 */
export type Reason =
  | 'no-base'
  | 'base-is-zero'
  | 'base-is-negative'
  | 'not-comparable'
  | 'no-data'
  | 'not-applicable'
  | 'suppressed';

/** A value, or the reason why there is none. Nothing in the product is NaN. */
export type Figure<T> =
  { readonly known: true; readonly value: T } | { readonly known: false; readonly reason: Reason };

export function known<T>(value: T): Figure<T> {
  return { known: true, value };
}

export function unknown(reason: Reason): Figure<never> {
  return { known: false, reason };
}

/** Applies a computation to a known value; a reason passes through. */
export function map<A, B>(figure: Figure<A>, compute: (value: A) => B): Figure<B> {
  return figure.known ? known(compute(figure.value)) : figure;
}

/** Combines two figures; the first reason found passes through. */
export function combine<A, B, C>(
  left: Figure<A>,
  right: Figure<B>,
  compute: (a: A, b: B) => Figure<C>,
): Figure<C> {
  if (!left.known) return left;
  if (!right.known) return right;
  return compute(left.value, right.value);
}
