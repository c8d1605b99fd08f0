import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainNumber, shownNumber } from '../../functions/sheets/shown-number.ts';

describe('what a number cell says, by its format', () => {
  test.each([
    // Decimals, commas, colours, brackets and blanks change nothing.
    ['1234.5', 'General', '1234.5'],
    ['1234.56', '#,##0', '1234.56'],
    ['1234.560000000002', '#,##0.00', '1234.560000000002'],
    ['-5', '#,##0_);[Red](#,##0)', '-5'],
    ['5', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '5'],
    ['0', '#,##0;-#,##0;"-"', '0'],
    ['7', '@', '7'],
    ['5', '# ?/?', '5'],
    ['12345', '0.00E+00', '12345'],
    ['3', '[>=1000]#,##0;0', '3'],
    ['5', ';;;', '5'],
    // Codes.
    ['1012100', '00000000', '01012100'],
    ['84295212', '00000000', '84295212'],
    ['5', '000', '005'],
    ['5.5', '000', '5.5'],
    ['-5', '000', '-5'],
    ['5', '0', '5'],
    ['5', '0000.00', '5'],
    // Days.
    ['44317', 'yyyy-mm', '2021-05'],
    ['44317', 'mmm-yy', '2021-05'],
    ['44317', '[$-804]yyyy"年"m"月"', '2021-05'],
    ['44317', 'yyyy"年"m"月"d"日";@', '2021-05-01'],
    ['44317.5', 'm/d/yy h:mm', '2021-05-01 12:00:00'],
    ['44317', 'aaaa', '2021-05-01'],
    ['59', 'yyyy/m/d', '1900-02-28'],
    ['61', 'yyyy/m/d', '1900-03-01'],
    ['0.5', 'h:mm', '12:00:00'],
    ['1.5', '[h]:mm:ss', '36:00:00'],
    ['-1', 'yyyy/m/d', '-1'],
    // What counts otherwise than it is stored.
    ['0.125', '0.0%', '12.5%'],
    ['-0.05', '0%', '-5%'],
    ['1', '0%', '100%'],
    ['13000', '#,##0.0,', '13×1000'],
    ['13000', '0,', '13×1000'],
    ['1234567', '0.00,,', '1.234567×1000000'],
    ['13000', '#,##0', '13000'],
    ['50000', '0!.0,', '50×1000'],
    // Words and currencies.
    ['5', '0"万元"', '5万元'],
    ['5', '#,##0.00"美元"', '5美元'],
    ['5', '"US$"#,##0', 'US$5'],
    ['5', '[$¥-804]#,##0.00', '¥5'],
    ['-5', '[$$-409]#,##0.00;-[$$-409]#,##0.00', '-$5'],
    ['5', '\\¥#,##0', '¥5'],
    ['5', '$#,##0_);($#,##0)', '$5'],
    ['5', 'G/通用格式"月"', '5月'],
    ['5', '0"月"', '5月'],
    // Of doubles.
    ['1E-3', 'General', '0.001'],
    ['1.5E3', 'General', '1500'],
    ['430103199001011234', 'General', '4.3010319900101126E+17'],
    ['1E+20', '0', '1.0E+20'],
    ['', 'General', ''],
    ['n/a', '0', 'n/a'],
  ])('%s as %s is %s', (stored, format, shown) => {
    expect(shownNumber(stored, format, false)).toBe(shown);
  });

  test('days count from 1904 in workbooks that say so', () => {
    expect(shownNumber('42855', 'yyyy/m/d', true)).toBe('2021-05-01');
  });

  test('a number of up to fifteen digits keeps all of them, whatever its exponent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
        fc.integer({ min: 0, max: 10 }),
        (digits, places) => {
          const number = Number(`${digits}e-${places}`);
          expect(Number(plainNumber(String(number)))).toBe(number === 0 ? 0 : number);
          expect(plainNumber(String(number))).toMatch(/^-?\d+(\.\d+)?$/);
        },
      ),
    );
  });
});
