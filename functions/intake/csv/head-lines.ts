import Papa from 'papaparse';
import { cellStart, cellStateAfter, quoted, type CellState } from './quoting.ts';

/** A record of a file's beginning: its cells, its first line (from 1), and where the record after it begins. */
export interface HeadLine {
  readonly cells: readonly string[];
  readonly line: number;
  readonly nextLine: number;
  readonly nextStart: number;
}

/** The first records of a text, whatever its line ends; blank lines are none. */
export function headLines(head: string, delimiter: string, count: number): HeadLine[] {
  const found: HeadLine[] = [];
  let start = 0;
  let line = 1;
  let nextLine = 1;
  let state: CellState = cellStart;
  const end = (at: number, next: number): void => {
    const text = head.slice(start, at);
    if (text.trim() !== '') found.push({ cells: cellsOf(text, delimiter), line, nextLine, nextStart: next });
    [start, line, state] = [next, nextLine, cellStart];
  };
  for (let at = 0; at < head.length && found.length < count; at++) {
    const character = head[at];
    if (character === '\n' || character === '\r') {
      const width = character === '\r' && head[at + 1] === '\n' ? 2 : 1;
      nextLine += 1;
      if (state !== quoted) end(at, at + width);
      at += width - 1;
    } else state = cellStateAfter(state, head.charCodeAt(at), delimiter.charCodeAt(0));
  }
  if (found.length < count && start < head.length) end(head.length, head.length);
  return found;
}

/** The cells of one record. */
export function cellsOf(record: string, delimiter: string): string[] {
  return Papa.parse<string[]>(record.replace(/\r\n?/g, '\n'), { delimiter, newline: '\r\n' }).data[0] ?? [];
}
