import type { CellReference } from '../model/bulletin.ts';

/** A sentence that says something else than the cell it speaks of. */
export interface Contradiction {
  readonly sentence: string;
  readonly said: string;
  readonly cell?: CellReference;
  readonly printed?: string;
  readonly why: string;
}
