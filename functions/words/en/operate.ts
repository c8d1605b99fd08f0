import { counted } from './counted.ts';
import { mailStates as states, type OperateWords } from '../zh-CN/operate.ts';

const flows = { export: 'exports', import: 'imports' };
const standings = {
  counted: '',
  refused: 'refused',
  repeated: 'repeats another, not counted',
  superseded: 'superseded by a formal one, not counted',
  elsewhere: 'of other places, not counted',
};
const money = ({ usd, cny }: { readonly usd: string | null; readonly cny: string | null }): string[] => [
  ...(usd === null ? [] : [`USD ${usd}`]),
  ...(cny === null ? [] : [`CNY ${cny}`]),
];
const mailStates = {
  claimed: 'in doubt',
  sent: 'sent',
  refused: 'refused by the server',
  unsent: 'unsent, will be tried again',
};

export const operateWords: OperateWords = {
  states: {
    collecting: 'collecting',
    held: 'held',
    ready: 'ready',
    released: 'released',
    'revision-pending': 'revision pending',
  },
  waits: {
    quiet: 'waits for uploads to end',
    calendar: 'waits for its hour',
    approval: 'waits for approval',
  },
  state: (month, state, waits) => `${month}  ${state}${waits === '' ? '' : ` (${waits})`}`,
  edition: (number, released, headline) => `edition ${number} ${released} ${headline}`,
  ordered: (month) => `${month} will be looked at`,
  confirmed: (month, sentence) => `written into confirmed.csv: ${month} ${sentence}`,
  noDoubt: (month, key, doubts) =>
    `${month} has no doubt with the key ${key}. ${doubts === '' ? 'Nothing of this month waits to be confirmed.' : `There are:\n${doubts}`}`,
  whoAndWhy: 'say with --who who answers for it, and with --why why the data are right',
  whichPlace: 'name a folder with --in, or a stack with --stack',
  confirmedUnreadable:
    'the header of registers/confirmed.csv is not whole; mend it first: month, code, key, who, why',
  confirmedOvertaken: 'somebody has just changed registers/confirmed.csv; try again',
  nothingFiled: (month) => `${month} has no edition that could be released`,
  seal: {
    filed: (month, rendition, isSent) =>
      `the sealed copy of ${month}, ${rendition}, is filed${isSent ? ' and will be mailed to those who have it without its seal' : ''}`,
    refused: (file, reason) => `${file} was not taken: ${reason}`,
    unreadable: (file) => `${file} cannot be read`,
    listed: (rendition, number, filed) =>
      `sealed copy ${number === undefined ? '' : `of edition ${number}, `}${rendition} ${filed}`,
    renditions: {
      internal: 'internal edition',
      'internal-en': 'internal edition in English',
      public: 'public edition',
      'public-en': 'public edition in English',
    },
    faults: {
      'nothing-filed': (month) => `no edition of ${month} is filed yet. See with "status" what it waits for`,
      'no-pdf': () => 'it is no PDF. Give the PDF that the sealing system wrote',
      unsealed: () => 'it is the PDF as it was, without a seal. Seal it first',
      'not-appended': () =>
        'it does not begin with the bytes of the edition: it was saved anew, printed or converted. Seal the edition itself, and do not save, print or compress it after',
      cut: () => 'what the seal added is not whole; the file may have been cut off. Fetch it again',
      unsigned: () => 'something was added, but no signature over the whole of it. Seal it first',
      pages: (_, { before, now }) =>
        `it has ${now} pages instead of ${before}. Seal the edition as it is, with no page more or less`,
      changed: (_, { what }) =>
        `something else than a seal was added or changed (${what}). Seal the edition as it is, without comments, text or pictures`,
      'other-edition': (month, { month: other, edition }) =>
        other === month
          ? `it is of an earlier edition of ${month} (${edition}), which was replaced. Seal the present one`
          : `it is of ${other}, not of ${month}. Look at the month`,
      'another-filed': () =>
        'another sealed copy of this edition is filed, and stays. To have another, release the month once more with "release --anew" and seal that',
      draft: (month) =>
        `${month} is held, and this is a draft. Deal with the reasons first, then seal the new edition`,
    },
  },
  reopened: (count) => `${counted(count, 'mail')} will go out again`,
  noMailTo: (address, month) =>
    `${month} has no mail to ${address}. See the mails of the month with "status", and look at the address`,
  uploaded: (count) => `${counted(count, 'file')} uploaded`,
  removed: (key) => `${key} is taken back; its rows count no longer`,
  keptAside: (path) => `The file is kept as ${path}; put it back and it counts again`,
  noUpload: (key, similar) =>
    `There is no upload ${key}${similar === '' ? '' : `; of a like name: ${similar}`}. Name it as status lists it`,
  notUploaded:
    'Nothing was uploaded. Mend the above first, or upload it as it is with --anyway: its months are held',
  registerBook: {
    required: 'Required.',
    optional: 'May be empty.',
    oneOf: (words) => `One of: ${words.join(', ')}.`,
    written: (file) =>
      `${file} is written. Where it goes into registers, delete the CSVs that it replaces; keep confirmed.csv and bulletin.json`,
  },
  uploads: (count) => `Uploads: ${count === 0 ? 'none' : count}`,
  upload: ({ key, flow, rows, usd, cny, replaced, completes, standing, rejects, holds }) =>
    [
      key,
      flow === null ? (rows === 0 ? '' : counted(rows, 'row')) : `${flows[flow]} ${counted(rows, 'row')}`,
      ...money({ usd, cny }),
      replaced === null
        ? ''
        : `of which replaced by corrections ${[counted(replaced.rows, 'row'), ...money(replaced)].join(' ')}`,
      completes === null ? '' : `completes ${completes} and stands for it`,
      standings[standing],
      rejects === 0 ? '' : counted(rejects, 'fault'),
      holds === 0 ? '' : counted(holds, 'reason to wait', 'reasons to wait'),
    ]
      .filter((text) => text !== '')
      .join('  '),
  mails: (count) => `Mails: ${count === 0 ? 'none' : count}`,
  mailed: (edition, counts) =>
    `${edition}  ${states
      .filter((state) => counts[state] > 0)
      .map((state) => `${mailStates[state]} ${counts[state]}`)
      .join('  ')}`,
  mailProblem: ({ address, state, at, problem }) =>
    `${address}  ${mailStates[state]} (${at}) ${problem ?? ''}`,
};
