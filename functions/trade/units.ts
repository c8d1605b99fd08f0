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

/** Words that persons are counted with, and things; 个 counts either. */
const counting = {
  persons: ['人', '人次', '名', '位', 'person', 'persons', 'people', 'worker', 'workers', '个'],
  things: ['家', '户', '项', '件', '宗', '处', 'firm', 'firms', 'project', 'projects', '个'],
} as const;
/** Units that prefixes make larger, with what one of them is in the smallest, and what it may be of. */
const bases = new Map<string, { readonly of: readonly string[]; readonly scale: bigint }>([
  ['美元', { of: ['USD'], scale: 100n }],
  ['元', { of: ['CNY'], scale: 100n }],
  ...[...counting.persons, ...counting.things].map(
    (unit) =>
      [
        unit,
        {
          of: (['persons', 'things'] as const).filter((of) => counting[of].some((word) => word === unit)),
          scale: 1n,
        },
      ] as const,
  ),
]);
const prefixes = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1000n],
  ['万', 10_000n],
  ['亿', 100_000_000n],
]);

/** 千万美元 as ten million times that of 美元; undefined where the unit is not known. */
function scaleOf(unit: string): { readonly of: readonly string[]; readonly scale: bigint } | undefined {
  const [, prefix = '', name = ''] = /^([十百千万亿]{0,3})(.+)$/.exec(unit.toLowerCase()) ?? [];
  const base = bases.get(name);
  if (base === undefined) return undefined;
  const times = Array.from(prefix).reduce((product, sign) => product * (prefixes.get(sign) ?? 1n), 1n);
  return { of: base.of, scale: base.scale * times };
}

/** How many of the unit `own` one of the unit `given` is; undefined where the two do not convert. */
export function unitFactor(given: string, own: string): Ratio | undefined {
  if (given === own) return ratio(1n, 1n);
  const [left, right] = [scaleOf(given), scaleOf(own)];
  if (left === undefined || !right?.of.some((of) => left.of.includes(of))) return undefined;
  return ratio(left.scale, right.scale);
}

/** Whether a unit counts persons or things, of which there are no fractions. */
export function isCounted(unit: string): boolean {
  return scaleOf(unit)?.of.some((of) => of === 'persons' || of === 'things') === true;
}
