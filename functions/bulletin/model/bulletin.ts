import type { Origin } from '../../trade/origin.ts';
import type { Reason } from '../../trade/reason.ts';
import type { Month } from '../../trade/month.ts';
import type { Language } from '../../words/language.ts';

/**
 * The view model of one bulletin: strings and geometry, ready to print. A template loops and places; it does not
 * compute, compare, round or choose words.
 */
export interface Bulletin {
  readonly language: Language;
  readonly month: Month;
  /** The city's name as sentences have it: what is in a name is no figure and no word of direction. */
  readonly city: string;
  readonly masthead: Masthead;
  /** Set for the edition that goes out as an official document of the bureau. */
  readonly official?: OfficialForm;
  /** Set while the month is held: the word for every page and why. */
  readonly draft?: { readonly label: string; readonly heading: string; readonly reasons: readonly string[] };
  readonly front: Front;
  readonly chapters: readonly Chapter[];
  /** Characters that no face draws: on paper a sign stands in their place. Absent where there are none. */
  readonly undrawn?: readonly Undrawn[];
  /** The fixed words that the templates place: "目录", "单位", "资料来源" … */
  readonly labels: Readonly<Record<string, string>>;
}

/** A character that no face draws, and where it stands: the label of a table with a row's name, or a chapter. */
export interface Undrawn {
  readonly character: string;
  readonly places: readonly string[];
}

export interface Masthead {
  /** Who issues it; "" where the bureau has not said. */
  readonly issuer: string;
  /** The same as printed: a blank to be filled by hand where it is not known. So are number and date. */
  readonly signed: string;
  readonly title: string;
  readonly period: string;
  /** 长商通报〔2021〕5号 */
  readonly number: string;
  /** As printed: 2021年6月20日. */
  readonly date: string;
  /** The same day as an ISO date, "2021-06-20": the files are dated with it, not with the hour they were made. */
  readonly issued: string;
  readonly contact: string;
}

/** The parts of an official document (GB/T 9704-2012) that other editions have not. */
export interface OfficialForm {
  /** The issuing authority as it stands in red above the number. */
  readonly authority: string;
  /** The title in lines, broken by sense. */
  readonly title: readonly string[];
  /** Empty where the bureau names nobody. */
  readonly addressee: string;
  /** The last sentence of the text: it stands on one page with the signature, which never stands without text. */
  readonly closing: string;
  /** The line below the text that names what is attached. */
  readonly attachments: string;
  readonly annex: string;
  readonly annexTitle: string;
  readonly signature: string;
  /** The end matter: who gets copies (empty when nobody), who printed it and when. */
  readonly copies: string;
  readonly printedBy: string;
  readonly printed: string;
}

/** The first pages: the notice, and the dashboard that the annex opens with. */
export interface Front {
  readonly heading: string;
  readonly points: readonly Point[];
  /** The next bulletin's day; "" where the bureau has not said. */
  readonly next: string;
  readonly keyFigures: readonly KeyFigure[];
  /** Without numbers: their titles say what they show. */
  readonly charts: readonly ChartExhibit[];
  /** The one line that the command prints and the mail's subject carries. */
  readonly headline: string;
}

/** A point of the notice. */
export interface Point {
  readonly id: string;
  /** （一） */
  readonly mark: string;
  /** What matters, first; absent where the bureau's own words are all that is said. */
  readonly lead?: Sentence;
  readonly sentences: readonly Sentence[];
  /** The bureau's own words, as given: no sentence of ours, and held against no table. */
  readonly remarks: readonly string[];
}

export interface KeyFigure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly change: string;
  readonly tone: Tone | 'none';
  readonly sparkline: Chart;
  /** Where the figure comes from: an exhibit's label, and the cell. */
  readonly source: string;
  readonly cell: CellReference;
}

export type Direction = 'up' | 'down' | 'flat' | 'none';

