import { describe, expect, test } from 'vitest';
import type { Bulletin, Cell, Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import { toWorkbook } from '../../functions/document/workbook/workbook.ts';
import { hostileBulletin, hostileNames } from './hostile.ts';
import { draft, sample } from './sample.ts';
import { all, openedWorkbook, type OpenedSheet, type OpenedWorkbook } from './workbook-parts.ts';

async function opened(bulletin: Bulletin): Promise<OpenedWorkbook> {
  return openedWorkbook(await toWorkbook(bulletin));
}

function sheet(workbook: OpenedWorkbook, name: string): OpenedSheet {
  const found = workbook.sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** The sample with one exhibit of one row. */
function single(cells: readonly Cell[], changed: Partial<Exhibit> = {}): Bulletin {
  const exhibit: Exhibit = {
    id: 'market-top',
    label: '表5-1',
    title: '市场',
    unit: '单位：亿元',
    columns: [
      { key: 'name', label: '市场', kind: 'text' },
      { key: 'month', label: '当月', group: '出口', kind: 'number', unit: '亿元' },
      { key: 'month-change', label: '同比%', group: '出口', kind: 'number', unit: '%' },
      { key: 'to-date', label: '累计', group: '出口', kind: 'number', unit: '亿元' },
      { key: 'to-date-change', label: '同比%', group: '出口', kind: 'number', unit: '%' },
    ],
    rows: [{ key: '1', level: 0, cells }],
    notes: [],
    source: '',
    ...changed,
  };
  return {
    ...sample,
    chapters: [{ id: 'market', number: '', heading: '', blocks: [{ kind: 'exhibit', exhibit }] }],
  };
}

const name: Cell = { text: '越南' };

describe('a workbook', () => {
  test('is the same file to the byte whenever it is made', async () => {
    const first = await toWorkbook(sample);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await toWorkbook(sample)).equals(Buffer.from(first))).toBe(true);
  });

  test('opens with its cover, then contents, notes, symbols and one sheet for each exhibit', async () => {
    const { sheets, parts } = await opened(sample);
    expect(sheets.map((each) => each.name)).toEqual([
      '封面',
      '目录',
      '说明',
      '符号',
      '表1-1',
      '表2-1',
      '表3-1',
      '表4-1',
    ]);
    expect(parts['xl/workbook.xml']).toContain('activeTab="0"');
    expect(parts['docProps/core.xml']).toContain('<dc:title>长沙市外贸月通报 2021年6月</dc:title>');
    expect(parts['docProps/core.xml']).toContain('2021-07-20T00:00:00Z');
    expect(parts['docProps/custom.xml']).toContain('zh-CN');
  });

  test('speaks English in its own words for an English bulletin', async () => {
    const { sheets } = await opened({ ...sample, language: 'en' });
    expect(sheets.slice(0, 4).map((each) => each.name)).toEqual(['Cover', 'Contents', 'Notes', 'Symbols']);
  });

  test('says on its cover that it is a draft, and why', async () => {
    const texts = [...sheet(await opened(draft), '封面').cells.values()].map(({ text }) => text);
    expect(texts.join('\n')).toContain('草稿');
    expect(texts).toEqual(expect.arrayContaining([...(draft.draft?.reasons ?? ['missing'])]));
  });

  test('leads from its contents to every sheet behind it', async () => {
    const workbook = await opened(sample);
    const targets = all(sheet(workbook, '目录').xml, /<hyperlink [^>]*location="([^"]*)"/g).map(
      ([, at]) => at,
    );
    expect(targets).toEqual(workbook.sheets.slice(2).map((each) => `&apos;${each.name}&apos;!A1`));
  });

  test('holds one table a sheet from column A to its last cell, nothing merged, headings frozen', async () => {
    const { sheets, parts } = await opened(sample);
    const tables = Object.keys(parts).filter((path) => path.startsWith('xl/tables/'));
    expect(tables).toHaveLength(6);
    for (const { xml, cells } of sheets.slice(4)) {
      expect(all(xml, /<tablePart /g)).toHaveLength(1);
      expect(xml).not.toContain('mergeCell');
      const header = Number(/ySplit="(\d+)"/.exec(xml)?.[1]);
      const [, last = ''] = /<dimension ref="A1:([A-Z]+\d+)"/.exec(xml) ?? [];
      expect(Object.values(parts).some((part) => part.includes(`ref="A${header}:${last}"`))).toBe(true);
      expect(cells.get(`A${header}`)?.type).toBe('s');
      expect(cells.has(`A${header + 1}`)).toBe(true);
    }
  });

  test('names each column of a table once, as its headings do', async () => {
    const workbook = await opened(single([name, ...Array<Cell>(4).fill({ text: '1.0', value: '1' })]));
    const table = workbook.parts['xl/tables/table2.xml'];
    const named = all(table, /<tableColumn id="\d+" name="([^"]*)"/g).map(([, each]) => each);
    expect(named).toEqual([
      '市场',
      '出口·当月（亿元）',
      '出口·当月·同比%',
      '出口·累计（亿元）',
      '出口·累计·同比%',
    ]);
    const texts = [...sheet(workbook, '表5-1').cells.values()].map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(named));
  });
});

