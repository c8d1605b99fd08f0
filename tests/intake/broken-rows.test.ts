import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../functions/facts/receipt.ts';
import { readingOf, type Reading } from './reading.ts';

const generic = 'month,flow,product,park,value_usd';
const told = ({ outcome }: Reading): unknown[] =>
  outcome.rejects.map(({ code, line, details }) => [line, code, details?.['rows']]);

describe('rows that a stray quote made one', () => {
  test.each([
    [
      'a code',
      generic,
      [
        '2021-05,出口,84295212,"A,100.00',
        '2021-05,出口,84295213,B,900.00',
        '2021-05,出口,84295214,C",200.00',
      ],
      '1200.00',
    ],
    [
      'a code, over two lines',
      generic,
      ['2021-05,出口,84295212,"A,100.00', '2021-05,出口,84295213,B",900.00'],
      '1000.00',
    ],
    [
      'the last cell',
      'month,flow,product,value_usd,备注',
      ['2021-05,出口,84295212,100.00,"甲', '2021-05,出口,84295213,900.00,乙"'],
      '1000.00',
    ],
    ['a cell of a row that was cut', generic, ['",2021-05', '2021-05,出口,84295212,P1,100.00', '"'], null],
    ['a cell that ends with a row', generic, ['",2021-05', '2021-05,出口,84295212,P1,100.00"'], null],
    [
      'the first cell',
      'park,month,flow,value_usd',
      ['"A,2021-05,出口,100.00', 'B",2021-05,出口,900.00'],
      '1000.00',
    ],
    [
      'a cell, to the end of the file',
      generic,
      ['2021-05,出口,84295212,"A,100.00', '2021-05,出口,84295213,B,900.00'],
      '1000.00',
    ],
    ['a cell, down to a total', generic, ['2021-05,出口,84295212,"A,100.00', ',,,合计",100.00'], null],
    [
      'a cell, down to a total that is short',
      generic,
      ['2021-05,出口,84295212,"A,100.00', '合计",100.00'],
      null,
    ],
    [
      'a name of the enterprise layout',
      '统计月份,进出口,海关注册编码,企业名称,美元',
      ['2021-05,出口,4301960001,"甲,100.00', '2021-05,出口,4301960002,乙",900.00'],
      '1000.00',
    ],
    [
      "a name of the platform's export",
      '数据年月,商品编码,商品名称,贸易伙伴编码,美元',
      ['202105,84295212,"甲,502,100.00', '202105,84295213,乙",502,900.00'],
      '1000.00',
    ],
  ])('in %s are rejects, all of them', async (_, header, lines, money) => {
    const reading = await readingOf([header, ...lines, ''].join('\n'));
    expect(reading.facts).toEqual([]);
    expect(told(reading)).toEqual([[2, 'quote-not-closed', String(lines.length)]]);
    expect(reading.outcome.rows).toMatchObject({ data: lines.length, facts: 0, rejects: lines.length });
    expect(reading.outcome.rejectedMoney.usd).toBe(money);
    expect(reading.outcome.holds).toEqual([]);
  });

  test.each([
    ['a park', generic, '2021-05,出口,84295212,"长沙\n经开区",100.00'],
    ['a park with commas', generic, '2021-05,出口,84295212,"长沙, 星沙\n经开区, 二期",100.00'],
    [
      'a remark at the end',
      'month,flow,product,value_usd,备注',
      '2021-05,出口,84295212,100.00,"一、见附件\n二、另报\n\n三、完"',
    ],
    [
      'a name with blank lines',
      '统计月份,进出口,海关注册编码,企业名称,美元',
      '2021-05,出口,4301960001,"甲\n\n乙",100.00',
    ],
  ])('and %s that has line breaks of its own is one row', async (_, header, row) => {
    const { outcome, facts } = await readingOf([header, row, ''].join('\r\n'));
    expect(outcome.rejects).toEqual([]);
    expect(facts.map(({ usd }) => usd)).toEqual(['100.00']);
    expect(outcome.holds).toEqual([]);
  });
});