/** Whether a figure is good or bad news; it is printed in the colour of that. */
export type Tone = 'good' | 'bad';

export interface Chapter {
  readonly id: string;
  /** 一、 */
  readonly number: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | (Placed & { readonly kind: 'exhibit'; readonly exhibit: Exhibit })
  | (Placed & { readonly kind: 'figure'; readonly figure: ChartExhibit });

interface Placed {
  /** Narrow enough to stand beside the next block, if that is narrow too. */
  readonly narrow?: true;
  /** Files and screens have it, and paper a line that says so. */
  readonly leftToFiles?: true;
}

export interface Paragraph {
  /** A run-in heading, where the paragraph has one. */
  readonly heading?: string;
  readonly sentences: readonly Sentence[];
  /** As many of the sentences as paper has; files and screens have all. */
  readonly printedSentences?: number;
}

/**
 * A sentence in pieces. Every figure and every word of direction is a mention that names the cell it speaks of, so
 * that the sentence can be checked against the exhibit; the plain pieces between hold neither.
 */
export interface Sentence {
  readonly parts: readonly (string | Mention)[];
}

/**
 * A piece of a sentence that speaks of a cell. `level` its figure as printed; `magnitude` the figure without its sign,
 * beside a word of direction; `times` a growth of a hundred per cent and more as a multiple; `direction` the word for
 * the figure's sign; `turn` a word for how it moved `against` another cell's; `name` the row's name; `claim` words that
 * claim something of a whole column.
 */
export interface Mention {
  readonly text: string;
  readonly cell: CellReference;
  readonly reading: 'level' | 'magnitude' | 'times' | 'direction' | 'turn' | 'name' | 'claim';
  readonly against?: CellReference;
  /** What is claimed of a column of the cell's exhibit: by these words, or by the order of the names that begins with this one. */
  readonly claim?: Claim;
}

/** What can be claimed of a column; claims.ts has what each of them means. */
export type ClaimKind =
  | 'pulled-most'
  | 'dragged-most'
  | 'furthest'
  | 'furthest-behind'
  | 'largest'
  | 'fastest'
  | 'fallen-most'
  | 'most-points'
  | 'least-done'
  | 'highest'
  | 'lowest'
  | 'all-of';

/** That these rows, in this order, come first in a column: before every other row that the claim is made among. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly column: string;
  readonly rows: readonly string[];
  /** All rows, those too that stand within another row (其他); or those only that the table lists. */
  readonly among: 'all' | 'listed';
  /** Only among rows that grew faster than the cell `than` says. */
  readonly faster?: { readonly column: string; readonly than: CellReference };
  /**
   * Only among months, the row's own the last, so many `apart` from one another; how many a cell says. The sentence's
   * period names the row.
   */
  readonly months?: { readonly count: CellReference; readonly apart: 1 | 12 };
  /** Only among rows with these words in a column. */
  readonly where?: { readonly column: string; readonly text: string };
}

export interface CellReference {
  readonly exhibit: string;
  readonly row: string;
  readonly column: string;
}

/** A table. Identities (`id`, row and column keys) are stable over months and languages. */
export interface Exhibit {
  /** "market-top": stable, in file names and figure identities. */
  readonly id: string;
  /** 表5-1 */
  readonly label: string;
  readonly title: string;
  /** 单位：亿元 */
  readonly unit: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  readonly source: string;
  /** Rows are single enterprises: for readers inside only. */
  readonly namesFirms?: true;
  /** The cells of a column in rows that the table does not list, by key: those beyond the length of a list. */
  readonly unlisted?: (column: string) => ReadonlyMap<string, Cell>;
  /** As many of the rows as paper has; files and screens have all. */
  readonly printedRows?: number;
  /** Within the last row stand rows that this edition does not tell apart: nobody knows their cells. */
  readonly hasClosedRows?: true;
}

