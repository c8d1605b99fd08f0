import type { CellReference, Sentence } from '../../bulletin/model/bulletin.ts';

/** A piece of a sentence as its template places it. */
interface Piece {
  readonly text: string;
  /** How a mention speaks of its cell; empty for plain words. */
  readonly reading: string;
  /** The first letters of the unit after a figure, which stay together. */
  readonly unit: string;
  /** Whether a printed line may end between figure and unit. */
  readonly leavesUnit: boolean;
  /** Where the figure's cell is; empty for no link. */
  readonly href: string;
  /** Whether a line may end before it. */
  readonly breakable: boolean;
  /** Whether a line may end within a mention. */
  readonly divisible: boolean;
}

export interface SentenceView {
  readonly parts: readonly Piece[];
}

const figures = new Set(['level', 'magnitude']);
const worded = new Set(['direction', 'claim']);
const openingBracket = /[（〔《〈「『“‘([]$/u;
const startOfUnit = /^[\p{L}%]{1,2}/u;

const plain = { reading: '', unit: '', leavesUnit: false, href: '', breakable: false, divisible: false };

/** Longer words of direction (拉动进出口增长) would take a quarter of a line with them. */
const longestKeptWhole = 4;

/**
 * The digits of a figure are never on two lines (GB/T 9704-2012), nor are the first letters of its unit; the line may
 * end before the figure, but not after an opening bracket. On paper, where lines are filled, it may end before the unit
 * too: kept together, both would leave a fifth of the line before them to be filled. `linkOf` tells where a figure's
 * cell stands; "" for no link.
 */
export function sentenceView({ parts }: Sentence, linkOf: (cell: CellReference) => string): SentenceView {
  const pieces = parts.map((part, index): Piece => {
    const before = parts[index - 1];
    const after = parts[index + 1];
    if (typeof part === 'string') {
      const taken = isFigure(before) ? (startOfUnit.exec(part)?.[0].length ?? 0) : 0;
      return { ...plain, text: part.slice(taken) };
    }
    const unit = isFigure(part) && typeof after === 'string' ? (startOfUnit.exec(after)?.[0] ?? '') : '';
    const breakable =
      before !== undefined && !openingBracket.test(typeof before === 'string' ? before : before.text);
    const href = isFigure(part) || part.reading === 'times' ? linkOf(part.cell) : '';
    return {
      ...{ text: part.text, reading: part.reading, unit, href, breakable },
      leavesUnit: unit !== '' && !unit.startsWith('%'),
      divisible: worded.has(part.reading) && part.text.length > longestKeptWhole,
    };
  });
  return { parts: pieces };
}

function isFigure(part: Sentence['parts'][number] | undefined): boolean {
  return typeof part === 'object' && figures.has(part.reading);
}
