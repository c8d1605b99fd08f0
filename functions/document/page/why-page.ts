import type {
  ExplainedBulletin,
  ExplainedExhibit,
  ExplainedFigure,
  ExplainedStep,
  ExplainedSum,
} from '../../bulletin/explained/model.ts';
import type { Bulletin } from '../../bulletin/model/bulletin.ts';
import { sumKey, type UploadShare } from '../../trade/sum-behind.ts';
import { whyWordsIn } from '../../words/catalogues.ts';
import type { WhyWords } from '../../words/zh-CN/why.ts';
import { figureId, linkTo } from './figure-id.ts';
import { templates } from './templates.ts';
import { visible } from './visible.ts';

export interface WhyOptions {
  readonly explained: ExplainedBulletin;
  /** The edition's fingerprint. */
  readonly edition: string;
}

/**
 * The page that tells of every figure of an edition how it was computed, and from which rows of which uploads: formula,
 * operands, sums, files. No script, no request.
 */
export function toWhyPage(
  { language, month, masthead }: Pick<Bulletin, 'language' | 'month' | 'masthead'>,
  { explained, edition }: WhyOptions,
): string {
  const words = whyWordsIn(language);
  const numbers = numbersOf(explained.sums);
  const context = { month, numbers, words };
  const figures = explained.exhibits.flatMap(({ rows }) => rows.flatMap((row) => row.figures));
  const doubtful = figures.filter(({ isConfirmed }) => !isConfirmed).length;
  const [first] = figures;
  const page = templates().why({
    ...{ language, words },
    title: words.title(`${masthead.title} ${masthead.period}`),
    edition: words.edition(edition),
    verdict: doubtful === 0 ? words.confirmed(figures.length) : words.doubtful(doubtful, figures.length),
    command: first === undefined ? '' : words.rowsOf(`${month}/${figureId(first.cell)}`),
    exhibits: explained.exhibits.map((exhibit) => exhibitView(exhibit, context)),
    sums: explained.sums.map((sum) => sumView(sum, context)),
    uploads: [...numbers.uploads].map(([key, number]) => {
      const [upload = '', version = ''] = key.split('\n');
      return { number: words.file(number), id: fileId(number), upload, version };
    }),
  });
  return visible(page);
}

/** The bulletin's own page, beside this one. */
const bulletinPage = 'bulletin.html';

/** The numbers that sums and uploads have on the page, by their keys. */
interface Numbers {
  readonly sums: ReadonlyMap<string, number>;
  readonly uploads: ReadonlyMap<string, number>;
}

interface Context {
  readonly month: string;
  readonly numbers: Numbers;
  readonly words: WhyWords;
}

function numbersOf(sums: readonly ExplainedSum[]): Numbers {
  const uploads = [...new Set(sums.flatMap((one) => one.uploads.map(uploadKey)))].sort();
  return {
    sums: new Map(sums.map(({ key }, index) => [key, index + 1])),
    uploads: new Map(uploads.map((key, index) => [key, index + 1])),
  };
}

function uploadKey({ upload, version }: UploadShare): string {
  return `${upload}\n${version}`;
}

function fileId(number: number): string {
  return `file-${number}`;
}

function exhibitView({ id, label, title, rows }: ExplainedExhibit, context: Context): object {
  return {
    ...{ id: `why-${id}`, label, title },
    href: linkTo(`table-${id}`, bulletinPage),
    rows: rows.map(({ heading, figures }) => ({
      heading,
      figures: figures.map((figure) => figureView(figure, context)),
    })),
  };
}

function figureView(
  { cell, label, text, unit, isConfirmed, isPrinted, step }: ExplainedFigure,
  { month, numbers, words }: Context,
): object {
  const id = figureId(cell);
  const href = linkTo(isPrinted ? id : `table-${cell.exhibit}`, bulletinPage);
  return {
    ...{ id, name: `${month}/${id}`, href, label, text, unit },
    differs: isConfirmed ? '' : words.differs,
    step: stepView(step, numbers, words),
  };
}

function stepView(
  { sum, operands, more, text, value }: ExplainedStep,
  numbers: Numbers,
  words: WhyWords,
): object {
  return {
    ...{ text, value },
    sum: sum === undefined ? undefined : sumName(sumKey(sum), numbers, words),
    operands: operands.map((operand) => stepView(operand, numbers, words)),
    more: more === 0 ? '' : words.more(more),
  };
}

/** What a sum is called, and where it stands. */
function sumName(key: string, { sums }: Numbers, words: WhyWords): { id: string; number: string } {
  const number = sums.get(key) ?? 0;
  return { id: `sum-${number}`, number: words.sum(number) };
}

function sumView({ key, text, value, rows, uploads }: ExplainedSum, { numbers, words }: Context): object {
  return {
    ...{ ...sumName(key, numbers, words), text, value, rows: words.rows(rows) },
    uploads: uploads.map((upload) => {
      const number = numbers.uploads.get(uploadKey(upload)) ?? 0;
      const share = words.share(upload.rows, upload.firstLine, upload.lastLine);
      return { id: fileId(number), number: words.file(number), share };
    }),
    none: uploads.length === 0 ? words.noData : '',
  };
}
