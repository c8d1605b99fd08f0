import { describe, expect, test } from 'vitest';
import { gb18030 } from '../../fixtures/changsha/generator/files.ts';
import { readingOf, type Reading } from './reading.ts';

const header =
  '数据年月,商品编码,商品名称,贸易伙伴编码,贸易方式编码,第一数量,第一计量单位,第二数量,第二计量单位,美元';
const row = (product: string, usd: string, month = '202105'): string =>
  `${month},${product},名称,502,10,5,台,0,-,${usd}`;
const first = row('84295212', '100');
const second = row('36041000', '20.5');

/** Reads lines under the platform's header, which stands in line 1. */
const platform = (...lines: string[]): Promise<Reading> => readingOf([header, ...lines, ''].join('\n'));

const places = ({ outcome }: Reading): unknown[] =>
  outcome.rejects.map(({ code, line, column, text }) => [line, column, text, code]);

describe('what is no data is never counted and always told apart', () => {
  test.each([
    ['in the first column', '合计,,,,,,,,,120.50'],
    ['in a code', '202105,合计,,,,,,,,120.50'],
    ['in a name that is not used', '202105,,合计,,,,,,,"120.50"'],
    ['in English', 'Total,,,,,,,,,120.5'],
    ['in a name with spaces about it', '202105,, 合 计 :,,,,,,,120.5'],
    ['in a row that is too short', '合计,120.50'],
  ])('a total row, told %s, is checked against the sum', async (_, total) => {
    const agreeing = await platform(first, second, total);
    expect(agreeing.outcome.rows).toMatchObject({ data: 2, facts: 2, rejects: 0, totals: 1 });
    expect(agreeing.outcome.holds).toEqual([]);
    const { outcome } = await platform(first, total);
    expect(outcome.rows).toMatchObject({ data: 1, totals: 1 });
    expect(outcome.holds).toEqual([
      { code: 'total-row-differs', column: 'usd', text: '120.50', details: { found: '100.00' } },
    ]);
  });

  test('totals of parts with a grand total below them agree', async () => {
    const { outcome } = await platform(
      first,
      '小计,,,,,,,,,100',
      second,
      '小计,,,,,,,,,20.5',
      '总计,,,,,,,,,120.5',
    );
    expect([outcome.rows.totals, outcome.holds]).toEqual([3, []]);
  });

  test('a total without its word is no fact: a row of the platform has its codes', async () => {
    const reading = await platform(first, '202105,,,,,,,,,100');
    expect(places(reading)).toEqual([
      [3, '商品编码', '', 'product-missing'],
      [3, '贸易伙伴编码', '', 'market-missing'],
      [3, '贸易方式编码', '', 'regime-missing'],
    ]);
    expect(reading.outcome.rejectedMoney).toEqual({ usd: '100.00', cny: null });
  });

  test('an enterprise may be called Total', async () => {
    const { outcome } = await readingOf(
      'month,flow,enterprise code,enterprise name,usd\n2021-05,export,4301960001,Total,7\n',
    );
    expect(outcome.rows).toMatchObject({ facts: 1, totals: 0 });
  });

  test('repeated headers, blank lines, empty rows and remarks', async () => {
    const { outcome } = await platform(
      first,
      '',
      header,
      ',,,,,,,,,',
      '  ',
      second,
      '注：数据来源于海关总署',
      '数据截至6月20日,,,,,,,,,',
    );
    expect(outcome.rows).toEqual({ lines: 9, header: 4, blank: 3, totals: 0, data: 2, facts: 2, rejects: 0 });
    expect(outcome.notes).toEqual([
      { code: 'remark-row', line: 8 },
      { code: 'remark-row', line: 9 },
    ]);
  });
});

