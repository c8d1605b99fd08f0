import { expect, test } from 'vitest';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

test('where only the month can be compared, a row that traded a year ago and no more still takes its part of the change', () => {
  const june = monthOf(2021, 6);
  const sold = (month: Trade['month'], market: string): Trade => ({
    ...{ month, flow: 'export', keys: { market }, CNY: 10_000_000_000n },
  });
  const evidence = evidenceOf(june, [sold(monthOf(2020, 6), '502'), sold(june, '116'), sold(june, '133')]);
  const bulletin = compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-07-20' });
  const { rows = [], columns = [] } = exhibitsOf(bulletin.chapters).get('markets') ?? {};
  const pull = columns.findIndex(({ key }) => key === 'pull');
  expect(rows.map(({ key, cells }) => [key, cells[pull]?.value])).toEqual([
    ['whole', '100'],
    ['116', '100'],
    ['133', '100'],
    ['502', '-100'],
  ]);
});
