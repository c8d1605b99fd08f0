import type { DocumentWords } from '../zh-CN/document.ts';

export const documentWords: DocumentWords = {
  revised: 'r',
  provisional: 'p',
  why: 'Where each figure of this table comes from',
  moreRows: (count) => `The other ${count}: see bulletin.xlsx`,
  withUnit: (label, unit) => `${label} (${unit})`,
};
