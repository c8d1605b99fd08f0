import { expect, test } from 'vitest';
import { tellingOf } from '../../../functions/intake/meaning/telling-columns.ts';
import { problemWordsIn } from '../../../functions/words/intake.ts';
import { readingOf } from '../reading.ts';

/** An export of which each row has a cell more, under a header. */
async function held(
  header: string,
  cells: readonly string[],
  money = '美元',
): Promise<readonly (readonly [string, string | undefined, string | undefined])[]> {
  const amounts = money.split(',').map(() => '100');
  const rows = cells.map((cell, index) => `202105,8429521${index},502,10,${amounts.join(',')},${cell}`);
  const { outcome } = await readingOf(
    `数据年月,商品编码,贸易伙伴编码,贸易方式编码,${money},${header}\n${rows.join('\n')}\n`,
  );
  expect([outcome.status, outcome.rejects, outcome.rows.facts]).toEqual(['accepted', [], cells.length]);
  for (const problem of outcome.holds)
    for (const language of ['zh-CN', 'en'] as const)
      expect(Object.values(problemWordsIn(language)(problem)).join()).not.toMatch(/undefined|column-changes/);
  return outcome.holds.map(({ code, text, details }) => [code, text, details?.['kind']] as const);
}

test.each([
  ['multiplier', ['10000', '10000'], '10000', 'multiplier'],
  ['倍数', ['1', '1000'], '1000', 'multiplier'],
  ['乘数', ['10', '100'], '10 | 100', 'multiplier'],
  ['系数', ['0.5', '1'], '0.5', 'multiplier'],
  ['单位换算', ['万', '元'], '万 | 元', 'multiplier'],
  ['Scale', ['1', '1000'], '1000', 'multiplier'],
  ['unit factor', ['1', '6.5'], '6.5', 'multiplier'],
  ['UNIT_MULT', ['0', '6'], '6', 'power'],
  ['power_code', ['0', '3'], '3', 'power'],
  ['Unit multiplier', ['0', '3'], '3', 'power'],
  ['scale', ['Units', 'Thousands'], 'Thousands', 'multiplier'],
  ['量纲', ['万美元', '美元'], '万美元', 'unit'],
  ['单位名称', ['万美元', ''], '万美元', 'unit'],
  ['计数单位', ['千', '台'], '千', 'unit'],
  ['UOM', ['USD thousand', 'kg'], 'USD thousand', 'unit'],
  ['备注', ['单位：万美元', ''], '单位：万美元', 'unit'],
  ['note', ['values in USD mil', ''], 'values in USD mil', 'unit'],
  ['币制', ['人民币', '美元'], '人民币', 'currency'],
  ['currency', ['EUR', 'USD'], 'EUR', 'currency'],
  ['币种', ['142', '502'], '142', 'currency'],
  ['正负号', ['+', '-'], '-', 'sign'],
  ['借贷方向', ['借', '贷'], '贷', 'sign'],
  ['红字标志', ['否', '是'], '是', 'reversal'],
  ['冲减', ['', '1'], '1', 'reversal'],
  ['作废标志', ['0', '1'], '1', 'invalid'],
  ['已撤销', ['否', '是'], '是', 'invalid'],
  ['删除标志', ['N', 'Y'], 'Y', 'invalid'],
  ['cancelled', ['no', 'yes'], 'yes', 'invalid'],
  ['is_deleted', ['false', 'true'], 'true', 'invalid'],
  ['是否有效', ['是', '否'], '否', 'valid'],
  ['有效标志', ['1', '0'], '0', 'valid'],
  ['状态', ['正常', '已撤销'], '已撤销', 'status'],
  ['报关状态', ['已结关', '退单'], '退单', 'status'],
  ['status', ['released', 'Cancelled'], 'Cancelled', 'status'],
  ['操作类型', ['A', 'D'], 'D', 'status'],
  ['统计口径', ['当月', '累计'], '累计', 'basis'],
  ['数据类型', ['实际', '上年同期'], '上年同期', 'basis'],
])('a column “%s” of %j holds by %j', async (header, cells, text, kind) => {
  expect(await held(header, cells)).toEqual([['column-changes-amounts', text, kind]]);
});

test.each([
  ['multiplier', ['1', '1.00']],
  ['Unit multiplier', ['0', 'Units']],
  ['单位名称', ['长沙千山亿元达贸易有限公司', '万科集团']],
  ['量纲', ['美元', '千克']],
  ['备注', ['出口超1000万美元企业', '一般贸易']],
  ['系数', ['', '']],
  ['unit_mult', ['0', '0']],
  ['币制', ['美元', 'USD']],
  ['币种', ['502', '']],
  ['正负号', ['+', '']],
  ['冲减', ['否', '0']],
  ['作废标志', ['0', '未作废']],
  ['是否有效', ['是', 'Y']],
  ['状态', ['正常', '已结关']],
  ['status', ['released', 'cleared']],
  ['统计口径', ['当月', '本月']],
  ['数据类型', ['正式', '快讯']],
  ['报关单号', ['1', '2']],
  ['运输方式', ['水路运输', '航空运输']],
  ['汇率', ['6.5', '6.5']],
  ['状况说明', ['作废', '撤销']],
])('a column “%s” of %j changes nothing', async (header, cells) => {
  expect(await held(header, cells)).toEqual([]);
});

test('of two columns of money each has its currency: the currency of the deal changes neither', async () => {
  expect(await held('币制', ['EUR', '美元'], '美元,人民币')).toEqual([]);
});

test('rows are counted, totals and headers that come again are not', async () => {
  const header = '数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元,作废标志';
  const { outcome } = await readingOf(
    `${header}\n202105,84295211,502,10,100,1\n${header}\n202105,84295212,502,10,100,1\n202105,84295213,502,10,50,0\n合计,,,,250,\n`,
  );
  expect(outcome.holds).toEqual([
    {
      ...{ code: 'column-changes-amounts', column: '作废标志', text: '1' },
      details: { kind: 'invalid', rows: '2' },
    },
  ]);
});

test('a value of an indicator file is held by such a column too', async () => {
  const { outcome } = await readingOf(
    '月份,指标,数值,单位,倍数\n2021-05,进出口总值,100,亿美元,1\n2021-06,进出口总值,100,亿美元,10\n',
  );
  expect(outcome.holds).toMatchObject([
    { code: 'column-changes-amounts', details: { kind: 'multiplier', rows: '1' } },
  ]);
});

test.each([
  ['month,进出口标志,product,value_usd', 'generic'],
  ['month,ie_flag,product,value_usd', 'generic'],
  ['month,贸易流向,product,value_usd', 'generic'],
  ['数据年月,进出口标志,商品编码,美元', 'customs-platform'],
])('exports and imports are told by the column of %s', async (header, layout) => {
  const { outcome } = await readingOf(`${header}\n202105,出口,84295211,100\n202105,进口,84295211,70\n`, {
    flow: null,
  });
  expect([outcome.layout, outcome.parts.map(({ flow, usd }) => [flow, usd])]).toEqual([
    layout,
    [
      ['export', '100.00'],
      ['import', '70.00'],
    ],
  ]);
});

test('a header that says something else tells nothing', () => {
  const others = [
    '商品规格',
    '毛重',
    '规模',
    '企业规模',
    '所在地区',
    '运费',
    '类型',
    '企业类型',
    'state-owned',
  ];
  expect(others.map(tellingOf)).toEqual(others.map(() => undefined));
});
