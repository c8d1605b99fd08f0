import { describe, expect, test } from 'vitest';
import { compose } from '../../functions/bulletin/compose.ts';
import { fitted } from '../../functions/bulletin/notice/fit.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import { both, composed, may } from './composed.ts';
import { evidenceOf } from './evidence-builder.ts';

const registers = {
  'remarks.csv':
    'month,point,language,text\n2021-05,走势,,出口回升系订单转移所致，占比约10%。\n2021-05,next,中文,请各园区加强调度。\n2021-05,next,en,Parks are asked to report.\n2021-04,next,,上月的要求。\n',
};

describe('the bureau’s own words', () => {
  test('stand on their point as given, of this month and language alone', () => {
    const { points } = composed(both, { registers }).front;
    const remarks = points.flatMap((point) => point.remarks.map((remark) => [point.id, remark]));
    expect(remarks).toEqual([
      ['momentum', '出口回升系订单转移所致，占比约10%。'],
      ['next', '请各园区加强调度。'],
    ]);
    expect(composed(both, { registers, language: 'en' }).front.points.at(-1)?.remarks).toEqual([
      'Parks are asked to report.',
    ]);
  });

  test('are not the public’s', () => {
    const options = { language: 'zh-CN', edition: 'public', date: '2021-06-20' } as const;
    const { front } = compose(evidenceOf(may, both, { registers }), options);
    expect(front.points.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  test('absent, the last point is left out, and the others are counted without it', () => {
    const { points } = composed(both).front;
    expect(points.map(({ id }) => id)).not.toContain('next');
    expect(points.map(({ mark }) => mark).slice(0, 2)).toEqual(['（一）', '（二）']);
  });
});

describe('two pages of the official form', () => {
  const of = (length: number) => ({ parts: ['甲'.repeat(length)] });
  const long = [1, 2, 3, 4, 5].map((id) => ({
    id: String(id),
    lead: of(60),
    more: [
      { sentence: of(50), spare: 2 as const },
      { sentence: of(50), spare: 4 as const },
      { sentence: of(50), spare: 3 as const },
    ],
    remarks: ['乙'.repeat(20)],
  }));

  test('hold every lead and remark; what can be spared goes first, from the last point up', () => {
    const kept = fitted(long);
    expect(kept.map(({ lead }) => textOf(lead).length)).toEqual([60, 60, 60, 60, 60]);
    expect(kept.flatMap(({ remarks }) => remarks)).toHaveLength(5);
    const spares = kept.map(({ more }) => more.map(({ spare }) => spare));
    expect(spares).toEqual([[2], [2], [], [], []]);
  });

  test('lose nothing where all has room', () => {
    expect(fitted(long.slice(0, 2))).toEqual(long.slice(0, 2));
  });
});
