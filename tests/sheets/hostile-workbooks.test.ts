import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Budget } from '../../functions/sheets/budget.ts';
import { limits, type Limits } from '../../functions/sheets/limits.ts';
import { tablesIn, type TablesIn } from '../../functions/intake/tables-in.ts';
import { workbook } from '../intake/tables.ts';

/** Looks into an upload within limits of its own, and reads the text of all its tables. */
async function lookedInto(
  bytes: Uint8Array,
  over: Partial<Limits> = {},
  now?: () => number,
): Promise<TablesIn['tables']> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const open = (): Promise<Readable> => Promise.resolve(Readable.from([Buffer.from(bytes)]));
    const { tables } = await tablesIn(open, folder, new Budget({ ...limits, ...over }, now));
    for (const table of tables)
      if (table.problem === undefined)
        for await (const piece of await table.open()) expect(piece).toBeDefined();
    return tables;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const xlsx = workbook('xlsxwriter.xlsx');
const parts = unzipSync(xlsx);
const sheetOf = (rows: string): Uint8Array =>
  zipSync({
    ...parts,
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
const cell = (place: string, text = '1'): string =>
  `<row r="${/\d+/.exec(place)?.[0] ?? ''}"><c r="${place}" t="inlineStr"><is><t>${text}</t></is></c></row>`;

describe('beyond a limit an upload is refused, and the limit told:', () => {
  test.each<readonly [limit: keyof Limits, most: number, bytes: Uint8Array]>([
    ['packed', 1000, xlsx],
    ['unpacked', 10_000, xlsx],
    ['ratio', 3, zipSync({ 'a.csv': strToU8(' '.repeat(100_000)) })],
    ['ratio', 3, gzipSync(' '.repeat(100_000))],
    ['entries', 3, xlsx],
    ['nesting', 1, zipSync({ 'a.zip': zipSync({ b: strToU8('x') }) })],
    ['sheets', 2, workbook('traps.xlsx')],
    ['rows', 20, sheetOf(cell('A21'))],
    ['columns', 20, sheetOf(cell('U1'))],
    ['cell', 20, sheetOf(cell('A1', 'x'.repeat(21)))],
    ['texts', 100, xlsx],
  ])('%s', async (limit, most, bytes) => {
    const [table] = await lookedInto(bytes, { ratioFrom: 1000, [limit]: most });
    expect(table?.problem).toMatchObject({ code: 'beyond-limit', details: { limit, most: String(most) } });
  });

  test('seconds, by the clock that it is given', async () => {
    let now = 0;
    const [table] = await lookedInto(xlsx, { seconds: 1 }, () => (now += 400));
    expect(table?.problem).toMatchObject({ code: 'beyond-limit', details: { limit: 'seconds' } });
  });

  test('a cell at the far corner costs nothing but its name', async () => {
    const [table] = await lookedInto(sheetOf(`${cell('A1')}${cell('XFD1048576')}`));
    expect(table?.problem).toMatchObject({ details: { limit: 'columns', where: '出口 › XFD1048576' } });
  });

  test('a row or a cell that is said to be repeated a million times', async () => {
    const content = (rows: string): Uint8Array =>
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8(
          `<office:document-content><office:body><office:spreadsheet><table:table table:name="a">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
        ),
      });
    const one = '<table:table-cell office:value-type="float" office:value="1"';
    const wide = `<table:table-row>${one} table:number-columns-repeated="16384"/></table:table-row>`;
    const [first] = await lookedInto(content(wide));
    expect(first?.problem).toMatchObject({ details: { limit: 'columns' } });
    const long = `<table:table-row table:number-rows-repeated="1048577">${one}/></table:table-row>`;
    const [second] = await lookedInto(content(long));
    expect(second?.problem).toMatchObject({ details: { limit: 'rows' } });
  });
});

describe('a file with a byte that is another', () => {
  const files = [
    'xlsxwriter.xlsx',
    'libreoffice/openpyxl.xls',
    'libreoffice/openpyxl.ods',
    'traps.xlsx',
    'libreoffice/traps.xls',
  ];

  test.each(files)('is read or refused, and nothing else: %s', async (name) => {
    const bytes = workbook(name);
    let refused = 0;
    for (let flip = 0; flip < 60; flip++) {
      const at = (flip * 7919 + 31) % bytes.length;
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (flip % 8));
      const tables = await lookedInto(changed);
      expect(tables.length).toBeGreaterThan(0);
      if (tables.some(({ problem }) => problem !== undefined)) refused += 1;
    }
    expect(refused).toBeGreaterThan(0);
  });

  test.each(files)('or that ends early is refused: %s', async (name) => {
    const bytes = workbook(name);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const [table] = await lookedInto(bytes.subarray(0, Math.floor(bytes.length * share)));
      expect(table?.problem?.code).toBe('file-damaged');
    }
  });
});