export interface Column {
  readonly key: string;
  readonly label: string;
  /** A heading over several neighbouring columns. */
  readonly group?: string;
  readonly kind: 'text' | 'number';
  readonly unit?: string;
  /** Its words are alike in rows that follow each other: on paper they stand above those rows, once. */
  readonly heads?: true;
}

export interface Row {
  readonly key: string;
  readonly level: 0 | 1 | 2;
  readonly emphasis?: 'total' | 'residual';
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** As printed. */
  readonly text: string;
  /** A name whole, where pages print a shorter one: for CSV and XLSX. */
  readonly whole?: string;
  /**
   * The unrounded value in the column's unit as decimal text (12 decimals at most), for CSV and XLSX; absent for text
   * and unknown figures.
   */
  readonly value?: string;
  /**
   * The value as "numerator/denominator" where it is no such decimal: finds, orders and choices rest on it; not in
   * `model.json`.
   */
  readonly exact?: string;
  readonly reason?: Reason;
  readonly mark?: 'revised' | 'provisional';
  readonly direction?: Direction;
  readonly tone?: Tone;
  /** How the figure was computed from the facts, for whoever asks why; not in `model.json`. */
  readonly origin?: Origin;
}

/** A chart with its own number and text alternative. */
export interface ChartExhibit {
  readonly id: string;
  /** 图1-1 */
  readonly label: string;
  readonly title: string;
  /** What it argues: the title then says it, and it is held against its table like any sentence. */
  readonly message?: Sentence;
  readonly chart: Chart;
  readonly source: string;
}

/** Geometry in user units of `width` × `height`; coordinates are text rounded to hundredths. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  /** What the picture says, for those who do not see it. */
  readonly description: string;
  readonly marks: readonly Mark[];
}

/**
 * `tone` is a class of the style sheet: axis, grid, export, import, total, growth, positive, negative, target, label,
 * muted …
 */
export type Mark =
  | { readonly kind: 'path'; readonly tone: string; readonly d: string }
  | {
      readonly kind: 'rect';
      readonly tone: string;
      readonly x: string;
      readonly y: string;
      readonly width: string;
      readonly height: string;
    }
  | {
      readonly kind: 'line';
      readonly tone: string;
      readonly x1: string;
      readonly y1: string;
      readonly x2: string;
      readonly y2: string;
    }
  | {
      readonly kind: 'text';
      readonly tone: string;
      readonly x: string;
      readonly y: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly text: string;
    };

/** What the notice says of tables, all its points' sentences; the bureau's remarks are none. */
export function noticeSentences({ points }: Pick<Front, 'points'>): Sentence[] {
  return points.flatMap(({ lead, sentences }) => [...(lead === undefined ? [] : [lead]), ...sentences]);
}

/** All tables of the chapters, in their order. */
export function exhibitsIn(chapters: readonly Chapter[]): Exhibit[] {
  return chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'exhibit' ? [block.exhibit] : []));
}

/** For these reasons there is nothing to say, as of growth in a city's first year; the others say something. */
const emptyReasons: ReadonlySet<Reason> = new Set<Reason>(['no-base', 'no-data', 'not-applicable']);

/** Whether a cell says nothing: no note explains a column of such cells alone. */
export function saysNothing(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  return cell.reason !== undefined && cell.mark === undefined && emptyReasons.has(cell.reason);
}

/**
 * Of each column whether it is printed. One for which no row has a base, data or a question (growth in a city's first
 * year) is not; files keep it, so that every month has the same columns. A table without any figure is printed whole.
 */
export function columnsPrinted({ columns, rows }: Pick<Exhibit, 'columns' | 'rows'>): boolean[] {
  const saysSomething = columns.map((_, index) => rows.some(({ cells }) => !saysNothing(cells[index])));
  const hasFigures = columns.some(({ kind }, index) => kind === 'number' && saysSomething[index] === true);
  return columns.map(({ kind }, index) => !hasFigures || kind === 'text' || saysSomething[index] === true);
}
