import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOf, type FactRow, type Reading } from './reading.ts';

/** A row of trade before it is written down: money in cents, a quantity in thousandths. */
interface Trade {
  readonly product: string;
  readonly market: string;
  readonly usd: bigint;
  readonly cny: bigint;
  readonly quantity: bigint;
}

/** How a table's columns are headed in one layout and language, and what else its rows hold. */
interface Heads {
  readonly columns: readonly (keyof Trade | 'month' | 'flow' | 'unit' | 'enterprise')[];
  readonly headers: Readonly<Record<string, string>>;
  readonly flow: string;
}

const platform = ['month', 'product', 'market', 'quantity', 'unit', 'usd', 'cny'] as const;
const enterprise = [
  'month',
  'flow',
  'enterprise',
  'product',
  'market',
  'quantity',
  'unit',
  'usd',
  'cny',
] as const;
const generic = ['month', 'flow', 'product', 'market', 'quantity', 'unit', 'usd', 'cny'] as const;

const layouts: readonly (readonly [Heads, Heads])[] = [
  [
    {
      columns: platform,
      flow: '出口',
      headers: {
        month: '数据年月',
        product: '商品编码',
        market: '贸易伙伴编码',
        quantity: '第一数量',
        unit: '第一计量单位',
        usd: '美元',
        cny: '人民币',
      },
    },
    {
      columns: platform,
      flow: 'export',
      headers: {
        month: 'Date of data',
        product: 'Commodity code',
        market: 'Trading partner code',
        quantity: 'Quantity',
        unit: 'Unit',
        usd: 'US dollar',
        cny: 'Renminbi Yuan',
      },
    },
  ],
  [
    {
      columns: enterprise,
      flow: '出口',
      headers: {
        month: '统计月份',
        flow: '进出口',
        enterprise: '海关注册编码',
        product: '商品编码',
        market: '贸易伙伴编码',
        quantity: '数量',
        unit: '计量单位',
        usd: '美元',
        cny: '人民币',
      },
    },
    {
      columns: enterprise,
      flow: 'export',
      headers: {
        month: 'month',
        flow: 'flow',
        enterprise: 'enterprise code',
        product: 'HS code',
        market: 'market code',
        quantity: 'quantity',
        unit: 'unit',
        usd: 'USD',
        cny: 'CNY',
      },
    },
  ],
  [
    {
      columns: generic,
      flow: '出口',
      headers: {
        month: '月份',
        flow: '进出口',
        product: '商品',
        market: '市场',
        quantity: '数量',
        unit: '单位',
        usd: '美元金额',
        cny: '人民币金额',
      },
    },
    {
      columns: generic,
      flow: 'export',
      headers: {
        month: 'month',
        flow: 'flow',
        product: 'product',
        market: 'market',
        quantity: 'quantity',
        unit: 'unit',
        usd: 'value_usd',
        cny: 'value_cny',
      },
    },
  ],
];

/** Amounts that a table in ten thousands can write, of a size and a rate that trade has. */
const trade = fc
  .record({
    product: fc.constantFrom('84295211', '84295212', '09021010', '85423190', '62034290'),
    market: fc.constantFrom('502', '116', '133', '304', '122'),
    usd: fc.bigInt({ min: 100_000n, max: 900_000_000n }),
    quantity: fc.bigInt({ min: 1n, max: 99_999n }).map((count) => count * 1000n),
    rate: fc.bigInt({ min: 6_440n, max: 6_460n }),
  })
  .map(({ usd, rate, ...rest }): Trade => ({ ...rest, usd, cny: (usd * rate) / 1000n }));

const trades = fc.uniqueArray(trade, {
  minLength: 3,
  maxLength: 9,
  selector: ({ product, market }) => `${product} ${market}`,
});

/** Decimal text of a whole number of units of 10^-decimals, with a point and no zeros behind it. */
function decimal(amount: bigint, decimals: number): string {
  const digits = String(amount).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}

interface Written {
  readonly heads: Heads;
  /** Powers of ten by which money is smaller on paper. */
  readonly power: number;
  readonly headers: Readonly<Record<string, string>>;
}

function cellsOf(row: Trade, { heads, power }: Written): string[] {
  const cells: Readonly<Record<string, string>> = {
    month: '2021-05',
    flow: heads.flow,
    enterprise: '4301960001',
    product: row.product,
    market: row.market,
    unit: '台',
    quantity: decimal(row.quantity, 3),
    usd: decimal(row.usd, 2 + power),
    cny: decimal(row.cny, 2 + power),
  };
  return heads.columns.map((column) => cells[column] ?? '');
}

function table(rows: readonly Trade[], written: Written): string[][] {
  const header = written.heads.columns.map((column) => written.headers[column] ?? '');
  return [header, ...rows.map((row) => cellsOf(row, written))];
}

