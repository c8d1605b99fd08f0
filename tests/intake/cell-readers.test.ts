import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, readers, totalWords } from '../../functions/intake/columns/cell-readers.ts';
import type { Role } from '../../functions/intake/layouts/layout.ts';

/** A cell as read: its value, "empty", or the code of its fault after "!". */
function read(role: Role, text: string): string {
  const reading = readers[role](text);
  if (reading.kind === 'value') return reading.value;
  return reading.kind === 'empty' ? 'empty' : `!${reading.code}`;
}

describe('months', () => {
  test.each([
    ['201901', '2019-01'],
    ['2019-01', '2019-01'],
    ['2019-1', '2019-01'],
    ['2019/1', '2019-01'],
    ['2019.12', '2019-12'],
    ['2019年1月', '2019-01'],
    ['2019 年 1 月', '2019-01'],
    ['２０１９年１月', '2019-01'],
    ['Jan-19', '2019-01'],
    ['January 2019', '2019-01'],
    ['1月-19', '2019-01'],
    ['20190131', '2019-01'],
    ['2019/1/31', '2019-01'],
    ['="201901"', '2019-01'],
    ["'201901", '2019-01'],
    ['2019-01-31 00:00:00', '2019-01'],
    ['2019年1-5月', '!month-is-a-span'],
    ['2019.1-5', '!month-is-a-span'],
    ['2019', '!month-is-a-span'],
    ['2019.1', '!month-january-or-october'],
    ['2019-01-31T20:00:00Z', '!month-of-another-zone'],
    ['201901-201905', '!month-is-a-span'],
    ['201913', '!month-unreadable'],
    ['43466', '!month-excel-date'],
    ['43466.75', '!month-excel-date'],
    ['12345', '!month-unreadable'],
    ['19-Jan', '!month-day-or-year'],
    ['二〇一九年一月', '2019-01'],
    ['2019_01', '2019-01'],
    ['2019 1', '2019-01'],
    ['2019-01月', '2019-01'],
    ['Foo-19', '!month-unreadable'],
    ['', 'empty'],
  ])('%s is %s', (text, expected) => {
    expect(read('month', text)).toBe(expected);
  });
});

describe('money and quantities', () => {
  test.each([
    ['1,234.5', '1234.5'],
    ['15,826,780', '15826780'],
    ['１２３', '123'],
    ["'123.40", '123.4'],
    ['(12.00)', '-12'],
    ['-12', '-12'],
    ['−12.5', '-12.5'],
    ['+7', '7'],
    ['007', '7'],
    ['0', '0'],
    ['0.00', '0'],
    ['12.', '12'],
    ['.50', '0.5'],
    ['-.5', '-0.5'],
    ['1 234.50', '1234.5'],
    ['1234.560000000002', '1234.56'],
    ['1234.5599999999999', '1234.56'],
    ['0.30000000000000004', '0.3'],
    ['-99.99000000000001', '-99.99'],
    ['1234.56000000002', '!number-too-fine'],
    ['1234.567000000001', '!number-too-fine'],
    ['.', '!number-unreadable'],
    ['1,234.5-', '!number-sign-behind'],
    ['12.50 CR', '!number-sign-behind'],
    ['¥1,020.00', '!number-with-unit'],
    ['5 USD', '!number-with-unit'],
    ['1,234,56', '!number-unreadable'],
    ['1,,234', '!number-unreadable'],
    ['#DIV/0!', '!number-unreadable'],
    ['-', 'empty'],
    ['—', 'empty'],
    ['?', 'empty'],
    ['1,23', '!number-unreadable'],
    ['1.234,50', '!number-unreadable'],
    ['(12', '!number-unreadable'],
    ['12万', '!number-with-unit'],
    ['1.2E+09', '!number-in-scientific-notation'],
    ['0.123', '!number-too-fine'],
    ['1234567890123456', '!number-too-large'],
  ])('%s is %s', (text, expected) => {
    expect(read('usd', text)).toBe(expected);
  });

  test('a quantity has three decimals, money two', () => {
    expect([read('quantity', '1.125'), read('usd', '1.125')]).toEqual(['1.125', '!number-too-fine']);
  });

  test('an amount printed in any of the usual ways reads as itself', () => {
    const amount = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const [sign, digits] = whole < 0n ? ['-', String(-whole)] : ['', String(whole)];
        const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',');
        const fraction = String(cents).padStart(2, '0');
        const plain = read('usd', `${sign}${digits}.${fraction}`);
        expect(read('usd', `${sign}${grouped}.${fraction}`)).toBe(plain);
        expect(Number(plain)).toBe(Number(`${sign}${digits}.${fraction}`));
      }),
    );
  });
});

