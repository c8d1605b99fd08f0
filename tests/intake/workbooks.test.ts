import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { gb18030 } from '../../fixtures/changsha/generator/files.ts';
import type { Problem } from '../../functions/facts/receipt.ts';
import { cellsOf } from '../../functions/intake/csv/head-lines.ts';
import { tablesOf, workbook } from './tables.ts';

const csv = workbook('table.csv').toString();
const rows = csv
  .trim()
  .split(/\r?\n/)
  .map((line) => cellsOf(line, ','));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** As Excel 2003 writes it: codes are numbers with formats, months are days. */
const spreadsheetXml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="p"><NumberFormat ss:Format="00000000"/></Style></Styles>
<Worksheet ss:Name="出口"><Table>${rows
  .map(
    (cells, row) =>
      `<Row>${cells
        .map((text, column) => {
          if (row > 0 && column === 0)
            return `<Cell><Data ss:Type="DateTime">${text.slice(0, 4)}-${text.slice(4)}-01T00:00:00.000</Data></Cell>`;
          if (row > 0 && column === 1)
            return `<Cell ss:StyleID="p"><Data ss:Type="Number">${Number(text)}</Data></Cell>`;
          return `<Cell><Data ss:Type="${row > 0 && column > 5 ? 'Number' : 'String'}">${escaped(text)}</Data></Cell>`;
        })
        .join('')}</Row>`,
  )
  .join('')}</Table></Worksheet></Workbook>`;
const html = (charset: string): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body><table>${rows
    .map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}`).join('')}`)
    .join('')}</table></body></html>`;
const tabs = rows.map((cells) => cells.join('\t')).join('\r\n');
const xlsx = workbook('xlsxwriter.xlsx');
const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...files });

const forms: readonly (readonly [claim: string, key: string, content: string | Uint8Array])[] = [
  [
    'a workbook of openpyxl, codes as numbers with zeros in their formats',
    'a.xlsx',
    workbook('openpyxl.xlsx'),
  ],
  ['one whose days count from 1904', 'a.xlsm', workbook('openpyxl-1904.xlsx')],
  ['a workbook of XlsxWriter, codes as text', 'a.xlsx', xlsx],
  ['a workbook under a name of CSV', 'a.csv', xlsx],
  ['a workbook of LibreOffice', 'a.xlsx', workbook('libreoffice/openpyxl.xlsx')],
  ['an .xls', 'a.xls', workbook('libreoffice/openpyxl.xls')],
  ['an .xls under the name of .xlsx', 'a.xlsx', workbook('libreoffice/openpyxl.xls')],
  ['an .ods', 'a.ods', workbook('libreoffice/openpyxl.ods')],
  ['a page of LibreOffice', 'a.xls', workbook('libreoffice/openpyxl.html')],
  ['a page under .xls, nothing closed in it', 'a.xls', html('utf-8')],
  ['a page in GB2312', 'a.xls', gb18030(html('gb2312'))],
  ['XML of Excel 2003', 'a.xls', spreadsheetXml],
  ['text with tabs under .xls', 'a.xls', tabs],
  ['text with tabs in UTF-16', 'a.xls', Buffer.from(`\uFEFF${tabs}`, 'utf16le')],
  ['a ZIP with a CSV', 'a.zip', zip({ '表.csv': strToU8(csv) })],
  [
    'a ZIP with a workbook in a folder',
    'a.zip',
    zip({ '五月/表.xlsx': xlsx, '五月/.DS_Store': strToU8('x') }),
  ],
  ['a ZIP in a ZIP', 'a.zip', zip({ 'b.zip': zip({ 'c.csv': strToU8(csv) }) })],
  ['a ZIP that is not compressed', 'a.zip', zipSync({ '表.csv': strToU8(csv) }, { level: 0 })],
  ['gzip', 'a.csv.gz', gzipSync(csv)],
  ['gzip of a workbook', 'a.gz', gzipSync(xlsx)],
];

test.each(forms.map(([claim, key, content]) => ({ claim, key, content })))(
  '$claim gives the same facts as the CSV of its table',
  async ({ key, content }) => {
    const [expected] = await tablesOf(csv);
    const tables = await tablesOf(content, { key });
    expect(tables.map(({ outcome }) => outcome.rejects)).toEqual([[]]);
    expect(tables[0]?.facts).toEqual(expected?.facts);
    expect(expected?.facts).toHaveLength(24);
    const kept = ({ line, code }: Problem): string => `${line ?? ''} ${code}`;
    expect(tables[0]?.outcome.holds.map(kept)).toEqual(expected?.outcome.holds.map(kept));
  },
);

