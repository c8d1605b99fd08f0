import { expect, test } from 'vitest';
import { farTargets } from '../../functions/publish/gather/far-targets.ts';
import { registerFindings } from '../../functions/publish/gather/register-findings.ts';
import { monthOf, monthsBetween, type Month } from '../../functions/trade/month.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';
import { evidenceOf, type Trade } from '../bulletin/evidence-builder.ts';

const june = monthOf(2021, 6);
const hundredMillion = 10_000_000_000n;

/**
 * A city that trades 20亿元 a month, in CNY and at 6.5 in USD; three fifths are of park A and of its only firm, a fifth
 * of park B; C has nothing.
 */
const trade: readonly Trade[] = monthsBetween(monthOf(2020, 1), june).flatMap((month) =>
  (
    [
      ['A', '4301290001', 6n],
      ['B', '4301390002', 2n],
      ['', '', 2n],
    ] as const
  ).flatMap(([park, enterprise, share]) =>
    (['export', 'import'] as const).map((flow) => ({
      ...{ month, flow, keys: { park, enterprise } },
      CNY: share * hundredMillion,
      USD: (share * hundredMillion * 2n) / 13n,
    })),
  ),
);

function told(registers: Readonly<Record<string, string>>, month: Month = june, of = trade): string[] {
  const parks = 'code,name,kind\nA,甲园,省级园区\nB,乙园,省级园区\nC,丙园,省级园区\n';
  const enterprises = 'customs_code,credit_code,name,park\n4301290001,91430100MA40010000,甲公司,A\n';
  const evidence = evidenceOf(month, of, {
    registers: { 'parks.csv': parks, 'enterprises.csv': enterprises, ...registers },
  });
  expect(evidence.registers.problems).toEqual([]);
  return farTargets(evidence).map(({ file, line = 0, text = '' }) => `${file} ${line} ${text}`);
}

test.each([
  ['city,total-trade,2021,60,万元,', ['city total-trade 2021 60万元']],
  ['city,total-trade,2021,2750,万元,', ['city total-trade 2021 2750万元']],
  ['city,total-trade,2021,250,亿美元,', ['city total-trade 2021 250亿美元']],
  ['city,total-trade,2021,721,亿元,', ['city total-trade 2021 721亿元']],
  ['city,total-trade,2021,79,亿元,', ['city total-trade 2021 79亿元']],
  ['city,exports,2021,2.5,亿元,', ['city exports 2021 2.5亿元']],
  ['city,imports,2021,1200,亿美元,', ['city imports 2021 1200亿美元']],
  ['A,total-trade,2021,150,亿美元,', ['A total-trade 2021 150亿美元']],
  ['B,total-trade,2021,48,万元,', ['B total-trade 2021 48万元']],
  ['city,total-trade,2021,350000,万美元,trade', []],
  ['city,total-trade,2021,360,亿美元,trade', []],
  ['city,total-trade,2023,3700,亿美元,trade', ['city total-trade trade 2023 3700亿美元']],
])('a target far from what is traded is told: %s', (line, expected) => {
  expect(told({ 'targets.csv': `scope,indicator,year,value,unit,plan\n${line}\n` })).toEqual(
    expected.map((text) => `targets.csv 2 ${text}`),
  );
});

test.each([
  ['ambitious', 'city,total-trade,2021,480,亿元,'],
  ['modest', 'city,total-trade,2021,120,亿元,'],
  ['in dollars', 'city,total-trade,2021,40,亿美元,'],
  ['four times what a park had', 'B,total-trade,2021,190,亿元,'],
  ['of a park that has no trade', 'C,total-trade,2021,5,亿元,'],
  ['of another year', 'city,total-trade,2020,60,万元,'],
  ['of nothing in a plan that is past', 'city,total-trade,2020,1,亿美元,trade'],
  ['that trade does not answer', 'city,foreign-capital-used,2021,72,亿美元,'],
])('a target %s is none', (_, line) => {
  expect(told({ 'targets.csv': `scope,indicator,year,value,unit,plan\n${line}\n` })).toEqual([]);
});

test.each([
  ['in a wrong unit', '4301290001,2021,150.53,万元', ['4301290001 2021 150.53万元']],
  ['by its credit code', '91430100MA40010000,2021,150,亿美元', ['91430100MA40010000 2021 150亿美元']],
  ['as it should be', '4301290001,2021,150.53,亿元', []],
  ['in dollars', '4301290001,2021,25,亿美元', []],
  ['that is none', '4301290001,2021,,', []],
  ['without any trade', '4301290009,2021,1,亿元', []],
])('the target of a firm %s', (_, line, expected) => {
  expect(told({ 'key-enterprises.csv': `code,year,target,unit\n${line}\n` })).toEqual(
    expected.map((text) => `key-enterprises.csv 2 ${text}`),
  );
});

test('trade that has leapt since last year, or nothing to compare with, is judged by what there is', () => {
  const targets = (value: string) => ({
    'targets.csv': `scope,indicator,year,value,unit\ncity,total-trade,2021,${value}\n`,
  });
  const thisYear = trade.filter(({ month }) => month > '2021');
  expect(told(targets('240,亿元'), june, thisYear)).toEqual([]);
  expect(told(targets('240,万元'), june, thisYear)).toHaveLength(1);
  const grown = trade.map((one) => ({ ...one, CNY: (one.CNY ?? 0n) / (one.month < '2021' ? 10n : 1n) }));
  expect(told(targets('240,亿元'), june, grown)).toEqual([]);
  expect(told(targets('24,亿元'), june, grown)).toEqual([]);
  expect(told(targets('70,亿元'), june, grown)).toEqual([]);
});

test('a doubt of a register is confirmed for its year, wherever its line stands and whatever is traded', () => {
  const registers = (lines: string) => ({
    'targets.csv': `scope,indicator,year,value,unit\n${lines}city,total-trade,2021,60,万元\n`,
  });
  const doubts = [
    [june, ''],
    [monthOf(2021, 3), 'B,total-trade,2021,48,亿元\n'],
  ] as const;
  const found = doubts.flatMap(([month, before]) => {
    const evidence = evidenceOf(month, trade, { registers: registers(before) });
    return registerFindings(farTargets(evidence), month, new Map());
  });
  expect(found.map(({ code, doubt }) => [code, doubt?.month, doubt?.code])).toEqual([
    ['register-doubted', '2021-01', 'target-far'],
    ['register-doubted', '2021-01', 'target-far'],
  ]);
  expect(new Set(found.map(({ doubt }) => doubt?.key)).size).toBe(1);
  expect(found.map(evidenceWordsIn('zh-CN'))[0]).toBe(
    '登记表“targets.csv”第 2 行“value”列：与实际相差过大（上年 24000000000.00 CNY，本年累计 12000000000.00 CNY）（内容“city total-trade 2021 60万元”）。请核对数值和单位。' +
      `如核实无误，请在 registers/confirmed.csv 写入一行：2021-01,target-far,${found[0]?.doubt?.key ?? ''},确认人,理由。`,
  );
});
