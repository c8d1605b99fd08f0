/**
 * Why a figure cannot be given. The page has one symbol for each, explained in its notes:
 * `no-base` nothing in the base period; `base-is-zero`, `base-is-negative` no rate exists; `not-comparable` the two
 * periods come from different datasets; `no-data` the period or currency was not delivered; `not-applicable` the
 * question does not arise (no target, no unit in common); `suppressed` disclosure control.
 */
export const reasons = [
  'no-base',
  'base-is-zero',
  'base-is-negative',
  'not-comparable',
  'no-data',
  'not-applicable',
  'suppressed',
] as const;
export type Reason = (typeof reasons)[number];
