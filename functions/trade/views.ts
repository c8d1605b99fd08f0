import { fewInCombination } from './few-in-combination.ts';
import { piecesOf } from './pieces.ts';
import type { Entry } from './vintage.ts';
import { Work } from './work.ts';

/** One vintage of a month and flow as it is seen: what firms have, and under which open rows tables tell it apart. */
export interface View {
  readonly entries: readonly Entry[];
  /** Of each table, or family of tables. */
  readonly labels: readonly ((key: string) => string)[];
}

/**
 * The sets of firms, fewer than `least`, that are left alone when sums of several vintages are added and subtracted.
 * Pieces of firms' trade that all vintages tell alike are one unknown.
 */
function fewInViews(views: readonly View[], least: number, work: Work): (readonly string[])[] {
  const unknowns = new Map<string, { readonly number: number; readonly firms: Set<string> }>();
  const tables = views.flatMap(({ labels }) => labels.map(() => new Map<string, Map<number, bigint>>()));
  for (const [firm, sums] of sumsOf(views))
    for (const sign of [1n, -1n]) {
      for (const keys of piecesOf(sums.map((own) => ofSign(own, sign)))) {
        const labels = keys.flatMap((key, index) =>
          (views[index]?.labels ?? []).map((label) => (key === null ? null : label(key))),
        );
        const name = JSON.stringify([labels, String(sign)]);
        const unknown = unknowns.get(name) ?? { number: unknowns.size, firms: new Set<string>() };
        unknowns.set(name, unknown);
        unknown.firms.add(firm);
        for (const [table, label] of labels.entries()) {
          if (label === null) continue;
          const row = tables[table]?.get(label) ?? new Map<number, bigint>();
          tables[table]?.set(label, row.set(unknown.number, sign));
        }
      }
    }
  const firms = [...unknowns.values()].map((unknown) => [...unknown.firms]);
  const places = views.flatMap(({ labels }) => [...labels.keys()]);
  return [...fewInCombination(asDifferences(tables, places), firms, least, work)].map((alone) => alone.firms);
}

/**
 * Sums as differences from what an earlier table, of the same place in its view, told under the same label: the same
 * can be made of them, and they are short, since most of trade does not change.
 */
function asDifferences(
  tables: readonly ReadonlyMap<string, ReadonlyMap<number, bigint>>[],
  places: readonly number[],
): ReadonlyMap<number, bigint>[] {
  const latest = new Map<string, ReadonlyMap<number, bigint>>();
  return [...tables.entries()].flatMap(([table, sums]) =>
    [...sums].map(([label, sum]) => {
      const name = `${places[table] ?? 0} ${label}`;
      const before = latest.get(name);
      latest.set(name, sum);
      return before === undefined ? sum : difference(sum, before);
    }),
  );
}

function difference(
  sum: ReadonlyMap<number, bigint>,
  before: ReadonlyMap<number, bigint>,
): ReadonlyMap<number, bigint> {
  const found = new Map(sum);
  for (const [unknown, times] of before) {
    const left = (found.get(unknown) ?? 0n) - times;
    if (left === 0n) found.delete(unknown);
    else found.set(unknown, left);
  }
  return found;
}

/** What goes out, or what comes back, as sizes. */
function ofSign(sums: ReadonlyMap<string, bigint>, sign: bigint): ReadonlyMap<string, bigint> {
  return new Map([...sums].map(([key, size]) => [key, size * sign]));
}

function sumsOf(views: readonly View[]): ReadonlyMap<string, readonly Map<string, bigint>[]> {
  const found = new Map<string, readonly Map<string, bigint>[]>();
  for (const [index, { entries }] of views.entries())
    for (const entry of entries) {
      const own = found.get(entry.firm) ?? views.map(() => new Map<string, bigint>());
      found.set(entry.firm, own);
      const size = entry.CNY !== 0n ? entry.CNY : entry.USD !== 0n ? entry.USD : entry.quantity;
      own[index]?.set(entry.key, (own[index].get(entry.key) ?? 0n) + size);
    }
  return found;
}

/** The firms that views tell of, fewer than `least` together, whom former views did not. Throws WorkExceeded. */
export function newlyFew(
  former: readonly View[],
  shown: View,
  least: number,
  work = new Work(),
): readonly string[] {
  const before = new Set(fewInViews(former, least, work).map((firms) => firms.join('\n')));
  return fewInViews([...former, shown], least, work)
    .filter((firms) => !before.has(firms.join('\n')))
    .flat();
}
