import type { WorkbookWords } from '../zh-CN/workbook.ts';

export const workbookWords: WorkbookWords = {
  sheets: { cover: 'Cover', contents: 'Contents', notes: 'Notes', symbols: 'Symbols' },
  font: 'Arial',
  columns: { sheet: 'Sheet', title: 'Title', symbol: 'Symbol', meaning: 'Meaning' },
  number: (text) => `Document number: ${text}`,
  issuer: (text) => `Issued by: ${text}`,
  date: (text) => `Date of issue: ${text}`,
  contact: (text) => `Contact: ${text}`,
  toContents: 'Back to contents',
  toNotes: 'See notes',
  oneTable: 'This sheet contains one table.',
  precision: 'Cells hold unrounded values, shown with the decimals of the bulletin.',
  noRows: 'No data for this month.',
  inGroup: (group, label) => `${group}: ${label}`,
  withUnit: (label, unit) => `${label} (${unit})`,
  mark: { revised: 'r', provisional: 'p' },
  noteOfMark: {
    revised: 'revised since the previous edition',
    provisional: 'provisional, may be revised',
  },
  noteOfReason: {
    'no-base': 'no figure a year earlier, or none in either period: no rate',
    'base-is-zero': 'the base is zero: no rate',
    'base-is-negative': 'the base is negative: no rate',
    'not-comparable':
      'the two periods come from different sources, or the code holds other goods, and are not comparable',
    'no-data': 'not delivered',
    'not-applicable': 'not applicable',
    suppressed: 'not published, to protect the data of single enterprises',
  },
  or: '; ',
};
