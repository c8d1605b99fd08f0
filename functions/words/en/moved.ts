import type { MovedWords } from '../zh-CN/moved.ts';

export const movedWords: MovedWords = {
  titles: {
    market: 'Markets that have come and gone',
    chapter: 'Goods (HS chapters) that have come and gone',
  },
  kind: 'Kind',
  kinds: { come: 'new', gone: 'lost' },
  note: 'New: none in the same months of last year and some this year; lost: the reverse. Only those beyond the thresholds of bulletin.json.',
};