describe('what Excel does to a table', () => {
  const shared = [
    'B6 product-zero-lost 1012100',
    'D7 cell-error #N/A',
    'E9 number-shown-scaled 13×1000',
    'E10 number-with-unit $13',
    'F11 number-with-unit 2万美元',
  ];
  const told = async (content: Uint8Array): Promise<unknown> => {
    const tables = await tablesOf(content, { key: '五月.xlsx', flow: null });
    return tables.map(({ path, outcome, facts }) => ({
      path,
      flow: [...new Set(outcome.parts.map((part) => part.flow))],
      usd: outcome.parts.map((part) => part.usd),
      lines: facts.map(({ line }) => line),
      rejects: outcome.rejects.map(({ cell, code, text }) => [cell, code, text].join(' ')),
      notes: outcome.notes.map(({ code, text, details }) => [code, text ?? details?.['rows']].join(' ')),
    }));
  };
  const of = (lines: readonly string[], usd: string, rejects: readonly string[]): unknown => [
    {
      ...{ path: ['出口'], flow: ['export'], usd: [usd], lines, rejects },
      notes: ['rows-hidden 1', 'sheet-unknown 说明', 'sheet-hidden 隐藏的', 'sheet-hidden 深藏的'],
    },
    { path: ['进口'], flow: ['import'], usd: ['42857.56'], lines: ['2'], rejects: [], notes: [] },
  ];

  test('is understood or told by its cell: a header of two rows, formats, errors, formulas, hidden sheets', async () => {
    const rejects = [...shared.slice(0, 2), 'E8 formula-unvalued =E4*2', ...shared.slice(2)];
    expect(await told(workbook('traps.xlsx'))).toEqual(of(['4', '5', '12'], '193.10', rejects));
  });

  test.each(['xls', 'ods'])('is the same in .%s, in which the formula has its result', async (form) => {
    const found = await told(workbook(`libreoffice/traps.${form}`));
    expect(found).toEqual(of(['4', '5', '8', '12'], '195.10', shared));
  });
});

test.each(['SheetHidden', 'SheetVeryHidden'])(
  'a sheet of XML that is %s is named and not counted',
  async (state) => {
    const options = `<WorksheetOptions><Visible>${state}</Visible></WorksheetOptions>`;
    const table = /<Table>.*<\/Table>/s.exec(spreadsheetXml)?.[0] ?? '';
    const hidden = `<Worksheet ss:Name="旧的">${table}${options}</Worksheet>`;
    const tables = await tablesOf(spreadsheetXml.replace('</Workbook>', `${hidden}</Workbook>`));
    expect(tables.map(({ path }) => path)).toEqual([['出口']]);
    expect(tables[0]?.outcome.notes).toContainEqual({ code: 'sheet-hidden', text: '旧的' });
  },
);

describe('is refused with what helps for its kind:', () => {
  const encrypted = (): Promise<Uint8Array> =>
    writeXlsx({
      sheets: [{ name: 'a', rows: [['a']] }],
      encryption: { password: 'x', spinCount: 1 },
    });
  const packed = (bytes: Uint8Array, change: (header: DataView, at: number) => void): Uint8Array => {
    const changed = Uint8Array.from(bytes);
    const view = new DataView(changed.buffer);
    for (let at = 0; at + 4 <= changed.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) change(view, at);
    return changed;
  };
  const plain = zip({ 'a.csv': strToU8(csv) });
  const cases: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>])[] = [
    ['a workbook with a password', 'workbook-encrypted', encrypted],
    [
      'a binary workbook',
      'workbook-binary',
      () =>
        zip({
          '[Content_Types].xml': strToU8('<Types/>'),
          '_rels/.rels': strToU8(
            '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
          ),
        }),
    ],
    [
      'a document of Word',
      'document-not-csv',
      () => zip({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<a/>') }),
    ],
    [
      'a document of LibreOffice',
      'document-not-csv',
      () =>
        zip({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
    ],
    [
      'a ZIP with a password',
      'archive-encrypted',
      () => packed(plain, (view, at) => view.setUint16(at + 8, 1, true)),
    ],
    [
      'a ZIP packed in another way',
      'archive-method',
      () => packed(plain, (view, at) => view.setUint16(at + 10, 12, true)),
    ],
    ['a ZIP of nothing', 'archive-empty', () => zip({ 'a/': new Uint8Array() })],
    [
      'a ZIP whose list says less than is in it',
      'file-damaged',
      () => packed(plain, (view, at) => view.setUint32(at + 24, 10, true)),
    ],
    ['archives too deep in one another', 'beyond-limit', () => zip({ a: zip({ b: zip({ c: plain }) }) })],
    ['a workbook that is cut off', 'file-damaged', () => xlsx.subarray(0, 5000)],
    ['an .xls that is cut off', 'file-damaged', () => workbook('libreoffice/openpyxl.xls').subarray(0, 6000)],
    ['an .ods that is cut off', 'file-damaged', () => workbook('libreoffice/openpyxl.ods').subarray(0, 9000)],
    ['XML of Excel 2003 that is cut off', 'file-damaged', () => strToU8(spreadsheetXml.slice(0, 3000))],
    ['a table of something else', 'header-unknown', () => zip({ 'a.csv': strToU8('姓名,年龄\n张三,30\n') })],
  ];

  test.each(cases.map(([claim, code, content]) => ({ claim, code, content })))(
    '$claim: $code',
    async ({ code, content }) => {
      const tables = await tablesOf(await content(), { key: 'a.xlsx' });
      expect(tables.map(({ outcome }) => [outcome.status, outcome.rejects[0]?.code])).toEqual([
        ['refused', code],
      ]);
    },
  );
});