describe('every fault has its line, column, text and code', () => {
  test('cells that cannot be read', async () => {
    const reading = await platform(
      first,
      row('1012100', '1'),
      row('84295212', '1,2', '202105').replace('1,2', '"1,2"'),
      row('84295212', '', '2021年1-5月'),
      row('84295212', '-5'),
      second,
    );
    expect(places(reading)).toEqual([
      [3, '商品编码', '1012100', 'product-zero-lost'],
      [4, '美元', '1,2', 'number-unreadable'],
      [5, '数据年月', '2021年1-5月', 'month-is-a-span'],
      [5, '美元', '', 'money-missing'],
      [6, '美元', '-5', 'money-negative'],
    ]);
    expect(reading.outcome.rows).toMatchObject({ data: 6, facts: 2, rejects: 4 });
    expect(reading.outcome.rejectedMoney).toEqual({ usd: '-4.00', cny: null });
  });

  test('rows that are too short, too long, or with a quote that does not close', async () => {
    const short = await platform(first, '202105,84295212,名称', `${second},多,余`);
    expect(places(short)).toEqual([
      [3, undefined, '202105,84295212,名称', 'row-too-short'],
      [4, undefined, `${second},多,余`, 'row-too-long'],
    ]);
    const open = await platform(first, second.replace('名称', '"名称'), first, first);
    expect(open.outcome.rejects).toMatchObject([
      { line: 3, code: 'quote-not-closed', details: { rows: '3', last: '5' } },
    ]);
    expect(open.outcome.rows).toMatchObject({ facts: 1, rejects: 3 });
    expect(open.outcome.rejectedMoney.usd).toBe('220.50');
  });

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['GB18030', gb18030],
  ])(
    'a quote that does not close over millions of bytes in %s rejects every line of them, told by its beginning',
    async (_, encoded) => {
      const open = second.replace('名称', '"名称');
      const text = [header, first, open, ...Array.from({ length: 60_000 }, () => first), ''].join('\n');
      const { outcome } = await readingOf(encoded(text));
      expect(outcome.rows).toMatchObject({ data: 60_002, facts: 1, rejects: 60_001 });
      const [{ text: beginning = '', ...told } = {}] = outcome.rejects;
      expect(told).toEqual({
        line: 3,
        code: 'row-too-large',
        details: { money: 'unread', rows: '60001', last: '60003' },
      });
      expect(beginning).toHaveLength(1000);
      expect(text).toContain(`\n${beginning}`);
    },
  );

  test.each([
    ['a cell more at the end', `${second},多,余`, '20.50'],
    ['a comma in a name', second.replace('名称', '名,称'), '20.50'],
    ['thousands commas without quotes', row('84295212', '1,234,567.8'), '1234567.80'],
    ['a cell lost in the middle', second.replace(',-', ''), '20.50'],
    ['cells lost in the middle', second.replace(',台,0,-', ''), '20.50'],
    ['its end cut off', '202105,84295212,名称,502,10,5', null],
    ['another fault besides', `${row('1012100', '7')},余`, null],
  ])('the money of a row with %s is counted, or told as unread', async (_, broken, money) => {
    const { outcome } = await platform(first, broken);
    expect(outcome.rejects).toHaveLength(1);
    expect(outcome.rejectedMoney.usd).toBe(money);
    expect(outcome.rejects[0]?.details).toEqual(money === null ? { money: 'unread' } : undefined);
  });

  test('lines are those of the file, also below quoted line breaks, blank lines, a title and a broken row', async () => {
    const lines = [
      '标题',
      '',
      header,
      first.replace('名称', '"名\r\n称"'),
      '',
      '坏,行',
      row('1012100', '1'),
      second,
    ];
    const reading = await readingOf(lines.join('\r\n'));
    expect(places(reading).map((place) => [place].flat().slice(0, 1))).toEqual([[7], [8]]);
    expect(reading.facts.map(({ line }) => line)).toEqual(['4', '9']);
    expect(reading.outcome.rows).toMatchObject({ lines: 9, header: 3, blank: 1, data: 4, rejects: 2 });
  });

  test('a fault of the only row leaves no facts and no parts', async () => {
    const { outcome, facts } = await platform(row('1012100', '1'));
    expect([outcome.status, outcome.parts, facts]).toEqual(['accepted', [], []]);
    expect(outcome.rows).toMatchObject({ data: 1, facts: 0, rejects: 1 });
  });

  test('an upload without any sum rejects every row', async () => {
    const { outcome } = await platform(row('84295212', ''), row('36041000', '-'));
    expect(outcome.rejects.map(({ code }) => code)).toEqual(['money-missing', 'money-missing']);
  });
});

