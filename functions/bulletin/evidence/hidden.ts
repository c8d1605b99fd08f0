import type { Dimension } from '../../trade/cut.ts';
import type { Evidence } from './evidence.ts';

/**
 * Whether rows of a dimension, or one of these keys, stand together with others in this evidence (the public
 * edition's): then nothing may be said that needs all of them, such as a rank, a count or a sum.
 */
export function hides({ closed }: Evidence, dimension: Dimension, keys?: Iterable<string>): boolean {
  if (closed === undefined) return false;
  if (keys !== undefined) return [...keys].some((key) => closed.has(`${dimension}:${key}`));
  return [...closed].some((row) => row.startsWith(`${dimension}:`));
}
