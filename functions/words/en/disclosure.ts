import type { DisclosureWords } from '../zh-CN/disclosure.ts';

export const disclosureWords: DisclosureWords = {
  edition: 'Public edition',
  titleOf: (title) => `${title} (public edition)`,
  rest: 'Other (incl. not shown separately)',
  rule: (firms) =>
    `This is the public edition. A row with fewer than ${firms} enterprises, or of which one has too large a part, or from which the second largest could reckon what the largest has, is not shown separately but under “Other (incl. not shown separately)”; some neighbouring rows, in the same table or in another, are not shown separately either, so that it can neither be worked out nor closely bounded. Totals are unchanged. Lists of enterprises, assessment and scheduling are not in this edition.`,
  revisedWith: {
    monthly: 'with each month’s edition',
    quarterly: 'with the editions of March, June, September and December',
    yearly: 'with the edition of December',
  },
  revisions: (revisedWith) =>
    `Published figures are revised on schedule, ${revisedWith}; the latest edition prevails. Revisions of the public edition follow the same rule: a difference between two editions or two months is a figure like any other. Where too few enterprises stand behind it, or one too large, the figure stays as it was, marked p, until enough of them have changed; this holds for totals as well. Public figures are rounded to the unit shown; rounding is not relied on to protect anybody.`,
  waiting: 'Some figures published earlier (marked p) wait to be revised.',
  sources:
    'Sources of the rule: Handbook on Statistical Disclosure Control, second edition (Centre of Excellence on SDC for Eurostat, 2024), chapter 4: minimum frequency, dominance and p% rules, linked tables, secondary suppression (how large a part is too large is not told, as it advises); HM Revenue & Customs, suppressions policy and scheduled revisions of Overseas Trade in Goods Statistics; Office for National Statistics, policy on statistical disclosure control, and the guidance of the Government Statistical Service on tables from administrative sources: differencing; the Statistics Law of the PRC, by which no data of a single respondent may be disclosed.',
  report: {
    shown: 'Rows that the public edition shows:',
    dimension: (dimension, open, rows, perCent) =>
      `${dimension}: ${open} of ${rows} rows, ${perCent}% of the month's total`,
    closed: (count) => `Rows kept closed: ${count}`,
    waiting: (count) => `Figures that stay as they were until they can be revised: ${count}`,
    why: {
      'few-firms': 'too few enterprises',
      'one-firm': 'one enterprise has too much of it',
      neighbour: 'would let another row be worked out',
      successor: 'a place that was closed has gone into it',
      unsearched: 'with other tables it tells more than can be searched; its whole dimension is closed',
    },
    flows: { export: 'exports', import: 'imports' },
  },
  noFirms:
    'This is the public edition. The source names no enterprises; all of its data are aggregates that may be published.',
};
