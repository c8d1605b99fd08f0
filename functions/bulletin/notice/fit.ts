import { halfWidths } from '../../words/characters.ts';
import type { Sentence } from '../model/bulletin.ts';
import { textOf } from '../prose/text.ts';
import type { DraftPoint } from './point.ts';

/** A point with the bureau's remarks on it. */
export interface RemarkedPoint extends DraftPoint {
  readonly id: string;
  readonly remarks: readonly string[];
}

/**
 * Lines of the official form that the points may fill: seven below the addressee on page 1, and fifteen on page 2 above
 * the closing line, the attachment's and the signature (GB/T 9704-2012: 22 lines a page).
 */
const mostLines = 22;

/** Characters of a line (28), less what stays free where a figure does not fit any more. */
const lineLength = 27;

/** The indent, and the mark before a point. */
const indent = 5;

/** The points with as many of their sentences as two pages hold: what can be spared goes first, from the last point up. */
export function fitted<T extends RemarkedPoint>(points: readonly T[]): T[] {
  let left = [...points];
  for (const spare of [4, 3, 2] as const) {
    for (let index = left.length - 1; index >= 0; index -= 1) {
      while (linesOf(left) > mostLines) {
        const point = left[index];
        const last = point?.more.findLastIndex((one) => one.spare === spare) ?? -1;
        if (point === undefined || last < 0) break;
        left = left.with(index, { ...point, more: point.more.toSpliced(last, 1) });
      }
    }
  }
  return left;
}

function linesOf(points: readonly RemarkedPoint[]): number {
  return points.reduce((sum, { lead, more, remarks }) => {
    const texts = [lead, ...more.map(({ sentence }) => sentence)]
      .filter((one): one is Sentence => one !== undefined)
      .map(textOf);
    const width = [...texts, ...remarks].reduce((whole, text) => whole + halfWidths(text) / 2, indent);
    return sum + Math.ceil(width / lineLength);
  }, 0);
}
