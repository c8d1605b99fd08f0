import type { Figure } from './figure.ts';

/** Orders texts by code points, whatever the machine's locale. */
export function byCodePoint(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
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
  const byKey = (left: T, right: T): number => byCodePoint(options.key(left), options.key(right));
  const withValue = items.filter((item) => options.value(item).known);
  const without = items.filter((item) => !options.value(item).known).sort(byKey);
  const ordered = [...withValue].sort((left, right) => options.compare(right, left) || byKey(left, right));
  const result: { item: T; rank: number | undefined }[] = [];
  ordered.forEach((item, index) => {
    const above = result.at(-1);
    const tied = above !== undefined && options.compare(above.item, item) === 0;
    result.push({ item, rank: tied ? above.rank : index + 1 });
  });
  return [...result, ...without.map((item) => ({ item, rank: undefined }))];
}
