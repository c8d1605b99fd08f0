import type { Month } from './month.ts';

/** A finding as data; `code` names a sentence of the words, `details` are the values that it quotes. */
export interface Finding {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
  /** What lifts it, where an editor may confirm that the data are right as they are; absent of faults to be mended. */
  readonly doubt?: Doubt;
}

/**
 * A doubt by its name: the month that it holds, the reason's code, and a key of its evidence. `registers/confirmed.csv`
 * says all three to lift it; other evidence has another key and asks again.
 */
export interface Doubt {
  readonly month: Month;
  readonly code: string;
  readonly key: string;
}

/** A doubt that an editor has lifted: who answers for it, and why the data are right. */
export interface ConfirmedDoubt {
  readonly finding: Finding;
  readonly who: string;
  readonly why: string;
}
