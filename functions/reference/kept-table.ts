import Papa from 'papaparse';

/** A row of a table that people keep: the line that it begins on, its cells, trimmed, and what is wrong with it. */
export interface KeptRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: RowFault | undefined;
}

/** A stray quote that makes one row of several, or cells run on; more cells than the header; a character unseen. */
export type RowFault = 'quote-not-closed' | 'row-too-long' | 'control-character';

/** Characters that no name and no number has; tabs and line ends stand in cells. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
export const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

/**
 * The rows of a CSV with the line each begins on, also where a quoted cell holds line breaks, as a name or a remark may.
 * A row whose cells hold what were rows of the table is told: its first line has all cells of a row already.
 */
export function keptRows(text: string): KeptRow[] {
  const rows: KeptRow[] = [];
  let width: number | undefined;
  let line = 1;
  let start = 0;
  Papa.parse<string[]>(text, {
    step: ({ data, errors, meta }) => {
      const raw = text.slice(start, meta.cursor);
      // A line end within a cell of a sheet is U+2028.
      const cells = data.map((cell) => cell.replaceAll('\u2028', '\n').trim());
      const isFilled = cells.some((cell) => cell !== '');
      const isQuoted = errors.every(({ type }) => type !== 'Quotes') && !isFused(raw, meta.delimiter, width);
      const isTooLong = width !== undefined && cells.slice(width).some((cell) => cell !== '');
      const isUnseen = cells.some((cell) => controls.test(cell));
      const fault = !isQuoted
        ? 'quote-not-closed'
        : isTooLong
          ? 'row-too-long'
          : isUnseen
            ? 'control-character'
            : undefined;
      rows.push({ line, cells, fault });
      if (isFilled) width ??= cells.length;
      line += raw.match(/\r\n|\n|\r/g)?.length ?? 0;
      start = meta.cursor;
    },
  });
  return rows;
}

function isFused(raw: string, delimiter: string, width: number | undefined): boolean {
  const [first = 0, ...others] = raw
    .split(/\r\n|\n|\r/)
    .filter((one) => one.trim() !== '')
    .map((one) => one.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length);
  const last = others.at(-1);
  if (width === undefined || width < 2 || last === undefined || first < width) return false;
  return last > 1 || others.some((count) => count >= width);
}
