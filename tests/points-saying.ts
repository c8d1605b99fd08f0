import type { Point, Sentence } from '../functions/bulletin/model/bulletin.ts';

/** A notice of so many points, each with one sentence. */
export function pointsSaying(...sentences: readonly Sentence[]): Point[] {
  return sentences.map((lead, index) => ({
    ...{ id: String(index), mark: '', lead },
    ...{ sentences: [], remarks: [] },
  }));
}
