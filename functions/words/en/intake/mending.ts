import type {
  mendingSayings as ofChinese,
  mendingWords as wordsOfChinese,
} from '../../zh-CN/intake/mending.ts';
import { say } from './names.ts';

export const mendingSayings: typeof ofChinese = {
  'mended-row-unmarked': (it) => ({
    reason: `this is no row that was handed back: its last column does not say where it stood${it['text'] === undefined ? '' : `: ${it['text']}`}`,
    remedy:
      'add neither rows nor sheets to what was handed back; upload new rows as a supplement of their own',
  }),
  'mended-row-twice': say(
    'the row says that it stood where another above it did, and would count twice',
    'delete the copy; upload new rows as a supplement of their own',
  ),
  'mended-of-several': say(
    'its rows were handed back in different workbooks',
    'upload each workbook that was handed back by itself',
  ),
  'mended-columns': (it) => ({
    reason: `the header is not that of the upload (${it['text'] ?? ''})`,
    remedy: 'bring its columns back, in the order in which they were handed back',
  }),
  'mended-row-taken': say(
    'the row was not handed back',
    'use the workbook that was handed back, and leave its last column as it is',
  ),
  'completes-absent': say(
    'the upload that it completes is gone, or has changed since; it does not count',
    'delete it where the upload was mended as a whole; else put the upload back, or mend what was handed back last',
  ),
  'completed-twice': (it) => ({
    reason: `“${it['text'] ?? ''}” completes the same upload already; it does not count`,
    remedy: 'keep one of them',
  }),
  'completes-upload': (it) => ({
    reason: `it completes “${it['text'] ?? ''}”, with which it counts as one: rows mended: ${it['rows'] ?? ''}`,
    remedy: 'keep the upload that it completes',
  }),
};

export const mendingWords: typeof wordsOfChinese = {
  about: [
    'These rows were not taken. Mend the coloured cells (comments say why and how), save, and upload the workbook under its own name.',
    'Rows that are not needed may be deleted; leave the last column as it is, and add no rows.',
  ],
  markColumn: 'source row (leave as it is)',
  author: 'Foreign trade bulletin',
  said: (reason: string, remedy: string): string =>
    [reason, remedy].map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`).join(' '),
  attached: (name: string): string =>
    `The rows that were not taken are attached as “${name}”: mend the coloured cells, save, and upload the workbook under its own name; its rows are added, and nothing else need be sent again.`,
  written: (path: string, rows: number): string => `rows that were not taken: ${rows}, written to ${path}`,
  several: (path: string): string =>
    `rows of several files are to be mended: name a folder that is there instead of ${path}`,
  nothing: 'there are no rows to be handed back',
};
