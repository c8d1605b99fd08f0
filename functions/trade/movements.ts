import type { Amount, ByFirm } from './vintage.ts';

/** Differences as sums of unknowns: a row for each with a sign for each unknown, and whose each unknown is. */
interface Movements {
  readonly rows: readonly ReadonlyMap<number, bigint>[];
  readonly firms: readonly string[];
}

/**
 * What an onlooker can make of differences between two vintages. Of a firm that has less under one label and more under
 * another, as much as there is in both may have moved: that is one unknown, which vanishes where the two are added up.
 * What is left over is an unknown of its own.
 */
export function movements(differences: readonly ByFirm[]): Movements {
  const rows = differences.map(() => new Map<number, bigint>());
  const firms: string[] = [];
  const left = new Map<string, { row: Map<number, bigint>; size: bigint }[]>();
  for (const [index, difference] of differences.entries())
    for (const [firm, amount] of difference) {
      const row = rows[index];
      const size = measureOf(amount);
      if (row === undefined || size === 0n) continue;
      left.set(firm, [...(left.get(firm) ?? []), { row, size }]);
    }
  for (const [firm, parts] of left) {
    const less = parts.filter(({ size }) => size < 0n);
    const more = parts.filter(({ size }) => size > 0n);
    while (less.length > 0 || more.length > 0) {
      const [gone, come] = [less[0], more[0]];
      const moved = gone && come && (-gone.size < come.size ? -gone.size : come.size);
      gone?.row.set(firms.length, -1n);
      come?.row.set(firms.length, 1n);
      firms.push(firm);
      if (gone !== undefined) gone.size += moved ?? -gone.size;
      if (come !== undefined) come.size -= moved ?? come.size;
      if (gone?.size === 0n) less.shift();
      if (come?.size === 0n) more.shift();
    }
  }
  return { rows: rows.filter(({ size }) => size > 0), firms };
}

/** An amount by its first part that is not nothing. */
function measureOf({ CNY, USD, quantity }: Amount): bigint {
  return CNY !== 0n ? CNY : USD !== 0n ? USD : quantity;
}
