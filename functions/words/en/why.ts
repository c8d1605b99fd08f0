import { counted, rowsBetween } from './counted.ts';
import type { WhyWords } from '../zh-CN/why.ts';

export const whyWords: WhyWords = {
  title: (bulletin) => `${bulletin}: where each figure comes from`,
  intro:
    'How each figure of the bulletin’s tables was computed, and from how many rows of which uploads. A figure in the web edition of the bulletin links to its place on this page.',
  confirmed: (count) =>
    `All ${count} figures on this page were computed anew from the rows named when this edition was made, and agree with what is printed.`,
  doubtful: (count, all) =>
    `Of the ${all} figures on this page, computed anew from the rows named when this edition was made, ${counted(count, 'does', 'do')} not agree with what is printed (marked "differs"): please report it.`,
  differs: 'differs',
  command: 'To have the rows behind a figure as a CSV file, run this where the data are:',
  rowsOf: (figure) => `bulletin explain ${figure} --rows rows.csv`,
  edition: (fingerprint) => `Edition ${fingerprint}`,
  contents: 'Tables',
  exhibit: 'see the table',
  sums: 'Sums of rows',
  sumsIntro:
    'Which rows of which uploads each sum is made of; the files are at the end of the page. Line numbers are those of the file.',
  rows: (count) => counted(count, 'row'),
  sum: (number) => `[${number}] `,
  share: (rows, first, last) => rowsBetween(rows, first, last),
  uploads: 'Uploads',
  version: 'version',
  file: (number) => `file ${number}`,
  more: (count) => `… and ${count} more`,
  noData: 'no rows: counted as zero',
};
