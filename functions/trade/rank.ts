import type { Figure } from './figure.ts';

/** Orders texts by code points, whatever the machine's locale. */
export function byCodePoint(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) {
    const [unit, other] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (unit !== other) return placeOf(unit) - placeOf(other);
  }
  return left.length - right.length;
}

/** The place of a unit of UTF-16 among code points: surrogates are of those above all that have one unit. */
function placeOf(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}

/**
 * Competition ranking, greatest first: equal values share a rank and the next is skipped; what has no value has no
 * rank. Returned in order of rank, then key; the unranked last.
 */
export function ranked<T>(
  items: readonly T[],
  options: {
    readonly key: (item: T) => string;
    readonly value: (item: T) => Figure<unknown>;
    readonly compare: (left: T, right: T) => number;
  },
): { readonly item: T; readonly rank: number | undefined }[] {
  const inOrder = (left: T, right: T): number => byCodePoint(options.key(left), options.key(right));
  const withValue = items.filter((item) => options.value(item).known);
  const without = items.filter((item) => !options.value(item).known).sort(inOrder);
  const ordered = [...withValue].sort((left, right) => options.compare(right, left) || inOrder(left, right));
  const result: { item: T; rank: number | undefined }[] = [];
  ordered.forEach((item, index) => {
    const above = result.at(-1);
    const tied = above !== undefined && options.compare(above.item, item) === 0;
    result.push({ item, rank: tied ? above.rank : index + 1 });
  });
  return [...result, ...without.map((item) => ({ item, rank: undefined }))];
}

/** Orders pairs by their keys, as they come out of a map. */
export function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return byCodePoint(left, right);
}
