import { fewInCombination } from './few-in-combination.ts';
import type { Entry } from './vintage.ts';

/** One vintage of a month and flow as it is seen: what firms have, and under which open rows it is told apart. */
export interface View {
  readonly entries: readonly Entry[];
  readonly label: (key: string) => string;
}

/** What a firm has left of an atom in a view, that is not yet told as a piece. */
interface Left {
  readonly key: string;
  size: bigint;
}

/**
 * The sets of firms, fewer than `least`, that are left alone when sums of several vintages are added and subtracted. What of a
 * firm's trade stands under the same open rows in every vintage is one piece, what moved between them another, what came
 * or went a third; pieces that all vintages tell alike are one unknown.
 */
function fewInViews(views: readonly View[], least: number): (readonly string[])[] {
  const unknowns = new Map<string, { readonly number: number; readonly firms: Set<string> }>();
  const rows = new Map<string, Map<number, bigint>>();
  for (const [firm, left] of leftOf(views))
    for (const sign of [1n, -1n]) {
      for (const keys of piecesOf(left, sign)) {
        const labels = keys.map((key, index) => (key === null ? null : (views[index]?.label(key) ?? '')));
        const name = JSON.stringify([labels, String(sign)]);
        const unknown = unknowns.get(name) ?? { number: unknowns.size, firms: new Set<string>() };
        unknowns.set(name, unknown);
        unknown.firms.add(firm);
        for (const [view, label] of labels.entries()) {
          if (label === null) continue;
          const row = rows.get(`${view} ${label}`) ?? new Map<number, bigint>();
          rows.set(`${view} ${label}`, row.set(unknown.number, sign));
        }
      }
    }
  const firms = [...unknowns.values()].map((unknown) => [...unknown.firms]);
  return fewInCombination([...rows.values()], firms, least);
}

function leftOf(views: readonly View[]): ReadonlyMap<string, readonly Map<string, bigint>[]> {
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

/** A firm's trade in pieces: for each its atom in every view, null where the view has it not. */
function piecesOf(sums: readonly ReadonlyMap<string, bigint>[], sign: bigint): (string | null)[][] {
  const left = sums.map((own) =>
    [...own].map(([key, size]): Left => ({ key, size: size * sign })).filter(({ size }) => size > 0n),
  );
  const pieces: (string | null)[][] = [];
  const take = (chosen: readonly (Left | undefined)[]): void => {
    const sizes = chosen.flatMap((one) => (one === undefined ? [] : [one.size]));
    const size = sizes.reduce((least, one) => (one < least ? one : least));
    pieces.push(chosen.map((one) => one?.key ?? null));
    for (const one of chosen) if (one !== undefined) one.size -= size;
  };
  // What has not moved, before what has.
  for (const { key } of left[0] ?? []) {
    const chosen = left.map((own) => own.find((one) => one.key === key && one.size > 0n));
    if (chosen.every((one) => one !== undefined)) take(chosen);
  }
  for (;;) {
    const present = left.map((own) => own.filter(({ size }) => size > 0n).sort(largestFirst));
    const latest = present.findLastIndex((own) => own.length > 0);
    const lead = present[latest]?.[0];
    if (lead === undefined) return pieces;
    const chosen: (Left | undefined)[] = present.map(() => undefined);
    chosen[latest] = lead;
    for (let view = latest - 1; view >= 0; view--) {
      const own = present[view] ?? [];
      // What stands under an atom that the latest view has not, has moved.
      const found =
        own.find(({ key }) => key === lead.key) ?? own.find(({ key }) => !isIn(present[latest], key));
      // What was away in between is the same only where it is as much.
      const isSame = chosen[view + 1] !== undefined || found?.size === lead.size;
      if (isSame) chosen[view] = found;
    }
    take(chosen);
  }
}

function isIn(left: readonly Left[] | undefined, key: string): boolean {
  return left?.some((one) => one.key === key) === true;
}

function largestFirst(left: Left, right: Left): number {
  if (left.size !== right.size) return left.size > right.size ? -1 : 1;
  return left.key < right.key ? -1 : 1;
}

/** The firms that views tell of, fewer than `least` together, whom former views did not. */
export function newlyFew(former: readonly View[], shown: View, least: number): readonly string[] {
  const before = new Set(fewInViews(former, least).map((firms) => firms.join('\n')));
  return fewInViews([...former, shown], least)
    .filter((firms) => !before.has(firms.join('\n')))
    .flat();
}
