import type { Claim, ClaimKind, Exhibit } from '../model/bulletin.ts';
import { isTrue } from './claims.ts';

interface Claimed {
  readonly kind: ClaimKind;
  readonly column: string;
  /** Rows in the order in which the sentence would name them. */
  readonly rows: readonly string[];
  /** Whether the sentence says it in words, beside the order of its names. */
  readonly isWorded: boolean;
  readonly faster?: NonNullable<Claim['faster']>;
  readonly where?: NonNullable<Claim['where']>;
  readonly months?: NonNullable<Claim['months']>;
}

/**
 * The claim as far as it holds: among all rows, else among those that the table lists; undefined where it does not.
 * `beside` is where the rates of `faster` and the count of `months` are inputs up.
 */
export function claimFor(
  exhibit: Exhibit,
  { isWorded, ...claimed }: Claimed,
  beside: ReadonlyMap<string, Exhibit> = new Map(),
): Claim | undefined {
  return (['all', 'listed'] as const)
    .map((among): Claim => ({ ...claimed, among }))
    .find((claim) => isTrue(claim, exhibit, beside, isWorded));
}

/**
 * What can be said in words of all rows, for as many of the first as it holds of: where the third is level with a
 * fourth that would not be named, two are named.
 */
export function claimForFirst(
  exhibit: Exhibit,
  claimed: Omit<Claimed, 'isWorded'>,
  beside?: ReadonlyMap<string, Exhibit>,
): Claim | undefined {
  for (let count = claimed.rows.length; count > 0; count -= 1) {
    const rows = claimed.rows.slice(0, count);
    const claim = claimFor(exhibit, { ...claimed, rows, isWorded: true }, beside);
    if (claim?.among === 'all') return claim;
  }
  return undefined;
}

/** How far a claim reaches, as the words for it are chosen. */
export function scopeOf({ among, faster }: Claim): 'all' | 'listed' | 'faster' | 'faster-listed' {
  if (faster === undefined) return among;
  return among === 'all' ? 'faster' : 'faster-listed';
}
