import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readingOf } from './reading.ts';
import { tablesOf } from './tables.ts';

const header = ['统计月份', '海关注册编码', '企业名称', '商品编码', '贸易伙伴编码', '监管方式', '美元'];
const row = ['202105', '4301234561', '甲公司', '84295212', '502', '0110', '1000'];
const other = ['202105', '4301234562', '乙公司', '84295212', '116', '0110', '700'];
const sheet = (name: string, rows: string[][]): { name: string; rows: string[][] } => ({ name, rows });
const csv = (...rows: string[][]): string => rows.map((cells) => `${cells.join(',')}\n`).join('');

test.each([
  ['出口', '进口'],
  ['Export', 'Import'],
  ['5月出口', '5月进口'],
])('sheets %s and %s tell the flow of firms’ rows without a column for it', async (one, two) => {
  const book = await writeXlsx({ sheets: [sheet(one, [header, row]), sheet(two, [header, other])] });
  const tables = await tablesOf(book, { key: '企业 202105.xlsx', flow: null });
  expect(tables.map(({ outcome }) => [outcome.rejects, outcome.holds])).toEqual([
    [[], []],
    [[], []],
  ]);
  expect(tables.flatMap(({ outcome }) => outcome.parts.map(({ flow, usd }) => [flow, usd]))).toEqual([
    ['export', '1000.00'],
    ['import', '700.00'],
  ]);
});

test('the name of a file tells it, and so does a title', async () => {
  const named = await readingOf(csv(header, row), { flow: 'import' });
  expect(named.outcome.parts).toMatchObject([{ flow: 'import' }]);
  const titled = await readingOf(`2021年5月企业进口明细表\n${csv(header, row)}`, { flow: null });
  expect(titled.outcome.parts).toMatchObject([{ flow: 'import' }]);
  expect(titled.outcome.holds).toEqual([]);
});

test('a name that says another flow than the title holds', async () => {
  const { outcome } = await readingOf(`2021年5月企业进口明细表\n${csv(header, row)}`, { flow: 'export' });
  expect(outcome.holds.map(({ code }) => code)).toEqual(['title-of-other-flow']);
});

test.each([
  '',
  '2021年5月企业进出口明细表\n',
  '注：出口按离岸价统计\n',
  '出口按离岸价（FOB）\n',
  '统计口径：出口\n',
])('nothing tells the flow: %j', async (title) => {
  const { outcome } = await readingOf(title + csv(header, row), { flow: null });
  expect(outcome.rejects.map(({ code }) => code)).toEqual(['flow-untold']);
});

test('a column of flows that some rows leave empty is not filled in by the name', async () => {
  const columns = [...header, '进出口'];
  const { outcome } = await readingOf(csv(columns, [...row, '出口'], [...other, '']), { flow: 'export' });
  expect(outcome.rejects.map(({ code }) => code)).toEqual(['flow-missing']);
});

test('a sheet of exports that has imports holds', async () => {
  const columns = [...header, '进出口'];
  const book = await writeXlsx({ sheets: [sheet('出口', [columns, [...row, '进口']])] });
  const [table] = await tablesOf(book, { key: '企业 202105.xlsx', flow: null });
  expect(table?.outcome.holds.map(({ code }) => code)).toEqual(['flow-contradicts']);
});
