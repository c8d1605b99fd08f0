import { expect, test } from 'vitest';
import type { Block, Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import { toHtml } from '../../functions/document/page/html.ts';
import { tableView } from '../../functions/document/page/table-view.ts';
import { documentWordsIn } from '../../functions/words/catalogues.ts';
import { sample } from './sample.ts';

const exhibit: Exhibit = {
  ...{ id: 'findings', label: '表10-1', title: '新情况一览', unit: '', source: '' },
  columns: [{ key: 'item', label: '对象', kind: 'text' }],
  rows: [{ key: 'a', level: 0, cells: [{ text: '越南' }] }],
  notes: ['按规则检出。'],
};
const said = ['甲。', '乙。', '丙。'].map((text) => ({ parts: [text] }));

function printed(medium: 'print' | 'screen', ...blocks: Block[]): string {
  const [chapter] = sample.chapters;
  const html = toHtml(
    { ...sample, chapters: chapter === undefined ? [] : [{ ...chapter, blocks }] },
    { medium },
  );
  return /<main>.*<\/main>/s.exec(html)?.[0] ?? '';
}

test('a table left to files has its place and its notes on paper, and all of it on a screen', () => {
  const block: Block = { kind: 'exhibit', exhibit, leftToFiles: true };
  const paper = printed('print', block);
  expect(paper).toContain('id="table-findings"');
  expect(paper).toContain('表10-1 新情况一览见电子附表。');
  expect(paper).toContain('按规则检出。');
  expect(paper).not.toContain('<table>');
  expect(printed('screen', block)).toContain('越南');
});

test('paper has the first sentences of a long paragraph, a screen all', () => {
  const block: Block = { kind: 'paragraph', paragraph: { sentences: said, printedSentences: 2 } };
  expect(printed('print', block)).toContain('甲。<wbr>乙。</p>');
  expect(printed('screen', block)).toContain('丙。');
});

test.each<[number, boolean]>([
  [2, false],
  [12, true],
])('a paragraph of %i lines may be divided between pages: %s', (lines, isLong) => {
  const sentences = [{ parts: ['甲'.repeat(44 * lines)] }];
  const html = printed('print', { kind: 'paragraph', paragraph: { sentences } });
  expect(html.includes('class="prose long"')).toBe(isLong);
});

test.each([
  ['同比%', '同比%'],
  ['年度目标', '年度|目标'],
  ['后期需增%', '后期|需增%'],
  ['总量位次变化', '总量|位次|变化'],
  ['累计（期末）', '累计|（期末）'],
  ['三月移动同比%', '三月|移动|同比%'],
  ['近十二个月', '近十二个月'],
  ['On year, %', 'On year, %'],
])('the heading %s is divided where its words end', (label, pieces) => {
  const headed = { ...exhibit, columns: [{ key: 'item', label, kind: 'text' as const }] };
  const { head } = tableView(headed, documentWordsIn('zh-CN'), { ids: false, why: '' });
  expect(head.flat()[0]?.label.join('|')).toBe(pieces);
});
