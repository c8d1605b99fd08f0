import type { MovedWords } from '../zh-CN/moved.ts';

export const movedWords: MovedWords = {
  titles: {
    market: 'Markets that have come and gone',
    chapter: 'Goods (HS chapters) that have come and gone',
  },
  kind: 'Kind',
  kinds: { come: 'new', gone: 'lost' },
  note: ({ newShare, lostPull }) =>
    `New: none in the same months of last year and at least ${newShare}% of the trade of this year; lost: some last year and none this year, which took at least ${lostPull} percentage points off the growth.`,
};
