import type { DocumentWords } from '../zh-CN/document.ts';

export const documentWords: DocumentWords = {
  revised: 'r',
  provisional: 'p',
  why: 'Where each figure of this table comes from',
  moreRows: (count) => `The other ${count}: in the electronic tables`,
  inFiles: (label, title) => `${label}, ${title}, is among the electronic tables.`,
  gap: ' ',
  next: (day) => `Next release: ${day}`,
  withUnit: (label, unit) => `${label} (${unit})`,
};