describe('an indicator file', () => {
  const header = '月份,指标,数值,单位,来源';
  const read = (...lines: string[]): Promise<Reading> =>
    readingOf([header, ...lines, ''].join('\n'), { flow: null });

  test('tells rows that a stray quote made one', async () => {
    const rows = [
      '2021-05,实际使用外资,1234,万美元,"商务局',
      '2021-05,新设外商投资企业,12,家,商务局',
      '2021-05,自造指标,5,家,商务局',
    ];
    const open = await read(...rows);
    expect(told(open)).toEqual([[2, 'quote-not-closed', '3']]);
    expect(open.outcome.rows).toMatchObject({ data: 3, facts: 0, rejects: 3 });
    const closed = await read(...rows.with(2, '2021-05,自造指标,5,家,商务局"'));
    expect(told(closed)).toEqual([[2, 'quote-not-closed', '3']]);
    expect(closed.outcome.indicators).toEqual([]);
    const one = await read('2021-05,实际使用外资,1234,万美元,"商务局\n外资处"');
    expect([one.outcome.rejects, one.outcome.indicators?.length]).toEqual([[], 1]);
  });

  test('refuses rows with cells more or less: 1,234 is not 1', async () => {
    const reading = await readingOf(
      '月份,指标,单位,数值\n2021-05,实际使用外资,万美元,1,234\n2021-05,新设外商投资企业,家,12\n2021-05,合同外资,万美元\n',
      { flow: null },
    );
    expect(told(reading)).toEqual([
      [2, 'row-too-long', undefined],
      [4, 'row-too-short', undefined],
    ]);
    expect(reading.outcome.indicators?.map(({ value }) => value)).toEqual(['12']);
    const padded = await readingOf(
      '月份,指标,单位,数值\n2021-05,新设外商投资企业,家,12,,\n注：快报数\n,,,\n',
      { flow: null },
    );
    expect(padded.outcome.rows).toMatchObject({ data: 1, facts: 1, rejects: 0, blank: 1 });
    expect(padded.outcome.notes[0]).toEqual({ code: 'remark-row', line: 3 });
  });

  test('with another table below its own is refused with the line of the other header', async () => {
    const { outcome } = await read(
      '2021-05,实际使用外资,1234,万美元,商务局',
      '月份,地区,指标,数值,单位',
      '2021-05,P1,实际使用外资,4,万美元',
    );
    expect(outcome.status).toBe('refused');
    expect(outcome.rejects).toMatchObject([{ code: 'second-header', line: 3, details: { header: '1' } }]);
  });
});

describe('tables joined in one file', () => {
  const rows = ['2021-05,出口,84295212,100.00', '2021-05,出口,84295213,300.00'];
  const first = ['month,flow,product,value_usd', ...rows];
  test.each([
    ['wider', 'month,flow,product,value_usd,value_cny'],
    ['narrower', 'month,flow,value_usd'],
    ['in another order', 'month,product,flow,value_usd'],
    ['with the currencies changed', 'month,flow,product,value_cny'],
    ['in Chinese', '月份,进出口,商品,美元金额'],
    ['of another layout', '数据年月,商品编码,贸易伙伴编码,美元'],
    ['with other delimiters', 'month;flow;product;value_usd'],
  ])('are refused with the line of the second header, which is %s', async (_, header) => {
    for (const above of [0, 40]) {
      const content = [
        ...first,
        ...Array.from({ length: above }, () => rows[0]),
        header,
        '2021-05,出口,84295212,200.00',
      ];
      const { outcome, facts } = await readingOf(content.join('\n'));
      expect(outcome.status).toBe('refused');
      expect(outcome.rejects).toMatchObject([
        { code: 'second-header', line: 4 + above, details: { header: '1' } },
      ]);
      expect(facts).toEqual([]);
    }
  });

  test('of one header are read as one', async () => {
    for (const again of [
      'month,flow,product,value_usd',
      '\uFEFFmonth,flow,product,value_usd',
      'month,flow,product,value_usd,,',
    ]) {
      const { outcome } = await readingOf([...first, again, rows[0]].join('\n'));
      expect(outcome.rows).toMatchObject({ header: 2, data: 3, facts: 3 });
    }
  });

  test('rows with other delimiters below are rejects and no remarks', async () => {
    const reading = await readingOf([...first, '2021-05;出口;84295212;200.00'].join('\n'));
    expect(told(reading)).toEqual([[4, 'row-too-short', undefined]]);
  });
});

