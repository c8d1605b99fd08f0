import {
  isDimension,
  isPartition,
  type Cut,
  type Dimension,
  type Flow,
  type Name,
  type Tally,
} from '../../trade/cut.ts';
import type { RowId } from '../../trade/disclosure.ts';
import { parseMoment, type Moment } from '../../trade/moment.ts';
import { money, type Currency } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import { monthsOf, ofPeriods, periods } from '../../trade/period.ts';
import { rowsOf, type Amount, type Entry } from '../../trade/vintage.ts';
import type { Evidence, KeptFigures } from './evidence.ts';

/** What is added to the trade of one key of a dimension, by month and flow. */
type Added = ReadonlyMap<Moment, Amount>;

/** The only key of the dimension `total`. */
const all = 'total';

/** What is to be added to the keys of a dimension; under "" to what stands with the rest. */
export function addedTo(
  kept: KeptFigures,
  dimension: Dimension,
  closed: ReadonlySet<RowId>,
): ReadonlyMap<string, Added> {
  const found = new Map<string, Map<Moment, Amount>>();
  for (const [family, moments] of kept) {
    if (!family.split('-').includes(dimension)) continue;
    for (const [moment, entries] of moments)
      for (const entry of entries)
        for (const key of keysOf(entry, dimension, closed)) addTo(found, key, moment, entry);
  }
  return found;
}

/** What is to be added to the city's own trade: every family says the same, as far as it has the month and flow. */
export function addedToTotal(kept: KeptFigures): Added {
  const found = new Map<Moment, Amount>();
  for (const moments of kept.values())
    for (const [moment, entries] of moments) {
      const own = new Map<string, Map<Moment, Amount>>();
      for (const entry of entries) addTo(own, all, moment, entry);
      const amount = own.get(all)?.get(moment);
      if (amount !== undefined && !isNothing(amount)) found.set(moment, amount);
    }
  return found;
}

function keysOf({ key }: Entry, dimension: Dimension, closed: ReadonlySet<RowId>): string[] {
  const open = rowsOf(key)
    .filter((row) => row.startsWith(`${dimension}:`) && !closed.has(row))
    .map((row) => row.slice(dimension.length + 1));
  return open.length === 0 && isPartition(dimension) ? [''] : open;
}

function addTo(sums: Map<string, Map<Moment, Amount>>, key: string, moment: Moment, amount: Amount): void {
  const moments = sums.get(key) ?? new Map<Moment, Amount>();
  sums.set(key, moments);
  const { USD, CNY, quantity } = moments.get(moment) ?? { USD: 0n, CNY: 0n, quantity: 0n };
  moments.set(moment, {
    USD: USD + amount.USD,
    CNY: CNY + amount.CNY,
    quantity: quantity + amount.quantity,
  });
}

function isNothing({ USD, CNY, quantity }: Amount): boolean {
  return USD === 0n && CNY === 0n && quantity === 0n;
}

/** A cut with its figures as they are kept. A quantity of which anything is kept is left out. */
export function withAdded(
  cut: Omit<Cut, 'like'>,
  added: ReadonlyMap<string, Added>,
  { month, nameOf }: { readonly month: Month; readonly nameOf: (key: string) => Name },
): Omit<Cut, 'like'> {
  const present = new Set(cut.tallies.map(({ key }) => key));
  const absent = [...added.keys()]
    .filter((key) => !present.has(key))
    .map((key) => emptyTally(key, nameOf(key)));
  const tallies = [...cut.tallies, ...absent].map((tally) => {
    const own = [...(added.get(tally.key) ?? [])].filter(([, amount]) => !isNothing(amount));
    return own.length === 0 ? tally : tallyWith(tally, new Map(own), month);
  });
  return { ...cut, tallies: tallies.sort((left, right) => (left.key < right.key ? -1 : 1)) };
}

function tallyWith(tally: Tally, added: Added, month: Month): Tally {
  const sum = (flow: Flow, currency: Currency, months: readonly Month[]): bigint =>
    months.reduce((total, one) => total + (added.get(`${one} ${flow}`)?.[currency] ?? 0n), 0n);
  const amounts = (flow: Flow): Tally['export'] => ({
    USD: ofPeriods((period) =>
      money('USD', tally[flow].USD[period] + sum(flow, 'USD', monthsOf(period, month))),
    ),
    CNY: ofPeriods((period) =>
      money('CNY', tally[flow].CNY[period] + sum(flow, 'CNY', monthsOf(period, month))),
    ),
  });
  const { key, name } = tally;
  return { key, name, export: amounts('export'), import: amounts('import') };
}

function emptyTally(key: string, name: Name): Tally {
  const none = { USD: ofPeriods(() => money('USD', 0n)), CNY: ofPeriods(() => money('CNY', 0n)) };
  return { key, name, export: none, import: none };
}

/** The city's months with the figures that are kept. */
export function seriesWith(series: Evidence['series'], added: Added): Evidence['series'] {
  return series.map(({ month, ...flows }) => {
    const of = (flow: Flow) => {
      const { USD, CNY } = flows[flow];
      const more = added.get(`${month} ${flow}`);
      return {
        ...(USD !== undefined && { USD: money('USD', USD + (more?.USD ?? 0n)) }),
        ...(CNY !== undefined && { CNY: money('CNY', CNY + (more?.CNY ?? 0n)) }),
      };
    };
    return { month, export: of('export'), import: of('import') };
  });
}

/** The figures that are kept, each as row, month and flow: "park:A 2021-05 export". They wait to be revised. */
export function waitingRows(kept: KeptFigures, closed: ReadonlySet<RowId>): ReadonlySet<string> {
  const dimensions = [...kept.keys()].flatMap((family) => family.split('-').filter(isDimension));
  const rows = dimensions.flatMap((dimension) =>
    [...addedTo(kept, dimension, closed)].flatMap(([key, added]) =>
      [...added]
        .filter(([, amount]) => !isNothing(amount))
        .map(([moment]) => `${dimension}:${key} ${moment}`),
    ),
  );
  const totals = [...addedToTotal(kept).keys()].map((moment) => `total:${all} ${moment}`);
  return new Set([...rows, ...totals]);
}

/** Flows of which goods or markets are kept as they were: their prices would be compared with other figures. */
export function flowsKept(kept: KeptFigures, month: Month): ReadonlySet<Flow> {
  const shown = new Set(periods.flatMap((period) => monthsOf(period, month)));
  const priced = [...kept].filter(([family]) => /product|market/.test(family));
  const moments = priced.flatMap(([, family]) =>
    [...family].filter(([, entries]) => entries.length > 0).map(([moment]) => parseMoment(moment)),
  );
  return new Set(moments.filter((one) => shown.has(one.month)).map(({ flow }) => flow));
}
