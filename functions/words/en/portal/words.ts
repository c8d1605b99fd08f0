import type { PortalWords } from '../../zh-CN/portal/words.ts';
import { archivePageWords } from './archive.ts';
import { frameWords, messageWords } from './frame.ts';
import { monthWords } from './month.ts';
import { monthsWords } from './months.ts';

export const portalWords: PortalWords = {
  frame: frameWords,
  message: messageWords,
  archive: archivePageWords,
  months: monthsWords,
  month: monthWords,
};
