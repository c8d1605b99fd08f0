import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Bulletin, Column } from '../../functions/bulletin/model/bulletin.ts';
import { toDictionary } from '../../functions/document/data/dictionary.ts';
import { sample } from './sample.ts';

function entries(bulletin: Bulletin): string[][] {
  return Papa.parse<string[]>(toDictionary(bulletin).replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
}

function withColumns(columns: readonly Column[]): Bulletin {
  const chapters = sample.chapters.slice(0, 1).map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.flatMap((block) =>
      block.kind === 'exhibit' ? [{ ...block, exhibit: { ...block.exhibit, columns } }] : [],
    ),
  }));
  return { ...sample, chapters };
}

describe('the dictionary of the tables', () => {
  test('has an entry for every column of every table, with a definition each', () => {
    const [header, ...rows] = entries(sample);
    expect(header).toEqual(['文件', '表', '列代码', '列名', '单位', '类型', '算法', '定义', '资料来源']);
    expect(rows).toHaveLength(4 * 11);
    expect(rows.filter((row) => row.length !== 9 || row[7] === '')).toEqual([]);
    expect(rows[1]?.slice(0, 4)).toEqual([
      'tables/overview.csv',
      '表1-1 进出口总体情况',
      'month',
      '进出口·当月',
    ]);
  });

  test('defines a growth alike in every flow and currency', () => {
    const keys = ['to-date-change', 'CNY-to-date-change', 'export-to-date-change'];
    const rows = entries(
      withColumns(keys.map((key) => ({ key, label: '同比%', kind: 'number', unit: '%' }))),
    );
    expect(rows.slice(1).map((row) => row[7])).toEqual(Array(3).fill('累计额比上年同期的增速'));
  });

  test("a month as a row's name is not taken for the month's trade", () => {
    const [, row] = entries(withColumns([{ key: 'month', label: '月份', kind: 'text' }]));
    expect(row?.[7]).toBe('本行的说明');
  });

  test('no label becomes a formula', () => {
    const [, row] = entries(withColumns([{ key: 'name', label: '=1+1', kind: 'text' }]));
    expect(row?.[3]).toBe("'=1+1");
  });

  test.each([
    ['prices', 'value', /可比商品累计金额/],
    ['assessment-parks', 'completion', /权重×（完成进度÷时间进度）/],
    ['assessment-districts', 'total', /各项得分之和/],
    ['enterprise-thresholds', 'to-date', /家数/],
    ['daily', 'month', /当月额÷当月法定工作日数/],
    ['plan-targets', 'change', /累计数比上年同期/],
    ['concentration', 'now', /比重/],
    ['targets', 'value', /累计额/],
    ['markets', 'to-date', /累计额/],
  ])('says of %s what %s means in that table', (id, key, meant) => {
    const { chapters, ...bulletin } = withColumns([{ key, label: '列', kind: 'number' }]);
    const named = chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) =>
        block.kind === 'exhibit' ? { ...block, exhibit: { ...block.exhibit, id } } : block,
      ),
    }));
    expect(entries({ ...bulletin, chapters: named })[1]?.[7]).toMatch(meant);
  });
});
