import { describe, expect, test } from 'vitest';
import { compose } from '../../functions/bulletin/compose.ts';
import { keptIn, publicEvidence } from '../../functions/bulletin/evidence/public-evidence.ts';
import type { UploadedIndicator } from '../../functions/facts/supply/indicators.ts';
import { momentOf } from '../../functions/trade/moment.ts';
import { monthOf, type Month } from '../../functions/trade/month.ts';
import { negated, type Entry } from '../../functions/trade/vintage.ts';
import { may, monthly, text } from './composed.ts';
import { evidenceOf } from './evidence-builder.ts';

function filed(indicator: string, value: string): UploadedIndicator {
  return {
    ...{ line: 2, month: may, indicator, area: '', value, unit: '亿美元' },
    ...{ basis: 'cumulative', source: '', upload: '指标.csv' },
  };
}

test('a table that tells few places apart says of how many', () => {
  const closed = publicEvidence(evidence, new Set(['park:ZBQ']));
  const bulletin = compose(closed, { language: 'zh-CN', edition: 'public', date: '2021-06-20' });
  const parks = bulletin.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'exhibit' && block.exhibit.id === 'parks' ? [block.exhibit] : [],
    ),
  );
  expect(parks[0]?.notes).toEqual(['全市2个园区单列1个，其余1个按公开规则并入“其他”。']);
});

const since = monthOf(2020, 1);
const evidence = evidenceOf(
  may,
  [
    ...monthly(since, may, 'export', 7, { park: 'ZBQ', enterprise: '4301960001' }),
    ...monthly(since, may, 'export', 90, { park: 'A', enterprise: '4301960002' }),
    ...monthly(since, may, 'import', 50, { park: 'A', enterprise: '4301960002' }),
  ],
  {
    registers: {
      'parks.csv': 'code,name,kind\nZBQ,甲综保区,海关特殊监管区域\nA,甲园,国家级园区\n',
      'targets.csv': `scope,indicator,year,value,unit,comparison,plan
city,total-trade,2021,800,亿美元,at-least,trade
ZBQ,huanghua-trade,2021,80,亿美元,at-least,trade
city,special-zones-trade,2021,90,亿美元,at-least,trade
city,leading-enterprise,2021,100,亿美元,at-least,trade
city,foreign-capital-used,2021,80,亿美元,at-least,investment
`,
    },
    indicators: [
      filed('huanghua-trade', '3.51'),
      filed('special-zones-trade', '3.52'),
      filed('leading-enterprise', '70.03'),
      filed('foreign-capital-used', '30.04'),
    ],
  },
);

test('an indicator file does not tell the public what the trade figures close', () => {
  const closed = publicEvidence(evidence, new Set(['park:ZBQ']));
  const bulletin = compose(closed, { language: 'zh-CN', edition: 'public', date: '2021-06-20' });
  const told = (indicator: string): string | undefined => text(bulletin, 'plan-targets', indicator, 'now');
  expect(told('total-trade')).toBe('73.5');
  expect(told('foreign-capital-used')).toBe('30.0');
  for (const indicator of ['huanghua-trade', 'special-zones-trade', 'leading-enterprise'])
    for (const column of ['now', 'completion', 'light'])
      expect(text(bulletin, 'plan-targets', indicator, column), `${indicator} ${column}`).toBe('x');
  expect(JSON.stringify(bulletin)).not.toMatch(/3\.5[12]|70\.03/);
});

test('what earlier editions closed makes ranks and counts unknown, whoever stands behind the rows now', () => {
  expect(publicEvidence(evidence, new Set(['park:ZBQ'])).closed).toEqual(new Set(['park:ZBQ']));
  expect(publicEvidence(evidence, new Set()).closed).toBeUndefined();
});

test('public sums are whole multiples of the unit that the bureau sets', () => {
  const [settings, disclosure] = [evidence.registers.settings, evidence.registers.settings.disclosure];
  const registers = {
    ...evidence.registers,
    settings: { ...settings, disclosure: { ...disclosure, unit: 40_000_000 } },
  };
  const open = publicEvidence({ ...evidence, registers }, new Set());
  const sums = (of: typeof open): bigint[] =>
    [of.total, ...of.cuts.values()].flatMap(({ tallies }) =>
      tallies.flatMap((tally) => [tally.export, tally.import].flatMap(({ USD }) => Object.values(USD))),
    );
  expect(sums(evidence).some((sum) => sum % 4_000_000_000n !== 0n)).toBe(true);
  expect(sums(open).filter((sum) => sum % 4_000_000_000n !== 0n)).toEqual([]);
  expect(sums(open).some((sum) => sum > 0n)).toBe(true);
  expect(open.series.every(({ export: { USD = 0n } }) => USD % 4_000_000_000n === 0n)).toBe(true);
});

