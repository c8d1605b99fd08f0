import { minorText, minorUnits } from '../trade/money.ts';

/** The two currencies that customs reports in, as columns of the facts. */
export const currencies = ['usd', 'cny'] as const;
export type CurrencyColumn = (typeof currencies)[number];

/** Money of each currency as exact text with two decimals; null where there is none. */
export type Sums = Readonly<Record<CurrencyColumn, string | null>>;

/** The sum of what is there; null where nothing is. */
export function total(sums: readonly Sums[], currency: CurrencyColumn): bigint | null {
  const present = sums.flatMap((sum) => (sum[currency] === null ? [] : [minorUnits(sum[currency])]));
  return present.length === 0 ? null : present.reduce((left, right) => left + right, 0n);
}

/** The sums of what is there, by currency. */
export function sumOf(sums: readonly Sums[]): Sums {
  const [usd = null, cny = null] = currencies.map((currency) => {
    const sum = total(sums, currency);
    return sum === null ? null : minorText(sum);
  });
  return { usd, cny };
}
