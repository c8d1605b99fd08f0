import type { DisclosureWords } from '../zh-CN/disclosure.ts';

export const disclosureWords: DisclosureWords = {
  edition: 'Public edition',
  titleOf: (title) => `${title} (public edition)`,
  rest: 'Other (incl. not shown separately)',
  rule: (firms, perCent) =>
    `This is the public edition. A row with fewer than ${firms} enterprises, or with more than ${perCent}% of it from a single one, is not shown separately but under “Other (incl. not shown separately)”; some neighbouring rows are not shown separately either, so that it cannot be worked out. Totals are unchanged. Lists of enterprises, assessment and scheduling are not in this edition.`,
  noFirms:
    'This is the public edition. The source names no enterprises; all of its data are aggregates that may be published.',
};