describe('codes stay text, and what a spreadsheet did to them is told', () => {
  const cases: readonly (readonly [Role, string, string])[] = [
    ['product', '01012100', '01012100'],
    ['product', '0101.21.00', '0101.21.00'.replaceAll('.', '')],
    ['product', '84', '84'],
    ['product', '8429521200', '8429521200'],
    ['product', '1012100', '!product-zero-lost'],
    ['product', '10121', '!product-zero-lost'],
    ['product', '9021010', '!product-zero-lost'],
    ['product', '84295', '!product-end-lost'],
    ['product', '8429521', '!product-end-lost'],
    ['product', '854', '!product-end-lost'],
    ['product', '902', '!product-odd'],
    ['product', '9999999', '!product-odd'],
    ['product', '84.29', '!product-dots-elsewhere'],
    ['product', '84.29.52', '!product-dots-elsewhere'],
    ['product', '84.3', '!product-dots-eaten'],
    ['product', '2.07', '!product-dots-eaten'],
    ['product', '0902.10', '090210'],
    ['product', '8429 5211', '84295211'],
    ['product', '8429.52.11.00', '8429521100'],
    ['product', '902.1', '!product-dots-eaten'],
    ['product', '101.2', '!product-dots-eaten'],
    ['product', '902.10', '!product-dots-eaten'],
    ['product', '84295.211', '!product-dots-eaten'],
    ['product', '8429.5211', '!product-dots-eaten'],
    ['product', '8542.3', '!product-last-zero-lost'],
    ['product', '8542.31.9', '!product-last-zero-lost'],
    ['product', '902.0', '!product-as-number'],
    ['product', '9021010.0', '!product-as-number'],
    ['product', '85423190.0', '!product-as-number'],
    ['product', '854231000', '!product-nine-digits'],
    ['product', '85423190001', '!product-too-long'],
    ['product', '9.01E+07', '!code-in-scientific-notation'],
    ['product', '9E+07', '!code-in-scientific-notation'],
    ['product', '1.01E+07', '!code-in-scientific-notation'],
    ['product', '挖掘机', '!product-malformed'],
    ['market', '502', '502'],
    ['market', '502.0', '502'],
    ['market', 'US', '502'],
    ['market', 'usa', '502'],
    ['market', 'JPN', '116'],
    ['market', '美国', '502'],
    ['market', 'United States', '502'],
    ['market', '美利坚', '!market-malformed'],
    ['market', 'XQ', '!market-malformed'],
    ['market', '50', '!market-malformed'],
    ['regime', '10.0', '10'],
    ['supervision', '1039.0', '1039'],
    ['supervision', '110.0', '!supervision-zero-lost'],
    ['enterprise', '4301234567.0', '4301234567'],
    ['enterprise', '9.14301E+17', '!code-in-scientific-notation'],
    ['regime', '10', '10'],
    ['regime', '一般贸易', '10'],
    ['regime', '进料加工贸易', '15'],
    ['regime', '来料加工', '14'],
    ['regime', '0110', '10'],
    ['regime', '10-一般贸易', '10'],
    ['regime', '一般贸易（10）', '10'],
    ['regime', '进料对口', '15'],
    ['regime', '15 一般贸易', '!regime-malformed'],
    ['regime', '保税物流', '!regime-malformed'],
    ['regime', '9999', '!regime-malformed'],
    ['regime', '加工', '!regime-malformed'],
    ['market', '502-美国', '502'],
    ['market', '美国(502)', '502'],
    ['market', '美国（502）', '502'],
    ['market', '美国 502', '502'],
    ['market', '502：美国', '502'],
    ['market', '502United States', '502'],
    ['market', '110-香港', '110'],
    ['market', '502-日本', '!market-malformed'],
    ['market', '502-116', '!market-malformed'],
    ['market', '美国 5020', '!market-malformed'],
    ['market', '美国日本', '!market-malformed'],
    ['supervision', '一般贸易', '0110'],
    ['supervision', '0110 一般贸易', '0110'],
    ['supervision', '一般贸易(0110)', '0110'],
    ['supervision', '来料加工', '0214'],
    ['supervision', '跨境电商B2B直接出口', '9710'],
    ['supervision', '9710 跨境电商B2B直接出口', '9710'],
    ['supervision', '0110 进料对口', '!supervision-malformed'],
    ['supervision', '进料加工贸易', '!supervision-malformed'],
    ['supervision', '0110', '0110'],
    ['supervision', '110', '!supervision-zero-lost'],
    ['supervision', '11', '!supervision-malformed'],
    ['district', '4301w', '4301W'],
    ['district', '43012', '43012'],
    ['district', '4301', '!district-malformed'],
    ['district', '43O12', '!district-malformed'],
    ['district', '4301234', '!district-malformed'],
    ['district', '430121', '430121'],
    ['district', '43012.0', '43012'],
    ['district', ' 长沙经开区 ', '长沙经开区'],
    ['district', 'Changsha ETDZ', 'Changsha ETDZ'],
    ['district', '长'.repeat(41), '!district-malformed'],
    ['enterprise', '4301960abc', '4301960ABC'],
    ['enterprise', '91430100MA4L1ABC2X', '91430100MA4L1ABC2X'],
    ['enterprise', '430196', '!enterprise-malformed'],
    ['flow', '出口', 'export'],
    ['flow', 'I', 'import'],
    ['flow', '1', '!flow-unknown'],
    ['flow', '出口额', 'export'],
    ['flow', '进', 'import'],
    ['flow', '出口(E)', 'export'],
    ['flow', 'I-进口', 'import'],
    ['flow', 'IM', 'import'],
    ['flow', 'EX', 'export'],
    ['flow', '出口（I）', '!flow-unknown'],
    ['flow', '进出口', '!flow-unknown'],
    ['flow', 'import/export', '!flow-unknown'],
    ['flow', 're-export', '!flow-unknown'],
    ['flow', '出口退税', '!flow-unknown'],
    ['flow', '()', '!flow-unknown'],
    ['ownership', '国有企业', 'state'],
    ['ownership', '中外合资企业', 'foreign'],
    ['ownership', '私营企业', 'private'],
    ['ownership', '其他', 'other'],
    ['ownership', '6', 'private'],
    ['ownership', '什么', '!ownership-unknown'],
  ];
  test.each(cases)('%s "%s" is %s', (role, text, expected) => {
    expect(read(role, text)).toBe(expected);
  });
});

