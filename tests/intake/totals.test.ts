import { describe, expect, test } from 'vitest';
import { readingOf, type Reading } from './reading.ts';

const read = (lines: readonly string[]): Promise<Reading> => readingOf(lines.join('\n'), { flow: null });
const sums = ({ outcome }: Reading): unknown =>
  Object.fromEntries(outcome.parts.map(({ flow, usd, cny }) => [flow, cny === null ? usd : `${usd} ${cny}`]));
const codes = (problems: Reading['outcome']['holds']): string[] => problems.map(({ code }) => code);

const parks = [
  '2021-05,出口,P1,1000.00',
  '2021-05,出口,P2,500.00',
  '2021-05,进口,P1,2000.00',
  '2021-05,进口,P2,1000.00',
];

describe('a row that is the total of others is not counted', () => {
  test.each([
    ['合计', '合计'],
    ['总计', '总计'],
    ['全市', '全市'],
    ['小计', '小计'],
    ['汇总', '汇总'],
    ['全省', '全省'],
    ['Total', 'Total'],
    ['Grand Total', 'Grand Total'],
    ['Subtotal', 'subtotal'],
    ['全市合计', '全市合计'],
    ['出口合计', '合 计：'],
  ])('in the column of the park, by the word %s, wherever it stands', async (_, word) => {
    const header = '月份,进出口,园区,美元金额';
    const totals = [`2021-05,出口,${word},"1,500.00"`, `2021-05,进口,${word},3000`];
    for (const lines of [
      [...parks, ...totals],
      [...totals, ...parks],
      [...parks.slice(0, 2), totals[0] ?? '', ...parks.slice(2), totals[1] ?? ''],
    ]) {
      const reading = await read([header, ...lines]);
      expect(sums(reading)).toEqual({ export: '1500.00', import: '3000.00' });
      expect(reading.outcome.rows).toMatchObject({ data: 4, facts: 4, rejects: 0, totals: 2 });
      expect([reading.outcome.holds, reading.outcome.rejects]).toEqual([[], []]);
      expect(reading.facts.map(({ park }) => park).sort()).toEqual(['P1', 'P1', 'P2', 'P2']);
    }
  });

  test.each([
    ['without a month', [',出口,合计,1500.00', ',进口,合计,3000.00']],
    ['of one flow alone', ['2021-05,出口,合计,1500.00']],
    [
      'of a flow, told in the column of the flow',
      ['2021-05,出口 汇总,,1500.00', '2021-05,进口 汇总,,3000.00'],
    ],
    ['of a month, told in the column of the month', ['2021-05 汇总,,,4500.00', '总计,,,4500.00']],
    [
      'of a park, as spreadsheets write it',
      [
        '2021-05,出口,P1 汇总,1000',
        '2021-05,出口,P2 Total,500',
        '2021-05,进口,P1汇总,2000',
        '2021-05,进口,P2 小计,1000',
        ',,总计,4500',
      ],
    ],
  ])('%s', async (_, totals) => {
    const reading = await read(['月份,进出口,园区,美元金额', ...parks, ...totals]);
    expect(sums(reading)).toEqual({ export: '1500.00', import: '3000.00' });
    expect(reading.outcome.rows.totals).toBe(totals.length);
    expect([reading.outcome.holds, reading.outcome.rejects]).toEqual([[], []]);
  });

  test('and one that differs from its rows holds, with its line', async () => {
    const reading = await read([
      '月份,进出口,园区,美元金额',
      ...parks,
      '2021-05,出口,P1 汇总,1000.01',
      '2021-05,进口,P1 汇总,2000',
    ]);
    expect(reading.outcome.holds).toEqual([
      { code: 'total-row-differs', line: 6, column: 'usd', text: '1000.01', details: { found: '1000.00' } },
    ]);
    const one = await read(['月份,进出口,园区,美元金额', ...parks, '2021-05,出口,全市,3000.00']);
    expect(codes(one.outcome.holds)).toEqual(['total-row-differs']);
    expect(sums(one)).toEqual({ export: '1500.00', import: '3000.00' });
  });

  test('beside codes in other columns, of both currencies, in every layout', async () => {
    const generic = await read([
      'month,flow,product,market,value_usd,value_cny',
      '2021-05,export,84295211,502,1000,6400',
      '2021-05,export,84295211,116,500,3200',
      '2021-05,export,84295211,Total,1500,9600',
      '2021-05,export,09021010,116,300,1920',
      '2021-05,export,09021010,全球,300,1920',
      '2021-05,export,World,合计,1800,11520',
    ]);
    expect(sums(generic)).toEqual({ export: '1800.00 11520.00' });
    expect([generic.outcome.rows.totals, generic.outcome.holds, generic.outcome.rejects]).toEqual([
      3,
      [],
      [],
    ]);
    const platform = await readingOf(
      [
        '数据年月,商品编码,商品名称,贸易伙伴编码,美元',
        '全部,合计,,合计,1800',
        '202105,84295211,推土机,502,1000',
        '202105,84295211,推土机,116,500',
        '202105,84295211 汇总,,,1500',
        '202105,09021010,茶,116,300',
      ].join('\n'),
    );
    expect(sums(platform)).toEqual({ export: '1800.00' });
    expect([platform.outcome.rows.totals, platform.outcome.holds, platform.outcome.rejects]).toEqual([
      2,
      [],
      [],
    ]);
    const enterprise = await read([
      '统计月份,进出口,海关注册编码,企业名称,商品编码,美元,人民币',
      '2021-05,出口,4301960001,甲,84295211,1000,6400',
      '2021-05,出口,4301960001,甲,09021010,500,3200',
      '2021-05,出口,4301960001 汇总,,,1500,9600',
      '总计,,,,,1500,9600',
    ]);
    expect(sums(enterprise)).toEqual({ export: '1500.00 9600.00' });
    expect([enterprise.outcome.rows.totals, enterprise.outcome.holds, enterprise.outcome.rejects]).toEqual([
      2,
      [],
      [],
    ]);
  });

  test('and a name with such a word beside a code is a name', async () => {
    const { outcome } = await read([
      '统计月份,进出口,海关注册编码,企业名称,商品编码,美元',
      '2021-05,出口,4301960001,合计公司,84295211,1000',
      '2021-05,出口,4301960002,Total,84295211,500',
      '2021-05,出口,4301960003,全市汇总,84295211,7',
    ]);
    expect(outcome.rows).toMatchObject({ facts: 3, totals: 0 });
  });
});

