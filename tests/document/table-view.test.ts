import { expect, test } from 'vitest';
import type { Cell, Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import { tableView } from '../../functions/document/page/table-view.ts';
import { documentWordsIn } from '../../functions/words/catalogues.ts';

const ten: Cell = { text: '10.0', value: '10' };
const noBase: Cell = { text: '—', reason: 'no-base' };
const noData: Cell = { text: '…', reason: 'no-data' };

function shown(...rows: readonly (readonly Cell[])[]) {
  const exhibit: Exhibit = {
    ...{ id: 'markets', label: '表5-1', title: '市场', unit: '', notes: [], source: '' },
    columns: [
      { key: 'name', label: '市场', kind: 'text' },
      { key: 'month', label: '当月', group: '进出口', kind: 'number' },
      { key: 'change', label: '同比%', group: '进出口', kind: 'number' },
      { key: 'note', label: '通报', kind: 'text' },
    ],
    rows: rows.map((figures, index) => ({
      ...{ key: String(index), level: 0 as const },
      cells: [{ text: '越南' }, ...figures, { text: '' }],
    })),
  };
  const view = tableView(exhibit, documentWordsIn('zh-CN'), { ids: true, why: '' });
  return {
    heads: view.head.flat().map(({ label, columns }) => [label.join(''), columns]),
    ids: view.bodies
      .flatMap(({ rows }) => rows)
      .map(({ cells }) => cells.map(({ id }) => id.split('/').at(-1))),
  };
}

test('growth is not printed in a year before which there is none', () => {
  const { heads, ids } = shown([ten, noBase], [ten, noData]);
  expect(heads).toEqual([
    ['市场', 1],
    ['进出口', 1],
    ['通报', 1],
    ['当月', 1],
  ]);
  expect(ids).toEqual([
    ['name', 'month', 'note'],
    ['name', 'month', 'note'],
  ]);
});

test.each<[string, Cell]>([
  ['one row has a figure', ten],
  ['the two years come from different sources', { text: '//', reason: 'not-comparable' }],
  ['a figure is kept back', { text: 'x', reason: 'suppressed' }],
  ['a figure that readers have had is gone', { ...noBase, mark: 'revised' }],
])('a column is printed where %s', (_, cell) => {
  expect(shown([ten, noBase], [ten, cell]).ids[0]).toEqual(['name', 'month', 'change', 'note']);
});

test('a table without any figure keeps its columns', () => {
  expect(shown([noData, noData]).ids[0]).toEqual(['name', 'month', 'change', 'note']);
});
