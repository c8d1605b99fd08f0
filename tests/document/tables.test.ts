import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Cell, Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import { toCsv } from '../../functions/document/data/tables.ts';
import { hostileNames } from './hostile.ts';

function exhibit(rows: readonly (readonly Cell[])[]): Exhibit {
  return {
    id: 'market-top',
    label: '表5-1',
    title: '市场',
    unit: '单位：亿元',
    columns: [
      { key: 'name', label: '贸易伙伴', kind: 'text' },
      { key: 'month', label: '当月', group: '出口', kind: 'number', unit: '亿元' },
      { key: 'change', label: '同比%', group: '出口', kind: 'number', unit: '%' },
    ],
    rows: rows.map((cells, index) => ({ key: String(index), level: 0, cells })),
    notes: [],
    source: '',
  };
}

function reread(rows: readonly (readonly Cell[])[]): string[][] {
  return Papa.parse<string[]>(toCsv(exhibit(rows)).replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
}

describe('a table as a file', () => {
  test('begins with a byte order mark, ends its lines as spreadsheets do, and names its units', () => {
    const csv = toCsv(
      exhibit([[{ text: '越南' }, { text: '1.00', value: '1.004' }, { text: '—', reason: 'no-base' }]]),
    );
    expect(csv).toBe('\uFEFF贸易伙伴,出口 当月（亿元）,出口 同比%\r\n越南,1.004,—\r\n');
  });

  test('holds exact values, negative ones as numbers, and the symbol where there is none', () => {
    const cells: Cell[] = [
      { text: '荷兰' },
      { text: '−3.20', value: '-3.204999' },
      { text: '…', reason: 'no-data' },
    ];
    expect(reread([cells])[1]).toEqual(['荷兰', '-3.204999', '…']);
  });

  test.each(hostileNames)('no name becomes a formula or another cell: %.40s', (name) => {
    const [, row = []] = reread([[{ text: name }, { text: '1', value: '1' }, { text: '2', value: '2' }]]);
    expect(row).toHaveLength(3);
    const [cell = ''] = row;
    expect(cell.replace(/^'/, '')).toBe(name.replace(/^'/, ''));
    expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  });

  test.each(['=1+1', '+1', '-1+cmd', '@A1', '\t=1', '\r=1', '＝1+1', '－2'])('%j is inert', (text) => {
    expect(reread([[{ text }, { text: '1' }, { text: '2' }]])[1]?.[0]).toBe(`'${text}`);
  });
});
