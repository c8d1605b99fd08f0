import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { Language } from '../words/language.ts';
import { readThrough } from './csv/upload-bytes.ts';
import { handedBackName } from './mending/names.ts';
import { contentMark, nameMark } from './mending/row-mark.ts';
import { rowsToMend, type TableNotTaken } from './mending/workbook.ts';
import type { TableRead } from './read-found.ts';

/** The rows of an upload that were not taken, as a workbook for people to mend. */
export interface HandedBack {
  /** Its name, by which it is known to people: 出口-待修改.xlsx. */
  readonly name: string;
  readonly workbook: Uint8Array;
  /** The content of the upload that it is of. */
  readonly content: string;
  readonly rows: number;
}

/** What is handed back of an upload; undefined where there is no row to mend, or so many that its source is to be mended. */
export async function handBack(
  { key, open }: { readonly key: string; readonly open: () => Promise<Readable> },
  tables: readonly Pick<TableRead, 'number' | 'path' | 'read'>[],
  language: Language,
): Promise<HandedBack | undefined> {
  const notTaken = tables.flatMap(({ number: table, path, read }): TableNotTaken[] =>
    read.notTaken === undefined || read.notTaken.rows.length === 0
      ? []
      : [{ ...read.notTaken, table, name: path.at(-1) ?? stemOf(key) }],
  );
  if (notTaken.length === 0) return undefined;
  const content = contentMark((await readThrough(await open())).sha256);
  return {
    name: handedBackName(basename(key)),
    workbook: await rowsToMend(notTaken, { name: nameMark(key), content }, language),
    content,
    rows: notTaken.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

function stemOf(key: string): string {
  return basename(key).replace(/\.[^.]*$/, '');
}