describe('a download that the platform cut', () => {
  const header = '数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元';
  const part = (rows: number, from = 0): string[] =>
    Array.from({ length: rows }, (_, at) => `202105,${10_000_000 + from + at},502,10,1`);
  const cuts = ({ outcome }: Reading): unknown[] =>
    outcome.holds.flatMap(({ code, line, details }) =>
      code === 'download-cut' ? [[line, details?.['rows']]] : [],
    );

  test.each([
    ['alone', [10_000], [[undefined, '10000']]],
    ['joined with another below it', [10_000, 100], [[2, '10000']]],
    ['joined with another above it', [100, 10_000], [[103, '10000']]],
    [
      'twice',
      [10_000, 10_000],
      [
        [2, '10000'],
        [10_003, '10000'],
      ],
    ],
  ])('is held %s', async (_, parts, held) => {
    const lines = parts.flatMap((rows, at) => [header, ...part(rows, at * 10_000)]);
    expect(cuts(await readingOf(lines.join('\n')))).toEqual(held);
  });

  test('is held where two were joined without the second header', async () => {
    expect(cuts(await readingOf([header, ...part(20_000)].join('\n')))).toEqual([[undefined, '20000']]);
  });

  test.each([[[9999]], [[10_001]], [[15_000, 100]], [[9000, 1000]]])('%j rows are no cut', async (parts) => {
    const lines = parts.flatMap((rows, at) => [header, ...part(rows, at * 20_000)]);
    expect(cuts(await readingOf(lines.join('\n')))).toEqual([]);
  });
});

test('of any rows with stray quotes and line breaks, every line is a fact, a reject, or told what else it is', async () => {
  const piece = fc.constantFrom('A', '"', '\n', ',', '1', '合计', '2021-05', ' ', '""', '100.00', '\r\n');
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('2021-05', '出口', '84295212', 'P1', '100.00') },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('')) },
  );
  const row = fc.oneof(
    { weight: 3, arbitrary: fc.constant('2021-05,出口,84295212,P1,100.00') },
    { weight: 2, arbitrary: fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => cells.join(',')) },
    { weight: 1, arbitrary: fc.constantFrom('', '  ', ',,,,', ',,,合计,100.00', generic, '注：说明') },
  );
  const rowsTold = (rejects: readonly Problem[]): number => {
    const lines = new Map(rejects.map(({ line, details }) => [line, Number(details?.['rows'] ?? 1)]));
    return [...lines.values()].reduce((total, rows) => total + rows, 0);
  };
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (rows, end) => {
        const content = [generic, ...rows].join(end);
        const { outcome } = await readingOf(content, { piece: 7 });
        if (outcome.status === 'refused') return;
        looked += 1;
        const { lines, data, facts, rejects } = outcome.rows;
        expect(outcome.holds.filter(({ code }) => code === 'lines-do-not-balance')).toEqual([]);
        const ends = content.split(/\r\n|\r|\n/);
        expect(lines).toBe(ends.at(-1) === '' ? ends.length - 1 : ends.length);
        expect(facts + rejects).toBe(data);
        expect(rowsTold(outcome.rejects)).toBe(rejects);
        const whole = rows.filter((text) => text === '2021-05,出口,84295212,P1,100.00').length;
        expect(data).toBeGreaterThanOrEqual(whole);
      },
    ),
    { numRuns: 150 },
  );
  expect(looked).toBeGreaterThan(60);
});
