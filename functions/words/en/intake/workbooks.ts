import type { workbookSayings as ofChinese } from '../../zh-CN/intake/workbooks.ts';
import { say } from './names.ts';

const mebibytes = (bytes = ''): string => `${Math.round(Number(bytes) / (1 << 20))} MB`;

const limits: Readonly<Record<string, (most: string) => string>> = {
  packed: (most) => `the file has more than ${mebibytes(most)}`,
  unpacked: (most) => `unpacked it has more than ${mebibytes(most)}`,
  ratio: (most) => `it is packed more than ${most} times, as no real table is`,
  entries: (most) => `the archive holds more than ${most} files`,
  nesting: (most) => `archives stand within archives, more than ${most} deep`,
  sheets: (most) => `there are more than ${most} sheets`,
  rows: (most) => `there are rows beyond ${most}`,
  columns: (most) => `there are cells beyond column ${most}`,
  cell: (most) => `a cell has more than ${most} characters`,
  texts: (most) => `the texts of the workbook have more than ${mebibytes(most)}`,
  seconds: (most) => `it takes more than ${most} seconds to read`,
};

export const workbookSayings: typeof ofChinese = {
  'file-damaged': say(
    'the file is damaged or incomplete and cannot be read',
    'download or copy it again; where Excel opens it, save it as a new .xlsx and upload that',
  ),
  'beyond-limit': (it) => ({
    reason: `${limits[it['limit'] ?? '']?.(it['most'] ?? '') ?? 'it goes beyond a limit'}${it['where'] === undefined ? '' : ` (${it['where']})`}`,
    remedy: 'keep the data that are needed, and upload them as several files',
  }),
  'workbook-encrypted': say(
    'the workbook is protected by a password',
    'take the password away in Excel (File, Info, Protect Workbook), save and upload it again',
  ),
  'workbook-binary': say(
    'the workbook is a binary one (.xlsb)',
    'open it in Excel, save it as .xlsx and upload that',
  ),
  'workbook-too-old': say(
    'the workbook is of Excel 95 or before',
    'open it in Excel, save it as .xlsx and upload that',
  ),
  'archive-encrypted': say(
    'the archive is protected by a password',
    'pack its files anew as a ZIP without one, or upload the files themselves',
  ),
  'archive-method': say(
    'the archive is packed in a way that is not read',
    'pack its files anew as a ZIP by what the system has for it, or upload the files themselves',
  ),
  'archive-empty': say('there is no file to read in the archive', 'check what is in it'),
  'sheets-all-hidden': say(
    'all sheets of the workbook are hidden',
    'unhide those that are reported, save and upload it again',
  ),
  'sheet-hidden': (it) => ({
    reason: `the sheet “${it['text'] ?? ''}” is hidden and was not counted`,
    remedy: 'if it should count, unhide it and upload the workbook again',
  }),
  'sheet-unknown': (it) => ({
    reason: `the sheet “${it['text'] ?? ''}” has no header that is known and was not counted`,
    remedy: 'if it should count, check its header',
  }),
  'rows-hidden': (it) => ({
    reason: `rows of the sheet are hidden or filtered out, ${it['rows'] ?? ''} of them; they were counted all the same`,
    remedy: 'if they should not count, delete them and upload the workbook again',
  }),
  'cell-error': say(
    'the cell holds the error of a formula',
    'mend the formula, or write the value, and upload it again',
  ),
  'formula-unvalued': say(
    'the cell is a formula, and its result is not in the file',
    'open the file in Excel and save it once, or paste the formulas as values',
  ),
  'number-shown-scaled': say(
    'the number format of the cell shows thousands or millions: what people read is not what is stored',
    'set the number format to General, check the unit and upload it again',
  ),
};
