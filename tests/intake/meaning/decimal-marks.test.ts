import { describe, expect, test } from 'vitest';
import { readingOf } from '../reading.ts';

const table = (delimiter: string, ...amounts: string[]): string =>
  ['month,flow,product,market,value_usd'.replaceAll(',', delimiter)]
    .concat(amounts.map((amount) => ['2021-05', 'export', '84295211', '502', `"${amount}"`].join(delimiter)))
    .join('\n');

async function usd(content: string): Promise<string> {
  const { outcome } = await readingOf(content, { flow: null });
  if (outcome.rejects.length > 0)
    return outcome.rejects.map(({ code, line }) => `!${code} ${line ?? ''}`).join(' ');
  return outcome.parts.map((part) => part.usd).join(' ');
}

describe('a comma with three digits behind it', () => {
  test.each([
    ['undecided in a table with semicolons', ';', ['234,500', '567,125'], '!decimal-comma-ambiguous 2'],
    ['undecided beside whole numbers', ';', ['12', '1,234'], '!decimal-comma-ambiguous 3'],
    ['negative', ';', ['-1,234'], '!decimal-comma-ambiguous 2'],
    ['decided by decimals', ';', ['1,200', '12,5'], '13.70'],
    ['decided by decimals with thousands', ';', ['1,200', '1.234,50', '7'], '1242.70'],
    ['decided by a leading zero', ';', ['1,200', '0,250'], '1.45'],
    ['decided by many digits', ';', ['1,200', '1234,250'], '1235.45'],
    ['decided by a point', ';', ['1,200', '12.5'], '1212.50'],
    ['decided by thousands with a point', ';', ['1,200', '1,234.50'], '2434.50'],
    ['decided by two commas', ';', ['1,200', '1,234,567'], '1235767.00'],
    ['shown to be both', ';', ['1,200', '12,5', '12.5'], '!decimal-comma-ambiguous 2'],
    ['too fine as decimals', ';', ['1,234', '12,5'], '!number-too-fine 2'],
    ['decided by decimals in a table with tabs', '\t', ['1,200', '12,5'], '13.70'],
    ['between thousands in a table with tabs', '\t', ['1,200', '12'], '1212.00'],
    ['between thousands in a table with commas', ',', ['1,200', '12'], '1212.00'],
    ['shown to be decimals in a table with commas', ',', ['1,200', '12,5'], '!decimal-comma-ambiguous 2'],
    ['no comma at all', ';', ['1200', '12.50'], '1212.50'],
    ['decimals only', ';', ['12,50', '1.234,56'], '1247.06'],
  ])('%s', async (_, delimiter, amounts, expected) => {
    expect(await usd(table(delimiter, ...amounts))).toBe(expected);
  });

  test.each([
    ['between ten thousands or before decimals, semicolons', ';', ['1,0000'], '!decimal-comma-ambiguous 2'],
    ['the same with tabs', '\t', ['1,0000', '12'], '!decimal-comma-ambiguous 2'],
    ['the same negative', ';', ['-1,2345'], '!decimal-comma-ambiguous 2'],
    ['five digits behind', ';', ['1,23456'], '!decimal-comma-ambiguous 2'],
    ['with commas no number', ',', ['1,0000'], '!number-unreadable 2'],
    ['decided by decimals', ';', ['1,0000', '12,5'], '13.50'],
    ['decided by a leading zero', '\t', ['1,5000', '0,2500'], '1.75'],
    ['decided by five digits before it', ';', ['12345,6700'], '12345.67'],
    ['beside points no number', ';', ['1,0000', '12.5'], '!number-unreadable 2'],
  ])('four digits behind, %s', async (_, delimiter, amounts, expected) => {
    expect(await usd(table(delimiter, ...amounts))).toBe(expected);
  });

  test('is told with its column, and decided column by column', async () => {
    const { outcome } = await readingOf(
      'month;flow;product;market;value_usd;quantity;unit\n' +
        '2021-05;export;84295211;502;234,50;12,345;千克\n2021-05;export;84295211;116;567,10;1,500;千克\n',
      { flow: null },
    );
    expect(outcome.status).toBe('refused');
    expect(outcome.rejects).toEqual([
      { code: 'decimal-comma-ambiguous', line: 2, column: 'quantity', text: '12,345' },
    ]);
  });
});