describe('a total in other words', () => {
  test.each([
    ...[
      '# 计',
      '# Sum',
      'Total #',
      '小计 #',
      '# 總計',
      '# Summe',
      '#：小计',
      '#（小计）',
      '# 总和',
      '# Total general',
    ],
    ...[
      '# Count',
      '合计：#',
      'Sum of #',
      'Subtotal for #',
      '# Ergebnis',
      '#匯總',
      '小計（#）',
      '# (Total)',
      '# 求和',
      '# 计：',
    ],
  ])('as an outline writes it: %s', async (form) => {
    const total = (park: string): string => form.replace('#', park);
    const rows = ['2021-05,出口,P1,502,1000', '2021-05,出口,P1,116,500', '2021-05,出口,P2,502,300'];
    const sum = [`2021-05,出口,${total('P1')},-,1500`, `2021-05,出口,${total('P2')},-,300`];
    const header = '月份,进出口,园区,市场,美元金额';
    const reading = await read([header, ...rows, ...sum]);
    expect([sums(reading), reading.outcome.rows.totals, reading.outcome.holds]).toEqual([
      { export: '1800.00' },
      2,
      [],
    ]);
    const wrong = await read([header, ...rows, ...sum.map((row) => `${row}1`)]);
    expect(codes(wrong.outcome.holds)).toContain('total-row-differs');
  });

  test.each(['会计园', '设计园', 'Totalpark', 'Summer Park', '统计园区', '合计园'])(
    '%s is a park',
    async (park) => {
      const { outcome } = await read([
        '月份,进出口,园区,美元金额',
        `2021-05,出口,${park},7`,
        '2021-05,出口,P2,8',
      ]);
      expect(outcome.rows).toMatchObject({ facts: 2, totals: 0 });
    },
  );

  test.each(['长沙市', '全市', '合计', '全部企业', '总 计', '湖南省', '所有企业', '小計'])(
    'as the name of a firm that has a code: %s',
    async (name) => {
      const firms = [
        '2021-05,出口,4301960001,甲公司,84295211,1000',
        '2021-05,出口,4301960002,长沙市乙公司,84295211,500',
      ];
      const header = '统计月份,进出口,海关注册编码,企业名称,商品编码,美元';
      const reading = await read([header, ...firms, `2021-05,出口,4301000000,${name},,1500`]);
      expect([sums(reading), reading.outcome.rows.totals, reading.outcome.holds]).toEqual([
        { export: '1500.00' },
        1,
        [],
      ]);
      const wrong = await read([header, ...firms, `2021-05,出口,4301000000,${name},,1501`]);
      expect(codes(wrong.outcome.holds)).toEqual(['total-row-differs']);
    },
  );
});

