import type { ArchiveWords } from '../zh-CN/archive.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const archiveWords: ArchiveWords = {
  title: 'All bulletins',
  intro:
    'All editions of all months, the newest first. A released edition never changes; corrections make a new one.',
  none: 'No bulletin has been released yet.',
  month: (year, month) => `${months[month - 1] ?? ''} ${year}`,
  edition: (number) => `Edition ${number}`,
  current: 'current',
  replaced: 'replaced by a newer edition',
  draft: 'draft, not released',
  released: 'Released',
  dated: 'Dated',
  files: 'Files',
  bytes: (size, unit) => `${size} ${unit}`,
};
