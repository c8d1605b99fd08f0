import type { Remark } from '../../reference/remarks.ts';
import type { Context } from '../context/context.ts';
import type { Exhibit, Sentence } from '../model/bulletin.ts';

/** What a point is about; the bureau's remarks name the same. */
export type PointKind = Remark['point'];

/** How soon a sentence is left out where two pages do not hold all: 2 last, 4 first. */
type Spare = 2 | 3 | 4;

/** A point before the notice is made to fit: the sentence that matters, which always stands, and what may follow it. */
export interface DraftPoint {
  readonly lead: Sentence | undefined;
  readonly more: readonly { readonly sentence: Sentence; readonly spare: Spare }[];
}

/** What a point says of the month. */
export type PointOf = (context: Context, exhibits: ReadonlyMap<string, Exhibit>) => DraftPoint | undefined;

/** Sentences that could be said, to be left out as late as `spare` has it. */
export function more(spare: Spare, ...sentences: readonly (Sentence | undefined)[]): DraftPoint['more'] {
  return sentences.flatMap((sentence) => (sentence === undefined ? [] : [{ sentence, spare }]));
}