describe('a row without a code that is nearly the sum of those that have it', () => {
  const rows = ['502,1000.5', '116,500.25', '132,300.11', '141,70.07'].map((row) => `2021-05,出口,${row}`);

  test.each(['1871', '1870.9', '1870.92', '1870.94'])('holds as a sum that was rounded: %s', async (sum) => {
    for (const lines of [
      [...rows, `2021-05,出口,,${sum}`],
      [`2021-05,出口,-,${sum}`, ...rows],
    ]) {
      const { outcome } = await read(['月份,进出口,市场,美元金额', ...lines]);
      expect(codes(outcome.holds)).toEqual(['row-near-sum']);
    }
  });

  test.each(['1875', '1869', '1871.5', '1870.7', '1870.5'])(
    'and is data where rounding cannot have made it: %s',
    async (sum) => {
      const { outcome } = await read(['月份,进出口,市场,美元金额', ...rows, `2021-05,出口,,${sum}`]);
      expect([outcome.holds, outcome.rows.facts]).toEqual([[], 5]);
    },
  );
});

test('a chapter of all markets beside its codes by market holds', async () => {
  const { outcome } = await read([
    '月份,进出口,商品,市场,美元金额',
    ...['84295211,502,1000', '84295211,116,500', '84,,1500'].map((row) => `2021-05,出口,${row}`),
  ]);
  expect(codes(outcome.holds)).toEqual(['levels-nested']);
  const beside = await read([
    '月份,进出口,商品,市场,美元金额',
    ...['84295211,502,1000', '84,116,1500', '09,,500'].map((row) => `2021-05,出口,${row}`),
  ]);
  expect(beside.outcome.holds).toEqual([]);
});

describe('a row without a code that is the sum of those that have it', () => {
  const header = 'month,flow,product,market,value_usd';
  const leaves = (flow: string): string[] => [
    `2021-05,${flow},84295211,502,1000.00`,
    `2021-05,${flow},84295211,116,500.00`,
    `2021-05,${flow},09021010,116,300.00`,
  ];
  const rollup = (flow: string, blank: string): string[] => [
    `2021-05,${flow},84295211,${blank},1500.00`,
    `2021-05,${flow},09021010,${blank},300.00`,
    `2021-05,${flow},${blank},${blank},1800.00`,
  ];

  test.each([
    ['nothing', ''],
    ['a dash', '-'],
    ['a question mark', '?'],
  ])('is left out and told, with %s for the code', async (_, blank) => {
    for (const order of [(lines: string[]) => lines, (lines: string[]) => lines.toReversed()]) {
      const reading = await read([
        header,
        ...order(['export', 'import'].flatMap((flow) => [...leaves(flow), ...rollup(flow, blank)])),
      ]);
      expect(sums(reading)).toEqual({ export: '1800.00', import: '1800.00' });
      expect(reading.outcome.rows).toMatchObject({ data: 6, facts: 6, totals: 6, rejects: 0 });
      expect(reading.outcome.holds).toEqual([]);
      expect(
        reading.outcome.notes.map(({ code, details }) => [
          code,
          details?.['columns'],
          details?.['rows'],
          details?.['usd'],
        ]),
      ).toEqual([
        ['subtotals-left-out', 'market', '4', '3600.00'],
        ['subtotals-left-out', 'product、market', '2', '3600.00'],
      ]);
    }
  });

  test('over one of three columns, both currencies, in the enterprise layout', async () => {
    const reading = await read([
      '统计月份,进出口,海关注册编码,企业名称,商品编码,贸易伙伴编码,美元,人民币',
      '2021-05,出口,4301960001,甲,84295211,502,1000,6400',
      '2021-05,出口,4301960001,甲,84295211,116,500,3200',
      '2021-05,出口,4301960001,甲,84295211,,1500,9600',
      '2021-05,出口,4301960001,甲,,,1500,9600',
    ]);
    expect(sums(reading)).toEqual({ export: '1500.00 9600.00' });
    expect([codes(reading.outcome.notes), reading.outcome.holds]).toEqual([
      ['subtotals-left-out', 'subtotals-left-out'],
      [],
    ]);
  });

  test('of parks, beside a park that is really missing', async () => {
    const reading = await read([
      '月份,进出口,园区,美元金额',
      '2021-05,出口,P1,1000',
      '2021-05,出口,P2,500',
      '2021-05,出口,,70',
      '2021-05,出口,,1570',
    ]);
    expect(sums(reading)).toEqual({ export: '1570.00' });
    expect(codes(reading.outcome.notes)).toEqual(['subtotals-left-out']);
  });

  test('holds where some such rows are sums and some are not', async () => {
    const reading = await read([
      header,
      ...leaves('export'),
      '2021-05,export,84295211,,1500.00',
      '2021-05,export,09021010,,77.00',
    ]);
    expect(reading.outcome.holds).toMatchObject([
      { code: 'subtotals-left-out', details: { rows: '1', lines: '5' } },
    ]);
    expect(sums(reading)).toEqual({ export: '1877.00' });
  });

  test('holds, and is counted, where it equals one other row and nothing else can be told from', async () => {
    const reading = await read(['月份,进出口,园区,美元金额', '2021-05,出口,P1,1000', '2021-05,出口,,1000']);
    expect(reading.outcome.holds).toEqual([
      { code: 'row-equals-another', line: 3, details: { columns: '园区' } },
    ]);
    expect(sums(reading)).toEqual({ export: '2000.00' });
  });

  test('and one that is not that sum is data', async () => {
    const firm = (park: string, market: string, usd: string): string =>
      `2021-05,出口,4301960001,84295211,${market},${park},${usd}`;
    const reading = await read([
      '月份,进出口,企业,商品,市场,园区,美元金额',
      firm('P1', '502', '1000'),
      firm('P1', '116', '500'),
      firm('', '502', '70'),
      firm('', '', '80'),
      firm('P2', '', '90'),
      firm('', '110', '500'),
    ]);
    expect([codes(reading.outcome.notes), reading.outcome.holds, reading.outcome.rows.facts]).toEqual([
      [],
      [],
      6,
    ]);
    const zero = await read([
      '月份,进出口,园区,美元金额',
      '2021-05,出口,P1,0',
      '2021-05,出口,P2,0',
      '2021-05,出口,,0',
    ]);
    expect([zero.outcome.holds, zero.outcome.rows.facts]).toEqual([[], 3]);
  });
});

