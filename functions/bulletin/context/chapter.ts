import type { Crossing, Dataset, Dimension, Part } from '../../trade/cut.ts';
import type { Context } from './context.ts';
import { textOf } from '../prose/text.ts';
import { linesOf, type Line } from '../evidence/measures.ts';
import type { Block, Chart, ChartExhibit, Exhibit, Sentence } from '../model/bulletin.ts';

/** A chapter before it is numbered: exhibits and figures get their labels from where they come to stand. */
export interface DraftChapter {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A chapter: what it says of the evidence, or nothing where the data do not allow it. */
export interface ChapterOf {
  (context: Context): DraftChapter | undefined;
  /** The dimensions that it looks at crossed; every dimension alone is asked for without it. */
  readonly crosses?: readonly Crossing[];
}

export function paragraph(...sentences: readonly (Sentence | undefined)[]): Block[] {
  const said = sentences.filter((one) => one !== undefined);
  return said.length === 0 ? [] : [{ kind: 'paragraph', paragraph: { sentences: said } }];
}

export function table(exhibit: Exhibit): Block {
  return { kind: 'exhibit', exhibit };
}

/** A table that paper has no room for: it says in the main what the prose before it says, or what manifests have. */
export function leftToFiles(exhibit: Exhibit): Block {
  return { kind: 'exhibit', exhibit, leftToFiles: true };
}

export function picture(id: string, title: string, chart: Chart, source: string): Block {
  const figure: ChartExhibit = { id, label: '', title, chart, source };
  return { kind: 'figure', figure };
}

/** A picture whose title is what it argues, where that can be said; what it shows stands below it then. */
export function argument(
  message: Sentence | undefined,
  { id, title, chart, source }: Pick<ChartExhibit, 'id' | 'title' | 'chart' | 'source'>,
  { sentenceGap, nameFirst }: Context['words'],
): Block {
  if (message === undefined) return picture(id, title, chart, source);
  const said = nameFirst(textOf(message).replace(/[。.]$/, ''));
  const below = [title, source].filter((text) => text !== '').join(sentenceGap === '' ? '　' : '. ');
  return { kind: 'figure', figure: { id, label: '', title: said, message, chart, source: below } };
}

/** Two blocks beside each other; one alone has the width to itself. */
export function beside(left: readonly Block[], right: readonly Block[]): Block[] {
  const both = [...left, ...right];
  return left.length === 1 && right.length === 1
    ? both.map((block) => (block.kind === 'paragraph' ? block : { ...block, narrow: true }))
    : both;
}

/**
 * The lines of a dimension and where they come from, where the evidence has it; those of a part where the chapter
 * crosses the two. The public edition has none of a part.
 */
export function cutLines(
  { evidence }: Context,
  dimension: Dimension,
  within?: Part,
): { readonly lines: Line[]; readonly dataset: Dataset } | undefined {
  const cut =
    within === undefined
      ? evidence.cuts.get(dimension)
      : evidence.crossed?.find(
          (one) =>
            one.dimension === dimension &&
            one.within?.dimension === within.dimension &&
            one.within.key === within.key,
        );
  return cut && { lines: linesOf(cut), dataset: cut.dataset };
}
