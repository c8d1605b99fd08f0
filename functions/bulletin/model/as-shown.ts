import { decimalText, parseNumeral } from './numerals.ts';
import type { Block, Bulletin, Cell, Exhibit } from './bulletin.ts';

/**
 * A bulletin in which every value is as it is printed, rounded to the unit shown, and nothing says how it came about:
 * files for machines tell the public no more than the page does.
 */
export function asShown(bulletin: Bulletin): Bulletin {
  const chapters = bulletin.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block): Block =>
      block.kind === 'exhibit' ? { ...block, exhibit: rounded(block.exhibit) } : block,
    ),
  }));
  return { ...bulletin, chapters };
}

function rounded(exhibit: Exhibit): Exhibit {
  return { ...exhibit, rows: exhibit.rows.map((row) => ({ ...row, cells: row.cells.map(cellAsShown) })) };
}

function cellAsShown({ text, value, reason, mark, direction, tone }: Cell): Cell {
  const shown = value === undefined ? undefined : parseNumeral(text);
  return {
    text,
    ...(shown && { value: decimalText(shown) }),
    ...(reason && { reason }),
    ...(mark && { mark }),
    ...(direction && { direction }),
    ...(tone && { tone }),
  };
}
