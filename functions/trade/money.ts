declare const brand: unique symbol;

export const currencies = ['USD', 'CNY'] as const;
export type Currency = (typeof currencies)[number];

/** A sum of money in whole minor units (cents, fen) of one currency. Currencies never add. */
export type Money<C extends Currency = Currency> = bigint & { readonly [brand]: C };

/** Brands a number of minor units; the only door into the type. */
export function money<C extends Currency>(_currency: C, minorUnits: bigint): Money<C> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a brand has no run-time form
  return minorUnits as Money<C>;
}
