import type { Readable } from 'node:stream';
import { bytesOf } from '../../sheets/bytes-of.ts';
import type { Problem } from '../../facts/receipt.ts';
import { decodeHead, decodeWhole, encodingsOf } from '../csv/encoding.ts';
import { headLines, type HeadLine } from '../csv/head-lines.ts';
import { readHead } from '../csv/upload-bytes.ts';
import { intakeWordsIn } from '../../words/catalogues.ts';
import { languages } from '../../words/language.ts';
import { markText, markWithin, parseMark, type RowMark } from './row-mark.ts';

/** A row that was handed back and has come again. */
export interface MendedRow {
  readonly mark: RowMark;
  readonly cells: readonly string[];
  /** Where it stands now: the number of the table in its file, and the line. */
  readonly table: number;
  readonly line: number;
  /** Its line is a row of a sheet. */
  readonly isInSheet: boolean;
  readonly header: readonly string[];
}

/** What completes another upload: rows that it names, all of the same content of it. */
export interface Completing {
  readonly rows: readonly MendedRow[];
  readonly name: string;
  readonly content: string;
}

/** A table as text, by what leads to it. */
interface Table {
  readonly path: readonly string[];
  readonly open: () => Promise<Readable>;
  readonly problem?: Problem;
  readonly sheet?: unknown;
}

/** More is no workbook that was handed back. */
const mostBytes = 64 << 20;

const titles: ReadonlySet<string> = new Set(
  languages.map((language) => intakeWordsIn(language).mending.markColumn),
);

/**
 * The rows that were handed back, mended by people; undefined where an upload is none of these. A problem where some row
 * of it does not say where it stood, or two say the same: nobody knows what it would add.
 */
export async function completingIn(tables: readonly Table[]): Promise<Completing | Problem | undefined> {
  const found: TableRows[] = [];
  for (const table of tables) found.push(await rowsOf(table));
  if (!found.some(({ header }) => header !== undefined)) return undefined;
  const rows: MendedRow[] = [];
  for (const [number, { header, lines, place }] of found.entries()) {
    const table = tables[number];
    const name = table?.path.at(-1);
    if (header === undefined) return { code: 'mended-row-unmarked', ...(name && { text: name }) };
    const titled = { table: number, isInSheet: table?.sheet !== undefined, header: header.slice(0, place) };
    for (const { cells, line } of lines) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      const mark = parseMark(cells[place] ?? '');
      const text = cells.filter((cell) => cell !== '').join(' ');
      if (mark === undefined) return { code: 'mended-row-unmarked', line, text: text.slice(0, 200) };
      rows.push({ mark, cells: cells.slice(0, place), line, ...titled });
    }
  }
  const [first] = rows;
  if (first === undefined) return { code: 'no-rows' };
  const { name, content } = first.mark;
  const other = rows.find(({ mark }) => mark.name !== name || mark.content !== content);
  if (other !== undefined) return { code: 'mended-of-several', line: other.line };
  const seen = new Set<string>();
  for (const { mark, line } of rows) {
    if (seen.has(markText(mark))) return { code: 'mended-row-twice', line };
    seen.add(markText(mark));
  }
  return { rows, name, content };
}

interface TableRows {
  /** Its header, where it has a column of marks; the place of that. */
  readonly header: readonly string[] | undefined;
  readonly place: number;
  readonly lines: readonly HeadLine[];
}

const none: TableRows = { header: undefined, place: -1, lines: [] };

async function rowsOf({ open, problem }: Table): Promise<TableRows> {
  if (problem !== undefined) return none;
  const head = await readHead(await open());
  const [encoding] = encodingsOf(head);
  const beginning = encoding === undefined ? '' : (decodeHead(head, encoding) ?? '');
  const isTitled = [...titles].some((title) => beginning.includes(title));
  if (!isTitled && !markWithin.test(beginning)) return none;
  const text = await wholeText(open);
  for (const delimiter of [',', '\t', ';']) {
    const lines = headLines(text ?? '', delimiter, Infinity);
    const titled = lines.findIndex(({ cells }) => cells.length > 1 && cells.some(isTitle));
    const marked = lines.findIndex(({ cells }) => cells.some((cell) => parseMark(cell) !== undefined));
    const at = titled >= 0 ? titled : marked - 1;
    const header = lines[at]?.cells;
    if (header === undefined) continue;
    const place = titled >= 0 ? header.findIndex(isTitle) : placeOfMark(lines[marked]);
    return { header, place, lines: lines.slice(at + 1) };
  }
  return none;
}

function isTitle(cell: string): boolean {
  return titles.has(cell.trim());
}

function placeOfMark(line: HeadLine | undefined): number {
  return line?.cells.findIndex((cell) => parseMark(cell) !== undefined) ?? -1;
}

async function wholeText(open: () => Promise<Readable>): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytesOf(await open())) {
    size += piece.length;
    if (size > mostBytes) return undefined;
    pieces.push(piece);
  }
  return decodeWhole(Buffer.concat(pieces));
}
