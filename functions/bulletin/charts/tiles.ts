import type { Chart, Mark } from '../model/bulletin.ts';
import { label, rect } from './geometry.ts';
import { clippedTo } from './row-names.ts';

/** A place where the register puts it: rows from the north, columns from the west, both from 1. */
export interface Tile {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  /** Its figure as printed. */
  readonly text: string;
  /** Faster than the whole, slower, falling, or without a figure. */
  readonly kind: TileKind;
}

export const tileKinds = ['faster', 'slower', 'falling', 'unknown'] as const;
export type TileKind = (typeof tileKinds)[number];

const gap = 4;
const tileHeight = 34;
const legendHeight = 18;
/** So wide is a sign of half width on a tile. */
const half = 5.5;

/**
 * A schematic map: a tile for each place, all alike in size, without boundaries. Fill and frame tell apart what grew
 * faster than the whole, slower, and fell, in grey too.
 */
export function tileMap(
  tiles: readonly Tile[],
  legend: ReadonlyMap<TileKind, string>,
  { width, description }: { readonly width: number; readonly description: string },
): Chart {
  const edge = (of: (tile: Tile) => number, least: boolean): number =>
    tiles.map(of).reduce((left, right) => (least ? Math.min(left, right) : Math.max(left, right)));
  const [firstRow, lastRow] = [edge(({ row }) => row, true), edge(({ row }) => row, false)];
  const [firstColumn, lastColumn] = [edge(({ column }) => column, true), edge(({ column }) => column, false)];
  const tileWidth = (width - gap) / (lastColumn - firstColumn + 1) - gap;
  const height = legendHeight + (lastRow - firstRow + 1) * (tileHeight + gap) + gap;
  const marks: Mark[] = [];
  let left = gap;
  for (const kind of tileKinds) {
    const said = legend.get(kind);
    if (said === undefined || !tiles.some((tile) => tile.kind === kind)) continue;
    marks.push(rect(`tile-${kind}`, left, 3, 10, 10), label('legend', left + 14, 12, 'start', said));
    left += 26 + Array.from(said).reduce((sum, sign) => sum + (sign > '\u2E7F' ? 2 : 1), 0) * half;
  }
  for (const { row, column, name, text, kind } of tiles) {
    const x = gap + (column - firstColumn) * (tileWidth + gap);
    const y = legendHeight + gap + (row - firstRow) * (tileHeight + gap);
    const middle = x + tileWidth / 2;
    marks.push(
      rect(`tile-${kind}`, x, y, tileWidth, tileHeight),
      label(`on-${kind}`, middle, y + 14, 'middle', clippedTo(name, Math.floor(tileWidth / half))),
      label(`on-${kind}`, middle, y + 28, 'middle', text),
    );
  }
  return { width, height, description, marks };
}
