import { archivePageWords } from './archive.ts';
import { frameWords, messageWords } from './frame.ts';
import { monthWords } from './month.ts';
import { monthsWords } from './months.ts';

/** What the portal says. */
export const portalWords = {
  frame: frameWords,
  message: messageWords,
  archive: archivePageWords,
  months: monthsWords,
  month: monthWords,
};

export type PortalWords = typeof portalWords;
