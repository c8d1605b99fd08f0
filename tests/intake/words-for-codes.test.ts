import { expect, test } from 'vitest';
import { readingOf } from './reading.ts';

const header = '统计月份,海关注册编码,企业名称,进出口,商品编码,贸易伙伴编码,监管方式,美元,人民币';
const firm = '202105,4301234561,甲公司';

test('rows with words for codes are the facts of their codes', async () => {
  const plain = await readingOf(`${header}\n${firm},出口,84295212,502,0110,1000,7000\n`);
  const words = await readingOf(`${header}\n${firm},出口(E),84295212,502-美国,一般贸易(0110),1000,7000\n`);
  expect(words.outcome.rejects).toEqual([]);
  expect(words.facts).toEqual(plain.facts);
});

test('what firms give as 贸易方式 is the statistics’ regime, and claims no supervision code', async () => {
  const { outcome, facts } = await readingOf(
    `${header.replace('监管方式', '贸易方式')}\n${firm},出口,84295212,502,来料加工,1000,7000\n`,
  );
  expect(outcome.parts[0]?.dimensions).toContain('regime');
  expect(outcome.parts[0]?.dimensions).not.toContain('supervision');
  expect(facts).toMatchObject([{ regime: '14', supervision: null }]);
});

test('of 监管方式 and 贸易方式 the first is taken, and the other told', async () => {
  const { outcome, facts } = await readingOf(
    `${header},贸易方式\n${firm},出口,84295212,502,0214,1000,7000,来料加工装配贸易\n`,
  );
  expect(facts).toMatchObject([{ regime: '14', supervision: '0214' }]);
  expect(outcome.notes.map(({ column }) => column)).toEqual(['贸易方式']);
});

test('a dash in a column of money is no trade: 0, and told', async () => {
  const { outcome, facts } = await readingOf(
    `${header}\n${firm},出口,84295212,502,0110,1000,7000\n${firm},出口,84295211,116,0110,-,—\n`,
  );
  expect([outcome.rejects, outcome.holds]).toEqual([[], []]);
  expect(facts.map(({ usd, cny }) => [usd, cny])).toEqual([
    ['1000.00', '7000.00'],
    ['0.00', '0.00'],
  ]);
  expect(outcome.notes).toMatchObject([
    { code: 'dash-as-zero', column: '美元', line: 3, details: { rows: '1' } },
    { code: 'dash-as-zero', column: '人民币', line: 3, details: { rows: '1' } },
  ]);
});

test('a column of dashes alone tells nothing, as an empty one', async () => {
  const { outcome, facts } = await readingOf(
    `${header}\n${firm},出口,84295212,502,0110,1000,-\n${firm},出口,84295211,116,0110,50,-\n`,
  );
  expect([outcome.rejects, outcome.holds, outcome.notes]).toEqual([[], [], []]);
  expect(facts.map(({ usd, cny }) => [usd, cny])).toEqual([
    ['1000.00', null],
    ['50.00', null],
  ]);
});

test('a dash beside an amount in the other currency holds', async () => {
  const { outcome } = await readingOf(
    `${header}\n${firm},出口,84295212,502,0110,1000,7000\n${firm},出口,84295211,116,0110,-,5000\n`,
  );
  expect(outcome.holds).not.toEqual([]);
});

test.each(['…', '/', '?', '', 'N/A', '不详'])(
  '%j in a column of money is not known, and rejects',
  async (cell) => {
    const { outcome } = await readingOf(
      `${header}\n${firm},出口,84295212,502,0110,1000,7000\n${firm},出口,84295211,116,0110,${cell},${cell}\n`,
    );
    expect(new Set(outcome.rejects.map(({ line }) => line))).toEqual(new Set([3]));
  },
);