describe('a figure in a workbook', () => {
  test.each<[Cell, string, string]>([
    [{ text: '1,234.57', value: '1234.567' }, '1234.567', '#,##0.00;"−"#,##0.00'],
    [{ text: '−3.2', value: '-3.204999' }, '-3.204999', '0.0;"−"0.0'],
    [{ text: '0.0', value: '-0.004' }, '-0.004', '0.0;0.0'],
    [{ text: '7', value: '7' }, '7', '0;"−"0'],
    [{ text: '2.5', value: '2.5', mark: 'revised' }, '2.5', '0.0" 修";"−"0.0" 修"'],
  ])('is the unrounded number, shown as printed: %o', async (cell, value, format) => {
    const { cells } = sheet(await opened(single([name, cell])), '表5-1');
    const shown = [...cells.entries()].filter(([address]) => address.startsWith('B')).at(-1);
    expect(shown?.[1]).toEqual({ type: 'n', text: value, format });
  });

  test('that is not given is its symbol, which the sheet of symbols explains', async () => {
    const workbook = await opened(single([name, { text: 'x', reason: 'suppressed' }]));
    const shown = [...sheet(workbook, '表5-1').cells].filter(([address]) => address.startsWith('B')).at(-1);
    expect(shown?.[1]).toMatchObject({ type: 's', text: 'x' });
    const symbols = [...sheet(workbook, '符号').cells.values()].map(({ text }) => text);
    expect(symbols.slice(-2)).toEqual(['x', '为保护单个企业的数据，不予公布']);
  });
});

describe('what somebody wrote into the data', () => {
  test.each(hostileNames)('is text in a workbook, never a formula: %.40s', async (hostile) => {
    const { sheets, parts } = await opened(hostileBulletin(hostile));
    expect(sheets.map(({ xml }) => xml).join('')).not.toMatch(/<f[ >]/);
    expect(sheet({ sheets, parts }, '封面').cells.get('A1')).toMatchObject({
      type: 's',
      text: `${hostile} 2021年6月`,
    });
    const texts = [...sheet({ sheets, parts }, '表3-1').cells.values()].map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([...hostileNames]));
  });

  test('never makes two sheets of one name, nor a name that spreadsheets refuse', async () => {
    const label = `a/b:c*[d]?\\${'长'.repeat(40)}`;
    const chapters = sample.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) =>
        block.kind === 'exhibit' ? { ...block, exhibit: { ...block.exhibit, label } } : block,
      ),
    }));
    const names = (await opened({ ...sample, chapters })).sheets.map((each) => each.name);
    expect(names).toHaveLength(8);
    expect(new Set(names).size).toBe(8);
    for (const each of names) expect(each).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });
});

test('an exhibit without rows says so, and has no table', async () => {
  const workbook = await opened(single([], { rows: [] }));
  expect([...sheet(workbook, '表5-1').cells.values()].map(({ text }) => text)).toContain('本期无数据。');
  expect(sheet(workbook, '表5-1').xml).not.toContain('tablePart');
});
