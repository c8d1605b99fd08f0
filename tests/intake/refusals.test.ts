import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gb18030 } from '../../fixtures/changsha/generator/files.ts';
import { readingOf, type ReadingOptions } from './reading.ts';

const header = '数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元';
const row = '202105,84295212,502,10,"1,000"';

const utf32 = (text: string): Buffer =>
  Buffer.concat(
    Array.from(text, (character) => {
      const unit = Buffer.alloc(4);
      unit.writeUInt32LE(character.codePointAt(0) ?? 0);
      return unit;
    }),
  );

const refusals: readonly (readonly [string, string | Uint8Array, string, ReadingOptions?])[] = [
  ['an empty file', '', 'empty'],
  ['a file of blank lines', '\n \r\n\n', 'empty'],
  ['a web page under a .csv name', '<!DOCTYPE html><html><body>登录</body></html>', 'html-not-csv'],
  [
    'an archive under a .csv name',
    Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000', 'latin1'),
    'archive-not-csv',
  ],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook-not-csv'],
  ['a PDF', '%PDF-1.7 …', 'pdf-not-csv'],
  [
    'an old document of Word',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
    'document-not-csv',
  ],
  ['a raw sheet of Excel 4', Buffer.from('0904060000001000', 'hex'), 'workbook-not-csv'],
  [
    'a workbook under a .csv name',
    Buffer.from('PK\u0003\u0004....[Content_Types].xml....xl/workbook.xml', 'latin1'),
    'workbook-not-csv',
  ],
  [
    'a sheet of LibreOffice',
    Buffer.from('PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK', 'latin1'),
    'workbook-not-csv',
  ],
  [
    'a document of Word',
    Buffer.from('PK\u0003\u0004....[Content_Types].xml....word/document.xml', 'latin1'),
    'document-not-csv',
  ],
  ['a packed CSV', Buffer.from('PK\u0003\u0004....出口.csv', 'utf8'), 'archive-not-csv'],
  ['gzip', gzipSync(`${header}\n${row}\n`), 'archive-not-csv'],
  ['RAR', Buffer.from('Rar!\u001a\u0007\u0000', 'latin1'), 'archive-not-csv'],
  ['7z', Buffer.from('377abcaf271c0004', 'hex'), 'archive-not-csv'],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'image-not-csv'],
  ['a photograph', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image-not-csv'],
  ['a table of dBase', Buffer.from('0379051f010000006100', 'hex'), 'database-not-csv'],
  [
    'a workbook of Excel 2003 in XML',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>',
    'workbook-not-csv',
  ],
  [
    'a workbook in XML with a prefix',
    '\uFEFF<?xml version="1.0"?>\n<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"></ss:Workbook>',
    'workbook-not-csv',
  ],
  [
    "customs' monthly table, HTML under .xls",
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>202105</td><td>100</td></tr></table></body></html>',
    'html-table-not-csv',
  ],
  ['a bare table of HTML', '<table border=1><tr><th>月份</th></tr></table>', 'html-table-not-csv'],
  [
    'a page to log in, laid out by tables',
    '<!DOCTYPE html><html><body><form><table><tr><td><input name=user></td></tr></table></form></body></html>',
    'html-not-csv',
  ],
  ['JSON', '[{"month":"2021-05","value":1}]', 'json-not-csv'],
  ['an error in XML', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'xml-not-csv'],
  [
    'UTF-32',
    Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32(`${header}\n${row}\n`)]),
    'encoding-utf32',
  ],
  ['UTF-32 without a mark', utf32(`month,flow,product,value_usd\n2021-05,export,84,1\n`), 'encoding-utf32'],
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

const named =
  '数据年月,商品编码,商品名称,贸易伙伴编码,贸易方式编码,美元\n202105,84295212,挖掘机与推土机,502,10,1\n';
const below = '202105,84295219,其他挖掘机,116,10,1\n202105,84295220,装载机甲,116,10,1\n';
const padding = '202105,84295212,abc,502,10,1\n'.repeat(12_000);

test.each([
  ['GB18030, then UTF-8', Buffer.concat([gb18030(named), Buffer.from(below)]), 3, 'GB18030', 'UTF-8'],
  ['UTF-8, then GB18030', Buffer.concat([Buffer.from(named), gb18030(below)]), 3, 'UTF-8', 'GB18030'],
  [
    'UTF-8, then GB18030 far below',
    Buffer.concat([Buffer.from(named + padding), gb18030(below)]),
    12_003,
    'UTF-8',
    'GB18030',
  ],
  [
    'GB18030, then UTF-8 far below',
    Buffer.concat([gb18030(named + padding), Buffer.from(below)]),
    12_003,
    'GB18030',
    'UTF-8',
  ],
  [
    'GB18030, then UTF-8 that might be GB18030',
    Buffer.concat([gb18030(named), Buffer.from('202105,84295219,其他挖掘,116,10,1\n')]),
    3,
    'GB18030',
    'UTF-8',
  ],
  [
    'UTF-16, then UTF-8',
    Buffer.concat([Buffer.from(`\uFEFF${named}`, 'utf16le'), Buffer.from(below)]),
    3,
    'UTF-16',
    'UTF-8',
  ],
])(
  'two encodings joined, %s, are refused with the line where the other begins',
  async (_, content, line, from, to) => {
    const { outcome } = await readingOf(content);
    expect(outcome.status).toBe('refused');
    expect(outcome.rejects).toEqual([{ code: 'encodings-mixed', line, details: { from, to } }]);
  },
);

test.each(['联通', '联通公司', '长沙经济技术开发区', '湖南省进出口有限公司'])(
  '%s in GB18030 is no UTF-8',
  async (name) => {
    const { outcome } = await readingOf(gb18030(named.replace('挖掘机与推土机', name)));
    expect([outcome.status, outcome.rejects]).toEqual(['accepted', []]);
  },
);
