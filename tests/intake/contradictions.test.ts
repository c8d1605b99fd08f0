import { describe, expect, test } from 'vitest';
import { intakeWords as english } from '../../functions/words/en/intake/words.ts';
import { problemWordsIn } from '../../functions/words/intake.ts';
import { readingOf } from './reading.ts';

const header =
  '统计月份,海关注册编码,企业名称,进出口,商品编码,贸易伙伴编码,监管方式,数量,计量单位,美元,人民币';

/** Rows of one month that differ in all amounts, at 6.4 or what is given. */
function rows(count: number, rate = 6.4, month = '202105'): string[] {
  return Array.from({ length: count }, (_, index) => {
    const usd = 1000 + index * 37;
    return `${month},43012${String(34500 + index)},甲公司,出口,84295211,502,0110,10,台,${usd}.00,${(usd * rate).toFixed(2)}`;
  });
}

async function holdsOf(lines: readonly string[], first = header) {
  const { outcome } = await readingOf([first, ...lines].join('\n'));
  const problems = outcome.holds.filter(({ code }) => code !== 'unbalanced');
  for (const language of ['zh-CN', 'en'] as const)
    for (const problem of problems)
      expect(problemWordsIn(language)(problem).reason).not.toContain('undefined');
  return { holds: problems, notes: outcome.notes };
}

describe('rows whose currencies disagree', () => {
  const row = (usd: string, cny: string): string =>
    `202105,4301299999,乙公司,出口,84295211,502,0110,10,台,${usd},${cny}`;

  test.each([
    ['ten times the month’s rate', row('500.00', '32000.00')],
    ['a tenth of the month’s rate', row('5000.00', '3200.00')],
    ['a quarter more than the month’s rate', row('500.00', '4000.00')],
    ['nothing in USD', row('0.00', '3200.00')],
    ['nothing in CNY', row('500.00', '0')],
    ['the currencies the wrong way round', row('3200.00', '500.00')],
    ['another sign', row('500.00', '-3200.00')],
  ])('hold: %s', async (_, odd) => {
    const { holds } = await holdsOf([...rows(30), odd]);
    expect(holds.map(({ code, details }) => [code, details?.['month'], details?.['rows']])).toEqual([
      ['rates-apart', '2021-05', '1'],
    ]);
    expect(holds[0]?.details?.['list']).toMatch(/^32:/);
  });

  test.each([
    ['within what a month’s rates differ by', row('500.00', '3296.00')],
    ['cents, which rounding decides', row('0.02', '0.10')],
    ['nothing in both', row('0', '0')],
    ['a correction in both', row('-500.00', '-3200.00')],
  ])('do not hold: %s', async (_, fine) => {
    expect((await holdsOf([...rows(30), fine])).holds).toEqual([]);
  });

  test('amounts that were rounded to 万 with two decimals are as exact as they are', async () => {
    const fine = Array.from({ length: 40 }, (_, index) =>
      row(`${index + 1}00`, `${Math.round((index + 1) * 6.4)}00`),
    );
    expect(
      (await holdsOf(fine.map((line, at) => line.replace('4301299999', `43012${60_000 + at}`)))).holds,
    ).toEqual([]);
  });

  test('of two months each is held by its own rate', async () => {
    expect((await holdsOf([...rows(20, 6.4), ...rows(20, 7.1, '202005')])).holds).toEqual([]);
    const { holds } = await holdsOf([...rows(20, 6.4), ...rows(20, 7.1, '202005'), row('500', '5000')]);
    expect(holds.map(({ details }) => details?.['month'])).toEqual(['2021-05']);
  });

  test('a whole column in another unit is no exchange rate', async () => {
    const { holds } = await holdsOf(rows(20, 0.00064));
    expect(holds).toMatchObject([{ code: 'rate-implausible', details: { month: '2021-05' } }]);
  });

  test('hold in the generic form too', async () => {
    const generic = 'month,flow,product,value_usd,value_cny';
    const { holds } = await holdsOf(
      [
        '2021-05,export,84295211,100,640',
        '2021-05,export,84295219,100,6400',
        '2021-05,export,84295299,100,641',
      ],
      generic,
    );
    expect(holds.map(({ code }) => code)).toEqual(['rates-apart']);
  });
});

describe('rows that stand in a file twice', () => {
  test('hold with their number, their sums and their lines', async () => {
    const { holds } = await holdsOf([...rows(30), ...rows(8)]);
    expect(holds).toEqual([
      {
        code: 'rows-identical',
        details: {
          ...{ month: '2021-05', rows: '8', lines: '2=32 3=33 4=34 5=35 6=36' },
          ...{ usd: '9036.00', cny: '57830.40' },
        },
      },
    ]);
  });

  test('hold when it is one large row', async () => {
    const large = '202105,4301299999,乙公司,出口,84295211,502,0110,10,台,90000.00,576000.00';
    expect((await holdsOf([...rows(30), large, large])).holds.map(({ code }) => code)).toEqual([
      'rows-identical',
    ]);
  });

  test('are told when they are few and small: two declarations may be alike', async () => {
    const small = '202105,4301299999,乙公司,出口,84295211,502,0110,10,台,1.00,6.40';
    const { holds, notes } = await holdsOf([...rows(30), small, small]);
    expect(holds).toEqual([]);
    expect(notes).toMatchObject([{ code: 'rows-identical-few', details: { rows: '1', lines: '32=33' } }]);
    expect(english.sayings['rows-identical-few']({ ...notes[0]?.details }).reason).toContain(
      'lines 32 and 33',
    );
  });

  test('are none where an amount, a firm or a name is another', async () => {
    const [one = ''] = rows(1);
    const others = [
      one.replace('1000.00', '1000.01'),
      one.replace('4301234500', '4301234599'),
      one.replace('甲', '乙'),
    ];
    expect((await holdsOf([...rows(30), ...others])).holds).toEqual([]);
  });

  test('are none where a column tells declarations apart that is not kept', async () => {
    const numbered = rows(10).flatMap((row, index) => [`${row},A${index}`, `${row},B${index}`]);
    expect((await holdsOf(numbered, `${header},报关单号`)).holds).toEqual([]);
  });
});

