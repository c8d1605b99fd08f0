import { describe, expect, test } from 'vitest';
import { readingOf } from '../reading.ts';

const enterprise = (header: string, ...rows: string[]): string =>
  [`统计月份,海关注册编码,进出口,商品编码,贸易伙伴编码,${header}`, ...rows]
    .map((row, at) => (at === 0 ? row : `202105,4301234567,出口,84295211,502,${row}`))
    .join('\n');

/** What a table comes to: sums of its parts, or its faults. */
async function sums(content: string): Promise<string> {
  const { outcome } = await readingOf(content, { flow: 'export' });
  if (outcome.rejects.length > 0) return outcome.rejects.map(({ code }) => `!${code}`).join(' ');
  return outcome.parts.map(({ usd, cny }) => [usd ?? '-', cny ?? '-'].join(' ')).join(' ');
}

describe('money in any unit comes out in its own', () => {
  test.each([
    [
      'two units in two headers',
      enterprise('美元（万美元）,人民币（万元）', '123.45,800.12', '23.45,150.50'),
      '1469000.00 9506200.00',
    ],
    ['more decimals than a cent has', enterprise('美元（万美元）', '0.123456'), '1234.56 -'],
    ['a part of a cent', enterprise('美元（万美元）', '0.1234567'), '!number-too-fine'],
    ['thousands in English', enterprise('USD (k)', '1.5', '"1,000.25"'), '1001750.00 -'],
    ['100 million', enterprise('人民币（亿元）', '0.00000001', '-1'), '- -99999999.00'],
    ['a total row is scaled too', `${enterprise('美元（万美元）', '1', '2')}\n合计,,,,,3`, '30000.00 -'],
    ['the plain unit', enterprise('美元（美元）,人民币（元）', '1.5,2.5'), '1.50 2.50'],
    [
      'in a column of its own',
      enterprise('美元,金额单位', '1.5,万美元', '2,千美元', '7,美元', '0.123456,万美元'),
      '18241.56 -',
    ],
    [
      'in a column of its own that contradicts the header',
      enterprise('美元（万美元）,金额单位', '1,千美元'),
      '!unit-contradicts-header',
    ],
    ['said twice alike', enterprise('美元（万美元）,金额单位', '1,万美元'), '10000.00 -'],
    ['of another currency', enterprise('人民币,金额单位', '1,万美元'), '!unit-of-other-currency'],
    ['of one of two currencies', enterprise('美元,人民币,金额单位', '1,6.4,万美元'), '!unit-of-one-currency'],
    ['a scale alone', enterprise('人民币,金额单位', '1,万'), '- 10000.00'],
    ['that is no unit', enterprise('人民币,金额单位', '1,堆'), '!money-unit-unknown'],
    [
      'in the column of units',
      'month,flow,product,market,value_usd,unit\n2021-05,export,84295211,502,123.45,万美元\n2021-05,export,84295211,116,23.45,USD 10k',
      '1469000.00 -',
    ],
    [
      'a scale alone in the column of units, where nothing is counted',
      'month,flow,product,market,value_usd,unit\n2021-05,export,84295211,502,1.5,thousand',
      '1500.00 -',
    ],
    [
      'a scale alone beside a quantity',
      'month,flow,product,market,value_usd,quantity,unit\n2021-05,export,84295211,502,1.5,2,千',
      '!unit-of-what',
    ],
    [
      'in a column 计价单位',
      'month,flow,product,market,value_usd,计价单位\n2021-05,export,84295211,502,1.5,万美元',
      '15000.00 -',
    ],
    ['in a column 金额计量单位', enterprise('美元,金额计量单位', '1.5,万美元', '2,美元'), '15002.00 -'],
    [
      'of another currency there',
      'month,flow,product,market,value_usd,unit\n2021-05,export,84295211,502,1,万元',
      '!unit-of-other-currency',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await sums(content)).toBe(expected);
  });

  test('and is told column by column', async () => {
    const { outcome } = await readingOf(enterprise('美元（万美元）', '1'), { flow: null });
    expect(outcome.notes).toContainEqual({
      code: 'unit-scaled',
      column: '美元(万美元)',
      details: { times: '10 000', unit: 'usd' },
    });
  });
});