const asText = (lines: readonly (readonly string[])[]): string =>
  `${lines.map((cells) => cells.join(',')).join('\n')}\n`;

/** What facts say, in an order of their own: lines of the file and names of views are left out. */
function said(facts: readonly FactRow[]): string[] {
  return facts
    .map((fact) =>
      ['month', 'flow', 'product', 'market', 'usd', 'cny', 'quantity', 'unit']
        .map((name) => `${name}=${fact[name] ?? ''}`)
        .join(' '),
    )
    .sort();
}

/** Taken with a doubt, or not taken: its months wait, and nothing is printed as a fact. */
function isHeld({ outcome }: Reading): boolean {
  return outcome.status === 'refused' || outcome.rejects.length > 0 || outcome.holds.length > 0;
}

const scales: readonly { readonly power: number; readonly head: (name: string, of: string) => string }[] = [
  { power: 4, head: (name) => `${name}（万元）` },
  { power: 4, head: (name, of) => `${name}(${of === 'usd' ? '万美元' : '万元'})` },
  {
    power: 4,
    head: (name, of) => `${name}（${of === 'usd' ? '万美元' : '万元人民币'}）`,
  },
  { power: 3, head: (name) => `${name}（千元）` },
  { power: 3, head: (name) => `${name} (1000)` },
  { power: 6, head: (name) => `${name}（百万元）` },
  { power: 6, head: (name, of) => `${name} (${of.toUpperCase()} mn)` },
  { power: 8, head: (name) => `${name}【亿元】` },
  { power: 0, head: (name, of) => `${name}（${of === 'usd' ? '美元' : '元'}）` },
];

/** A table as it comes: its text, and the name of its file where that says something. */
type Come = string | { readonly text: string; readonly key: string };
type Way = (rows: readonly Trade[], written: Written, pick: number) => Come;

/** What people do to a table on its way: none of it is another trade. */
const ways: Readonly<Record<string, Way>> = {
  'columns in another order': (rows, written, pick) => {
    const lines = table(rows, written);
    const width = written.heads.columns.length;
    return asText(lines.map((cells) => [...cells.slice(pick % width), ...cells.slice(0, pick % width)]));
  },
  'rows in another order': (rows, written) => asText(table(rows.toReversed(), written)),
  'money in another unit, named in the header': (rows, written, pick) => {
    const scale = scales[pick % scales.length];
    if (scale === undefined) throw new RangeError('no such scale');
    const headers = {
      ...written.headers,
      usd: scale.head(written.headers['usd'] ?? '', 'usd'),
      cny: scale.head(written.headers['cny'] ?? '', 'cny'),
    };
    return asText(table(rows, { ...written, power: scale.power, headers }));
  },
  'money in another unit, named above the header': (rows, written, pick) => {
    const lines = [
      { line: '单位：万', power: 4 },
      { line: '金额单位：千', power: 3 },
      { line: 'Unit: million', power: 6 },
      { line: '单位：万美元、万元', power: 4 },
      { line: '（万）', power: 4 },
      { line: 'Values in thousands', power: 3 },
      { line: '(in millions)', power: 6 },
      { line: '量级：万', power: 4 },
      { line: 'Scale,Thousands', power: 3 },
      { line: 'UNIT_MULT,6', power: 6 },
      { line: 'Multiplier: 1000', power: 3 },
      { line: '金额以万计', power: 4 },
      { line: 'Valores em milhares', power: 3 },
    ];
    const { line = '', power = 0 } = lines[pick % lines.length] ?? {};
    return `${line}\n${asText(table(rows, { ...written, power }))}`;
  },
  'money in another unit, named by the file or its folder': (rows, written, pick) => {
    const names = [
      { key: '出口（万）-202105.csv', power: 4 },
      { key: '千/出口-202105.csv', power: 3 },
      { key: 'exports_thousands_202105.csv', power: 3 },
      { key: 'exports (in millions) 202105.csv', power: 6 },
      { key: '出口（万美元、万元）202105.csv', power: 4 },
    ];
    const { key = '', power = 0 } = names[pick % names.length] ?? {};
    return { key, text: asText(table(rows, { ...written, power })) };
  },
  'a title above': (rows, written, pick) =>
    `${['2021年5月出口商品总值表', '出口', '长沙市 2021-05'].at(pick % 3) ?? ''}\n${asText(table(rows, written))}`,
  'a total below': (rows, written, pick) => {
    const words = ['合计', '总计', 'Total', '全市', '小计', '汇总', 'Grand Total', '', '-'];
    return asText([
      ...table(rows, written),
      totalOf(rows, written, words.at(pick % words.length) ?? '', pick),
    ]);
  },
  'a total above': (rows, written, pick) => {
    const words = ['合计', '全市', 'Total', ''];
    const [header = [], ...lines] = table(rows, written);
    return asText([header, totalOf(rows, written, words.at(pick % words.length) ?? '', pick), ...lines]);
  },
  'quantities in another unit, named in the header': (rows, written) => {
    const headers = { ...written.headers, quantity: `${written.headers['quantity'] ?? ''}（万台）` };
    const place = written.heads.columns.indexOf('quantity');
    const [header = [], ...lines] = table(rows, { ...written, headers });
    return asText([
      header,
      ...lines.map((cells, index) => cells.with(place, decimal(rows[index]?.quantity ?? 0n, 7))),
    ]);
  },
};