describe('rows that stand in a file twice with other cents', () => {
  const cent = (line: string): string => line.replace(/\d\d$/, '41');

  test('hold with their number, their sums and their lines', async () => {
    const { holds } = await holdsOf([...rows(30), ...rows(8).map(cent)]);
    expect(holds).toMatchObject([
      {
        code: 'rows-alike',
        details: { month: '2021-05', rows: '8', lines: '2=32 3=33 4=34 5=35 6=36' },
      },
    ]);
    expect(holds[0]?.details?.['usd']).toMatch(/^9\d{3}\.00$/);
    const said = { month: '2021-05', rows: '8', lines: '2=32', usd: '1.00' };
    expect(english.sayings['rows-alike'](said).reason).toContain('lines 2 and 32');
  });

  test('hold in the generic form, in one currency', async () => {
    const once = Array.from({ length: 30 }, (_, at) => `2021-05,export,842952${10 + at},${20_000 + at}.00`);
    const again = once.slice(0, 6).map((line) => line.replace('.00', '.37'));
    const { holds } = await holdsOf([...once, ...again], 'month,flow,product,value_usd');
    expect(holds).toMatchObject([{ code: 'rows-alike', details: { rows: '6' } }]);
  });

  test('hold with another name of the same firm', async () => {
    const { holds } = await holdsOf([...rows(30), ...rows(8).map((line) => line.replace('甲', '（甲）'))]);
    expect(holds).toMatchObject([{ code: 'rows-alike', details: { rows: '8' } }]);
  });

  test('are told when it is one row', async () => {
    const [one = ''] = rows(1);
    const { holds, notes } = await holdsOf([...rows(30), cent(one)]);
    expect(holds).toEqual([]);
    expect(notes).toMatchObject([{ code: 'rows-alike-few', details: { rows: '1', lines: '2=32' } }]);
  });

  test.each([
    ['a firm', (line: string) => line.replace('43012345', '43012399')],
    ['a quantity', (line: string) => line.replace(',10,台', ',11,台')],
    ['an amount by a hundredth', (line: string) => line.replace(/(\d+)\.00,(\d+)\./, '9$1.00,57600$2.')],
  ])('are none where %s is another', async (_, other) => {
    const { holds } = await holdsOf([...rows(30), ...rows(8).map(other)]);
    expect(holds.map(({ code }) => code)).not.toContain('rows-alike');
  });
});

describe('codes of several lengths in one file', () => {
  const first = 'month,flow,product,market,value_usd';
  const line = (product: string, usd: string, market = '502', flow = 'export'): string =>
    `2021-05,${flow},${product},${market},${usd}`;

  test.each([
    [
      '2, 4, 6 and 8 digits',
      [
        line('84', '1500'),
        line('8429', '1500'),
        line('842952', '1500'),
        line('84295211', '1000'),
        line('84295219', '500'),
      ],
      ['3', '4500.00', '1500.00'],
    ],
    ['6 and 8 digits', [line('842952', '1500'), line('84295211', '1500')], ['1', '1500.00', '1500.00']],
    ['8 and 10 digits', [line('84295211', '1500'), line('8429521100', '1500')], ['1', '1500.00', '1500.00']],
    [
      'a chapter of which a part is told',
      [line('84', '1500'), line('84295211', '300')],
      ['1', '1500.00', '300.00'],
    ],
    [
      'in one flow alone',
      [line('84', '7', '502', 'import'), line('8429', '7', '502', 'import'), line('84295211', '3')],
      ['1', '7.00', '7.00'],
    ],
  ])('hold where one contains another: %s', async (_, lines, [count, whole, part]) => {
    const { holds } = await holdsOf(lines, first);
    expect(holds).toMatchObject([
      { code: 'levels-nested', details: { rows: count, whole_usd: whole, part_usd: part } },
    ]);
  });

  test.each([
    ['of other chapters', [line('0901', '300'), line('84295211', '1500')]],
    ['of another market', [line('84', '300', '116'), line('84295211', '1500')]],
    ['of another flow', [line('84', '300', '502', 'import'), line('84295211', '1500')]],
  ])('do not hold: %s', async (_, lines) => {
    expect((await holdsOf(lines, first)).holds).toEqual([]);
  });
});

test.each([
  ['注册地编码', '43', '44'],
  ['收发货人所在地', '湖南省', '广东省'],
  ['注册地名称', '湖南省', '广东省'],
])('whose trade it is stands on the receipt: %s', async (column, here, there) => {
  const platform = `数据年月,商品编码,贸易伙伴编码,${column},美元`;
  const { outcome } = await readingOf(
    [platform, `202105,84295211,502,${here},1000`, `202105,84295211,502,${there},9000`].join('\n'),
  );
  expect(outcome.parts).toMatchObject([
    { month: '2021-05', flow: 'export', place: here, rows: 1, usd: '1000.00', cny: null },
    { month: '2021-05', flow: 'export', place: there, rows: 1, usd: '9000.00', cny: null },
  ]);
});
