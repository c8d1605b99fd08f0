import { publicFamilies, type DisclosureRule } from './disclosure.ts';
import type { Work } from './work.ts';
import { sumOf, type Cell } from './linked-cells.ts';

/** A crossing that an onlooker knows to lie between two bounds, and the tables' blocks that set them. */
interface Bounded {
  readonly cell: Cell;
  readonly value: bigint;
  least: bigint;
  most: bigint;
  leastBy: number;
  mostBy: number;
}

/** Bounds come no nearer after so many rounds, but by trifles. */
const rounds = 8;

/**
 * The sums by which a crossing with one firm behind it is known to be hardly less than its bound: nothing is less than
 * nought, so what is left of a sum without the least that all else may be is the most that it can be. Undefined where
 * every such firm may have `tolerance` per cent more than it has.
 *
 * Bounds are drawn from one block to the next, in exact sums: figures rounded for print bound everything less closely,
 * so whom these do not give away rounded ones do not either. It is no linear program, which might draw some bounds
 * closer by taking several sums at once; where several leave something that is the sum of crossings, the linear system
 * has been solved.
 */
export function closeBound(
  cells: readonly Cell[],
  { tolerance }: DisclosureRule,
  work: Work,
): ReadonlyMap<string, bigint> | undefined {
  const bounded = cells.map((cell): Bounded => {
    const value = cell.holdings.reduce((sum, { total }) => sum + total, 0n);
    return { cell, value, least: 0n, most: unbounded, leastBy: 0, mostBy: 0 };
  });
  const tables = publicFamilies.map((_, family) =>
    [...Map.groupBy(bounded, ({ cell }) => cell.blocks[family] ?? '').values()].map((block) => ({
      block,
      sum: block.reduce((sum, { value }) => sum + value, 0n),
    })),
  );
  for (let round = 0; round < rounds; round++)
    for (const [family, blocks] of tables.entries()) {
      work.take(cells.length);
      for (const block of blocks) drawIn(block, family);
    }
  const told = bounded.find(
    ({ cell, value, most }) => isOfOne(cell) && (most - value) * 100n < value * BigInt(tolerance),
  );
  return told && pathOf(told, bounded, cells);
}

const unbounded = 10n ** 40n;

/** What is left of a block's sum bounds each of its crossings. */
function drawIn(
  { block, sum }: { readonly block: readonly Bounded[]; readonly sum: bigint },
  family: number,
): void {
  for (const one of block) if (one.most > sum) [one.most, one.mostBy] = [sum, family];
  let [least, most] = [0n, 0n];
  for (const one of block) [least, most] = [least + one.least, most + one.most];
  for (const one of block) {
    const [rise, fall] = [sum - (most - one.most), sum - (least - one.least)];
    if (rise > one.least) {
      least += rise - one.least;
      [one.least, one.leastBy] = [rise, family];
    }
    if (fall < one.most) {
      most += fall - one.most;
      [one.most, one.mostBy] = [fall, family];
    }
  }
}

function isOfOne({ holdings }: Cell): boolean {
  const firms = new Set(holdings.flatMap(({ largest }) => largest.map(({ firm }) => firm)));
  return firms.size === 1 && holdings.every(({ firms: count }) => count === 1);
}

/** The sum that bounds it, without those by which something else of that sum is not less. */
function pathOf(
  { cell, mostBy }: Bounded,
  bounded: readonly Bounded[],
  cells: readonly Cell[],
): ReadonlyMap<string, bigint> {
  const own = cell.blocks[mostBy] ?? '';
  const path = new Map(sumOf(own, mostBy, cells));
  for (const other of bounded) {
    if (other.cell === cell || other.cell.blocks[mostBy] !== own || other.least === 0n) continue;
    for (const [row] of sumOf(other.cell.blocks[other.leastBy] ?? '', other.leastBy, cells))
      if (!path.has(row)) path.set(row, -1n);
  }
  return path;
}
