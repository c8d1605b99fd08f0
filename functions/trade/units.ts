import type { Currency } from './money.ts';
import { ratio, type Ratio } from './ratio.ts';

/** The units in which registers give money: the currency, and the minor units that one of them is. */
export const moneyUnits: ReadonlyMap<string, { readonly currency: Currency; readonly minor: bigint }> =
  new Map([
    ['亿元', { currency: 'CNY', minor: 10_000_000_000n }],
    ['万元', { currency: 'CNY', minor: 1_000_000n }],
    ['亿美元', { currency: 'USD', minor: 10_000_000_000n }],
    ['万美元', { currency: 'USD', minor: 1_000_000n }],
  ]);

const scales = new Map<string, { readonly of: string; readonly scale: bigint }>([
  ...[...moneyUnits].map(([unit, { currency, minor }]) => [unit, { of: currency, scale: minor }] as const),
  ['美元', { of: 'USD', scale: 100n }],
  ['元', { of: 'CNY', scale: 100n }],
  ['万人', { of: 'persons', scale: 10_000n }],
  ['人', { of: 'persons', scale: 1n }],
]);

/** How many of the unit `own` one of the unit `given` is; undefined where the two do not convert. */
export function unitFactor(given: string, own: string): Ratio | undefined {
  const [left, right] = [scales.get(given), scales.get(own)];
  if (given === own) return ratio(1n, 1n);
  return left?.of === right?.of && left && right ? ratio(left.scale, right.scale) : undefined;
}
