import type { ComparisonWords } from '../zh-CN/comparison.ts';

export const comparisonWords: ComparisonWords = {
  title: 'Beside the nation, the province and other cities',
  columns: { area: 'Area', ahead: 'City ahead', share: 'City’s share, %', cities: 'Rank of cities, to date' },
  note: (cities) =>
    `Other areas as they were published. City ahead: the city’s growth less that of the area, in percentage points.${cities === undefined ? '' : ` Ranks are those of the ${cities} cities of the table; there are none where one of them has no such figure.`}`,
  source: 'Source: trade figures; others as published',
  sentences: {
    than: '{points} percentage points {aheadWord} that of {area}',
  },
  areas: { nation: 'the nation', province: 'the province' },
};
