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

/** "1234.5" as a whole number of the smallest unit: of money hundredths. */
export function minorUnits(text: string, decimals = 2): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(decimals, '0')}`);
}

/** Minor units as exact text: 123450n is "1234.50". */
export function minorText(minor: bigint): string {
  const digits = String(minor < 0n ? -minor : minor).padStart(3, '0');
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
