import { closedRows } from '../../functions/trade/closed-rows.ts';
import { closedAcross } from '../../functions/trade/linked-tables.ts';
import { crossed, crossedCity, spreads, type Spread } from '../trade/crossed-city.ts';
import { median } from './median.ts';

/** Seconds to close a month's public tables together, medians. */
export interface DisclosureTime {
  readonly spread: Spread;
  /** How many crossings of all families there are. */
  readonly crossings: number;
  readonly seconds: number;
}

const rule = { leastFirms: 3, mostOfOne: 75, tolerance: 10 };

/** One month and flow of cities of several sizes. */
export function disclosureTimes(rounds: number): DisclosureTime[] {
  return spreads.flatMap((spread) =>
    [1000, 5000, 10_000, 20_000].map((records) => {
      const { families, linked } = crossed(crossedCity(records, spread));
      const apart = new Set(families.flatMap((atoms) => [...closedRows(atoms, rule, new Set())]));
      const times = Array.from({ length: rounds }, () => {
        const started = performance.now();
        closedAcross(families, linked, rule, apart);
        return (performance.now() - started) / 1000;
      });
      return { spread, crossings: linked.length, seconds: median(times) };
    }),
  );
}
