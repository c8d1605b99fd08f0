import { describe, expect, test } from 'vitest';
import { unitsOfKey, unitsSaid, type UnitsSaid } from '../../../functions/intake/meaning/titles.ts';
import { readingOf } from '../reading.ts';

/** "usd 4" for 万美元, "- 3" for thousands of any currency; "?" and the text, where a unit is not understood. */
function inShort({ money, unclear }: UnitsSaid): string {
  const units = money.map(({ currency, power }) => `${currency ?? '-'} ${power}`);
  return [...units, ...(unclear === undefined ? [] : [`? ${unclear}`])].join(', ');
}

describe('a line above the header tells the unit of money', () => {
  test.each([
    ['（万美元）', 'usd 4'],
    ['万美元', 'usd 4'],
    ['* 万美元', 'usd 4'],
    ['(in thousands of US dollars)', 'usd 3'],
    ["Values in USD '000", 'usd 3'],
    ["US$ '000", 'usd 3'],
    ['Currency: USD; Multiplier: 1000', '- 3'],
    ['Currency: USD; Multiplier: 1,000', '- 3'],
    ['Scale Thousands', '- 3'],
    ['Unit multiplier 3', '- 3'],
    ['UNIT_MULT: 6', '- 6'],
    ['Multiplier: 1000', '- 3'],
    ['倍数：10000', '- 4'],
    ['量级：万', '- 4'],
    ['in USD million', 'usd 6'],
    ['Million US dollars', 'usd 6'],
    ['Exports of Changsha, USD million, May 2021', 'usd 6'],
    ['Exports in thousands, 2021', '- 3'],
    ['2021年5月出口额 亿元', 'cny 8'],
    ['2021年5月万美元', 'usd 4'],
    ['金额以万元计', 'cny 4'],
    ['Unidade: mil US$', 'usd 3'],
    ['Valor em milhões de dólares', 'usd 6'],
    ['Valor (miles de dólares)', 'usd 3'],
    ['Werte in Tsd. US-$', 'usd 3'],
    ['в тыс. долл. США', 'usd 3'],
    ['単位：千ドル', 'usd 3'],
    ['in kUSD', 'usd 3'],
    ['USD ×10³', 'usd 3'],
    ['USD 10^4', 'usd 4'],
    ['RMB crore', 'cny 7'],
    ['仟元', 'cny 3'],
    ['表1 万美元', 'usd 4'],
    ['附表一 万美元', 'usd 4'],
    ['Table 2 thousand US dollars', 'usd 3'],
    ['Table 2 USD million', 'usd 6'],
    ['white paper USD million', 'usd 6'],
    ['万美元合计', '? 万美元'],
    ['Currency: USD\nUnit: thousand', 'usd 3'],
    ['Currency: CNY\nScale: thousand', 'cny 3'],
    ['币种：美元\n单位：万美元', 'usd 4'],
    ['币种：人民币', 'cny 0'],
    ['单位：佰万元', 'cny 6'],
  ])('"%s": %s', (line, expected) => {
    expect(inShort(unitsSaid(line.split('\n')))).toBe(expected);
  });

  test.each([
    ['values in USD mil', '? usd mil'],
    ['Unit: mil', '? mil'],
    ['数量单位：千', '? 数量:千'],
    ['Quantity unit: thousand', '? quantity:thousand'],
    ['(mil)', '? mil'],
    ['单位：兆美元', '? 兆美元'],
    ['multiplier: 3', '? multiplier: 3'],
    ['unit multiplier: 1', '? unit multiplier: 1'],
    ['単位：百万円', '? 単位:百万円'],
    ['EUR thousand', '? eur thousand'],
    ['单位：万大洋', '? 万大洋'],
  ])('"%s" is not understood', (line, expected) => {
    expect(inShort(unitsSaid([line]))).toBe(expected);
  });

  test.each([
    '进出口过20亿美元园区',
    '2021年5月出口1000万美元以上企业',
    '千亿元产业链出口情况',
    '亿元企业名单',
    '出口突破千亿元',
    'Million dollar exporters 2021',
    'Exports of firms over 10 million US dollars',
    '金额四舍五入到千元',
    '万科出口',
    '长沙市10强出口企业',
    '单位：长沙海关',
    'Table 1000',
    '100美元=640元人民币',
    'Exchange rate: USD 100 = CNY 640.00',
    '每百万美元',
    'above 10 million dollars',
    '100',
    'Note: all values are in US dollars',
    '2021年5月',
    '千山区进出口',
  ])('"%s" names none', (line) => {
    expect(inShort(unitsSaid([line]))).toBe('');
  });
});

