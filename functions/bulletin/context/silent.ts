import { unknown, type Figure } from '../../trade/figure.ts';
import { bareCell } from '../model/cells.ts';
import type { Context } from './context.ts';
import type { Line } from '../evidence/measures.ts';
import type { Cell } from '../model/bulletin.ts';

/**
 * What is printed of a place that reported nothing this month, while nobody has confirmed that it is nothing: its year
 * to date, which is what it did report, its share in it, and what does not rest on this month. Everything else of it is
 * not known.
 */
const stands: ReadonlySet<string> = new Set([
  ...['name', 'to-date', 'export-to-date', 'import-to-date', 'share', 'target', 'seasonal'],
]);

export function isSilent(
  { evidence }: Pick<Context, 'evidence'>,
  { dimension, key, within }: Pick<Line, 'dimension' | 'key' | 'within'>,
): boolean {
  const parts = [{ dimension, key }, ...(within === undefined ? [] : [within])];
  return parts.some((part) => evidence.silent?.has(`${part.dimension}:${part.key}`) === true);
}

/** A figure of a place, unless the place is silent. */
export function unlessSilent<T>(
  context: Pick<Context, 'evidence'>,
  line: Line,
  figure: Figure<T>,
): Figure<T> {
  return isSilent(context, line) ? unknown('no-data') : figure;
}

/** A cell of a place's row, unless the place is silent and the column rests on this month. */
export function cellUnlessSilent(context: Context, line: Line, column: string, cell: Cell): Cell {
  return !isSilent(context, line) || (context.basis === 'toDate' && stands.has(column)) || column === 'name'
    ? cell
    : bareCell('no-data');
}

/** Which of a table's places are silent, for its notes; nothing where none is. */
export function silentNote(context: Context, lines: readonly Line[]): string[] {
  const names = lines.filter((line) => isSilent(context, line)).map(({ name }) => context.nameOf(name));
  return names.length === 0 ? [] : [context.words.notes.silent(names)];
}
