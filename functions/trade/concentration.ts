import { ratio, type Ratio } from './ratio.ts';

/** Herfindahl–Hirschman index, `Σ share² × 10 000`, of a whole breakdown; undefined when there is no trade. */
export function herfindahl(parts: readonly bigint[]): Ratio | undefined {
  const total = parts.reduce((sum, part) => sum + part, 0n);
  if (total <= 0n) return undefined;
  const squares = parts.reduce((sum, part) => sum + part * part, 0n);
  return ratio(squares * 10_000n, total * total);
}
