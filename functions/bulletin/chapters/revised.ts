import { figureKey, type Former, type FormerFigures } from '../evidence/former.ts';
import {
  exhibitsIn,
  type Block,
  type Cell,
  type Chapter,
  type Column,
  type Exhibit,
  type Row,
} from '../model/bulletin.ts';
import { wholeKey } from '../model/rows.ts';

/** A printed figure that readers have had otherwise. */
export interface Revision {
  readonly exhibit: Exhibit;
  readonly row: Row;
  readonly column: Column;
  readonly before: { readonly text: string; readonly value?: string | undefined };
  readonly now: Cell;
}

/** The exhibit whose rows are months: it shows those of the bulletin before once more. */
const byMonth = 'trend';

/** Chapters with every figure marked that this month's last edition, or the bulletin before, printed otherwise. */
export function markRevised(chapters: readonly Chapter[], former: Former): Chapter[] {
  const isRevised = (exhibit: Exhibit, row: Row, column: Column, cell: Cell): boolean =>
    revision(former.edition?.figures, exhibit, row, column, cell) !== undefined ||
    (exhibit.id === byMonth &&
      revision(former.monthBefore?.figures, exhibit, row, column, cell) !== undefined);
  const marked = (exhibit: Exhibit): Exhibit => ({
    ...exhibit,
    rows: exhibit.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => {
        const column = exhibit.columns[index];
        return column !== undefined && isRevised(exhibit, row, column, cell)
          ? { ...cell, mark: 'revised' as const }
          : cell;
      }),
    })),
  });
  return chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block): Block =>
      block.kind === 'exhibit' ? { ...block, exhibit: marked(block.exhibit) } : block,
    ),
  }));
}

/** What this month's last edition printed otherwise, in the order of the exhibits; the city's own sums only once. */
export function revisionsOf(chapters: readonly Chapter[], { edition }: Former): Revision[] {
  const found = exhibitsIn(chapters).flatMap((exhibit) => revisionsIn(exhibit, edition?.figures));
  return found.filter(({ row }) => row.key !== wholeKey);
}

/** What the bulletin of the month before printed otherwise of the months that it showed. */
export function monthsRevised(chapters: readonly Chapter[], { monthBefore }: Former): Revision[] {
  return exhibitsIn(chapters)
    .filter(({ id }) => id === byMonth)
    .flatMap((exhibit) => revisionsIn(exhibit, monthBefore?.figures));
}

function revisionsIn(exhibit: Exhibit, figures: FormerFigures | undefined): Revision[] {
  return exhibit.rows.flatMap((row) =>
    exhibit.columns.flatMap((column, index) => {
      const cell = row.cells[index];
      const found = cell && revision(figures, exhibit, row, column, cell);
      return found === undefined ? [] : [found];
    }),
  );
}

/** Only what is printed otherwise: a change below the last decimal is no news to a reader. */
function revision(
  figures: FormerFigures | undefined,
  exhibit: Exhibit,
  row: Row,
  column: Column,
  now: Cell,
): Revision | undefined {
  const before = figures?.get(figureKey(exhibit.id, row.key, column.key));
  const isRevised = column.kind === 'number' && before !== undefined && before.text !== now.text;
  return isRevised ? { exhibit, row, column, before, now } : undefined;
}
