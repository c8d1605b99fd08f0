import type { DocumentWords } from '../zh-CN/document.ts';

export const documentWords: DocumentWords = {
  revised: 'r',
  provisional: 'p',
  withUnit: (label, unit) => `${label} (${unit})`,
};
