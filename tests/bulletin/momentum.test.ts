import { describe, expect, test } from 'vitest';
import { noticeSentences } from '../../functions/bulletin/model/bulletin.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import { monthOf, monthsBetween, numberOf, yearOf, type Month } from '../../functions/trade/month.ts';
import type { Language } from '../../functions/words/language.ts';
import { composed, monthly, text, trade } from './composed.ts';
import type { Trade } from './evidence-builder.ts';

/** A hundred a month in the years before, and in 2021 what is given, from January on. */
function course(...sums: readonly number[]): Trade[] {
  const months = monthsBetween(monthOf(2021, 1), monthOf(2021, sums.length));
  return [
    ...monthly(monthOf(2019, 1), monthOf(2020, 12), 'export', 100),
    ...months.map((month, index) => trade(month, 'export', sums[index] ?? 0)),
  ];
}

function said(facts: readonly Trade[], month: Month, language: Language = 'zh-CN'): string {
  return noticeSentences(composed(facts, { month, language }).front).map(textOf).join('\n');
}

const cases = [
  { sums: [120, 140, 128, 122, 110, 104], says: '出口增幅连续4个月收窄。', turned: '4', grown: '6' },
  { sums: [105, 105, 108, 110, 112, 115], says: '出口增幅连续4个月扩大。', turned: '4', grown: '6' },
  { sums: [120, 120, 110, 105, 98, 96], says: '出口降幅扩大。', turned: '1', grown: '-2' },
  { sums: [90, 90, 92, 94, 97, 96], says: '出口降幅扩大。', turned: '1', grown: '-6' },
  { sums: [80, 80, 85, 88, 90, 92], says: '出口降幅连续4个月收窄。', turned: '4', grown: '-6' },
  { sums: [110, 110, 108, 104, 102, 97], says: '出口由升转降。', turned: '1', grown: '-1' },
  { sums: [90, 90, 94, 96, 99, 103], says: '出口由降转升。', turned: '1', grown: '1' },
  // January fell and February rose far: together they grew by a tenth, yet growth runs from February.
  { sums: [60, 160, 109, 108, 107, 106], says: '出口增幅连续4个月收窄。', turned: '4', grown: '5' },
  // A change that rounds to nothing ends a run.
  { sums: [120, 120, 118, 112, 112, 110], says: '出口增幅收窄。', turned: '1', grown: '6' },
] as const;

describe('how growth has turned, and for how long', () => {
  test.each(cases)('$sums: $says', ({ sums, says, turned, grown }) => {
    const june = monthOf(2021, 6);
    const facts = course(...sums);
    expect(said(facts, june)).toContain(says);
    const bulletin = composed(facts, { month: june });
    expect(text(bulletin, 'momentum', 'export', 'turned')).toBe(turned);
    expect(text(bulletin, 'momentum', 'export', 'grown')).toBe(grown.replace('-', '−'));
  });

  test('in English by verbs', () => {
    expect(said(course(120, 140, 128, 122, 110, 104), monthOf(2021, 6), 'en')).toContain(
      'Growth of exports slowed for 4 months running.',
    );
  });

  test('in January and February no run is told, and in March they are one', () => {
    const facts = course(60, 160, 108);
    expect(said(facts, monthOf(2021, 2))).not.toContain('幅');
    expect(said(facts, monthOf(2021, 3))).toContain('出口增幅收窄。');
    expect(said(facts, monthOf(2021, 3))).toContain('年初两个月出口增长10.0%。');
  });

  test('the notice and the chapter set March against the same months', () => {
    const facts = course(60, 160, 112);
    for (const language of ['zh-CN', 'en'] as const) {
      const bulletin = composed(facts, { month: monthOf(2021, 3), language });
      expect(text(bulletin, 'trend', '2021-03', 'acceleration')).toBe('2.0');
      const chapter = JSON.stringify(bulletin.chapters[0]?.blocks.filter(({ kind }) => kind === 'paragraph'));
      expect(said(facts, monthOf(2021, 3), language)).toContain(
        language === 'en' ? 'Growth of exports quickened.' : '出口增幅扩大。',
      );
      expect(chapter).toContain(
        language === 'en' ? 'from January and February together' : '增幅比年初两个月扩大',
      );
    }
  });
});

describe('records', () => {
  test('a month higher than all known is the highest of so many, one level with another is not', () => {
    expect(said(course(100, 100, 130), monthOf(2021, 3))).toContain('出口为近27个月新高。');
    expect(said(course(100, 130, 130), monthOf(2021, 3))).not.toContain('个月新高');
  });

  test('a month lower than all known is the lowest', () => {
    expect(said(course(100, 100, 70), monthOf(2021, 3))).toContain('出口为近27个月新低。');
    expect(said(course(100, 100, 70), monthOf(2021, 3), 'en')).toContain(
      'Exports were the lowest in 27 months.',
    );
  });

  test('one that is high for its season alone is the highest of its month', () => {
    const seasonal = monthsBetween(monthOf(2019, 1), monthOf(2021, 3)).map((month) =>
      trade(month, 'export', (numberOf(month) === 12 ? 300 : 100) + (yearOf(month) - 2019) * 10),
    );
    expect(said(seasonal, monthOf(2021, 3))).toContain('出口为近3年同期新高。');
  });

  test('a month that is not known ends what a record is one of', () => {
    const facts = course(100, 100, 130).filter(({ month }) => month !== '2020-06');
    expect(said(facts, monthOf(2021, 3))).not.toContain('个月新高');
  });
});
