import type {
  frameWords as chineseFrame,
  messageWords as chineseMessages,
} from '../../zh-CN/portal/frame.ts';

export const frameWords: typeof chineseFrame = {
  product: 'Monthly Foreign Trade Bulletin',
  skip: 'Skip to content',
  menu: 'Sections',
  places: {
    months: 'Months',
    uploads: 'Uploads',
    figures: 'Figures',
    archive: 'Archive',
    registers: 'Registers',
    help: 'Help',
  },
  otherLanguage: '中文',
  atWork: 'The program is at work; this page will change when it has finished.',
  again: 'Reload',
  fault: 'The last run failed: ',
  person: 'Acting as',
  personUnknown: 'no name yet',
  personLabel: 'Your name (recorded with each act)',
  personMissing: 'Enter your name: each act is recorded with who did it.',
  personKeep: 'Save',
  done: 'Done: ',
  notDone: 'Not done: ',
  foot: 'Open on this machine only. Months and times are Beijing time.',
};

export const messageWords: typeof chineseMessages = {
  home: 'Back to the months',
  notFound: { title: 'No such page', text: 'The address may be wrong, or what stood here has gone.' },
  stale: {
    title: 'This page has expired',
    text: 'Nothing was done. The program was started anew after you opened the page, or the browser keeps no cookies. Go back, reload the page and try again.',
  },
  tooLarge: { title: 'Too large', text: 'Nothing was done. Send it in several parts.' },
  failed: { title: 'The program failed', text: 'It was not finished. The reason: ' },
};
