/** Where a reader of CSV stands within a cell: at its start, in plain text, between quotes, after a closing quote. */
export const cellStart = 0;
export const plain = 1;
export const quoted = 2;
const closed = 3;
export type CellState = typeof cellStart | typeof plain | typeof quoted | typeof closed;

export const quote = 0x22;
const space = 0x20;

/**
 * The state after a character that is no line end: a quote opens a cell at its start only, a doubled one within stands
 * for itself, and a stray one in plain text means nothing. Line ends and delimiters count unless `quoted`.
 */
export function cellStateAfter(state: CellState, code: number, delimiter: number): CellState {
  if (state === quoted) return code === quote ? closed : quoted;
  if (code === delimiter) return cellStart;
  if (code === quote) return state === plain ? plain : quoted;
  return state === cellStart && code === space ? cellStart : plain;
}