describe('numbers of a column in their form', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['123.45', 4, '1234500'],
    ['0.123456', 4, '1234.56'],
    ['0.1234567', 4, '!number-too-fine'],
    ['.000001', 4, '0.01'],
    ['1,469', 3, '1469000'],
    ['-0.5', 8, '-50000000'],
    ['146.90000000000001', 4, '1469000'],
    ['0', 4, '0'],
    ['12345678901234', 4, '!number-too-large'],
  ];
  test.each(cases)('%s in ten to the %i is %s', (text, power, expected) => {
    const found = readers.usd(text, { power, decimalComma: false });
    expect(found.kind === 'value' ? found.value : `!${'code' in found ? found.code : ''}`).toBe(expected);
  });

  test.each([
    ['1.234,50', '1234.5'],
    ['234,50', '234.5'],
    ['234,500', '234.5'],
    ['1.234', '1234'],
    ['12', '12'],
    ['1.234.567,8', '1234567.8'],
    ['1,234.50', '!number-unreadable'],
    ['12.5', '!number-unreadable'],
  ])('with a decimal comma %s is %s', (text, expected) => {
    const found = readers.usd(text, { power: 0, decimalComma: true });
    expect(found.kind === 'value' ? found.value : `!${'code' in found ? found.code : ''}`).toBe(expected);
  });
});

test.each<readonly [Role, string]>([
  ['usd', '0'],
  ['usd', '1,'],
  ['product', '0.'],
  ['market', '0'],
  ['month', '2021-'],
  ['enterprise', '1'],
  ['flow', ' '],
  ['ownership', '国'],
  ['unit', '千'],
  ['supervision', '0'],
])('a cell of %s with 60 000 times "%s" and a letter is told in no time', (role, piece) => {
  const before = performance.now();
  readers[role](`${piece.repeat(60_000)}x`);
  expect(performance.now() - before).toBeLessThan(100);
});

test('cleaning a clean cell changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(clean(clean(clean(text)))).toBe(clean(clean(text)));
    }),
  );
});

test.each(['合计', '合 计', '总计：', '小计', 'Total', 'GRAND TOTAL'])('%s heads a total', (text) => {
  expect(totalWords.test(clean(text))).toBe(true);
});

test.each(['合计电子有限公司', 'Total Energies', '总计划'])('%s is a name', (text) => {
  expect(totalWords.test(clean(text))).toBe(false);
});

describe('units', () => {
  test.each([
    ['千克', '千克'],
    ['Kilogram', '千克'],
    ['KILOGRAM ', '千克'],
    ['Number  of item', '个'],
    ['Million Bq', '百万贝可'],
    ['Barrel of oil', 'Barrel of oil'],
    ['-', 'empty'],
  ])('%s is %s', (text, expected) => {
    expect(read('unit', text)).toBe(expected);
    expect(read('unit2', text)).toBe(expected);
  });
});
