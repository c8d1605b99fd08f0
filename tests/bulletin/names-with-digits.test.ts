import { describe, expect, test } from 'vitest';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import { noticeSentences } from '../../functions/bulletin/model/bulletin.ts';
import { pointsSaying } from '../points-saying.ts';
import { both, composed, lastYear, may, thisYear } from './composed.ts';

const names = [
  '第2示范市',
  '5',
  '2021年',
  '甲2021年5月3市',
  '增长市',
  '<script>1</script>{{x}}[9]',
  '$1$&市',
  'Growth 21 City',
  '12.3亿元市',
];

describe.each(names)('a city called %s', (name) => {
  const registers = {
    'bulletin.json': JSON.stringify({ city: { zh: name, en: name }, issuer: { zh: name, en: name } }),
  };

  test.each(['zh-CN', 'en'] as const)('is no figure and no word of direction in %s', (language) => {
    const bulletin = composed(both, { registers, language });
    expect(noticeSentences(bulletin.front).map(textOf).join('')).toContain(name);
    expect(bulletin.front.headline).toContain(name);
  });
});

test.each(['zh-CN', 'en'] as const)('names of markets, parks and firms are no figures in %s', (language) => {
  const registers = {
    'parks.csv':
      'code,name,name_en,kind\n3,第3园区降5%,Park 3 down 5%,国家级园区\n7,7号园,Park 7,国家级园区\n',
  };
  const keys = [
    { park: '3', market: '502', enterprise: '4301000003' },
    { park: '7', market: '122', enterprise: '4301000007' },
  ];
  const facts = keys.flatMap((key, index) => [
    ...lastYear('export', 4 + index, key),
    ...thisYear('export', 9 + index, key),
  ]);
  expect(composed(facts, { registers, language, month: may }).chapters.length).toBeGreaterThan(2);
});

test('a figure beside a name that is a number is still found', () => {
  const registers = { 'bulletin.json': JSON.stringify({ city: { zh: '5', en: '5' } }) };
  const bulletin = composed(both, { registers });
  const [first, ...others] = noticeSentences(bulletin.front);
  const parts = [...(first?.parts ?? []), '另有15亿元。'];
  const front = { ...bulletin.front, points: pointsSaying({ parts }, ...others) };
  expect(contradictions({ ...bulletin, front })).toMatchObject([{ why: 'a figure that no exhibit backs' }]);
});