describe('a column that is empty says nothing', () => {
  const both = (...lines: string[]): Promise<Reading> =>
    readingOf(['数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元,人民币', ...lines, ''].join('\n'));

  test('so a currency that no row has is not missing, nor a code', async () => {
    const { outcome } = await both('202105,,502,10,100,', '202105,,501,10,7,-');
    expect(outcome.rows).toMatchObject({ facts: 2, rejects: 0 });
    expect(outcome.parts).toMatchObject([{ usd: '107.00', cny: null, dimensions: ['market', 'regime'] }]);
  });

  test('until a row far down fills it: then the rows above lack it', async () => {
    const reading = await both('202105,,502,10,100,', '202105,,501,10,7,', '202105,84295212,502,10,1,6');
    expect(places(reading)).toEqual([
      [2, '商品编码', '', 'product-missing'],
      [2, '人民币', '', 'money-missing'],
      [3, '商品编码', '', 'product-missing'],
      [3, '人民币', '', 'money-missing'],
    ]);
    expect(reading.outcome.rows).toMatchObject({ data: 3, facts: 1, rejects: 2 });
    expect(reading.outcome.rejectedMoney).toEqual({ usd: '107.00', cny: null });
    expect(reading.facts).toMatchObject([{ line: '4', product: '84295212', cny: '6.00' }]);
  });

  test('a repeated header or a total fills no column', async () => {
    const { outcome } = await both(
      '202105,84295212,502,10,100,',
      '数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元,人民币',
      '合计,,,,100,650',
    );
    expect(outcome.rows).toMatchObject({ header: 2, totals: 1, facts: 1, rejects: 0 });
  });
});

describe('what counts but should be known', () => {
  test('a quantity of zero with a value; codes on no list, with their sums', async () => {
    const { outcome } = await platform(
      first.replace(',5,', ',0,'),
      row('84999999', '7').replace('502', '998'),
      row('84999998', '8'),
    );
    expect(outcome.rows).toMatchObject({ facts: 3, rejects: 0 });
    expect(outcome.notes).toEqual([
      {
        code: 'product-not-listed',
        details: { chapters: '84', codes: '84999998 84999999', count: '2', rows: '2', usd: '15.00' },
      },
      { code: 'market-not-listed', details: { codes: '998', count: '1', rows: '1', usd: '7.00' } },
      { code: 'quantity-zero', details: { rows: '1' } },
    ]);
  });

  test('a column that is not used', async () => {
    const { outcome } = await readingOf(`${header},审核人\n${first},张三\n`);
    expect(outcome.notes).toEqual([{ code: 'column-ignored', column: '审核人' }]);
  });

  test('a lost dash stands for nothing, in a quantity, a unit and a name', async () => {
    const { facts, outcome } = await platform(
      '202105,12011000,大豆?种用,502,10,5,千克,0,?,100',
      '202105,12019010,?,502,10,?,?,—,—,5',
    );
    expect(outcome.rejects).toEqual([]);
    expect(facts).toMatchObject([
      { quantity: '5.000', unit: '千克', quantity2: '0.000', unit2: null },
      { quantity: null, unit: null, quantity2: null },
    ]);
  });
});

describe('what holds the months though every row was taken', () => {
  test('a download of exactly 10 000 rows was cut', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => row(String(10_000_000 + index), '1'));
    expect((await platform(...rows)).outcome.holds).toEqual([
      { code: 'download-cut', details: { rows: '10000' } },
    ]);
    expect((await platform(...rows.slice(1))).outcome.holds).toEqual([]);
  });

  test('the same codes twice in one file', async () => {
    const { outcome } = await platform(first, second, first);
    expect(outcome.holds).toEqual([{ code: 'rows-twice', details: { keys: '1', lines: '2, 4' } }]);
  });

  test('rows that differ in a dimension that is not kept are no duplicates', async () => {
    const { outcome } = await readingOf(
      '数据年月,商品编码,注册地编码,注册地名称,美元\n202105,84295212,43,湖南省,5\n202105,84295212,44,广东省,6\n',
    );
    expect(outcome.holds).toEqual([]);
  });
});
