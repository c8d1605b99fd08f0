import { describe, expect, test } from 'vitest';
import { readingOf } from './reading.ts';

const header = 'month,flow,product,market,value_usd';
const row = '2021-05,export,84295211,502,2.00';

describe('a unit of money that stands elsewhere than in the header', () => {
  test.each([
    '注：金额单位为万美元',
    '单位：万美元',
    '注：1.单位：万美元；2.不含保密商品',
    '说明：金额以万美元计',
    '备注: values in USD thousand (unit: USD thousand)',
    '以上均为万美元',
    '* 万美元',
  ])('in a remark below, "%s", scales as above the header', async (remark) => {
    const usd = remark.includes('thousand') ? '2000.00' : '20000.00';
    for (const [text, notes] of [
      [`${header}\n${row}\n${remark},,,,\n`, ['unit-scaled', 'remark-row']],
      [`${header}\n${row}\n${remark}\n`, ['unit-scaled', 'remark-row']],
      [`${header}\n${remark}\n${row}\n`, ['unit-scaled', 'remark-row']],
      [`${remark}\n${header}\n${row}\n`, ['unit-scaled']],
    ] as const) {
      const { outcome } = await readingOf(text);
      expect([outcome.status, outcome.holds, outcome.parts.map((part) => part.usd)], text).toEqual([
        ...['accepted', [], [usd]],
      ]);
      expect(outcome.notes.map(({ code }) => code).sort(), text).toEqual([...notes].sort());
    }
  });

  test('in a remark among the rows holds: it may be of those above or below', async () => {
    const { outcome } = await readingOf(
      `${header}\n${row}\n注：单位：万美元\n${row.replace('502', '116')}\n`,
    );
    expect(outcome.holds).toMatchObject([{ code: 'unit-in-remark', line: 3 }]);
    expect(outcome.parts).toMatchObject([{ usd: '4.00' }]);
  });

  test.each([
    ['another header', 'value_usd（千美元）', '注：单位：万美元'],
    ['another remark', 'value_usd', '注：单位：万美元\n注：单位：千美元'],
    ['another currency', 'value_usd', '注：单位：万元人民币'],
  ])('in a remark against %s is refused', async (_, name, remark) => {
    const { outcome } = await readingOf(`${header.replace('value_usd', name)}\n${row}\n${remark}\n`);
    expect(outcome).toMatchObject({
      status: 'refused',
      rejects: [{ code: 'unit-line-contradicts', line: 3 }],
    });
  });

  test.each(['单位：兆美元', 'values in USD mil'])('in a remark "%s" is not understood', async (remark) => {
    const { outcome } = await readingOf(`${header}\n${row}\n${remark},,,,\n`);
    expect(outcome).toMatchObject({ status: 'refused', rejects: [{ code: 'unit-line-unknown', line: 3 }] });
  });

  test.each([
    '数据来源：海关总署',
    '注：出口1000万美元以上企业另列',
    '注：金额单位为美元',
    '单位：长沙海关',
    'Note: all values are in US dollars',
  ])('is none in "%s"', async (remark) => {
    const { outcome } = await readingOf(`${header}\n${row}\n${remark},,,,\n`);
    expect(outcome.holds).toEqual([]);
    expect(outcome.parts).toMatchObject([{ usd: '2.00' }]);
  });

  test('a remark that repeats the header’s unit contradicts nothing', async () => {
    const scaled = header.replace('value_usd', 'value_usd（万美元）');
    const { outcome } = await readingOf(`${scaled}\n${row}\n注：单位：万美元,,,,\n`);
    expect(outcome.holds).toEqual([]);
    expect(outcome.parts).toMatchObject([{ usd: '20000.00' }]);
  });

  test('a remark that repeats the scale above the header contradicts nothing', async () => {
    const { outcome } = await readingOf(`单位：万\n${header}\n${row}\n单位：万,,,,\n`);
    expect(outcome).toMatchObject({ holds: [], parts: [{ usd: '20000.00' }] });
  });

  test.each(['币种', 'currency', 'currency_unit', '货币'])(
    'in a column "%s" counts row by row',
    async (name) => {
      const { outcome } = await readingOf(
        `${header},${name}\n${row},美元\n2021-05,export,84295211,116,3.00,万美元\n2021-05,export,84295211,133,4.00,人民币\n`,
      );
      expect(outcome.rejects).toMatchObject([{ code: 'unit-of-other-currency', line: 4, text: '人民币' }]);
      expect(outcome.parts).toMatchObject([{ usd: '30002.00', rows: 2 }]);
    },
  );
});

describe('a month in the header of money', () => {
  test.each(['美元金额（2020年5月）', '2021年4月美元金额'])(
    '"%s" contradicts rows of another',
    async (name) => {
      const { outcome } = await readingOf(`月份,进出口,商品,${name}\n2021-05,出口,84295211,2.00\n`);
      expect([...outcome.holds, ...outcome.rejects]).not.toEqual([]);
    },
  );

  test('"美元金额（2021年5月）" agrees with rows of it', async () => {
    const { outcome } = await readingOf(
      '月份,进出口,商品,美元金额（2021年5月）\n2021-05,出口,84295211,2.00\n',
    );
    expect(outcome).toMatchObject({ status: 'accepted', holds: [], parts: [{ usd: '2.00' }] });
  });
});
