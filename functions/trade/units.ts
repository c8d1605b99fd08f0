import { ratio, type Ratio } from './ratio.ts';

/** How many of the unit `own` one of the unit `given` is; undefined where the two do not convert. */
export function unitFactor(given: string, own: string): Ratio | undefined {
  const [left, right] = [scales.get(given), scales.get(own)];
  if (given === own) return ratio(1n, 1n);
  return left?.of === right?.of && left && right ? ratio(left.scale, right.scale) : undefined;
}

/** The units in which registers give money. */
export const moneyUnits: readonly string[] = ['亿元', '万元', '亿美元', '万美元'];

const scales = new Map<string, { readonly of: string; readonly scale: bigint }>([
  ['亿美元', { of: 'USD', scale: 100_000_000n }],
  ['万美元', { of: 'USD', scale: 10_000n }],
  ['美元', { of: 'USD', scale: 1n }],
  ['亿元', { of: 'CNY', scale: 100_000_000n }],
  ['万元', { of: 'CNY', scale: 10_000n }],
  ['元', { of: 'CNY', scale: 1n }],
  ['万人', { of: 'persons', scale: 10_000n }],
  ['人', { of: 'persons', scale: 1n }],
]);
