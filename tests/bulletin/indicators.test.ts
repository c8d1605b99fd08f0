import { describe, expect, test } from 'vitest';
import type { UploadedIndicator } from '../../functions/facts/supply/indicators.ts';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import { growthLight, paceLight, riseLight } from '../../functions/bulletin/indicators/light.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { compoundGrowth } from '../../functions/trade/compound.ts';
import { plannedGroup } from '../../functions/trade/cut.ts';
import { known, unknown } from '../../functions/trade/figure.ts';
import { monthOf, shift } from '../../functions/trade/month.ts';
import { ratio, roundRatio } from '../../functions/trade/ratio.ts';
import { text } from './composed.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

const june = monthOf(2021, 6);

/** Thirty months with so much trade in both directions, in 亿美元. */
const trade: Trade[] = Array.from({ length: 30 }, (_, back) => shift(june, -back)).flatMap((month) =>
  (['export', 'import'] as const).map((flow) => ({
    ...{ month, flow, keys: { regimeFamily: flow === 'export' ? 'processing' : 'general' } },
    ...{ USD: 10_000_000_000n, CNY: 65_000_000_000n },
  })),
);

function filed(month: string, indicator: string, value: string, unit: string): UploadedIndicator {
  return {
    ...{ line: 2, month, indicator, area: '', value, unit },
    ...{ basis: 'cumulative', source: '', upload: '指标.csv' },
  };
}

const targets = `scope,indicator,year,value,unit,comparison,plan
city,total-trade,2021,30,亿美元,at-least,trade
city,processing-trade,2021,10,亿美元,at-least,trade
city,foreign-capital-used,2022,80,亿美元,at-least,investment
city,signing-rate,2021,30,%,at-least,investment
city,workers-abroad,2021,30000,人,at-least,going-out
city,processing-trade-share,2021,,%,rising,trade
national-park,new-project-50m,2021,1,个/年,at-least,trade
city,outsourcing-parks,2021,12,家,more-than,trade
city,foreign-capital-used,2021,64,亿美元,at-least,
`;

const parks = `code,name,kind,valid_to,successor
A,甲园,国家级园区,,
B,乙园,国家级园区,,
C,丙园,国家级园区,2020-12,A
`;

const indicators = [
  filed('2021-06', 'foreign-capital-used', '30', '亿美元'),
  filed('2020-06', 'foreign-capital-used', '25', '亿美元'),
  filed('2020-12', 'foreign-capital-used', '60', '亿美元'),
  filed('2021-06', 'signing-rate', '33', '%'),
  filed('2021-06', 'outsourcing-parks', '12', '家'),
  { ...filed('2021-06', 'new-project-50m', '1', '个'), area: '甲园' },
  { ...filed('2021-06', 'new-project-50m', '0', '个'), area: '乙园' },
];

function composed(language: 'zh-CN' | 'en' = 'zh-CN') {
  const registers = { 'targets.csv': targets, 'parks.csv': parks };
  const evidence = evidenceOf(june, trade, { registers, indicators });
  return compose(evidence, { language, edition: 'internal', date: '2021-07-20' });
}

describe('the table of all targets', () => {
  test('has every target of the plans, from trade or from the indicator files, also those without data', () => {
    const exhibit = exhibitsOf(composed().chapters).get('plan-targets');
    const shown = exhibit?.rows.map(({ key, cells }) => [key, ...cells.slice(3).map(({ text }) => text)]);
    expect(shown).toEqual([
      // 12 of 30, with half the year gone; 18 are wanted of months that had 12: half as much again.
      ['total-trade', '12.0', '0.0', '—', '30.0', '40.0', '−10.0', '50.0', '▲滞后'],
      ['processing-trade', '6.0', '0.0', '—', '10.0', '60.0', '10.0', '−33.3', '●正常'],
      // 80 on 60 in two years: the root of 4/3; it grew by more.
      ['foreign-capital-used', '30.0', '20.0', '64.0', '80.0', '37.5', '—', '15.5', '●正常'],
      ['signing-rate', '33.0', '—', '—', '30.0', '110.0', '—', '—', '★已达标'],
      ['workers-abroad', '…', '…', '—', '30,000', '…', '…', '…', '…无数据'],
      ['processing-trade-share', '50.0', '—', '—', '—', '—', '—', '—', '→持平'],
      // One of the two national parks has brought a project; the merged one is no park any more.
      ['new-project-50m', '1', '—', '—', '2', '50.0', '0.0', '—', '●正常'],
      // More than twelve are wanted, and there are twelve.
      ['outsourcing-parks', '12', '—', '—', '12', '100.0', '—', '—', '●正常'],
    ]);
  });

  test('counts the parks that must each reach a target also where none of them reports', () => {
    const registers = { 'targets.csv': targets, 'parks.csv': parks };
    const evidence = evidenceOf(june, trade, { registers });
    const bulletin = compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-07-20' });
    const row = exhibitsOf(bulletin.chapters)
      .get('plan-targets')
      ?.rows.find(({ key }) => key === 'new-project-50m');
    const shown = row?.cells.slice(2).map((cell) => cell.text);
    expect(shown).toEqual(['家园区', '…', '—', '—', '2', '…', '…', '—', '…无数据']);
  });

  test('tells money in billions to readers of English, as the tables of trade do', () => {
    const row = exhibitsOf(composed('en').chapters)
      .get('plan-targets')
      ?.rows.find(({ key }) => key === 'foreign-capital-used');
    const shown = row?.cells.slice(2, 7).map((cell) => cell.text);
    expect(shown).toEqual(['USD billion', '3.00', '20.0', '6.40', '8.00']);
  });

  test('is told in sentences that agree with it, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) expect(contradictions(composed(language))).toEqual([]);
  });
});

