import { isTorn } from '../../trade/recoded.ts';
import { bareCell } from '../model/cells.ts';
import type { Context } from './context.ts';
import type { Line } from '../evidence/measures.ts';
import type { Cell } from '../model/bulletin.ts';

/** Whether the goods of a row had another code a year earlier, or have another one now. */
function isRecoded({ evidence }: Pick<Context, 'evidence'>, { dimension, keys, within }: Line): boolean {
  const goods = [
    ...(dimension === 'product' ? keys : []),
    ...(within?.dimension === 'product' ? [within.key] : []),
  ];
  return isTorn(goods, evidence.recoded ?? []);
}

/** A cell of a row of goods, unless it compares them with a time in which they had another code. */
export function cellUnlessRecoded(
  context: Pick<Context, 'evidence'>,
  line: Line,
  column: string,
  cell: Cell,
): Cell {
  return column.endsWith('-change') && isRecoded(context, line) ? bareCell('not-comparable') : cell;
}

/** Which of a table's goods changed their code, for its notes; nothing where none did. */
export function recodedNote(context: Context, lines: readonly Line[]): string[] {
  const names = lines.filter((line) => isRecoded(context, line)).map(({ name }) => context.nameOf(name));
  return names.length === 0 ? [] : [context.words.notes.recoded(names)];
}
