import { describe, expect, test } from 'vitest';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { noticeSentences } from '../../functions/bulletin/model/bulletin.ts';
import { may, trade, monthly, lastYear, thisYear, composed, prose, text, both } from './composed.ts';

describe('总体', () => {
  test('says the month and the year as officials do, 同比 once and （下同） after it', () => {
    expect(prose(composed(both), 'overall')).toBe(
      '2021年5月，全市进出口总值17.0亿元，同比增长6.3%（下同）；环比持平。其中，出口12.0亿元，增长20.0%；进口5.0亿元，下降16.7%；贸易顺差7.0亿元，扩大75.0%。' +
        '2021年1—5月，进出口85.0亿元，增长6.3%；其中，出口60.0亿元，增长20.0%；进口25.0亿元，下降16.7%。按美元计，2021年1—5月进出口8.5亿美元，增长6.3%。',
    );
  });

  test('says the same in English, in billions', () => {
    expect(prose(composed(both, { language: 'en' }), 'overall')).toBe(
      'In May 2021, total trade of the city came to CNY 1.70 billion, up 6.3% on a year earlier; on the month before it was unchanged. Exports came to CNY 1.20 billion, up 20.0%, and imports to CNY 0.50 billion, down 16.7%; the trade surplus was CNY 0.70 billion, wider by 75.0%.' +
        'In January–May 2021, total trade came to CNY 8.50 billion, up 6.3% on a year earlier; exports to CNY 6.00 billion, up 20.0%; imports to CNY 2.50 billion, down 16.7%. In US dollars, total trade in January–May 2021 came to USD 0.85 billion, up 6.3%.',
    );
  });

  test.each([
    [12, 11, '增长20.0%（下同），增幅比上月扩大10.0个百分点'],
    [11, 12, '增长10.0%（下同），增幅比上月收窄10.0个百分点'],
    [12, 9, '增长20.0%（下同），由降转升'],
    [8, 11, '下降20.0%（下同），由升转降'],
    [8, 9, '下降20.0%（下同），降幅比上月扩大10.0个百分点'],
    [9, 8, '下降10.0%（下同），降幅比上月收窄10.0个百分点'],
    [12, 12, '增长20.0%（下同）；环比持平'],
    [20, 20, '增长1.0倍（下同）'],
  ])('%f after %f on a base of ten is said as %s', (now, before, words) => {
    const facts = [
      ...monthly(monthOf(2020, 1), monthOf(2020, 12), 'export', 10),
      ...monthly(monthOf(2021, 1), monthOf(2021, 3), 'export', 10),
      trade(monthOf(2021, 4), 'export', before),
      trade(may, 'export', now),
      ...monthly(monthOf(2020, 1), may, 'import', 0),
    ];
    expect(prose(composed(facts), 'overall')).toContain(`同比${words}`);
  });

  test('a balance that changed sides has no rate, and the sentence says what it was', () => {
    const facts = [
      ...lastYear('export', 5),
      ...lastYear('import', 6),
      ...thisYear('export', 7),
      ...thisYear('import', 6),
    ];
    const bulletin = composed(facts);
    expect(prose(bulletin, 'overall')).toContain('贸易顺差1.0亿元（上年同期为逆差）');
    expect(text(bulletin, 'overall', 'balance', 'CNY-month-change')).toBe('—');
  });

  test('in January the month is the year, and is told once', () => {
    const facts = [trade(monthOf(2021, 1), 'export', 3), trade(monthOf(2021, 1), 'import', 2)];
    const bulletin = composed(facts, { month: monthOf(2021, 1) });
    expect(prose(bulletin, 'overall')).toBe(
      '2021年1月，全市进出口总值5.0亿元。其中，出口3.0亿元；进口2.0亿元；贸易顺差1.0亿元。',
    );
    expect(noticeSentences(bulletin.front).map(textOf)).toEqual([
      '2021年1月，全市进出口5.0亿元。',
      '其中，出口3.0亿元；进口2.0亿元；贸易顺差1.0亿元。',
    ]);
  });

  test('the published year to date is printed, with the correction in its own line', () => {
    const registers = {
      'controls.csv':
        'month,flow,currency,span,value\n2021-05,export,CNY,to-date,6100000000.00\n2021-05,import,CNY,to-date,2500000000.00\n',
    };
    const bulletin = composed(both, { registers });
    expect(text(bulletin, 'overall', 'export', 'CNY-to-date')).toBe('61.0');
    expect(text(bulletin, 'overall', 'correction', 'CNY-to-date')).toBe('1.000');
  });
});

describe('targets', () => {
  const registers = (value: number) => ({
    'targets.csv': `scope,indicator,year,value,unit,comparison,plan,growth\ncity,total-trade,2021,${value},亿元,at-least,,\n`,
  });

  test('behind the time elapsed, the growth still needed is said', () => {
    expect(prose(composed(both, { registers: registers(300) }), 'overall')).toContain(
      '累计完成进出口年度目标的28.3%，慢于序时进度13.3个百分点，上年同期完成全年的41.7%；后期各月需同比增长92.0%方可完成全年目标。',
    );
  });

  test('level with it and ahead of it', () => {
    expect(prose(composed(both, { registers: registers(204) }), 'overall')).toContain(
      '累计完成进出口年度目标的41.7%，与序时进度持平',
    );
    expect(prose(composed(both, { registers: registers(100) }), 'overall')).toContain(
      '累计完成进出口年度目标的85.0%，快于序时进度43.3个百分点，上年同期完成全年的41.7%。',
    );
  });

  test('in December nothing is left to grow, and the year is told by its completion alone', () => {
    const facts = [...both, ...monthly(monthOf(2021, 6), monthOf(2021, 12), 'export', 12)];
    const all = [...facts, ...monthly(monthOf(2021, 6), monthOf(2021, 12), 'import', 5)];
    const bulletin = composed(all, { month: monthOf(2021, 12), registers: registers(204) });
    expect(text(bulletin, 'targets', 'total-trade', 'needed')).toBe('—');
    expect(prose(bulletin, 'overall')).toContain('全年完成进出口年度目标的100.0%。');
    expect(noticeSentences(bulletin.front).map(textOf).join('')).not.toContain('序时进度');
  });
});
