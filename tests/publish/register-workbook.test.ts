import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { registerBook } from '../../functions/desk/register-book.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { readRegisters } from '../../functions/publish/gather/read-registers.ts';
import { keptRows } from '../../functions/reference/kept-table.ts';
import { registerColumns } from '../../functions/reference/read-registers.ts';
import type { Registers } from '../../functions/reference/registers.ts';
import { registerSheets } from '../../functions/words/register-sheets.ts';

const kept = join(import.meta.dirname, '../../fixtures/changsha/registers');
const files = readdirSync(kept).map((file) => [file, readFileSync(join(kept, file))] as const);
const rowsOf = (text: string): string[][] =>
  keptRows(text.replace(/^\uFEFF/, '')).map(({ cells }) => [...cells]);

async function registersOf(written: Iterable<readonly [string, Uint8Array | string]>): Promise<Registers> {
  const folder = mkdtempSync(join(tmpdir(), 'registers-'));
  try {
    mkdirSync(join(folder, 'registers'));
    for (const [file, content] of written) writeFileSync(join(folder, 'registers', file), content);
    return await readRegisters(folderStore(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const settings = files.filter(([file]) => file.endsWith('.json'));
const tables = files.filter(([file]) => file.endsWith('.csv'));
const without = ({ sheets, ...registers }: Registers): Omit<Registers, 'sheets'> => {
  expect(sheets).toBeDefined();
  return registers;
};

test.each(['zh-CN', 'en'] as const)(
  'one workbook with a sheet for each register, named in %s, is the same registers',
  async (language) => {
    const book = await writeXlsx({
      sheets: tables.map(([file, content]) => ({
        name: registerSheets[file]?.[language] ?? '',
        rows: rowsOf(content.toString()),
      })),
    });
    const registers = await registersOf([...settings, ['登记表.xlsx', book]]);
    expect(without(registers)).toEqual(without(await registersOf(files)));
    expect(registers.sheets.size).toBe(tables.length);
    expect(registers.sheets.get('parks.csv')).toBe(`登记表.xlsx › ${language === 'en' ? 'parks' : '园区'}`);
  },
);

test('a workbook for each register, under its name, is the same registers whatever its sheet is called', async () => {
  const books = await Promise.all(
    tables.map(
      async ([file, content]) =>
        [
          file.replace('.csv', '.xlsx'),
          await writeXlsx({ sheets: [{ name: 'Sheet1', rows: rowsOf(content.toString()) }] }),
        ] as const,
    ),
  );
  expect(without(await registersOf([...settings, ...books]))).toEqual(without(await registersOf(files)));
});

test.each(['zh-CN', 'en'] as const)(
  'the workbook that is written of registers is the same registers, in %s',
  async (language) => {
    const texts = new Map(tables.map(([file, content]) => [file, content.toString()]));
    const book = await registerBook(texts, language);
    const confirmed = tables.filter(([file]) => file === 'confirmed.csv');
    const registers = await registersOf([...settings, ...confirmed, ['登记表.xlsx', book]]);
    expect(without(registers)).toEqual(without(await registersOf(files)));
    expect(registers.sheets.size).toBe(tables.length - 1);
  },
);

test('the workbook that is written keeps codes as texts and offers the words of a column', async () => {
  const book = await readXlsx(
    await registerBook(new Map([['parks.csv', '编码,名称,类别\n0012,甲区,区县\n']]), 'zh-CN'),
    {
      readStyles: true,
    },
  );
  const [sheet] = book.sheets;
  expect(sheet?.rows.slice(0, 2)).toEqual([
    ['编码', '名称', '类别'],
    ['0012', '甲区', '区县'],
  ]);
  expect(sheet?.cells?.get('1,0')?.style?.numFmt).toBe('@');
  expect(sheet?.cells?.get('150,0')?.style?.numFmt).toBe('@');
  expect(sheet?.dataValidations?.map(({ range, values, inputTitle }) => [range, values, inputTitle])).toEqual(
    [
      ['A2:A202', undefined, '编码 code'],
      ['B2:B202', undefined, '名称 name'],
      ['C2:C202', ['国家级园区', '省级园区', '海关特殊监管区域', '区县'], '类别 kind'],
    ],
  );
  const targets = book.sheets.find(({ name }) => name === '目标');
  expect(targets?.rows[0]?.slice(0, 5)).toEqual(['范围', '指标', '年份', '目标值', '单位']);
});

test('every register has the names of its sheet', () => {
  expect(Object.keys(registerSheets).sort()).toEqual([...registerColumns.keys()].sort());
});

const parks: WriteSheet = {
  name: '园区',
  rows: [
    ['编码', '名称', '类别', '启用月份'],
    ['A', '甲区', '区县', new Date(Date.UTC(2020, 0, 1))],
  ],
  cells: new Map([['1,3', { style: { numFmt: 'yyyy"年"m"月"' } }]]),
};
const told = ({ problems }: Registers): string[] =>
  problems.map(({ file, line, column, code }) =>
    [file, line, column, code].filter((one) => one !== undefined).join(' '),
  );

test('a month that Excel made a day of is the month that its cell shows', async () => {
  const registers = await registersOf([['登记表.xlsx', await writeXlsx({ sheets: [parks] })]]);
  expect(told(registers)).toEqual([]);
  expect(registers.parks).toMatchObject([{ code: 'A', validFrom: '2020-01', line: 2 }]);
});

test.each<
  readonly [
    claim: string,
    sheets: readonly WriteSheet[],
    beside: Readonly<Record<string, string>>,
    found: readonly string[],
  ]
>([
  [
    'a sheet that no register is called by',
    [parks, { name: '备查', rows: [['甲', '乙']] }],
    {},
    ['登记表.xlsx › 备查 register-sheet-unknown'],
  ],
  [
    'a sheet that is hidden',
    [parks, { name: '企业', rows: [['企业名称']], hidden: true }],
    {},
    ['登记表.xlsx › 企业 register-sheet-hidden'],
  ],
  [
    'a form that nobody has filled in',
    [parks, { name: '目标', rows: [['范围', '指标', '年份', '目标值', '单位']] }],
    {},
    [],
  ],
  [
    'a register in two forms',
    [parks],
    { 'parks.csv': '编码,名称,类别\nB,乙区,区县\n' },
    ['登记表.xlsx › 园区 register-in-two-forms'],
  ],
  [
    'the error of a formula',
    [
      {
        ...parks,
        rows: [
          ['编码', '名称', '类别'],
          ['A', '#N/A', '区县'],
        ],
        cells: new Map(),
      },
    ],
    {},
    ['登记表.xlsx › 园区 2 名称 register-cell-computed'],
  ],
])('%s is told', async (_, sheets, beside, found) => {
  const book = await writeXlsx({ sheets: [...sheets] });
  expect(told(await registersOf([...Object.entries(beside), ['登记表.xlsx', book]]))).toEqual(found);
});

test('a workbook that cannot be read is told', async () => {
  const book = await writeXlsx({ sheets: [parks] });
  expect(told(await registersOf([['登记表.xlsx', book.subarray(0, 900)]]))).toEqual([
    '登记表.xlsx register-undecodable',
  ]);
});
