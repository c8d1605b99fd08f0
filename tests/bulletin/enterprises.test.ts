import { describe, expect, test } from 'vitest';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import type { Bulletin } from '../../functions/bulletin/model/bulletin.ts';
import { publicEvidence } from '../../functions/bulletin/evidence/public-evidence.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import { monthOf, shift, type Month } from '../../functions/trade/month.ts';
import { prose, text } from './composed.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

const march = monthOf(2021, 3);

/** What a firm exported in a month, in 亿元, and in a hundredth of that in 亿美元. */
function exported(enterprise: string, month: Month, hundredMillions: bigint): Trade {
  const CNY = hundredMillions * 10_000_000_000n;
  return { month, flow: 'export', keys: { enterprise }, CNY, USD: CNY / 100n };
}

/** Fifteen months in which a firm exports the same, but for what is said otherwise. */
function steady(
  enterprise: string,
  usual: bigint,
  otherwise: Readonly<Record<string, bigint>> = {},
): Trade[] {
  return Array.from({ length: 15 }, (_, back) => shift(march, -back)).map((month) =>
    exported(enterprise, month, otherwise[month] ?? usual),
  );
}

const firms = [
  ...steady('steady', 10n),
  ...steady('new', 0n, { '2021-02': 3n }),
  ...steady('resumed', 0n, { '2020-08': 2n, '2021-01': 4n }),
  ...steady('doubled', 0n, { '2020-02': 2n, '2021-02': 4n }),
  ...steady('almost', 0n, { '2020-02': 200n, '2021-02': 399n }),
  ...steady('lost', 0n, { '2020-03': 5n }),
  ...steady('idle', 0n, { '2020-09': 5n }),
];

function composed(
  registers: Readonly<Record<string, string>> = {},
  language: 'zh-CN' | 'en' = 'zh-CN',
): Bulletin {
  const evidence = evidenceOf(march, firms, { registers });
  return compose(evidence, { language, edition: 'internal', date: '2021-04-20' });
}

function rows(bulletin: Bulletin, exhibit: string): string[][] {
  return (exhibitsOf(bulletin.chapters).get(exhibit)?.rows ?? []).map(({ cells }) =>
    cells.map(({ text }) => text),
  );
}

