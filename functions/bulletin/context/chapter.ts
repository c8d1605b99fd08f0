import type { Dataset, Dimension } from '../../trade/cut.ts';
import type { Context } from './context.ts';
import { linesOf, type Line } from '../evidence/measures.ts';
import type { Block, Chart, ChartExhibit, Exhibit, Sentence } from '../model/bulletin.ts';

/** A chapter before it is numbered: exhibits and figures get their labels from where they come to stand. */
export interface DraftChapter {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A chapter: what it says of the evidence, or nothing where the data do not allow it. */
export type ChapterOf = (context: Context) => DraftChapter | undefined;

export function paragraph(...sentences: readonly (Sentence | undefined)[]): Block[] {
  const said = sentences.filter((one) => one !== undefined);
  return said.length === 0 ? [] : [{ kind: 'paragraph', paragraph: { sentences: said } }];
}

export function table(exhibit: Exhibit): Block {
  return { kind: 'exhibit', exhibit };
}

export function picture(id: string, title: string, chart: Chart, source: string): Block {
  const figure: ChartExhibit = { id, label: '', title, chart, source };
  return { kind: 'figure', figure };
}

/** The lines of a dimension and where they come from, where the evidence has it. */
export function cutLines(
  context: Context,
  dimension: Dimension,
): { readonly lines: Line[]; readonly dataset: Dataset } | undefined {
  const cut = context.evidence.cuts.get(dimension);
  return cut && { lines: linesOf(cut), dataset: cut.dataset };
}
