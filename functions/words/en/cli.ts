import type { CliWords } from '../zh-CN/cli.ts';

export const cliWords: CliWords = {
  written: (path) => `The bulletin is here: ${path}`,
  held: 'The month is held: a draft was made, marked as such on every page. Why:',
  noMonth:
    'No month has both exports and imports. Put the customs CSVs into the folder and look at them with "check".',
  noSuchMonth: (month, present) => `There are no data for ${month}. Months present: ${present}`,
  noSuchFolder: (path) => `No such folder: ${path}`,
  notWritable: (path) => `Nothing can be written into ${path}; give another folder with --out.`,
  noStack: (name, reason) =>
    `AWS does not tell what "${name}" is: ${reason}. See whether this is its name, and AWS_REGION and AWS_PROFILE those of the deployment.`,
  badMonth: (text) => `A month is written like 2021-05, not "${text}"`,
  misread: {
    verb: (verb, known) =>
      `There is no command "${verb}". There are: ${known.join(', ')}. "bulletin help" tells what each does`,
    verbFirst: (option, verb) =>
      `The command comes first and its options after it, as in "bulletin ${verb} --lang en"; here "${option}" comes first`,
    option: (option, similar, verb) =>
      `"${verb}" has no option "${option}"${similar === '' ? '' : ` (did you mean ${similar}?)`}. See "bulletin ${verb} --help"`,
    optionMissing: (option, verb) =>
      `Nothing follows the option ${option}: see "bulletin ${verb} --help" for what should`,
    missing: (argument, verb) => `"${verb}" needs "${argument}" after it: see "bulletin ${verb} --help"`,
    tooMany: (words, verb) =>
      `Too much follows "${verb}": ${words}. Put a name with spaces into quotation marks; see "bulletin ${verb} --help"`,
    choice: (option, value, known) => `The option ${option} cannot be "${value}"; there are: ${known}`,
    conflict: (option, other) => `Only one of the options ${option} and ${other} can be given`,
  },
  local: (uploads, mailbox) =>
    `Drop files into ${uploads}\nRead the mail in ${mailbox} (.eml files)\nEnd with Ctrl-C.`,
  portal: (address) => `Months, uploads and releases are on this page: ${address}`,
  badPort: (text) => `the port must be a whole number from 0 to 65535, and is “${text}”`,
  registerUnreadable: (key, reason) =>
    `The register "${key}" is there and cannot be read (${reason}). See who may read it; of a link, whether the file that it leads to is there.`,
  notTakenIn: (key, reason) =>
    `The program failed at the file "${key}": ${reason}. Its months wait for it; the next run tries it again.`,
  refusedUpload: (key) => `Not taken: ${key} (the "check" command tells why)`,
};
