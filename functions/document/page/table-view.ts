import {
  columnsPrinted,
  type Cell,
  type CellReference,
  type Column,
  type Exhibit,
  type Row,
} from '../../bulletin/model/bulletin.ts';
import type { DocumentWords } from '../../words/zh-CN/document.ts';
import { figureId, linkTo } from './figure-id.ts';
import { bodiesOf, underHeadings, withGap, type Body } from './paper-rows.ts';
import { halfWidths } from '../../words/characters.ts';

interface HeadCell {
  /** In the pieces between which a line may end. */
  readonly label: readonly string[];
  readonly unit: string;
  readonly kind: Column['kind'] | 'group';
  readonly scope: 'col' | 'colgroup';
  readonly columns: number;
  readonly rows: number;
  /** Its place in the table, for what sorts it; empty for a heading over several columns. */
  readonly column: string;
  /**
   * Of the table, for a column of figures: all alike, so that the eye finds them. Where these are as wide as what stands
   * in them, long names have all that is left.
   */
  readonly width: string;
}

interface BodyCell {
  readonly text: string;
  readonly kind: Column['kind'];
  /** The cell that names its row. */
  readonly names: boolean;
  readonly tone: string;
  readonly mark: string;
  /** The figure's name on a screen, and where it is explained; empty for none. */
  readonly id: string;
  readonly why: string;
}

type BodyRow = Pick<Row, 'level' | 'emphasis'> & {
  readonly cells: readonly BodyCell[];
  /** In place of cells: how many rows are left to files here. */
  readonly gap: string;
};

/** An exhibit as its template places it. */
export interface TableView {
  readonly exhibit: Exhibit;
  readonly head: readonly (readonly HeadCell[])[];
  /** Rows that follow each other under one heading; on a screen and in most tables all rows under none. */
  readonly bodies: readonly Body<BodyRow>[];
  readonly columnCount: number;
  /** How close the columns stand: their number decides the size of the type. */
  readonly density: 'airy' | 'dense' | 'crowded';
  /** A table that is kept on one page. */
  readonly short: boolean;
}

const denseFrom = 9;
const crowdedFrom = 12;
const shortRows = 8;

/** What a table on a screen has beside that in print: names for its cells, and the page that explains them. */
export interface TableLinks {
  readonly ids: boolean;
  /** The page's file name; empty for none. */
  readonly why: string;
}

export function tableView(whole: Exhibit, words: DocumentWords, links: TableLinks): TableView {
  const printed = withoutEmptyColumns(whole);
  const { exhibit, headings } = links.ids ? { exhibit: printed, headings: [] } : underHeadings(printed);
  const { columns } = exhibit;
  const naming = columns.findIndex(({ kind }) => kind === 'text');
  const rows = exhibit.rows.map((row): BodyRow => ({
    ...{ level: row.level, ...(row.emphasis && { emphasis: row.emphasis }), gap: '' },
    cells: row.cells.map((cell, index) => ({
      ...bodyCell(cell, columns[index], index === naming, words),
      ...linksOf(cell, { exhibit: exhibit.id, row: row.key, column: columns[index]?.key ?? '' }, links),
    })),
  }));
  const gap = (count: number): BodyRow => ({ level: 0, cells: [], gap: words.moreRows(count) });
  return {
    exhibit,
    head: headRows(exhibit, naming, links.ids),
    bodies: bodiesOf(links.ids ? rows : withGap(rows, whole.printedRows, gap), headings),
    columnCount: columns.length,
    density: columns.length >= crowdedFrom ? 'crowded' : columns.length >= denseFrom ? 'dense' : 'airy',
    short: exhibit.rows.length <= shortRows,
  };
}

function withoutEmptyColumns(exhibit: Exhibit): Exhibit {
  const isPrinted = columnsPrinted(exhibit);
  const printed = <T>(of: readonly T[]): T[] => of.filter((_, index) => isPrinted[index]);
  return {
    ...exhibit,
    columns: printed(exhibit.columns),
    rows: exhibit.rows.map((row) => ({ ...row, cells: printed(row.cells) })),
  };
}

function linksOf(
  { origin }: Cell,
  place: CellReference,
  { ids, why }: TableLinks,
): Pick<BodyCell, 'id' | 'why'> {
  const id = figureId(place);
  return { id: ids ? id : '', why: why === '' || origin === undefined ? '' : linkTo(id, why) };
}

function bodyCell(
  cell: Cell,
  column: Column | undefined,
  names: boolean,
  words: DocumentWords,
): Omit<BodyCell, 'id' | 'why'> {
  return {
    text: cell.text === '' ? '\u00A0' : cell.text,
    kind: column?.kind ?? 'text',
    names,
    tone: cell.tone ?? '',
    mark: cell.mark === undefined ? '' : words[cell.mark],
  };
}

/**
 * One row of headings, or two where columns share a heading. A unit that the line above the table or the heading itself
 * names is not said again.
 */
function headRows({ columns, rows, unit: units }: Exhibit, naming: number, sortable: boolean): HeadCell[][] {
  const grouped = columns.some(({ group }) => group !== undefined);
  const upper: HeadCell[] = [];
  const lower: HeadCell[] = [];
  let last: string | undefined;
  const names = rows.map(({ cells }) => cells[naming]?.text ?? '');
  const width = widthOfFigures(columns, names);
  const isLong = names.some((name) => halfWidths(name) > longName);
  for (const [column, { label, unit = '', kind, group }] of columns.entries()) {
    const said = label.includes(unit) || units.includes(unit);
    const own = {
      label: sortable ? [label] : pieces(label),
      unit: said ? '' : unit,
      kind,
      scope: 'col' as const,
      column: sortable ? String(column) : '',
      columns: 1,
      width: kind === 'number' ? width : width === '' && isLong && column === naming ? '100%' : '',
    };
    if (group === undefined) upper.push({ ...own, rows: grouped ? 2 : 1 });
    else {
      lower.push({ ...own, rows: 1 });
      const wider = group === last ? upper.pop() : undefined;
      upper.push({
        label: [group],
        unit: '',
        kind: 'group',
        scope: 'colgroup',
        column: '',
        columns: (wider?.columns ?? 0) + 1,
        rows: 1,
        width: '',
      });
    }
    last = group;
  }
  return grouped ? [upper, lower] : [upper];
}

const shortHeading = /^.{0,3}$/u;
/**
 * Two characters are a word, but for a few longer ones, and what stands in brackets; signs and a last single character
 * go with what is before them.
 */
const headingWord = /（.*）|(?:进出口|近十二个月|\p{sc=Han}[^（]?)[^\p{sc=Han}（]*(?:\p{sc=Han}$)?/gu;

function pieces(label: string): readonly string[] {
  const found = shortHeading.test(label) ? [] : (label.match(headingWord) ?? []);
  return found.join('') === label ? found : [label];
}

const longName = 24;
const shortName = 12;
const fewFigures = 8;

/**
 * What names leave to figures, shared alike: three quarters, or less where names are long and figures few. Columns of a
 * crowded table are as wide as what stands in them.
 */
function widthOfFigures(columns: readonly Column[], names: readonly string[]): string {
  const figures = columns.filter(({ kind }) => kind === 'number').length;
  const widest = Math.max(0, ...names.map(halfWidths));
  const left = figures < fewFigures && widest > longName ? 600 : widest > shortName ? 750 : 850;
  const isShared = columns.length - figures === 1 && columns.length < crowdedFrom;
  const share = isShared ? Math.min(16, Math.floor(left / figures) / 10) : 0;
  return share === 0 ? '' : `${share}%`;
}
