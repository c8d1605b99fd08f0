import { expect, test } from 'vitest';
import type { UploadedIndicator } from '../../functions/facts/supply/indicators.ts';
import { indicatorGaps } from '../../functions/publish/gather/indicator-gaps.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';

interface Given {
  readonly months: readonly string[];
  readonly indicator?: string;
  readonly area?: string;
  readonly basis?: UploadedIndicator['basis'];
}

/** What is missing in May 2021. */
function found(...given: readonly Given[]): string[] {
  const facts = given.flatMap(
    ({ months, indicator = 'foreign-capital-used', area = '', basis = 'cumulative' }) =>
      months.map((month): UploadedIndicator => ({
        ...{ month, indicator, area, basis, unit: codeLists().indicators.get(indicator)?.unit ?? '' },
        ...{ value: '3', source: '', line: 1, upload: 'a.csv' },
      })),
  );
  const { holds, notes } = indicatorGaps(facts, monthOf(2021, 5), codeLists().indicators);
  for (const language of ['zh-CN', 'en'] as const)
    for (const finding of [...holds, ...notes])
      expect(evidenceWordsIn(language)(finding)).not.toMatch(/undefined|^indicator[s-]/);
  return [
    ...holds.map(({ code, details }) => `hold ${code}: ${details['zh']}`),
    ...notes.map(({ code, details }) => `note ${code}: ${details['months'] ?? details['zh']}`),
  ];
}

const of2021 = (...numbers: readonly number[]): string[] => numbers.map((number) => `2021-0${number}`);

test.each<readonly [string, readonly Given[], readonly string[]]>([
  ['was there each month', [{ months: of2021(1, 2, 3, 4, 5) }], []],
  [
    'is missing for the first time',
    [{ months: of2021(1, 2, 3, 4) }],
    ['hold indicators-missing: 实际利用外资'],
  ],
  [
    'of last year on, but for January, is missing',
    [{ months: ['2020-11', '2020-12', ...of2021(2, 3, 4)] }],
    ['hold indicators-missing: 实际利用外资'],
  ],
  ['was there once', [{ months: of2021(4) }], ['note indicators-not-reported: 实际利用外资']],
  [
    'comes by the quarter',
    [{ months: ['2020-12', '2021-03'] }],
    ['note indicators-not-reported: 实际利用外资'],
  ],
  ['was there two years ago', [{ months: ['2019-04', '2019-05'] }], []],
  ['will be there', [{ months: ['2021-06'] }], []],
  [
    'is a level of each month',
    [{ months: of2021(2, 3, 4), indicator: 'overseas-offices' }],
    ['hold indicators-missing: 境外商务代表处'],
  ],
  ['is a level of each quarter', [{ months: ['2020-12', '2021-03'], indicator: 'overseas-offices' }], []],
  [
    'of a park is missing',
    [{ months: of2021(3, 4, 5) }, { months: of2021(3, 4), area: '长沙经开区' }],
    ['hold indicators-missing: 实际利用外资（长沙经开区）'],
  ],
  [
    'of a month in between is missing',
    [{ months: of2021(1, 2, 4, 5), basis: 'monthly' }],
    ['note indicator-year-not-whole: 2021-03'],
  ],
  [
    'only a park has',
    [{ months: of2021(4, 5), area: '长沙经开区' }],
    ['note indicators-of-parts-only: 实际利用外资'],
  ],
  ['is of the parks', [{ months: of2021(4, 5), area: '长沙经开区', indicator: 'new-project-50m' }], []],
  ['the trade figures answer', [{ months: of2021(1, 2, 3, 4), indicator: 'total-trade' }], []],
])('an indicator that %s', (_, given, expected) => {
  expect(found(...given)).toEqual(expected);
});