describe('the name of a file or its folder tells the unit of money', () => {
  test.each([
    ['出口(万美元)-202105.csv', 'usd 4'],
    ['出口_万美元_202105.csv', 'usd 4'],
    ['出口202105万美元.csv', 'usd 4'],
    ['export_usd_thousand_202105.csv', 'usd 3'],
    ['万美元/数据-202105.csv', 'usd 4'],
    ['数据202105(单位万元).csv', 'cny 4'],
    ['data 2021-05 (USD mn).csv', 'usd 6'],
    ['data_kusd_202105.csv', 'usd 3'],
    ['data-usdmn-202105.csv.gz', 'usd 6'],
    ['数据（万）-202105.csv', '- 4'],
    ['export_thousands_202105.csv', '- 3'],
    ['数据-亿元-202105.csv', 'cny 8'],
    ['export_usd_mil_202105.csv', '? usd mil'],
    ['加工(万元)/出口(万美元).csv', 'usd 4'],
  ])('%s: %s', (key, expected) => {
    expect(inShort(unitsOfKey(key))).toBe(expected);
  });

  test.each([
    '出口-202105.csv',
    '2021/05/exports.csv',
    '万科-202105.csv',
    '千万美元以上企业-202105.csv',
    '亿元园区/出口-202105.csv',
    'usd_1000rows.csv',
    'usd_100-202105.csv',
    'usd_10.csv',
    'export_usd_202105.csv',
    '出口100.csv',
    '百货/十月.csv',
  ])('%s names none', (key) => {
    expect(inShort(unitsOfKey(key))).toBe('');
  });

  const table = (header: string): string => `month,flow,product,${header}\n2021-05,export,84295211,1.5\n`;
  test.each([
    ['value_usd', '15000.00'],
    ['value_usd（万美元）', '15000.00'],
    ['value_usd（千美元）', 'unit-name-contradicts'],
    ['value_cny', 'unit-name-contradicts'],
  ])('a column "%s" in a file named 万美元: %s', async (header, expected) => {
    const { outcome } = await readingOf(table(header), { key: '出口(万美元)-202105.csv' });
    const [part] = outcome.parts;
    expect(part?.usd ?? outcome.rejects[0]?.code).toBe(expected);
  });

  test('a line above the header contradicts it, or agrees', async () => {
    const key = '出口(万美元)-202105.csv';
    const other = await readingOf(`单位：千美元\n${table('value_usd')}`, { key });
    expect(other.outcome.rejects).toMatchObject([{ code: 'unit-name-contradicts' }]);
    const same = await readingOf(`单位：万美元\n${table('value_usd')}`, { key });
    expect(same.outcome).toMatchObject({ rejects: [], holds: [], parts: [{ usd: '15000.00' }] });
  });
});

test('a table refused for what stands above it in UTF-8 is not taken with that line as noise', async () => {
  const { outcome } = await readingOf(
    '单位：万大洋\nmonth,flow,product,value_usd\n2021-05,export,84295211,1.5\n',
  );
  expect(outcome).toMatchObject({ status: 'refused', rejects: [{ code: 'unit-line-unknown' }], parts: [] });
});

describe('the header of money names a thousand or a million, or is refused', () => {
  const table = (header: string): string => `month,flow,product,${header}\n2021-05,export,84295211,1.5\n`;
  test.each([
    ['value_usd (mil US$)', '1500.00'],
    ['value_usd (US$ mil)', '1500.00'],
    ['value_usd (milhares)', '1500.00'],
    ['value_usd (milhões)', '1500000.00'],
    ['value_usd (тыс.)', '1500.00'],
    ['value_usd (Tsd.)', '1500.00'],
    ['value_usd (Mrd)', '1500000000.00'],
    ['value_usd (lakh)', '150000.00'],
    ['value_usd (×10⁴)', '15000.00'],
    ['value_usd (1e4)', '15000.00'],
    ['value_usd (kUSD)', '1500.00'],
    ['value_usd (1 USD)', '1.50'],
    ['美元金额（1美元）', '1.50'],
    ['total_value_usd', '1.50'],
    ['美元金额（仟美元）', '1500.00'],
    ['value_usd (mil)', 'scale-of-several'],
    ['value_usd (USD mil)', 'scale-of-several'],
    ['value_usd (bio)', 'scale-of-several'],
    ['美元金额（兆美元）', 'scale-of-several'],
    ['value_usd (net)', 'header-bracket-unknown'],
    ['value_usd_net', 'header-incomplete'],
  ])('%s: %s', async (header, expected) => {
    const { outcome } = await readingOf(table(header));
    const [part] = outcome.parts;
    expect(part?.usd ?? outcome.rejects[0]?.code).toBe(expected);
  });
});
