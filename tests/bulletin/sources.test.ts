import { expect, test } from 'vitest';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import type { Dataset } from '../../functions/trade/cut.ts';
import { both, may } from './composed.ts';
import { evidenceOf } from './evidence-builder.ts';

const upload = (index: number, dataset: Dataset = 'enterprise') => ({
  ...{ key: `2021/${index}.csv`, sha256: String(index).padStart(64, '0'), dataset, rows: 1000 + index },
});
const uploads = (count: number) => Array.from({ length: count }, (_, index) => upload(index));

const sourcesOf = (sources: ReturnType<typeof uploads>, edition: 'internal' | 'public' = 'internal') => {
  const evidence = { ...evidenceOf(may, both), sources };
  const exhibit = exhibitsOf(
    compose(evidence, { language: 'zh-CN', edition, date: '2021-06-20' }).chapters,
  ).get('sources');
  return {
    title: exhibit?.title,
    rows: exhibit?.rows.map(({ cells }) => cells.map(({ text }) => text)),
    notes: exhibit?.notes.length,
  };
};

test('twelve uploads are listed one by one, each with its checksum', () => {
  const { title, rows, notes } = sourcesOf(uploads(12));
  expect(title).toBe('采用的上传文件');
  expect(rows).toHaveLength(12);
  expect(rows?.[11]).toEqual(['2021/11.csv', '企业申报数据', '1,011', '000000000000']);
  expect(notes).toBe(0);
});

test('more are told by dataset, with a note of where they are listed', () => {
  expect(sourcesOf([...uploads(12), upload(12, 'platform')])).toEqual({
    ...{ title: '采用的上传文件汇总', notes: 1 },
    rows: [
      ['企业申报数据', '12', '12,066'],
      ['海关统计数据平台', '1', '1,012'],
    ],
  });
});

test('the public edition names no upload, and points to no list of them', () => {
  expect(sourcesOf(uploads(1), 'public')).toEqual({
    ...{ title: '采用的上传文件汇总', notes: 0 },
    rows: [['企业申报数据', '1', '1,000']],
  });
});