describe('enterprises', () => {
  test('are new, resumed, doubled, grown, shrunk or lost by the year to date; twice is doubled, less is not', () => {
    const classes = rows(composed(), 'enterprise-classes');
    expect(classes.map(([name, count]) => [name, count])).toEqual([
      ['有进出口实绩企业', '5'],
      ['破零', '1'],
      ['恢复', '1'],
      ['倍增', '1'],
      ['增长', '2'],
      ['下降', '0'],
      ['流失', '1'],
    ]);
    expect(classes[0]?.[2]).toBe('4');
  });

  test('classes’ contributions add up to the growth of all', () => {
    const exhibit = exhibitsOf(composed().chapters).get('enterprise-classes');
    const place = exhibit?.columns.findIndex(({ key }) => key === 'pull') ?? -1;
    const [all, ...classes] = (exhibit?.rows ?? []).map(({ cells }) => Number(cells[place]?.value ?? 0));
    expect(classes.reduce((sum, value) => sum + value, 0)).toBeCloseTo(all ?? Number.NaN, 8);
  });

  test('over a threshold are counted of the year so far, of twelve months and of last year', () => {
    const targets = 'scope,indicator,year,value,unit,plan\ncity,enterprises-over-100m,2021,40,家,trade\n';
    expect(rows(composed({ 'targets.csv': targets }), 'enterprise-thresholds')).toEqual([
      ['过亿美元', '1', '2', '2', '40'],
      ['过5亿美元', '0', '0', '0', '—'],
      ['过10亿美元', '0', '0', '0', '—'],
    ]);
  });

  test.each([
    ['over-100m', 'enterprises-over-100m', 'first', 10_000_000_000n],
    ['over-500m', 'enterprises-over-500m', 'second', 50_000_000_000n],
    ['over-1b', 'enterprises-over-1b', 'third', 100_000_000_000n],
  ] as const)(
    'are %s with more than the sum: with exactly it they are not, in the table, the sentence and the plan’s',
    (row, indicator, place, sum) => {
      const targets = `scope,indicator,year,value,unit,plan\ncity,${indicator},2021,9,家,trade\n`;
      const counted = [-1n, 0n, 1n].map((cents) => {
        // Split over a year, the cent in its first month.
        const firm = Array.from({ length: 12 }, (_, back): Trade => {
          const USD = sum / 12n + (back === 11 ? (sum % 12n) + cents : 0n);
          return { month: shift(march, -back), flow: 'export', keys: { enterprise: 'edge' }, CNY: USD, USD };
        });
        // One that is over all three keeps the table there.
        const others = [...steady('great', 100_000n), ...steady('small', 0n)];
        const evidence = evidenceOf(march, [...firm, ...others], { registers: { 'targets.csv': targets } });
        const bulletin = compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-04-20' });
        expect(contradictions(bulletin)).toEqual([]);
        const sentence =
          /过亿美元的企业(?<first>\d+)家.*过五亿美元的(?<second>\d+)家，过十亿美元的(?<third>\d+)家/u.exec(
            prose(bulletin, 'enterprises'),
          );
        return [
          text(bulletin, 'enterprise-thresholds', row, 'twelve-months'),
          sentence?.groups?.[place],
          text(bulletin, 'plan-targets', indicator, 'now'),
        ];
      });
      expect(counted).toEqual([
        ['1', '1', '1'],
        ['1', '1', '1'],
        ['2', '2', '2'],
      ]);
    },
  );

  test('that the bureau schedules stand in the order of their arrears, with whom to call', () => {
    const key =
      'code,year,target,unit,contact\nSTEADY0001,2021,120,亿元,一组\nDOUBLED001,2021,40,亿元,二组\nNOBODY0001,2021,9,亿元,三组\n';
    const codes = firms.map((trade) => ({
      ...trade,
      keys: { enterprise: `${trade.keys.enterprise?.toUpperCase() ?? ''}0000`.slice(0, 6).padEnd(10, '0') },
    }));
    const renamed = key.replace('STEADY0001', 'STEADY0000').replace('DOUBLED001', 'DOUBLE0000');
    const evidence = evidenceOf(march, codes, { registers: { 'key-enterprises.csv': renamed } });
    const bulletin = compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-04-20' });
    const found = rows(bulletin, 'key-enterprises');
    expect(found.map(([name, contact, , , , , done, lead]) => [name, contact, done, lead])).toEqual([
      // Who trades nothing is the first to call.
      ['NOBODY0001', '三组', '0.0', '−25.0'],
      ['甲DOUBLE0000', '二组', '10.0', '−15.0'],
      ['甲STEADY0000', '一组', '25.0', '0.0'],
    ]);
  });

  test('a target stands under its own currency, and one in the other currency is no number of that column', () => {
    const header = 'code,year,target,unit,contact\n';
    const targetsOf = (...lines: readonly string[]) => {
      const found = exhibitsOf(
        composed({ 'key-enterprises.csv': `${header}${lines.join('\n')}\n` }).chapters,
      );
      const { columns = [], rows: all = [] } = found.get('key-enterprises') ?? {};
      const place = columns.findIndex(({ key }) => key === 'target');
      const told = all.map(({ cells }) => [cells[place]?.text, cells[place + 1]?.text]);
      return { unit: columns[place]?.unit, told };
    };
    const [inCny, inUsd] = ['FIRST00001,2021,50,亿元,', 'OTHER00001,2021,2,亿美元,'];
    expect(targetsOf(inCny)).toEqual({ unit: '亿元', told: [['50.0', '0.0']] });
    expect(targetsOf(inUsd)).toEqual({ unit: '亿美元', told: [['2.0', '0.0']] });
    expect(targetsOf(inCny, inUsd)).toEqual({
      unit: '亿元',
      told: [
        ['50.0', '0.0'],
        ['—', '0.0'],
      ],
    });
  });

  test('stand with their place in every list, unclassified where the register has none, without a register nowhere', () => {
    const key = 'code,year,target,unit,contact\nNOBODY0001,2021,9,亿元,三组\nPLACED0001,2021,9,亿元,三组\n';
    const placesIn = (registers: Readonly<Record<string, string>>): string[][] => {
      const found = exhibitsOf(composed({ 'key-enterprises.csv': key, ...registers }).chapters);
      return ['enterprises-top', 'key-enterprises'].map((id) => {
        const { columns = [], rows: all = [] } = found.get(id) ?? {};
        const place = columns.findIndex((column) => column.key === 'place');
        expect(all.length).toBeGreaterThan(0);
        return place < 0 ? [] : [...new Set(all.map(({ cells }) => cells[place]?.text ?? ''))].sort();
      });
    };
    const registers = {
      'parks.csv': 'code,name,kind\nA,甲园,省级园区\n',
      'enterprises.csv': 'customs_code,name,park\nPLACED0001,丙,A\n',
    };
    expect(placesIn(registers)).toEqual([['未分类'], ['未分类', '甲园']]);
    expect(placesIn({})).toEqual([[], []]);
  });

  test('the one that fell most is told by the last cent', () => {
    const key = 'code,year,target,unit,contact\nFIRST00001,2021,900000,亿元,\nOTHER00001,2021,800000,亿元,\n';
    const huge = 3_000_000_000_000_000n;
    const trade = (enterprise: string, now: bigint): Trade[] =>
      steady(enterprise, 0n).map((one) => {
        const CNY = one.month === '2021-02' ? now : one.month === '2020-02' ? huge : 0n;
        return { ...one, CNY, USD: CNY };
      });
    const firms = [...trade('FIRST00001', (huge / 3n) * 2n), ...trade('OTHER00001', (huge / 3n) * 2n - 1n)];
    const evidence = evidenceOf(march, firms, { registers: { 'key-enterprises.csv': key } });
    const bulletin = compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-04-20' });
    expect(prose(bulletin, 'enterprises')).toContain('累计降幅最大的是甲OTHER00001，下降33.3%。');
  });

  test('are told in sentences that agree with the tables, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const bulletin = composed({}, language);
      expect(contradictions(bulletin)).toEqual([]);
      const chapter = bulletin.chapters.find(({ id }) => id === 'enterprises');
      const said = (chapter?.blocks ?? []).flatMap((block) =>
        block.kind === 'paragraph' ? block.paragraph.sentences.map(textOf) : [],
      );
      expect(said.length).toBeGreaterThan(1);
    }
  });

  test('are concentrated by the shares of the first and by the index of all, which the public does not see', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'];
    const equal = names.flatMap((name) =>
      steady(name, 10n, { '2020-01': 30n, '2020-02': 0n, '2020-03': 0n }),
    );
    // One of them has half of this year's trade; what is of no firm counts in the shares, not in the index.
    const great = equal.map((one) =>
      one.keys.enterprise === 'a' && one.month >= '2021-01' ? { ...one, CNY: (one.CNY ?? 0n) * 10n } : one,
    );
    const ofNobody: Trade = {
      month: march,
      flow: 'export',
      keys: { market: '502' },
      CNY: 600_000_000_000n,
      USD: 1n,
    };
    const evidence = evidenceOf(march, [...great, ofNobody]);
    for (const language of ['zh-CN', 'en'] as const) {
      const bulletin = compose(evidence, { language, edition: 'internal', date: '2021-04-20' });
      expect(contradictions(bulletin)).toEqual([]);
      const shown = rows(bulletin, 'enterprise-concentration').map((cells) => cells.slice(1));
      expect(shown).toEqual([
        // 300 and four times 30, and 300 and nine times 30, of 600 and 60 of nobody; last year five and ten of eleven.
        ['63.6', '45.5', '18.2'],
        ['86.4', '90.9', '−4.5'],
        // Half squared and ten times a twentieth squared; last year eleven times an eleventh squared.
        ['2,750', '909', '1,841'],
      ]);
    }
    const told = compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-04-20' });
    expect(prose(told, 'enterprises')).toContain('企业集中度指数（HHI）为2750，上年同期为909。');
    const open = publicEvidence(evidence, new Set());
    const bulletin = compose(open, { language: 'zh-CN', edition: 'public', date: '2021-04-20' });
    expect(bulletin.chapters.map(({ id }) => id)).toContain('overall');
    expect(JSON.stringify(bulletin)).not.toContain('企业集中度');
  });

  test('lists that name firms say so', () => {
    const naming = [...exhibitsOf(composed().chapters).values()].filter(({ namesFirms }) => namesFirms);
    expect(naming.map(({ id }) => id)).toEqual([
      'enterprises-top',
      'enterprises-doubled',
      'enterprises-broke-zero',
      'enterprises-lost',
      'findings',
    ]);
  });
});
