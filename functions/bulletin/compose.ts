import { evidenceWordsIn } from '../words/evidence.ts';
import type { ChapterOf, DraftChapter } from './context/chapter.ts';
import { bulletinChapters } from './chapter-list.ts';
import { findings } from './chapters/findings.ts';
import { notes } from './chapters/notes.ts';
import { revisions } from './chapters/revisions.ts';
import { contextOf, type ComposeOptions, type Context } from './context/context.ts';
import type { Evidence } from './evidence/evidence.ts';
import { frontOf } from './front.ts';
import { mastheadOf } from './masthead.ts';
import { officialForm } from './official.ts';
import { markProvisional } from './provisional.ts';
import { written } from './prose/written.ts';
import { markRevised } from './chapters/revised.ts';
import { withUnitsOfPrinted } from './model/units.ts';
import { exhibitsIn, type Bulletin, type Chapter, type Exhibit } from './model/bulletin.ts';

/** The bulletin of a month: everything that will be printed, as strings and geometry. Pure. */
export function compose(
  evidence: Evidence,
  options: ComposeOptions,
  chapterList: readonly ChapterOf[] = bulletinChapters,
): Bulletin {
  const context = contextOf(evidence, options);
  const { words, language } = context;
  const body = numberedAfter(
    [],
    chapterList.map((chapter) => chapter(context)),
    context,
  );
  const { former = {}, month } = evidence;
  const marked = markProvisional(markRevised(body, former), { ...evidence, month, language });
  const closing = [
    options.edition === 'internal' ? findings(context, body) : undefined,
    revisions(context, body, former),
    notes(context, marked),
  ];
  const chapters = numberedAfter(marked, closing, context);
  const reasons = evidence.holds.map(evidenceWordsIn(language));
  const masthead = mastheadOf(context);
  const official = officialForm(context, masthead);
  return {
    language,
    month: evidence.month,
    city: context.nameOf(evidence.registers.settings.city),
    masthead,
    ...(official && { official }),
    ...(reasons.length > 0 && {
      draft: { label: words.labels.draft, heading: words.labels.draftHeading, reasons },
    }),
    front: frontOf(context, exhibitsOf(chapters)),
    chapters,
    labels: words.labels,
  };
}

/** Chapters with those that come after them. */
function numberedAfter(
  before: readonly Chapter[],
  drafts: readonly (DraftChapter | undefined)[],
  context: Context,
): Chapter[] {
  const present = drafts.filter((draft) => draft !== undefined);
  return [...before, ...present.map((draft, index) => numbered(context, draft, before.length + index + 1))];
}

/** Chapters, tables and figures are numbered by where they stand. */
function numbered(context: Context, draft: DraftChapter, position: number): Chapter {
  const { words } = context;
  let tables = 0;
  let figures = 0;
  const blocks = draft.blocks.map((block) => {
    if (block.kind === 'exhibit') {
      tables += 1;
      const exhibit = withUnitsOfPrinted(block.exhibit, words);
      return { ...block, exhibit: { ...exhibit, label: words.tableLabel(position, tables) } };
    }
    if (block.kind === 'figure') {
      figures += 1;
      return { ...block, figure: { ...block.figure, label: words.figureLabel(position, figures) } };
    }
    const { paragraph } = block;
    return { ...block, paragraph: { ...paragraph, sentences: written(paragraph.sentences, words) } };
  });
  return { id: draft.id, number: words.chapterNumber(position), heading: draft.heading, blocks };
}

/** All tables of the chapters, by their identity. */
export function exhibitsOf(chapters: readonly Chapter[]): ReadonlyMap<string, Exhibit> {
  return new Map(exhibitsIn(chapters).map((exhibit) => [exhibit.id, exhibit]));
}
