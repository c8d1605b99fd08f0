import type { Cut } from './cut.ts';
import { flows } from './cut.ts';
import { currencies } from './money.ts';
import type { Period } from './period.ts';

/** Codes of the same goods before and after a change of the tariff. */
export type Family = readonly string[];

const compared: readonly Period[] = ['month', 'monthYearAgo', 'toDate', 'toDateYearAgo'];

/**
 * Which goods of a cut changed their code within what is compared: a code that was split or replaced and those after
 * it, where both have trade.
 */
export function recodedIn(
  { tallies }: Pick<Cut, 'tallies'>,
  predecessorOf: (code: string) => string | undefined,
): Family[] {
  const traded = tallies
    .filter((tally) =>
      flows.some((flow) =>
        currencies.some((currency) => compared.some((period) => tally[flow][currency][period] !== 0n)),
      ),
    )
    .map(({ key }) => key);
  const later = traded.filter((key) => traded.includes(predecessorOf(key) ?? ''));
  const earlier = [...new Set(later.flatMap((key) => predecessorOf(key) ?? []))];
  return earlier.map((code) => [code, ...later.filter((key) => predecessorOf(key) === code)]);
}

/** Whether some of the codes of the same goods are here and some are not: there is no rate between the two. */
export function isTorn(keys: readonly string[], families: readonly Family[]): boolean {
  return families.some((family) => {
    const here = family.filter((code) => keys.includes(code)).length;
    return here > 0 && here < family.length;
  });
}
