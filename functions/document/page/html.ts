import type { Block, Bulletin, CellReference, Chapter, Sentence } from '../../bulletin/model/bulletin.ts';
import { halfWidths } from '../../words/characters.ts';
import { documentWordsIn } from '../../words/catalogues.ts';
import type { DocumentWords } from '../../words/zh-CN/document.ts';
import { figureId, linkTo } from './figure-id.ts';
import { pageRules } from './page-rules.ts';
import { sentenceView, type SentenceView } from './sentence-view.ts';
import { tableView, type TableLinks } from './table-view.ts';
import { templates } from './templates.ts';
import { substituted, visible } from './visible.ts';

/** Page by anchor, as found in a printed document. */
export type PageNumbers = ReadonlyMap<string, number>;

export interface HtmlOptions {
  readonly medium: 'print' | 'screen';
  /** For a picture of what a screen shows: it is drawn with our faces, as paper is. */
  readonly drawn?: true;
  /** For the table of contents; without them the places for numbers stay as wide. */
  readonly pages?: PageNumbers;
  /** The height at which the end matter of an official document begins, as Chromium tells it; it fills what is left. */
  readonly endMatterAt?: number;
  /** For a layout alone: everything has its place but nothing is drawn, which is printed sooner. */
  readonly unseen?: true;
  /** File name of the page that explains the figures; on a screen each links to it. */
  readonly why?: string;
}

/**
 * The bulletin as one HTML file that needs nothing else: no request, charts and style within. On a screen cells have
 * the names of their figures, and tables can be sorted where scripts run.
 */
export function toHtml(
  bulletin: Bulletin,
  { medium, drawn, pages, endMatterAt, unseen, why = '' }: HtmlOptions,
): string {
  const words = documentWordsIn(bulletin.language);
  const { styles, script, bulletin: render } = templates();
  const onScreen = medium === 'screen';
  const linkOf = (cell: CellReference): string => (onScreen ? linkTo(figureId(cell)) : '');
  const sentence = (one: Sentence): SentenceView => sentenceView(one, linkOf);
  const { masthead, front } = bulletin;
  const official = medium === 'print' ? bulletin.official : undefined;
  const lineLength = official ? lineLengths.official : lineLengths.other;
  const context: BlockContext = { lineLength, words, sentence, links: { ids: onScreen, why } };
  const html = render({
    ...bulletin,
    official,
    placed: endMatterAt !== undefined,
    medium,
    onScreen,
    title: `${masthead.title} ${masthead.period}`,
    nextRelease: front.next === '' ? '' : words.next(front.next),
    style: [
      styles.bulletin,
      styles[medium],
      official ? styles.official : '',
      pageRules(bulletin, endMatterAt),
      unseen ? '* { visibility: hidden !important }' : '',
    ].join(''),
    script: onScreen ? script : undefined,
    front: {
      ...front,
      keyFigures: front.keyFigures.map((figure) => ({
        ...figure,
        href: linkOf(figure.cell) || linkTo(`table-${figure.cell.exhibit}`),
      })),
      points: front.points.map(({ mark, lead, sentences, remarks }) => ({
        mark,
        lead: lead && sentence(lead),
        sentences: sentences.map(sentence),
        remarks: remarks.map((remark) => `${words.gap}${remark}`),
      })),
    },
    contents: bulletin.chapters.map((chapter) => contentsEntry(chapter, pages)),
    chapters: bulletin.chapters.map((chapter) => ({
      ...chapter,
      blocks: besideEachOther(chapter.blocks).map((blocks) => ({
        blocks: blocks.map((block) => blockView(block, context)),
        isPair: blocks.length > 1,
      })),
    })),
  });
  const isDrawn = medium === 'print' || drawn === true;
  return substituted(visible(html), isDrawn ? (bulletin.undrawn ?? []) : []);
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

/** Blocks one by one, and two narrow ones that follow each other together. */
function besideEachOther(blocks: readonly Block[]): Block[][] {
  const placed: Block[][] = [];
  for (const block of blocks) {
    const last = placed.at(-1);
    const isBeside = last?.length === 1 && isNarrow(block) && last.every((one) => isNarrow(one));
    if (isBeside) last.push(block);
    else placed.push([block]);
  }
  return placed;
}

function isNarrow(block: Block): boolean {
  return block.kind !== 'paragraph' && block.narrow === true;
}

/** So many lines surely, for a text that is longer than three. */
const fewLines = 3.2;
/** Signs of half width that a line of text has on paper: 28 characters in an official document. */
const lineLengths = { official: 56, other: 88 };

/** Of a paragraph, in signs of half width. */
function widthOf(heading: string, sentences: readonly SentenceView[]): number {
  const texts = sentences.flatMap(({ parts }) => parts.flatMap(({ text, unit }) => [text, unit]));
  return halfWidths(heading + texts.join(''));
}

interface BlockContext {
  readonly lineLength: number;
  readonly words: DocumentWords;
  readonly sentence: (sentence: Sentence) => SentenceView;
  readonly links: TableLinks;
}

function blockView(block: Block, { lineLength, words, sentence, links }: BlockContext): object {
  switch (block.kind) {
    case 'paragraph': {
      const { heading = '', sentences, printedSentences } = block.paragraph;
      const views = sentences.slice(0, links.ids ? undefined : printedSentences).map(sentence);
      const isLong = widthOf(heading, views) > fewLines * lineLength;
      return { kind: block.kind, isLong, paragraph: { heading, sentences: views } };
    }
    case 'exhibit': {
      const { exhibit, leftToFiles } = block;
      if (leftToFiles === true && !links.ids)
        return { kind: 'left-to-files', exhibit, inFiles: words.inFiles(exhibit.label, exhibit.title) };
      const hasReasons = exhibit.rows.some(({ cells }) => cells.some(({ origin }) => origin !== undefined));
      const why = links.why !== '' && hasReasons ? linkTo(`why-${exhibit.id}`, links.why) : '';
      return { kind: block.kind, ...tableView(exhibit, words, links), why, whyLabel: words.why };
    }
    case 'figure':
      return block;
  }
}
