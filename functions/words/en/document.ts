import type { DocumentWords } from '../zh-CN/document.ts';

export const documentWords: DocumentWords = {
  revised: 'r',
  provisional: 'p',
  why: 'Where each figure of this table comes from',
  moreRows: (count) => `The other ${count}: see bulletin.xlsx`,
  inFiles: (label, title) => `${label}, ${title}, is in bulletin.xlsx.`,
  gap: ' ',
  next: (day) => `Next release: ${day}`,
  withUnit: (label, unit) => `${label} (${unit})`,
};
