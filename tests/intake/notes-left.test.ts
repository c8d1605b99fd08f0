import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tablesOf } from './tables.ts';

const word = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') });
const instruction = '请各区县于每月 5 日前报送。\n1. 先核对；\n2. 再上传。\n';

const notes: readonly (readonly [key: string, content: string | Uint8Array])[] = [
  ['说明.txt', instruction],
  ['2021-05/填报说明.txt', instruction],
  ['说明.docx', word],
  ['2021年5月/情况说明.docx', word],
  ['readme.txt', 'Please put the files here.\n'],
  ['新建文本文档.txt', ''],
  ['数据交接.txt', '数据已全部上传，请查收。联系电话 13800000000\n'],
  ['注意事项.pdf', '%PDF-1.7 …'],
];
test.each(notes)('%s is a note: told, and no month waits for it', async (key, content) => {
  const [table] = await tablesOf(content, { key, flow: null });
  expect(table?.outcome).toMatchObject({ status: 'refused', rejects: [], holds: [] });
  expect(table?.outcome.notes).toMatchObject([{ code: 'note-left' }]);
});

const kept: readonly (readonly [key: string, content: string | Uint8Array, code: string])[] = [
  ['数据.docx', word, 'document-not-csv'],
  ['出口数据说明.docx', word, 'document-not-csv'],
  ['更正说明.docx', word, 'document-not-csv'],
  ['加工贸易手册.docx', word, 'document-not-csv'],
  ['数据.csv', instruction, 'header-unknown'],
  ['出口.txt', instruction, 'header-unknown'],
  ['2021年5月.txt', instruction, 'header-unknown'],
  ['数据.txt', '2021年5月\n无附件\n', 'header-unknown'],
  ['数据.txt', '一般贸易 1234\n加工贸易 567\n', 'header-unknown'],
  ['说明.txt', '贸易方式 美元 人民币\n一般贸易 1,234 7,900\n', 'header-unknown'],
  ['说明.csv', '姓名,年龄,数\n张三,30,1\n', 'header-unknown'],
  ['五月.csv', '', 'empty'],
  ['五月.pdf', '%PDF-1.7 …', 'pdf-not-csv'],
];
test.each(kept)('%s may lack a month’s data and holds', async (key, content, code) => {
  const [table] = await tablesOf(content, { key, flow: null });
  expect(table?.outcome.rejects).toMatchObject([{ code }]);
});

test('a note in an archive holds none of the tables beside it', async () => {
  const table = '数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元\n202105,84295212,502,10,100\n';
  const packed = zipSync({
    '出口.csv': strToU8(table),
    '说明.txt': strToU8(instruction),
    'Thumbs.db': strToU8('x'),
    '__MACOSX/._出口.csv': strToU8('x'),
  });
  const tables = await tablesOf(packed, { key: '五月.zip' });
  expect(tables.map(({ path, outcome }) => [path[0], outcome.rejects, outcome.parts.length])).toEqual([
    ['出口.csv', [], 1],
    ['说明.txt', [], 0],
  ]);
});