/** A row of sums with a word where one of the codes stands; the other codes are empty, or all the same. */
function totalOf(rows: readonly Trade[], written: Written, word: string, pick: number): string[] {
  const sum = (of: 'usd' | 'cny' | 'quantity'): bigint => rows.reduce((total, row) => total + row[of], 0n);
  const total: Trade = {
    product: '',
    market: '',
    usd: sum('usd'),
    cny: sum('cny'),
    quantity: sum('quantity'),
  };
  const cells = cellsOf(total, written);
  const place = written.heads.columns.indexOf(pick % 2 === 0 ? 'market' : 'product');
  return cells.with(place, word);
}

describe('the same trade, however it is written down', () => {
  for (const [name, way] of Object.entries(ways)) {
    test(`${name}: the same facts, or they wait`, async () => {
      let same = 0;
      await fc.assert(
        fc.asyncProperty(
          trades,
          fc.constantFrom(...layouts),
          fc.nat({ max: 1 }),
          fc.nat({ max: 35 }),
          async (rows, languages, language, pick) => {
            const heads = languages[language];
            if (heads === undefined) throw new RangeError('no such language');
            const written = { heads, power: 0, headers: heads.headers };
            const plain = await readingOf(asText(table(rows, written)), { flow: 'export' });
            const come = way(rows, written, pick);
            const { text, key } = typeof come === 'string' ? { text: come, key: '出口.csv' } : come;
            const other = await readingOf(text, { flow: 'export', key });
            expect(plain.outcome).toMatchObject({ status: 'accepted', rejects: [], holds: [] });
            expect(plain.facts).toHaveLength(rows.length);
            if (isHeld(other)) return;
            expect(said(other.facts)).toEqual(said(plain.facts));
            same += 1;
          },
        ),
        { numRuns: 20 },
      );
      expect(same).toBeGreaterThan(5);
    });
  }

  test('money in another unit, named in a column beside it: the same facts, or they wait', async () => {
    const columns = [
      { name: '金额单位', cell: '万美元', power: 4 },
      { name: '计价单位', cell: 'USD thousand', power: 3 },
      { name: 'unit of value', cell: 'thousand', power: 3 },
      { name: 'UNIT_MULT', cell: '6', power: 6 },
      { name: '倍数', cell: '1000', power: 3 },
      { name: '量纲', cell: '千美元', power: 3 },
      { name: '备注', cell: '金额为万美元', power: 4 },
    ];
    let same = 0;
    await fc.assert(
      fc.asyncProperty(
        trades,
        fc.constantFrom(...layouts.flat()),
        fc.constantFrom(...columns),
        async (rows, { columns: all, headers, flow }, { name, cell, power }) => {
          const heads = { columns: all.filter((column) => column !== 'cny'), headers, flow };
          const beside = (lines: readonly (readonly string[])[], cells: string): string =>
            asText(lines.map((line, at) => [...line, at === 0 ? name : cells]));
          const plain = await readingOf(asText(table(rows, { heads, power: 0, headers })));
          const other = await readingOf(beside(table(rows, { heads, power, headers }), cell));
          if (isHeld(other)) return;
          expect(said(other.facts)).toEqual(said(plain.facts));
          same += 1;
        },
      ),
      { numRuns: 20 },
    );
    expect(same).toBeGreaterThan(3);
  });

  test('in the other language, and in two parts: the same facts', async () => {
    await fc.assert(
      fc.asyncProperty(trades, fc.constantFrom(...layouts), async (rows, [chinese, english]) => {
        const read = (of: readonly Trade[], heads: Heads): Promise<Reading> =>
          readingOf(asText(table(of, { heads, power: 0, headers: heads.headers })), { flow: 'export' });
        const whole = await read(rows, chinese);
        const translated = await read(rows, english);
        const parts = [await read(rows.slice(0, 1), chinese), await read(rows.slice(1), english)];
        expect(said(translated.facts)).toEqual(said(whole.facts));
        expect(said(parts.flatMap(({ facts }) => facts))).toEqual(said(whole.facts));
        expect([whole, translated, ...parts].filter(isHeld)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
