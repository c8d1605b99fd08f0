import type { ArchiveWords } from '../zh-CN/archive.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const archiveWords: ArchiveWords = {
  title: 'All bulletins',
  intro:
    'The bulletins of all months, the newest first. A released edition never changes; corrections make a new one.',
  none: 'No bulletin has been released yet.',
  month: (year, month) => `${months[month - 1] ?? ''} ${year}`,
  edition: (number) => `Edition ${number}`,
  built: 'Built on this machine',
  current: 'current',
  replaced: 'replaced by a newer edition',
  draft: 'draft, not released',
  released: 'Released',
  dated: 'Dated',
  folders: {
    '': 'Internal, in Chinese',
    'en/': 'Internal, in English',
    'public/': 'Public, in Chinese',
    'public/en/': 'Public, in English',
  },
  bytes: (size, unit) => `${size} ${unit}`,
};