describe('a value that has as much as all others of its column', () => {
  test('holds and is counted: it may be a total by another name', async () => {
    const reading = await read([
      '月份,进出口,园区,美元金额',
      ...parks,
      '2021-05,出口,城区,1500',
      '2021-05,进口,城区,3000',
    ]);
    expect(reading.outcome.holds).toEqual([
      { code: 'value-equals-sum', column: '园区', text: '城区', details: { usd: '4500.00' } },
    ]);
    expect(sums(reading)).toEqual({ export: '3000.00', import: '6000.00' });
    const many = await read([
      '月份,进出口,市场,美元金额',
      ...['502', '116', '110'].map((market) => `2021-05,出口,${market},10.01`),
      '2021-05,出口,000,30.03',
    ]);
    expect(codes(many.outcome.holds)).toEqual(['value-equals-sum']);
  });

  test.each([
    ['in cents', '月份,进出口,市场,美元金额', ['502,1000.17', '116,500.25', '999,1500.42']],
    [
      'in both currencies',
      '月份,进出口,市场,美元金额,人民币金额',
      ['502,1000,6400', '116,500,3300', '999,1500,9700'],
    ],
    [
      'without the quantity of the others',
      '月份,进出口,市场,数量,单位,美元金额',
      ['502,10,台,1000', '116,5,台,500', '701,,,1500'],
    ],
    [
      'without the code of the others',
      '月份,进出口,市场,商品,美元金额',
      ['502,84295211,1000', '116,84295211,500', '999,,1500'],
    ],
  ])('may be the sum of two others: %s', async (_, header, rows) => {
    const { outcome } = await read([header, ...rows.map((row) => `2021-05,出口,${row}`)]);
    expect(codes(outcome.holds)).toEqual(['value-equals-sum']);
  });

  test.each([
    ['two that are alike', ['2021-05,出口,P1,1000', '2021-05,出口,P2,1000']],
    [
      'one that is by chance the sum of two others',
      ['2021-05,出口,P1,1000', '2021-05,出口,P2,500', '2021-05,出口,P3,1500'],
    ],
    ['one that is their sum in one flow alone', [...parks, '2021-05,出口,P3,1500', '2021-05,进口,P3,7']],
    ['several rows of one park', ['2021-05,出口,P1,1000', '2021-05,出口,P1,400', '2021-05,出口,P1,600']],
  ])('%s are data', async (_, rows) => {
    const { outcome } = await read(['月份,进出口,园区,美元金额', ...rows]);
    expect([outcome.holds, outcome.notes, outcome.rows.facts]).toEqual([[], [], rows.length]);
  });
});
