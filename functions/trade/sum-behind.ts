import type { Name } from './cut.ts';
import type { Month } from './month.ts';
import type { SumOrigin } from './origin.ts';

/** One upload's share of a sum: so many of its rows, between these lines. */
export interface UploadShare {
  readonly upload: string;
  readonly version: string;
  readonly rows: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A sum of facts with what it is made of, upload by upload. */
export interface SumBehind {
  readonly sum: SumOrigin;
  readonly months: readonly Month[];
  readonly value: bigint;
  readonly uploads: readonly UploadShare[];
  /** Of the sum's keys, and of the part of the city's trade that it is within. */
  readonly names: readonly Name[];
  readonly partName?: Name;
}

const keys = new WeakMap<SumOrigin, string>();

/** A sum's identity as text. It is remembered with the sum, since many figures rest on the same one. */
export function sumKey(sum: SumOrigin): string {
  const known = keys.get(sum) ?? JSON.stringify(sum);
  keys.set(sum, known);
  return known;
}
