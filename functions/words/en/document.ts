import type { DocumentWords } from '../zh-CN/document.ts';

export const documentWords: DocumentWords = {
  revised: 'r',
  provisional: 'p',
  why: 'Where each figure of this table comes from',
  withUnit: (label, unit) => `${label} (${unit})`,
};
