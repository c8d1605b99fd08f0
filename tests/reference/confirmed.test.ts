import { describe, expect, test } from 'vitest';
import { withConfirmation } from '../../functions/reference/confirmed.ts';
import { parseRegisters } from '../../functions/reference/read-registers.ts';
import { monthOf } from '../../functions/trade/month.ts';

const read = (text: string) => parseRegisters(new Map([['confirmed.csv', text]]));
const line = { month: monthOf(2021, 6), code: 'download-cut', key: '0012ab34', who: '张三', why: '已核' };

describe('confirmed.csv', () => {
  test.each([
    'month,code,key,who,why\n2021-06,download-cut,0012ab34,张三,已核\n',
    '\uFEFF理由,确认人,核对码,原因代码,月份\r\n已核,张三,0012AB34,download-cut,2021-06\r\n',
  ])('is read with English and with Chinese headers, in any order: %j', (text) => {
    const { confirmed, problems } = read(text);
    expect(problems).toEqual([]);
    expect(confirmed).toEqual([{ ...line, line: 2 }]);
  });

  test('a key of digits that lost its zeros in Excel is the same key', () => {
    const { confirmed } = read('month,code,key,who,why\n2021-06,a,123456,b,c\n');
    expect(confirmed.map(({ key }) => key)).toEqual(['00123456']);
  });

  test.each([
    ['2021-06,download-cut,0012ab34,,已核', 'who register-value-missing'],
    ['2021-06,download-cut,0012ab34,张三, ', 'why register-value-missing'],
    ['2021-06,,0012ab34,张三,已核', 'code register-value-missing'],
    ['2021-06,download-cut,1.2E+10,张三,已核', 'key confirmed-key-malformed'],
    ['2021-06,download-cut,,张三,已核', 'key confirmed-key-malformed'],
    ['6月,download-cut,0012ab34,张三,已核', 'month register-month-unreadable'],
  ])('the line %s confirms nothing and is a fault of the register', (text, fault) => {
    const { confirmed, problems } = read(`month,code,key,who,why\n${text}\n`);
    expect(confirmed).toEqual([]);
    expect(problems.map(({ column, code }) => `${column} ${code}`)).toEqual([fault]);
  });

  test('is not asked for where it is not there', () => {
    expect(parseRegisters(new Map()).missing).not.toContain('confirmed.csv');
  });
});

describe('a line that is added', () => {
  test('makes the register where there is none', () => {
    const text = withConfirmation(undefined, line) ?? '';
    expect(text).toBe('\uFEFFmonth,code,key,who,why\r\n2021-06,download-cut,0012ab34,张三,已核\r\n');
    expect(read(text).confirmed).toHaveLength(1);
  });

  test('stands under the columns that the register has, behind its lines', () => {
    const standing = '备注,理由,月份,原因代码,核对码,确认人\n旧,"甲,乙",2021-05,a,11111111,李四\n\n';
    const { confirmed, problems } = read(withConfirmation(standing, { ...line, why: '甲"乙",\n丙' }) ?? '');
    expect(problems).toEqual([]);
    expect(confirmed.map(({ month, who, why }) => [month, who, why])).toEqual([
      ['2021-05', '李四', '甲,乙'],
      ['2021-06', '张三', '甲"乙",\n丙'],
    ]);
  });

  test('is refused where the header lacks a column', () => {
    expect(withConfirmation('month,code,key,who\n', line)).toBeUndefined();
  });
});