test('electromechanical and high-tech goods answer their target together, not the electromechanical alone', () => {
  const keys = ['mechanical-electrical', 'high-tech', plannedGroup];
  const groups = keys.map((productGroup, index): Trade => ({
    ...{ month: june, flow: 'export', keys: { productGroup } },
    ...{ USD: BigInt(index + 1) * 1_000_000_000n, CNY: BigInt(index + 1) * 6_500_000_000n },
  }));
  const registers = {
    'targets.csv':
      'scope,indicator,year,value,unit,comparison,plan\ncity,mech-hightech-export-share,2021,,%,rising,trade\n',
  };
  const evidence = evidenceOf(june, [...trade, ...groups], { registers });
  const exhibits = exhibitsOf(
    compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-07-20' }).chapters,
  );
  const [row] = exhibits.get('plan-targets')?.rows ?? [];
  const whole = exhibits.get('product-groups')?.rows ?? [];
  // 0.3 of 6.6 亿美元: six months of one, and the three pieces.
  expect(row?.cells[3]?.text).toBe('4.5');
  expect(whole.map(({ key }) => key)).toEqual(['high-tech', 'mechanical-electrical']);
});

test('parks over two billion dollars are those with more: with exactly that much a park is not counted', () => {
  const counted = [-1n, 0n, 1n].map((cents) => {
    const USD = 200_000_000_000n + cents;
    const park: Trade = { month: june, flow: 'export', keys: { park: 'A' }, CNY: 6n * USD, USD };
    const registers = {
      'parks.csv': parks,
      'targets.csv':
        'scope,indicator,year,value,unit,comparison,plan\npark,parks-over-2b,2021,5,家,more-than,trade\n',
    };
    const evidence = evidenceOf(june, [...trade, park], { registers });
    const bulletin = compose(evidence, { language: 'zh-CN', edition: 'internal', date: '2021-07-20' });
    return text(bulletin, 'plan-targets', 'parks-over-2b', 'now');
  });
  expect(counted).toEqual(['0', '0', '1']);
});

test('lights: reached, on pace, behind by ten points at most, further behind, without data', () => {
  const done = (perCent: bigint) => known(ratio(perCent, 100n));
  const half = ratio(1n, 2n);
  const light = (perCent: bigint) => paceLight(done(perCent), half);
  expect([100n, 99n, 50n, 49n, 40n, 39n].map(light)).toEqual([
    ...['reached', 'on-pace', 'on-pace'],
    ...['behind', 'behind', 'far-behind'],
  ]);
  expect(paceLight(done(95n), undefined)).toBe('behind');
  expect(paceLight(unknown('no-data'), half)).toBe('no-data');
  expect(riseLight(done(3n), done(2n))).toBe('risen');
  expect(riseLight(done(2n), done(2n))).toBe('unchanged');
  expect(riseLight(done(1n), done(2n))).toBe('fallen');
  expect(riseLight(done(1n), unknown('no-data'))).toBe('no-data');
});

test('growth a year that falls short of an irrational root by less than is printed is behind all the same', () => {
  const whole = (value: bigint) => known(ratio(value, 1n));
  const light = (billionths: bigint) =>
    growthLight(known(ratio(billionths, 10n ** 15n)), whole(2n), whole(1n), 2);
  // The root of two is 1.414213562373095048…
  expect(light(414_213_562_373_096n)).toBe('on-pace');
  expect(light(414_213_562_373_095n)).toBe('behind');
  expect(light(314_213_562_373_096n)).toBe('behind');
  expect(light(314_213_562_373_095n)).toBe('far-behind');
  expect(growthLight(known(ratio(1n, 10n)), whole(121n), whole(100n), 2)).toBe('on-pace');
  expect(growthLight(known(ratio(-3n, 1n)), whole(121n), whole(100n), 2)).toBe('far-behind');
  expect(growthLight(known(ratio(1n, 10n)), whole(121n), unknown('no-data'), 2)).toBe('no-data');
});

test('compound growth is the root, to more decimals than are printed', () => {
  const years = (count: bigint) => known(ratio(count, 1n));
  const growth = compoundGrowth(known(ratio(8n, 1n)), known(ratio(1n, 1n)), years(3n));
  expect(growth.known && roundRatio(growth.value, 12)).toBe(1_000_000_000_000n);
  const two = compoundGrowth(known(ratio(2n, 1n)), known(ratio(1n, 1n)), years(2n));
  expect(two.known && roundRatio(two.value, 12)).toBe(414_213_562_373n);
  expect(compoundGrowth(known(ratio(2n, 1n)), known(ratio(0n, 1n)), years(2n)).known).toBe(false);
});

test('every indicator of the plans is on the list, with a name in both languages', () => {
  const { indicators: list } = codeLists();
  expect(list.size).toBe(38);
  for (const { name, unit, plan } of list.values()) {
    expect(name.zh).not.toBe('');
    expect(name.en).not.toBe('');
    expect(unit).not.toBe('');
    expect(['trade', 'going-out', 'investment']).toContain(plan);
  }
});
