import type { CliWords } from '../zh-CN/cli.ts';

export const cliWords: CliWords = {
  written: (path) => `The bulletin is here: ${path}`,
  held: 'The month is held: a draft was made, marked as such on every page. Why:',
  noMonth:
    'No month has both exports and imports. Put the customs CSVs into the folder and look at them with "check".',
  noSuchMonth: (month, present) => `There are no data for ${month}. Months present: ${present}`,
  noSuchFolder: (path) => `No such folder: ${path}`,
  badMonth: (text) => `A month is written like 2021-05, not "${text}"`,
  local: (uploads, mailbox) =>
    `Drop files into ${uploads}\nRead the mail in ${mailbox} (.eml files)\nEnd with Ctrl-C.`,
  refusedUpload: (key) => `Not taken: ${key} (the "check" command tells why)`,
};
