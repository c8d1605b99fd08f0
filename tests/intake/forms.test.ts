import { describe, expect, test } from 'vitest';
import { gb18030 } from '../../fixtures/changsha/generator/files.ts';
import { readingOf } from './reading.ts';

const table = [
  ['数据年月', '商品编码', '商品名称', '贸易伙伴编码', '贸易方式编码', '第一数量', '第一计量单位', '美元'],
  ['202105', '84295212', '挖掘机', '502', '10', '2', '台', '1,234,567'],
  ['202105', '36041000', '烟花、爆竹', '110', '10', '1,000.0', '千克', '89'],
];

const csv = (delimiter: string, end: string): string =>
  table.map((row) => `${row.map((cell) => `"${cell}"`).join(delimiter)}${end}`).join('');

const byteOrderMark = '\uFEFF';
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('the same table gives the same facts in every form it comes in', () => {
  const forms: readonly (readonly [string, string | Uint8Array])[] = [
    ['UTF-8', csv(',', '\n')],
    ['UTF-8 with a BOM', `${byteOrderMark}${csv(',', '\r\n')}`],
    ['GB18030', gb18030(csv(',', '\r\n'))],
    ['UTF-16 LE with a BOM', Buffer.from(`${byteOrderMark}${csv('\t', '\r\n')}`, 'utf16le')],
    ['UTF-16 LE without', Buffer.from(csv('\t', '\r\n'), 'utf16le')],
    ['UTF-16 BE with a BOM', swapped(`${byteOrderMark}${csv(',', '\n')}`)],
    ['UTF-16 BE without', swapped(csv(',', '\n'))],
    ['semicolons', csv(';', '\n')],
    ['tabs', csv('\t', '\n')],
    ['CR alone', csv(',', '\r')],
    ['line ends of three kinds', csv(',', '\n').replace('\n', '\r').replace('\n', '\r\n')],
    ['no line end at the end', csv(',', '\n').trimEnd()],
    ['an empty last column', csv(',', ',\r\n')],
    ['an empty last column of the rows alone', csv(',', ',\r\n').replace(',\r\n', '\r\n')],
    ['a title above', `长沙市进出口商品\n\n${csv(',', '\n')}`],
    ['full-width digits', csv(',', '\n').replaceAll('202105', '２０２１０５')],
    ['columns in another order', table.map((row) => `${row.toReversed().join('\t')}\n`).join('')],
    [
      'English',
      csv(',', '\n').replace(
        /^.*\n/,
        'Date of data,Commodity code,Commodity,Trading partner code,Customs Regime code,Quantity,Unit,US dollar\n',
      ),
    ],
  ];
  const facts = async (content: string | Uint8Array, piece?: number): Promise<unknown> => {
    const reading = await readingOf(content, piece === undefined ? {} : { piece });
    expect(reading.outcome.rejects).toEqual([]);
    return reading.facts.map((fact) => ({ ...fact, line: undefined }));
  };
  test.each(forms)('%s', async (_, content) => {
    const expected = await facts(csv(',', '\n'));
    expect(expected).toMatchObject([
      {
        month: '2021-05',
        flow: 'export',
        product: '84295212',
        quantity: '2.000',
        unit: '台',
        usd: '1234567.00',
        cny: null,
      },
      { market: '110', quantity: '1000.000', usd: '89.00', view: 'platform:product,market,regime' },
    ]);
    expect(await facts(content)).toEqual(expected);
  });
  test.each([1, 2, 3, 7])('arriving %i bytes at a time', async (piece) => {
    const content = gb18030(csv(',', '\r\n'));
    expect(await facts(content, piece)).toEqual(await facts(content));
  });
});

test('a character of four bytes in GB18030 is read as itself', async () => {
  const [head = '', ...rest] = csv(',', '\n').split('挖');
  const rare = Buffer.from([0x82, 0x35, 0x8f, 0x33]);
  const { outcome } = await readingOf(Buffer.concat([gb18030(head), rare, gb18030(rest.join('挖'))]));
  expect([outcome.encoding, outcome.rows.facts]).toEqual(['gb18030', 2]);
});

describe('every layout', () => {
  test("the bureau's enterprise-level file: supervision codes become regimes, ownership its four kinds", async () => {
    const { outcome, facts } = await readingOf(
      '统计月份,海关注册编码,企业名称,进出口,商品编码,贸易伙伴编码,监管方式,企业性质,境内目的地/货源地,第一数量,计量单位,美元,人民币\n' +
        '2021-05,4301960001,测试有限公司,出口,8429521200,502,0110,私营企业,43012,1,台,-10.00,-65.00\n' +
        '2021-05,4301960001,测试有限公司,进口,84295212,502,9710,外商独资企业,4301W,1,台,20,130\n',
      { flow: null },
    );
    expect(outcome).toMatchObject({ layout: 'enterprise', dataset: 'enterprise', rejects: [] });
    expect(outcome.parts.map(({ flow, usd, cny }) => [flow, usd, cny])).toEqual([
      ['export', '-10.00', '-65.00'],
      ['import', '20.00', '130.00'],
    ]);
    expect(facts).toMatchObject([
      {
        supervision: '0110',
        regime: '10',
        ownership: 'private',
        district: '43012',
        enterprise: '4301960001',
        cny: '-65.00',
      },
      { supervision: '9710', regime: null, ownership: 'foreign', district: '4301W', product: '84295212' },
    ]);
  });

  test('the generic long form, with the dimensions it has', async () => {
    const { outcome, facts } = await readingOf(
      'month,flow,product,park,value_usd\n2021-05,import,84,P1,1.50\n2021-06,export,85,,2\n',
      { flow: null },
    );
    expect(outcome).toMatchObject({ layout: 'generic', notes: [], holds: [] });
    expect(outcome.parts.map(({ month, flow, usd, cny, view }) => [month, flow, usd, cny, view])).toEqual([
      ['2021-05', 'import', '1.50', null, 'generic:product,park'],
      ['2021-06', 'export', '2.00', null, 'generic:product,park'],
    ]);
    expect(facts.map(({ park }) => park)).toEqual(['P1', null]);
  });
});