describe('what customs corrected', () => {
  const correctedWith = (settings: string): string | undefined => {
    const controls = 'month,flow,currency,span,value\n2021-05,export,USD,to-date,4862345678.90\n';
    const trade = [...monthly(since, may, 'export', 97), ...monthly(since, may, 'import', 50)];
    const own = evidenceOf(may, trade, {
      registers: { 'controls.csv': controls, 'bulletin.json': settings },
    });
    const open = publicEvidence(own, new Set());
    const bulletin = compose(open, { language: 'zh-CN', edition: 'public', date: '2021-06-20' });
    return text(bulletin, 'overall', 'correction', 'USD-to-date');
  };

  test('is told the public as closely as the sums, no closer', () => {
    expect(correctedWith('{}')).toBe('0.1');
    expect(correctedWith('{"disclosure":{"unit":40000000}}')).toBe('0.4');
    expect(correctedWith('{"disclosure":{"unit":100000000}}')).toBeUndefined();
  });
});

describe('a figure that enough firms change', () => {
  const january = momentOf({ month: monthOf(2021, 1), flow: 'export' });
  const late = Array.from({ length: 6 }, (_, firm): Entry => ({
    ...{ key: 'park:A\ndistrict:1', firm: `f${firm}`, quantity: 0n },
    ...{ USD: 100n + BigInt(firm), CNY: 700n + BigInt(firm) },
  }));
  const familyOf = {
    ...{ name: 'district-park', atoms: [], digests: new Map(), facts: undefined, kept: [] },
    changes: new Map([
      [january, { since: [late], now: late, then: [{ closed: new Set<never>(), patch: [] }] }],
    ]),
  };
  const kept = (month: Month, setting: string): readonly Entry[] | undefined =>
    keptIn(
      evidenceOf(month, monthly(since, month, 'export', 90, { park: 'A' }), {
        registers: { 'bulletin.json': setting },
        holders: [familyOf],
      }),
      new Set(),
    )
      .get('district-park')
      ?.get(january);

  test.each([
    ['{}', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['{"disclosure":{"revisions":"monthly"}}', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['{"disclosure":{"revisions":"quarterly"}}', [3, 6, 9, 12]],
    ['{"disclosure":{"revisions":"yearly"}}', [12]],
    ['{"disclosure":{"revisions":"never"}}', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ])('is revised on schedule: %s', (setting, months) => {
    const revised = Array.from({ length: 12 }, (_, index) => index + 1).filter(
      (number) => kept(monthOf(2021, number), setting)?.length === 0,
    );
    expect(revised).toEqual(months);
    for (const number of [1, 2, 4, 5]) {
      if (!months.includes(number)) expect(kept(monthOf(2021, number), setting)).toEqual(negated(late));
    }
  });
});

describe('a park that lies in another district since both months were shown', () => {
  const moved = (firms: number): Entry[] =>
    Array.from({ length: firms }, (_, firm): Entry => ({
      ...{ key: 'park:A\ndistrict:2', firm: `f${firm}`, quantity: 0n },
      ...{ USD: 100n + BigInt(firm), CNY: 700n + BigInt(firm) },
    })).flatMap((entry) => [entry, ...negated([{ ...entry, key: 'park:A\ndistrict:1' }])]);
  const kept = (now: number, base: number): readonly number[] => {
    const months = [monthOf(2021, 1), monthOf(2020, 1)].map((month) => momentOf({ month, flow: 'export' }));
    const changes = months.map((moment, index) => {
      const entries = moved(index === 0 ? now : base);
      const had = entries.filter(({ USD }) => USD > 0n);
      return [
        moment,
        { since: [entries], now: had, then: [{ closed: new Set<never>(), patch: [] }] },
      ] as const;
    });
    const holders = [
      {
        ...{ name: 'district-park', atoms: [], digests: new Map(), facts: undefined, kept: [] },
        changes: new Map(changes),
      },
    ];
    const found = keptIn(evidenceOf(may, monthly(since, may, 'export', 90), { holders }), new Set());
    return months.map((moment) => found.get('district-park')?.get(moment)?.length ?? 0);
  };

  test('has its month and its base where they were, or both where it lies now', () => {
    expect(kept(6, 6)).toEqual([0, 0]);
    const [month = 0, base = 0] = kept(6, 2);
    expect([month > 0, base > 0]).toEqual([true, true]);
  });
});

test.each([
  ['monthly', '随每月通报一并公布', 'with each month’s edition'],
  ['quarterly', '随每季度末月', 'March, June, September and December'],
  ['yearly', '随每年12月的通报', 'with the edition of December'],
])('the notes of the public edition tell the schedule: %s', (revisions, zh, en) => {
  const settings = { 'bulletin.json': JSON.stringify({ disclosure: { revisions } }) };
  const own = evidenceOf(may, monthly(since, may, 'export', 90, { park: 'A' }), { registers: settings });
  const open = publicEvidence(own, new Set(['park:B']));
  const notes = (language: 'zh-CN' | 'en'): string =>
    JSON.stringify(
      compose(open, { language, edition: 'public', date: '2021-06-20' }).chapters.find(
        ({ id }) => id === 'notes',
      ),
    );
  expect(notes('zh-CN')).toContain(zh);
  expect(notes('en')).toContain(en);
});
