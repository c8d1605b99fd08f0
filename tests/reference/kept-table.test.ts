import { describe, expect, test } from 'vitest';
import { manifestEntry } from '../../functions/intake/manifest.ts';
import { keptRows } from '../../functions/reference/kept-table.ts';
import { parseRegisters } from '../../functions/reference/read-registers.ts';

const parks = (text: string) => parseRegisters(new Map([['parks.csv', text]]));
const header = 'code,name,kind';

describe('rows of a register that cannot be told apart are told with their line', () => {
  test.each([
    [
      'a stray quote that closes two rows below',
      ['A,"甲,区县', 'B,乙,区县', 'C,丙",区县'],
      'register-quote-not-closed',
    ],
    ['a stray quote that closes in the next row', ['A,"甲,区县', 'B,乙",区县'], 'register-quote-not-closed'],
    ['a stray quote in the last cell', ['A,甲,"区县', 'B,乙,区县"'], 'register-quote-not-closed'],
    ['a quote that never closes', ['A,"甲,区县', 'B,乙,区县'], 'register-quote-not-closed'],
    ['a comma without quotes', ['A,甲,乙,区县'], 'register-row-too-long'],
    ['a control character', ['A,甲\u0000,区县'], 'register-control-character'],
  ])('%s', (_, lines, code) => {
    const { parks: read, problems } = parks([header, 'X,星,区县', ...lines, ''].join('\n'));
    expect(read.map((park) => park.code)).toEqual(['X']);
    expect(problems).toMatchObject([{ file: 'parks.csv', line: 3, code }]);
  });

  test.each([
    ['a name with a line break', 'A,"甲\n园",区县'],
    ['a name with a line break and a comma', 'A,"甲,\n园",区县'],
    ['a remark in the last cell', 'A,甲,区县,"一\n二"'],
    ['empty cells at the end', 'A,甲,区县,,,'],
    ['fewer cells', 'A,甲,区县'],
  ])('%s is a row', (_, row) => {
    const { parks: read, problems } = parks([`${header},备注`, row, 'B,乙,区县,'].join('\r\n'));
    expect([read.map((park) => park.code), problems]).toEqual([['A', 'B'], []]);
  });
});

test('every line of a register is a row, or told', () => {
  const rows = keptRows(`${header}\nA,"甲,区县\nB,乙,区县\nC,丙",区县\nD,丁,区县\n`);
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [1, undefined],
    [2, 'quote-not-closed'],
    [5, undefined],
    ...(rows.length > 3 ? [[6, undefined]] : []),
  ]);
});

test('a manifest with a row that cannot be told apart says so of every file beside it', () => {
  const manifest = Buffer.from(
    '文件,进出口,月份\na.csv,"出口,2021-05\nb.csv,进口",2021-05\nc.csv,进口,2021-05\n',
  );
  const problem = { code: 'manifest-row-broken', details: { line: '2' } };
  expect(manifestEntry(manifest, 'b.csv')?.problems).toMatchObject([problem]);
  expect(manifestEntry(manifest, 'c.csv')).toMatchObject({
    flow: 'import',
    months: ['2021-05'],
    problems: [problem],
  });
});
