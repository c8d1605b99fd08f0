import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, readers, totalWords } from '../../functions/intake/columns/cell-readers.ts';
import type { Role } from '../../functions/intake/layout.ts';

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
    ['2019年1-5月', '!month-is-a-span'],
    ['201901-201905', '!month-is-a-span'],
    ['201913', '!month-unreadable'],
    ['43466', '!month-unreadable'],
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
    ['-', 'empty'],
    ['—', 'empty'],
    ['?', 'empty'],
    ['1,23', '!number-unreadable'],
    ['1.234,50', '!number-unreadable'],
    ['(12', '!number-unreadable'],
    ['12万', '!number-unreadable'],
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
    ['product', '1.01E+07', '!code-in-scientific-notation'],
    ['product', '挖掘机', '!product-malformed'],
    ['market', '502', '502'],
    ['market', '美国', '!market-malformed'],
    ['regime', '10', '10'],
    ['regime', '一般贸易', '!regime-malformed'],
    ['supervision', '0110', '0110'],
    ['supervision', '110', '!supervision-zero-lost'],
    ['supervision', '11', '!supervision-malformed'],
    ['district', '4301w', '4301W'],
    ['district', '43012', '43012'],
    ['district', '4301', '!district-malformed'],
    ['enterprise', '4301960abc', '4301960ABC'],
    ['enterprise', '91430100MA4L1ABC2X', '91430100MA4L1ABC2X'],
    ['enterprise', '430196', '!enterprise-malformed'],
    ['flow', '出口', 'export'],
    ['flow', 'I', 'import'],
    ['flow', '1', '!flow-unknown'],
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
