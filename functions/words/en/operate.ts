import type { OperateWords } from '../zh-CN/operate.ts';

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
  nothingFiled: (month) => `${month} has no edition that could be released`,
  reopened: (count) => `${count} mails will go out again`,
  uploaded: (count) => `${count} files uploaded`,
};
