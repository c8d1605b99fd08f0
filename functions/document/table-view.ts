import type { Cell, Column, Exhibit, Row } from '../bulletin/model.ts';
import type { DocumentWords } from '../words/zh-CN/document.ts';

interface HeadCell {
  readonly label: string;
  readonly unit: string;
  readonly kind: Column['kind'] | 'group';
  readonly scope: 'col' | 'colgroup';
  readonly columns: number;
  readonly rows: number;
  /** Of the table, for a column of figures: all alike, so that the eye finds them. */
  readonly width: string;
}

interface BodyCell {
  readonly text: string;
  readonly kind: Column['kind'];
  /** The cell that names its row. */
  readonly names: boolean;
  readonly direction: string;
  readonly mark: string;
}

/** An exhibit as its template places it. */
export interface TableView {
  readonly exhibit: Exhibit;
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly (Pick<Row, 'level' | 'emphasis'> & { readonly cells: readonly BodyCell[] })[];
  /** How close the columns stand: their number decides the size of the type. */
  readonly density: 'airy' | 'dense' | 'crowded';
  /** A table that is kept on one page. */
  readonly short: boolean;
}

const denseFrom = 9;
const crowdedFrom = 12;
const shortRows = 10;

export function tableView(exhibit: Exhibit, words: DocumentWords): TableView {
  const { columns } = exhibit;
  const naming = columns.findIndex(({ kind }) => kind === 'text');
  return {
    exhibit,
    head: headRows(columns, exhibit.unit),
    rows: exhibit.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => bodyCell(cell, columns[index], index === naming, words)),
    })),
    density: columns.length >= crowdedFrom ? 'crowded' : columns.length >= denseFrom ? 'dense' : 'airy',
    short: exhibit.rows.length <= shortRows,
  };
}

function bodyCell(cell: Cell, column: Column | undefined, names: boolean, words: DocumentWords): BodyCell {
  return {
    text: cell.text === '' ? '\u00A0' : cell.text,
    kind: column?.kind ?? 'text',
    names,
    direction: cell.direction ?? '',
    mark: cell.mark === undefined ? '' : words[cell.mark],
  };
}

/**
 * One row of headings, or two where columns share a heading. A unit that the line above the table or the heading itself
 * names is not said again.
 */
function headRows(columns: readonly Column[], units: string): HeadCell[][] {
  const grouped = columns.some(({ group }) => group !== undefined);
  const upper: HeadCell[] = [];
  const lower: HeadCell[] = [];
  let last: string | undefined;
  const width = widthOfFigures(columns);
  for (const { label, unit = '', kind, group } of columns) {
    const said = label.includes(unit) || units.includes(unit);
    const own = {
      label,
      unit: said ? '' : unit,
      kind,
      scope: 'col' as const,
      columns: 1,
      width: kind === 'number' ? width : '',
    };
    if (group === undefined) upper.push({ ...own, rows: grouped ? 2 : 1 });
    else {
      lower.push({ ...own, rows: 1 });
      const wider = group === last ? upper.pop() : undefined;
      upper.push({
        label: group,
        unit: '',
        kind: 'group',
        scope: 'colgroup',
        columns: (wider?.columns ?? 0) + 1,
        rows: 1,
        width: '',
      });
    }
    last = group;
  }
  return grouped ? [upper, lower] : [upper];
}

/** What names leave to figures, shared alike. */
function widthOfFigures(columns: readonly Column[]): string {
  const figures = columns.filter(({ kind }) => kind === 'number').length;
  const share = columns.length - figures === 1 ? Math.min(16, Math.floor(750 / figures) / 10) : 0;
  return share === 0 ? '' : `${share}%`;
}
