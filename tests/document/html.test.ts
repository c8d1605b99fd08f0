import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import { toHtml } from '../../functions/document/page/html.ts';
import type { Origin } from '../../functions/trade/origin.ts';
import { hostileBulletin, hostileNames } from './hostile.ts';
import { pointsSaying } from '../points-saying.ts';
import { draft, sample } from './sample.ts';

const media = ['print', 'screen'] as const;

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

describe.each(media)('the %s edition', (medium) => {
  const html = toHtml(sample, { medium });

  test('needs nothing from outside and runs nothing but what its policy names by hash', () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script[^>]|<link|<img|<iframe|url\(|@import|https?:/i);
    const scripts = all(/<script>(.*?)<\/script>/gs, html);
    expect(scripts).toHaveLength(medium === 'screen' ? 1 : 0);
    const hashes = all(/'sha256-([^']+)'/g, html).map((hash) => hash.replace('&#x3D;', '='));
    expect(hashes).toEqual(scripts.map((text) => createHash('sha256').update(text).digest('base64')));
  });

  test('holds every exhibit, chart and chapter once, and every link leads somewhere', () => {
    const ids = all(/ id="([^"]+)"/g, html);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all(/href="#([^"]+)"/g, html)
      .map(decodeURIComponent)
      .filter((link) => !/^(?:table-)?absent/.test(link));
    const chapters = ids.filter((id) => id.startsWith('chapter-'));
    expect(chapters.length).toBeGreaterThan(3);
    for (const chapter of chapters) expect(links).toContain(chapter);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  test('tells in words what each chart shows', () => {
    const charts = all(/<svg ([^>]*)>/g, html);
    expect(charts).toHaveLength(8);
    for (const chart of charts) expect(chart).toMatch(/role="img" aria-label="[^"]+"/);
  });

  test('names the scope of every heading cell, and no row is longer than its head', () => {
    for (const table of all(/<table>(.*?)<\/table>/gs, html)) {
      expect(all(/<th (.)/g, table).length).toBe(all(/<th (scope=")/g, table).length);
      const [head = ''] = all(/<thead>(.*?)<\/thead>/gs, table);
      const [upper = ''] = all(/<tr>(.*?)<\/tr>/gs, head);
      const width = all(/colspan="(\d+)"/g, upper).reduce((sum, columns) => sum + Number(columns), 0);
      const rows = all(/<tr class="level[^"]*">(.*?)<\/tr>/gs, table);
      expect(rows.length).toBeGreaterThan(3);
      for (const row of rows) expect(all(/<(t[hd]) /g, row)).toHaveLength(width);
    }
  });

  test('says on a draft that it is one, and why', () => {
    expect(html).not.toContain('草稿');
    const held = toHtml(draft, { medium });
    expect(held).toContain('class="watermark"');
    for (const reason of draft.draft?.reasons ?? []) expect(held).toContain(reason);
  });

  test.each(hostileNames)('text stays text: %.40s', (name) => {
    const hostile = toHtml(hostileBulletin(name), { medium });
    const elements = (text: string): string[] => [...new Set(all(/<([a-z!/][a-z0-9]*)/gi, text))].sort();
    const plain = toHtml(hostileBulletin('无害'), { medium });
    expect(elements(hostile)).toEqual(elements(plain));
    expect(hostile).not.toMatch(/ on[a-z]+=(?!&)/i);
    expect(all(/<\/?style>(.)/gs, hostile)).toHaveLength(2);
  });
});

test('on a screen every figure has its name, and where an explaining page stands beside it, a link to its place there', () => {
  const origin: Origin = {
    of: 'sum',
    dimension: 'total',
    keys: ['total'],
    flow: 'export',
    what: 'CNY',
    period: 'month',
  };
  const exhibit: Exhibit = {
    ...{ id: 'x', label: '表1-1', title: '试', unit: '亿元', notes: [], source: '' },
    columns: [
      { key: 'name', label: '园区', kind: 'text' as const },
      { key: 'month', label: '当月', kind: 'number' as const },
      { key: 'plan', label: '计划', kind: 'number' as const },
    ],
    rows: [
      {
        key: '长沙 经开区',
        level: 0 as const,
        cells: [{ text: '长沙经开区' }, { text: '1.0', value: '1', origin }, { text: '—' }],
      },
    ],
  };
  const [chapter] = sample.chapters;
  expect(chapter).toBeDefined();
  const chapters =
    chapter === undefined ? [] : [{ ...chapter, blocks: [{ kind: 'exhibit' as const, exhibit }] }];
  const html = toHtml({ ...sample, chapters }, { medium: 'screen', why: 'why.html' });
  const [own = ''] = all(/<tbody>(.*?)<\/tbody>/gs, html);
  expect(all(/ id="([^"]+)"/g, own)).toEqual(
    ['name', 'month', 'plan'].map((column) => `x/长沙_经开区/${column}`),
  );
  expect(all(/href="([^"]+)"/g, own).map(decodeURIComponent)).toEqual(['why.html#x/长沙_经开区/month']);
  expect(toHtml({ ...sample, chapters }, { medium: 'screen' })).not.toContain('why.html');
  expect(toHtml({ ...sample, chapters }, { medium: 'print', why: 'why.html' })).not.toContain(
    'x/长沙_经开区',
  );
});

test('a table with shared headings has two rows of them, a plain one has one', () => {
  const html = toHtml(sample, { medium: 'print' });
  expect(html).toMatch(/<th scope="colgroup" colspan="4" rowspan="1" class="group"><span>进出口/);
  expect(html).toMatch(/<th scope="col" colspan="1" rowspan="2" class="text"><span>商品/);
});

test('a line may end before a figure, but for an opening bracket, and before its unit, but within neither', () => {
  const cell = { exhibit: 'overview', row: 'total', column: 'month' };
  const figure = (text: string) => ({ text, cell, reading: 'magnitude' as const });
  const parts = ['出口', figure('3.12'), '亿元（', figure('4.0'), '%），快', figure('0.1'), '个百分点'];
  const front = { ...sample.front, points: pointsSaying({ parts }) };
  expect(toHtml({ ...sample, front }, { medium: 'print' })).toContain(
    '出口<wbr><span class="magnitude">3.12<wbr>亿元</span>（<span class="magnitude">4.0%</span>），快' +
      '<wbr><span class="magnitude">0.1<wbr>个百</span>分点',
  );
});

test('a line may end within a long word of direction, not within a short one', () => {
  const cell = { exhibit: 'overview', row: 'total', column: 'month' };
  const directions = (text: string): string => {
    const parts = [{ text, cell, reading: 'direction' as const }];
    return toHtml(
      { ...sample, front: { ...sample.front, points: pointsSaying({ parts }) } },
      { medium: 'print' },
    );
  };
  expect(directions('拉动进出口增长')).toContain('<span class="direction divisible">拉动进出口增长</span>');
  expect(directions('增长')).toContain('<span class="direction">增长</span>');
});

test('a unit is said once: above the table, in the heading, or below it', () => {
  const [chapter] = sample.chapters;
  const heads = (unit: string, label: string): string => {
    const exhibit = {
      id: 'x',
      label: '表1-1',
      title: '试',
      unit,
      columns: [{ key: 'a', label, kind: 'number' as const, unit: '亿元' }],
      rows: [],
      notes: [],
      source: '',
    };
    const chapters =
      chapter === undefined ? [] : [{ ...chapter, blocks: [{ kind: 'exhibit' as const, exhibit }] }];
    const html = toHtml({ ...sample, chapters }, { medium: 'print' });
    return /<th [^>]*>(.*?)<\/th>/.exec(html)?.[1] ?? '';
  };
  expect(heads('单位：亿元、%', '当月')).toBe('<span>当月</span>');
  expect(heads('', '当月，亿元')).toBe('<span>当月，<wbr>亿元</span>');
  expect(heads('单位：%', '当月')).toBe('<span>当月</span><small>亿元</small>');
});
