import { expect, test } from 'vitest';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';

const silent = {
  ...{ month: '2021-06', dimension: 'park', place: 'A', zh: '天心经开区', en: 'Tianxin', flow: '' },
  currency: 'CNY',
};

test.each<[string, string, string, string]>([
  [
    '222484368.50',
    '199506763.33',
    '上月2.22亿元人民币，上年同月2.00亿元人民币',
    'CNY 222.48 million the month before, 199.51 million a year earlier',
  ],
  ['16325.00', '0.00', '上月1.63万元人民币', 'CNY 16325.00 the month before'],
  ['99.50', '', '上月99.50元人民币', 'CNY 99.50 the month before'],
])('%s and %s are told at their size', (before, yearAgo, zh, en) => {
  const finding = { code: 'place-silent', details: { ...silent, before, yearAgo } } as const;
  expect(evidenceWordsIn('zh-CN')(finding)).toContain(`（${zh}）`);
  expect(evidenceWordsIn('en')(finding)).toContain(`(${en})`);
});
