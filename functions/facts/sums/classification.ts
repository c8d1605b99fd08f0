import type { ViewDimension } from '../schema.ts';

/**
 * How facts are sorted under keys: the codes looked at, and the keys that they stand under (several where keys
 * overlap).
 */
export interface Classification {
  readonly columns: readonly ViewDimension[];
  readonly keysOf: (codes: readonly string[]) => readonly string[];
}

/** One key of facts that are sorted in several ways at once. */
export function crossKey(keys: readonly string[]): string {
  return keys.join('\t');
}

/** Several ways of sorting facts as one: each fact stands under all combinations of its keys, as `crossKey` has them. */
export function crossed(ways: readonly Classification[]): Classification {
  const [first, ...others] = ways;
  if (first !== undefined && others.length === 0) return first;
  const columns = [...new Set(ways.flatMap((way) => way.columns))];
  const keysIn = (way: Classification, codes: readonly string[]): readonly string[] =>
    way.keysOf(way.columns.map((column) => codes[columns.indexOf(column)] ?? ''));
  return {
    columns,
    keysOf: (codes) =>
      ways
        .map((way) => keysIn(way, codes))
        .reduce<readonly (readonly string[])[]>(
          (found, keys) => found.flatMap((before) => keys.map((key) => [...before, key])),
          [[]],
        )
        .map(crossKey),
  };
}
