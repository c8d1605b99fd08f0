import type { CellReference, Sentence } from '../bulletin/model.ts';

/** A piece of a sentence as its template places it. */
interface Piece {
  readonly text: string;
  /** How a mention speaks of its cell; empty for plain words. */
  readonly reading: string;
  /** The first letters of the unit after a figure, which stay on its line. */
  readonly unit: string;
  /** Where the figure's cell is; empty for no link. */
  readonly href: string;
  /** Whether a line may end before it. */
  readonly breakable: boolean;
}

const figures = new Set(['level', 'magnitude']);
const openingBracket = /[（〔《〈「『“‘([]$/u;
const startOfUnit = /^[\p{L}%]{1,2}/u;

/**
 * Figures keep their unit on one line with them; the line may end before them, but not after an opening bracket.
 * `linkOf` tells where a figure's cell stands; "" for no link.
 */
export function sentenceView(
  { parts }: Sentence,
  linkOf: (cell: CellReference) => string,
): { readonly parts: readonly Piece[] } {
  const pieces = parts.map((part, index): Piece => {
    const before = parts[index - 1];
    const after = parts[index + 1];
    if (typeof part === 'string') {
      const taken = isFigure(before) ? (startOfUnit.exec(part)?.[0].length ?? 0) : 0;
      return { text: part.slice(taken), reading: '', unit: '', href: '', breakable: false };
    }
    const unit = isFigure(part) && typeof after === 'string' ? startOfUnit.exec(after)?.[0] : undefined;
    const breakable =
      before !== undefined && !openingBracket.test(typeof before === 'string' ? before : before.text);
    const href = isFigure(part) || part.reading === 'times' ? linkOf(part.cell) : '';
    return { text: part.text, reading: part.reading, unit: unit ?? '', href, breakable };
  });
  return { parts: pieces };
}

function isFigure(part: Sentence['parts'][number] | undefined): boolean {
  return typeof part === 'object' && figures.has(part.reading);
}
