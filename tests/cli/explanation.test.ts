import { expect, test } from 'vitest';
import { explanationLines } from '../../functions/cli/explanation.ts';
import type { Cell, Exhibit } from '../../functions/bulletin/model/bulletin.ts';

const exhibit: Exhibit = {
  ...{ id: 'parks', label: '表7-1', title: '园区', unit: '亿元', source: '' },
  columns: [
    { key: 'name', label: '园区', kind: 'text' },
    { key: 'month', label: '当月', kind: 'number' },
  ],
  rows: [],
  notes: ['乙园本月未报送数据。', '丙园为初步数。'],
};

function told(cell: Cell, language: 'zh-CN' | 'en'): string[] {
  const row = { key: 'b', level: 0 as const, cells: [{ text: '乙园' }, cell] };
  const [column = exhibit.columns[0]] = exhibit.columns.slice(1);
  if (column === undefined) throw new RangeError('the table has no column');
  return explanationLines({ exhibit, row, column, cell, computed: undefined, sums: [] }, language).slice(1);
}

test('a cell without a figure says why it has none, and what the table says of its row', () => {
  const silent = { text: '…', reason: 'no-data' as const };
  expect(told(silent, 'zh-CN')).toEqual(['此格没有数：数据未报送', '表注：乙园本月未报送数据。']);
  expect(told(silent, 'en')[0]).toBe('There is no figure here: not delivered');
});

test('a cell that no rows gave says so', () => {
  expect(told({ text: '省级园区' }, 'zh-CN')).toEqual(['此格不是由数据行算得的数']);
});
