import type { archivePageWords as chinese } from '../../zh-CN/portal/archive.ts';

export const archivePageWords: typeof chinese = {
  readNewest: 'Read the newest:',
  first: 'Once a month is released, its editions stand here.',
  internal: 'Internal edition',
  open: 'Public edition',
  notOpen: 'No public edition was made of it.',
};
