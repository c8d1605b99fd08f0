import type { Name } from '../trade/cut.ts';
import { ratio, type Ratio } from '../trade/ratio.ts';

/** An indicator of the city's plans. `flow` adds up over a year; `level` is what there is at a time. */
export interface Indicator {
  readonly code: string;
  readonly name: Name;
  readonly unit: string;
  readonly kind: 'flow' | 'level';
  /** Which part of the chapter tells it; '' for what the trade figures tell. */
  readonly chapter: string;
  /** trade, going-out or investment. */
  readonly plan: string;
}

/** How many of the indicator's own unit one of the unit given is; undefined where the two do not convert. */
export function unitFactor(given: string, own: string): Ratio | undefined {
  const [left, right] = [scales[given], scales[own]];
  if (given === own) return ratio(1n, 1n);
  return left?.of === right?.of && left && right ? ratio(left.scale, right.scale) : undefined;
}

const scales: Readonly<Record<string, { readonly of: string; readonly scale: bigint }>> = {
  亿美元: { of: 'USD', scale: 100_000_000n },
  万美元: { of: 'USD', scale: 10_000n },
  美元: { of: 'USD', scale: 1n },
  亿元: { of: 'CNY', scale: 100_000_000n },
  万元: { of: 'CNY', scale: 10_000n },
  元: { of: 'CNY', scale: 1n },
  万人: { of: 'persons', scale: 10_000n },
  人: { of: 'persons', scale: 1n },
};
