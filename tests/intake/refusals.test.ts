import { expect, test } from 'vitest';
import { gb18030 } from '../../fixtures/changsha/generator/files.ts';
import { readingOf, type ReadingOptions } from './reading.ts';

const header = '数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元';
const row = '202105,84295212,502,10,"1,000"';

const refusals: readonly (readonly [string, string | Uint8Array, string, ReadingOptions?])[] = [
  ['an empty file', '', 'empty'],
  ['a file of blank lines', '\n \r\n\n', 'empty'],
  ['a web page under a .csv name', '<!DOCTYPE html><html><body>登录</body></html>', 'html-not-csv'],
  [
    'a workbook under a .csv name',
    Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000', 'latin1'),
    'workbook-not-csv',
  ],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook-not-csv'],
  ['a PDF', '%PDF-1.7 …', 'pdf-not-csv'],
  ['a header without rows', `${header}\n`, 'no-rows'],
  ['a header followed by blank lines', `${header}\n\n  \n`, 'no-rows'],
  ['a table of something else', '姓名,年龄,住址\n张三,30,长沙\n', 'header-unknown'],
  ['a header without money', '数据年月,商品编码,贸易伙伴编码\n202105,84295212,502\n', 'header-incomplete'],
  ['rows without their header', `${row}\n${row}\n`, 'header-lost'],
  ['sums of several months', '商品编码,贸易伙伴编码,美元\n84295212,502,5\n', 'month-column-missing'],
  ['a file that tells no flow', `${header}\n${row}\n`, 'flow-untold', { flow: null }],
  [
    'bytes of no encoding',
    Buffer.concat([Buffer.from(`${header}\n${row}`), Buffer.from([0xff, 0xff, 0x0a])]),
    'encoding-unreadable',
  ],
  [
    'bytes of no encoding far down the file',
    Buffer.concat([gb18030(`${header}\n${`${row}\n`.repeat(20_000)}`), Buffer.from([0xff, 0xff, 0x0a])]),
    'encoding-unreadable',
  ],
];

test.each(refusals.map(([claim, content, code, options]) => ({ claim, content, code, options })))(
  '$claim is refused as a whole: $code',
  async ({ content, code, options }) => {
    const { outcome, facts } = await readingOf(content, options);
    expect(outcome.rejects.map((problem) => problem.code)).toEqual([code]);
    expect(outcome.status).toBe('refused');
    expect([outcome.parts, facts]).toEqual([[], []]);
  },
);

test('a refusal shows the header found, the nearest layout and what it lacks', async () => {
  const { outcome } = await readingOf('数据年月,商品编码,贸易伙伴编码\n202105,84295212,502\n');
  expect(outcome.rejects).toEqual([
    {
      code: 'header-incomplete',
      line: 1,
      text: '数据年月,商品编码,贸易伙伴编码',
      details: { layout: 'customs-platform', missing: 'usd' },
    },
  ]);
});
