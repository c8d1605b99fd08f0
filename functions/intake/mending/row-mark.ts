import { createHash } from 'node:crypto';

/**
 * What ties a row that was handed back to where it stood: of which upload, by its name; of which content of it; in which
 * of its tables (from 1) and in which line. It stands in a cell beside the row, so that it stays with it however the
 * workbook is saved.
 */
export interface RowMark {
  readonly name: string;
  readonly content: string;
  readonly table: number;
  readonly line: number;
}

/** Found anywhere in a text, as a cell of its own. */
export const markWithin = /(?:^|[,;\t"\r\n])[0-9a-f]{6}\.[0-9a-f]{12}\.\d{1,4}\.\d{1,8}(?=$|[,;\t"\r\n])/;

export function markText({ name, content, table, line }: RowMark): string {
  return [name, content, table, line].join('.');
}

export function parseMark(text: string): RowMark | undefined {
  const [, name = '', content = '', table, line] =
    /^\s*([0-9a-f]{6})\.([0-9a-f]{12})\.(\d{1,4})\.(\d{1,8})\s*$/.exec(text) ?? [];
  return name === '' ? undefined : { name, content, table: Number(table), line: Number(line) };
}

/** An upload's name as marks tell it. */
export function nameMark(key: string): string {
  return createHash('sha256')
    .update(key.slice(Math.max(key.lastIndexOf('/'), key.lastIndexOf('\\')) + 1))
    .digest('hex')
    .slice(0, 6);
}

/** A content as marks tell it. */
export function contentMark(sha256: string): string {
  return sha256.slice(0, 12);
}
