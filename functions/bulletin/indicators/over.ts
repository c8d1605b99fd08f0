import type { Figure } from '../../trade/figure.ts';

/**
 * The sums of a year, in cents of USD, over which the plans count firms and parks: 进出口额过亿美元的外贸企业,
 * 年进出口额过20亿美元的开发园区.
 */
export const planSums = {
  'enterprises-over-100m': 10_000_000_000n,
  'enterprises-over-500m': 50_000_000_000n,
  'enterprises-over-1b': 100_000_000_000n,
  'parks-over-2b': 200_000_000_000n,
} as const satisfies Readonly<Record<string, bigint>>;

/**
 * How many trade more than a sum; undefined where one is not known. 过 is 超过, which does not include the number itself
 * (民法典 art. 1259); where the plans include it they say 以上.
 */
export function countOver(levels: readonly Figure<bigint>[], sum: bigint): number | undefined {
  return count(levels, (value) => value > sum);
}

/** How many trade at all (有实绩), as the classes of enterprises are counted. */
export function countTrading(levels: readonly Figure<bigint>[]): number | undefined {
  return count(levels, (value) => value !== 0n);
}

function count(levels: readonly Figure<bigint>[], isCounted: (value: bigint) => boolean): number | undefined {
  const known = levels.flatMap((level) => (level.known ? [level.value] : []));
  return known.length < levels.length ? undefined : known.filter(isCounted).length;
}
