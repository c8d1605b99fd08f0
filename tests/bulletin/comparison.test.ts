import { describe, expect, test } from 'vitest';
import { exhibitsOf } from '../../functions/bulletin/compose.ts';
import { noticeSentences } from '../../functions/bulletin/model/bulletin.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import { both, composed, text } from './composed.ts';

const header = 'month,area,area_en,level,flow,span,value,unit,growth\n';
/** The city: 17亿元 in the month and 85 in the year to date, 6.25 per cent more than a year earlier. */
const rows = [
  '2021-05,全国,China,全国,进出口,当月,30000,亿元,5',
  '2021-05,全国,China,全国,进出口,累计,140000,亿元,6.25',
  '2021-05,湖南省,Hunan,全省,进出口,累计,170,亿元,10.25',
  '2021-05,岳阳市,Yueyang,市州,进出口,累计,40,亿元,28.4',
  '2021-05,郴州市,,市州,进出口,累计,20,亿元,',
  '2021-04,株洲市,Zhuzhou,市州,进出口,累计,900,亿元,90',
  '2021-05,湘潭市,Xiangtan,市州,进出口,累计,900,亿美元,90',
];

function bulletinWith(lines: readonly string[], language: 'zh-CN' | 'en' = 'zh-CN') {
  return composed(both, { language, registers: { 'comparison.csv': `${header}${lines.join('\n')}\n` } });
}

function said(...parameters: Parameters<typeof bulletinWith>): string {
  return noticeSentences(bulletinWith(...parameters).front)
    .map(textOf)
    .join('\n');
}

describe('the city beside others', () => {
  test('by points of growth, share and place; what is level is not told', () => {
    expect(said(rows)).toContain(
      '累计85.0亿元，增长6.3%，低于全省4.0个百分点，占全省50.0%，在表列市州中总量居第1位。',
    );
    expect(said(rows, 'en')).toContain('growth 4.0 percentage points below that of the province');
  });

  test('of its own month, currency and measure only', () => {
    const bulletin = bulletinWith(rows);
    const order = ['whole', 'nation', 'province', '岳阳市', '郴州市'];
    for (const key of order) expect(text(bulletin, 'comparison', key, 'name')).toBeDefined();
    for (const key of ['株洲市', '湘潭市']) expect(text(bulletin, 'comparison', key, 'name')).toBeUndefined();
    expect(text(bulletin, 'comparison', 'nation', 'month-ahead')).toBe('1.3');
    expect(text(bulletin, 'comparison', 'nation', 'to-date-ahead')).toBe('0.0');
  });

  test('a figure that was not published is not known, and has no place', () => {
    const bulletin = bulletinWith(rows);
    expect(text(bulletin, 'comparison', '郴州市', 'to-date-change')).toBe('…');
    for (const key of ['whole', '岳阳市', '郴州市'])
      expect(text(bulletin, 'comparison', key, 'rank-growth')).toBe('—');
    expect(text(bulletin, 'comparison', 'province', 'month')).toBe('…');
  });

  test('places are told by trade and by growth where every city of the table has both', () => {
    const all = rows.map((line) => line.replace('累计,20,亿元,', '累计,20,亿元,3'));
    expect(said(all)).toContain('在表列市州中总量居第1位、增速居第2位。');
    const monthAlone = rows.map((line) =>
      line.replace('岳阳市,Yueyang,市州,进出口,累计', '岳阳市,Yueyang,市州,进出口,当月'),
    );
    expect(said(monthAlone)).not.toContain('居第');
    expect(JSON.stringify(bulletinWith(monthAlone))).not.toContain('个市州之间的位次');
  });

  test.each(['长沙市,', '长沙,', 'Changsha,Changsha'])('the city itself stands once: %s', (name) => {
    const lines = [...rows, `2021-05,${name},市州,进出口,累计,990,亿元,99`];
    const { chapters } = composed(both, {
      registers: {
        'comparison.csv': `${header}${lines.join('\n')}\n`,
        'bulletin.json': JSON.stringify({ city: { zh: '长沙市', en: 'Changsha' } }),
      },
    });
    const names = exhibitsOf(chapters)
      .get('comparison')
      ?.rows.map(({ cells }) => cells[0]?.text);
    expect(names).toEqual(['长沙市', '全国', '湖南省', '岳阳市', '郴州市']);
  });

  test('without other cities no place is told, without the register nothing', () => {
    expect(said(rows.slice(0, 3))).toContain('占全省50.0%。');
    expect(said([])).toContain('累计85.0亿元，增长6.3%。');
  });
});