describe('a unit above the header holds for the columns below it', () => {
  const table =
    '数据年月,商品编码,贸易伙伴编码,人民币\n202105,84295211,502,800.12\n202105,84295211,116,150.50';
  test.each([
    ['单位：万元人民币', '- 9506200.00'],
    ['2021年5月出口,,\n单位：万元人民币,,,,,,', '- 9506200.00'],
    ['单位: 万元', '- 9506200.00'],
    ['单位：,万元', '- 9506200.00'],
    ['（单位：千元）', '- 950620.00'],
    ['2021年5月进出口商品总值表（万元）', '- 9506200.00'],
    ['金额单位：万元；数量单位：千克', '- 9506200.00'],
    ['单位：千克、万元', '- 9506200.00'],
    ['Unit: RMB 10 000', '- 9506200.00'],
    ['Unit: thousand yuan', '- 950620.00'],
    ['单位：元', '- 950.62'],
    ['填报单位：长沙市商务局', '- 950.62'],
    ['单位：长沙海关', '- 950.62'],
    ['长沙市进出口商品', '- 950.62'],
    ['单位：万美元', '!unit-line-contradicts'],
    ['单位：万元\n单位：千元', '!unit-line-contradicts'],
    ['单位：万大洋', '!unit-line-unknown'],
  ])('%s', async (title, expected) => {
    expect(await sums(`${title}\n${table}`)).toBe(expected === '!flow' ? '' : expected);
  });

  test('and contradicts a header of another unit', async () => {
    expect(await sums(`单位：万元\n${table.replace('人民币', '人民币（元）')}`)).toBe(
      '!unit-line-contradicts',
    );
    expect(await sums(`单位：万元\n${table.replace('人民币', '人民币（万元）')}`)).toBe('- 9506200.00');
  });

  test('and gives an amount its currency', async () => {
    expect(await sums(`单位：万元\n${table.replace('人民币', '金额')}`)).toBe('- 9506200.00');
    expect(await sums(table.replace('人民币', '金额'))).toBe('!currency-untold');
  });
});

/** Quantities and units of the facts, or the faults. */
async function quantities(content: string): Promise<string> {
  const { outcome, facts } = await readingOf(content, { flow: null });
  if (outcome.rejects.length > 0) return outcome.rejects.map(({ code }) => `!${code}`).join(' ');
  return facts.map(({ quantity, unit }) => `${quantity ?? '-'} ${unit ?? '-'}`).join('; ');
}

describe('quantities come out in the units in which customs counts', () => {
  test.each([
    ['数量（吨）,计量单位,美元', '1.5,千克,10000.00', '1500.000 千克'],
    ['数量（吨）,计量单位,美元', '0.0015,吨,1', '1.500 千克'],
    ['数量（吨）,计量单位,美元', '1.5,,1', '1500.000 千克'],
    ['数量（吨）,美元', '1.5,1', '1500.000 千克'],
    ['数量（千克）,计量单位,美元', '1.5,千克,1', '1.500 千克'],
    ['数量（公斤）,计量单位,美元', '1.5,千克,1', '1.500 千克'],
    ['数量（万台）,计量单位,美元', '1.5,台,1', '15000.000 台'],
    ['数量（千个）,计量单位,美元', '1.5,个,1', '1500.000 个'],
    ['数量（千个）,计量单位,美元', '1.5,千个,1', '1.500 千个'],
    ['数量（百件）,计量单位,美元', '1.5,件,1', '150.000 件'],
    ['数量,计量单位,美元', '1.5,吨,1', '1500.000 千克'],
    ['数量,计量单位,美元', '1.234567,吨,1', '1234.567 千克'],
    ['数量,计量单位,美元', '1.2345678,吨,1', '!number-too-fine'],
    ['数量,计量单位,美元', '2,万吨,1', '20000000.000 千克'],
    ['数量,计量单位,美元', '2,公斤,1', '2.000 千克'],
    ['数量,计量单位,美元', '2,kg,1', '2.000 千克'],
    ['数量,计量单位,美元', '2,t,1', '2000.000 千克'],
    ['数量,计量单位,美元', '2,1000 kg,1', '2000.000 千克'],
    ['数量,计量单位,美元', '2,万台,1', '20000.000 台'],
    ['数量,计量单位,美元', '2,百件,1', '200.000 件'],
    ['数量,计量单位,美元', '2,万个,1', '2.000 万个'],
    ['数量,计量单位,美元', '2,百副,1', '2.000 百副'],
    ['数量,计量单位,美元', '2,dozen,1', '2.000 打'],
    ['数量,计量单位,美元', '2,PCS,1', '2.000 PCS'],
    ['数量（吨）,计量单位,美元', '1.5,台,1', '!quantity-unit-contradicts'],
    ['数量（千克）,计量单位,美元', '1.5,吨,1', '!quantity-unit-contradicts'],
    ['数量（台）,计量单位,美元', '1.5,万台,1', '!quantity-unit-contradicts'],
  ])('%s: %s', async (header, row, expected) => {
    expect(await quantities(enterprise(header, row))).toBe(expected);
  });

  test('two rows of one product in two units of weight add', async () => {
    const content = enterprise('数量,计量单位,美元', '1.5,吨,10', '500,千克,5');
    expect(await quantities(content)).toBe('1500.000 千克; 500.000 千克');
    const { outcome } = await readingOf(content, { flow: null });
    expect(outcome.notes).toContainEqual({
      code: 'rows-scaled',
      column: '计量单位',
      text: '吨',
      details: { times: '1 000', unit: '千克', rows: '1' },
    });
  });
});
