import type { Block, Bulletin, Chapter, Paragraph } from '../bulletin/model.ts';
import { documentWordsIn } from '../words/document.ts';
import type { DocumentWords } from '../words/zh-CN/document.ts';
import { pageRules } from './page-rules.ts';
import { sentenceView } from './sentence-view.ts';
import { tableView } from './table-view.ts';
import { templates } from './templates.ts';

/** Page by anchor, as found in a printed document. */
export type PageNumbers = ReadonlyMap<string, number>;

export interface HtmlOptions {
  readonly medium: 'print' | 'screen';
  /** For the table of contents; without them the places for numbers stay as wide. */
  readonly pages?: PageNumbers;
  /** The height at which the end matter of an official document begins, as Chromium tells it; it fills what is left. */
  readonly endMatterAt?: number;
}

/** The bulletin as one HTML file that needs nothing else: no script, no request, charts and style within. */
export function toHtml(bulletin: Bulletin, { medium, pages, endMatterAt }: HtmlOptions): string {
  const words = documentWordsIn(bulletin.language);
  const { styles, bulletin: render } = templates();
  const { masthead, front } = bulletin;
  const official = medium === 'print' ? bulletin.official : undefined;
  return render({
    ...bulletin,
    official,
    placed: endMatterAt !== undefined,
    medium,
    title: `${masthead.title} ${masthead.period}`,
    style:
      styles.bulletin + styles[medium] + (official ? styles.official : '') + pageRules(bulletin, endMatterAt),
    front: { ...front, sentences: front.sentences.map(sentenceView) },
    contents: bulletin.chapters.map((chapter) => contentsEntry(chapter, pages)),
    chapters: bulletin.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) => blockView(block, words)),
    })),
  });
}

function contentsEntry(chapter: Chapter, pages: PageNumbers | undefined): object {
  const place = (anchor: string): object => ({ anchor, page: String(pages?.get(anchor) ?? '00') });
  const entries = chapter.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [];
    const { id, label, title } = block.kind === 'exhibit' ? block.exhibit : block.figure;
    const kind = block.kind === 'exhibit' ? 'table' : 'figure';
    return [{ ...place(`${kind}-${id}`), number: label, heading: title }];
  });
  return { ...place(`chapter-${chapter.id}`), number: chapter.number, heading: chapter.heading, entries };
}

function blockView(block: Block, words: DocumentWords): object {
  switch (block.kind) {
    case 'paragraph':
      return { kind: block.kind, paragraph: paragraphView(block.paragraph) };
    case 'exhibit':
      return { kind: block.kind, ...tableView(block.exhibit, words) };
    case 'figure':
      return block;
  }
}

function paragraphView({ heading, sentences }: Paragraph): object {
  return { heading, sentences: sentences.map(sentenceView) };
}
