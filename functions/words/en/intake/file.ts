import type { fileSayings as ofChinese } from '../../zh-CN/intake/file.ts';
import { say, valueName } from './names.ts';

export const fileSayings: typeof ofChinese = {
  'html-not-csv': say(
    'the file is a web page (HTML), not a table',
    'the login may have expired during the download: log in and download the CSV again',
  ),
  'html-table-not-csv': say(
    'the file is a table saved as a web page of one file (MHTML)',
    'open it in Excel, save it as .xlsx and upload that',
  ),
  'workbook-not-csv': say(
    'the file is a workbook of a form that is not read',
    'open it in Excel or WPS, save it as .xlsx and upload that',
  ),
  'archive-not-csv': say(
    'the file is an archive of a form that is not read',
    'unpack it and upload the files in it, or pack them as a ZIP',
  ),
  'document-not-csv': say(
    'the file is a document or a presentation, not a table',
    'paste its table into Excel, save that as .xlsx and upload it',
  ),
  'image-not-csv': say('the file is a picture, not a table', 'download or export the data as Excel or CSV'),
  'database-not-csv': say(
    'the file is a database, not a table',
    'export it as Excel or CSV from its own program and upload that',
  ),
  'json-not-csv': say('the file is JSON, not a table', 'download or export the data as Excel or CSV'),
  'xml-not-csv': say('the file is XML, not a table', 'download or export the data as Excel or CSV'),
  'encoding-utf32': say(
    'the file is in UTF-32, which is not read',
    'save it as "CSV UTF-8 (comma delimited)" and upload that',
  ),
  'encodings-mixed': (it) => ({
    reason: `two encodings were joined in the file: ${it['from'] ?? ''} before, ${it['to'] ?? ''} from this line on`,
    remedy: 'upload the two parts as files of their own, or join them in one encoding',
  }),
  'pdf-not-csv': say('the file is a PDF, not a table', 'download or export the data as Excel or CSV'),
  'note-left': (it) => ({
    reason: `"${it['text'] ?? ''}" looks like a note without a table; it is not read, and no month waits for it`,
    remedy: 'nothing to do; if it has data, save them as .xlsx or .csv and upload that',
  }),
  'not-readable': (it) => ({
    reason: `the file is there and cannot be read (${it['reason'] ?? ''})`,
    remedy: 'see who may read it; of a link, whether the file that it leads to is there',
  }),
  'intake-failed': say(
    'the program failed at this file, by no fault of its content; it is not read yet, and its months wait for it',
    'the program tries again by itself; where that does not help, tell its maintainers the name of the file: the log has the cause',
  ),
  empty: say('the file is empty', 'download or export it again'),
  'no-rows': say('the file has a header and no rows', 'check the query and download it again'),
  'encoding-unreadable': (it) => ({
    reason: `the file holds characters that cannot be read${it['encoding'] === undefined ? '' : ` (as ${it['encoding'].toUpperCase()})`}`,
    remedy: 'save it in Excel as "CSV UTF-8 (comma delimited)" and upload again',
  }),
  'flow-untold': say(
    'nothing tells whether these are exports or imports',
    'write "export" or "import" in the name of the file or the sheet or in a title, add a column of flows, or say it in manifest.csv',
  ),
  'flow-contradicts': (it) => ({
    reason: `the file's name or folder says ${it['text'] ?? ''}, the content or manifest.csv says ${it['found'] ?? ''}`,
    remedy: 'correct the file name or manifest.csv',
  }),
  'title-of-other-months': (it) => ({
    reason: `the lines above the header speak of "${it['text'] ?? ''}", the rows are of ${it['found'] ?? ''}`,
    remedy:
      'see whether the rows are of the month: send its own amounts if they are sums to date, correct the title if it is wrong',
  }),
  'name-of-other-months': (it) => ({
    reason: `the name of the file or folder speaks of "${it['text'] ?? ''}", the rows are of ${it['found'] ?? ''}`,
    remedy:
      'see whether the rows are of the month: send its own amounts if they are sums to date, correct the name if it is wrong',
  }),
  'few-rows-of-other-months': (it) => ({
    reason: `the name or the lines above the header speak of ${it['text'] ?? ''}, and rows (${it['rows'] ?? ''}) are of ${it['found'] ?? ''} (${[it['usd'] && `USD ${it['usd']}`, it['cny'] && `CNY ${it['cny']}`].filter((sum) => sum).join(', ')})`,
    remedy: 'correct their months if they are mistyped; put them into a file of their own if they are not',
  }),
  'title-of-other-flow': (it) => ({
    reason: `the lines above the header say ${it['text'] ?? ''}, the rows are ${it['found'] ?? ''}`,
    remedy: 'correct the title, the file name or the column of flows',
  }),
  'manifest-contradicts': (it) => ({
    reason: `manifest.csv says ${valueName(it['text'])} under "${it['column'] ?? ''}", the file holds ${valueName(it['found'])}`,
    remedy: 'see whether the file is complete; if it is, correct manifest.csv',
  }),
  'manifest-header-unknown': say(
    'manifest.csv has no column "file" and was not used',
    'write the names of its columns into its first line: file, flow, currency, months',
  ),
  'manifest-file-twice': (it) => ({
    reason: `lines ${it['lines']} of manifest.csv are of one file, "${it['text']}", and the first is followed`,
    remedy: 'keep one of them',
  }),
  'manifest-row-broken': (it) => ({
    reason: `line ${it['line'] ?? ''} of manifest.csv has a stray quote, more cells than the header, or a control character, and is left out`,
    remedy: 'mend this line of manifest.csv',
  }),
  'manifest-cell-unreadable': (it) => ({
    reason: `"${it['column'] ?? ''}" in manifest.csv cannot be read`,
    remedy: 'fill in manifest.csv as the instructions say',
  }),
  'download-cut': (it) => ({
    reason: `exactly ${it['rows'] ?? ''} rows: the platform has probably cut the download`,
    remedy: 'split the query (by regime or chapter) and download in parts',
  }),
};
