import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellOf } from '../../functions/intake/columns/cell.ts';
import { parseNumberCell } from '../../functions/intake/columns/number-cells.ts';
import { headerMatches } from '../../functions/intake/header/header-match.ts';
import { recognise } from '../../functions/intake/header/recognise.ts';
import { layoutIn, layouts, roles } from '../../functions/intake/layouts/layout.ts';
import type { Form } from '../../functions/intake/meaning/form.ts';
import { unitsOfForm } from '../../functions/intake/meaning/units-of-form.ts';
import { nothingSaid } from '../../functions/intake/meaning/titles.ts';
import { folderWith, readingOf, type Reading } from './reading.ts';

const comexHeader =
  '"CO_ANO";"CO_MES";"CO_NCM";"CO_UNID";"CO_PAIS";"SG_UF_NCM";"CO_VIA";"CO_URF";"QT_ESTAT";"KG_LIQUIDO";"VL_FOB"';
const soybeans = '"2021";"05";"12019000";"21";"160";"SP";"01";"0817800";1000;1000000;450000';

function comex(...rows: readonly string[]): Promise<Reading> {
  return readingOf([comexHeader, ...rows, ''].join('\n'), { flow: null, key: 'EXP_2021.csv' });
}

/** Codes of rejects with the columns that they are of. */
function faults({ outcome }: Reading): readonly string[] {
  return outcome.rejects.map(({ code, column = '' }) => `${column} ${code}`);
}

describe("Brazil's Comex Stat", () => {
  test('has its month in two columns, its own codes, and its flow in the name of the file', async () => {
    const { outcome, facts } = await comex(soybeans);
    expect(outcome).toMatchObject({ layout: 'comex-stat', status: 'accepted', rejects: [], holds: [] });
    expect(facts).toEqual([
      expect.objectContaining({
        ...{ month: '2021-05', flow: 'export', product: '120190', market: market('CHN') },
        ...{ quantity: '1000000.000', unit: '千克', quantity2: '1000000.000', unit2: '千克' },
        ...{ usd: '450000.00', cny: null, place: 'SP' },
      }),
    ]);
  });

  test.each([
    ['160', 'CHN'],
    ['249', 'USA'],
    ['063', 'ARG'],
    ['023', 'DEU'],
    ['23', 'DEU'],
    ['396', 'USA'],
  ])('partner %s is %s', async (code, iso3) => {
    const { facts } = await comex(soybeans.replace('"160"', `"${code}"`));
    expect(facts.map((fact) => fact['market'])).toEqual([market(iso3)]);
  });

  test.each([
    ['"2021";"13"', ['CO_MES month-unreadable']],
    ['"21";"05"', ['CO_ANO year-unreadable']],
    ['"";"05"', ['CO_ANO year-unreadable']],
    ['"2021";""', ['CO_MES month-missing']],
    ['"2021";"5"', []],
    ['"2021.0";"5.0"', []],
  ])('the year and the month %s', async (said, expected) => {
    const reading = await comex(soybeans, soybeans.replace('"2021";"05"', said));
    expect(faults(reading)).toEqual(expected);
    expect(reading.facts.map((fact) => fact['month'])).toEqual(
      expected.length > 0 ? ['2021-05'] : ['2021-05', '2021-05'],
    );
  });

  test('several months and years in one file are parts, in whatever order the two columns stand', async () => {
    const swapped = [
      'CO_MES;CO_NCM;CO_PAIS;CO_ANO;VL_FOB',
      '05;12019000;160;2021;10',
      '05;12019000;160;2020;20',
      '06;12019000;160;2021;40',
      '05;12019000;249;2021;80',
    ];
    const { outcome } = await readingOf(swapped.join('\n'), { flow: null, key: 'imp-2021.csv' });
    expect(outcome.parts.map(({ month, flow, usd }) => [month, flow, usd])).toEqual([
      ['2020-05', 'import', '20.00'],
      ['2021-05', 'import', '90.00'],
      ['2021-06', 'import', '40.00'],
    ]);
  });

  test('a code on no map is a fault of its own, though customs has the number', async () => {
    const reading = await comex(soybeans.replace('"160"', '"502"'), soybeans.replace('"21"', '"99"'));
    expect(faults(reading)).toEqual(['CO_PAIS code-on-no-map', 'CO_UNID code-on-no-map']);
    expect(reading.outcome.rejectedMoney.usd).toBe('900000.00');
  });

  test('headers that come again, remarks, totals and broken rows are told as in any table', async () => {
    const short = '"2021";"06";"12019000";"21";"160";"SP";"01";"0817800";1000;450000';
    const { outcome, facts } = await comex(
      ...[
        soybeans,
        comexHeader,
        soybeans.replace('"160"', '"249"'),
        'Fonte: MDIC;;;;;;;;;;',
        ';;;;Total;;;;;;900000',
        short,
      ],
    );
    expect(facts).toHaveLength(2);
    expect(outcome.rows).toMatchObject({ data: 3, totals: 1, rejects: 1 });
    expect(outcome.mentions).toEqual(['2021-06']);
  });

  test('a row that a stray quote joined to the next is told with both', async () => {
    const plain = soybeans.replaceAll('"', '');
    const reading = await comex(plain.replace('SP', '"SP'), plain.replace('160', '249'), plain);
    expect(faults(reading)).toEqual([' quote-not-closed']);
    expect(reading.outcome.rejects[0]?.details).toEqual({ rows: '3', last: '4' });
    expect(reading.outcome.rejectedMoney.usd).toBe('1350000.00');
    expect(reading.outcome.mentions).toEqual(['2021-05']);
  });

  test('commas stand before decimals, also where three digits follow', async () => {
    const { facts } = await comex(soybeans.replace('1000;1000000;450000', '1;1,234;1.234,5'));
    expect(facts.map((fact) => [fact['quantity2'], fact['usd']])).toEqual([['1.234', '1234.50']]);
  });

  test('its words of flow are no words of other layouts, and contradict a manifest', async () => {
    const generic = 'month,product,value_usd\n2021-05,120190,10\n';
    const other = await readingOf(generic, { flow: null, key: 'EXP_2021.csv' });
    expect(other.outcome.rejects.map(({ code }) => code)).toEqual(['flow-untold']);
    const { outcome } = await readingOf(`${comexHeader}\n${soybeans}\n`, {
      ...{ flow: null, key: 'EXP_2021.csv', manifest: 'file,flow\nupload.csv,import\n' },
    });
    expect(outcome.holds.map(({ code }) => code)).toEqual(['flow-contradicts']);
    const named = await readingOf(`${comexHeader}\n${soybeans}\n`, { flow: null, key: 'EXPORTADOR.csv' });
    expect(named.outcome.rejects.map(({ code }) => code)).toEqual(['flow-untold']);
  });
});

const comtradeHeader =
  'typeCode,freqCode,period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,partnerDesc,partner2Code,classificationCode,cmdCode,customsCode,mosCode,motCode,qtyUnitCode,qty,netWgt,primaryValue';

interface ComtradeRow {
  readonly freq?: string;
  readonly period?: string;
  readonly flow?: string;
  readonly partner?: string;
  readonly list?: string;
  readonly product?: string;
  readonly transport?: string;
  readonly usd: string;
}

function comtrade(...rows: readonly ComtradeRow[]): Promise<Reading> {
  const lines = rows.map(
    ({
      freq = 'M',
      period = '202105',
      flow = 'X',
      partner = 'USA',
      list = 'H5',
      product = '850440',
      transport = '0',
      usd,
    }) =>
      `C,${freq},${period},156,CHN,${flow},842,${partner},x,0,${list},${product},C00,0,${transport},5,100,150.5,${usd}`,
  );
  return readingOf([comtradeHeader, ...lines, ''].join('\n'), { flow: null });
}

describe('UN Comtrade', () => {
  test('partners are the letters, not the numbers; dollars are rounded to the cent', async () => {
    const { outcome, facts } = await comtrade({ usd: '1000.225' }, { partner: 'S19', usd: '2000.342' });
    expect(outcome).toMatchObject({ layout: 'un-comtrade', rejects: [], holds: [] });
    expect(facts.map((fact) => [fact['market'], fact['usd'], fact['unit'], fact['unit2']])).toEqual([
      [market('USA'), '1000.23', '个', '千克'],
      ['199', '2000.34', '个', '千克'],
    ]);
    const numbers = await comtrade({ partner: '842', usd: '1' });
    expect(faults(numbers)).toEqual(['partnerISO code-on-no-map']);
  });

  test.each(['RX', 'RM', 'DX', 'FM'])(
    'rows of %s are parts of others: left out, told with their sum',
    async (flow) => {
      const { outcome, facts } = await comtrade(
        { usd: '10' },
        { flow, usd: '4.5' },
        { flow, partner: 'W00', usd: '4.5' },
      );
      expect(facts).toHaveLength(1);
      expect(outcome.rows).toMatchObject({ data: 1, totals: 2 });
      expect(outcome.notes).toContainEqual({
        ...{ code: 'parts-left-out', column: 'flowCode', text: flow, details: { rows: '2', usd: '9.00' } },
      });
      expect(outcome.holds).toEqual([]);
    },
  );

  test('a flow that nobody knows is a fault, and a way of transport beside all ways is a part', async () => {
    const reading = await comtrade({ usd: '10' }, { flow: 'Q', usd: '1' }, { transport: '2100', usd: '7' });
    expect(faults(reading)).toEqual(['flowCode code-on-no-map']);
    expect(reading.facts.map((fact) => fact['usd'])).toEqual(['10.00']);
  });

  test.each([
    [{ freq: 'A', period: '2021', usd: '1' }, 'freqCode', 'A', 'M'],
    [{ list: 'S4', usd: '1' }, 'classificationCode', 'S4', 'HS H0 H1 H2 H3 H4 H5 H6 H7'],
  ])(
    'rows of years, or of another classification, refuse the file: %o',
    async (row, column, text, expected) => {
      const { outcome, facts } = await comtrade({ usd: '10' }, row);
      expect(outcome.status).toBe('refused');
      expect(outcome.rejects).toEqual([
        { code: 'rows-of-another-kind', line: 3, column, text, details: { expected } },
      ]);
      expect(facts).toEqual([]);
    },
  );

  test.each([
    ['3000.567', []],
    ['3000.59', ['total-row-differs']],
  ])('the world is a total that is compared, and %s gives %o', async (usd, holds) => {
    const { outcome, facts } = await comtrade(
      ...[{ partner: 'W00', usd }, { usd: '1000.225' }, { partner: 'S19', usd: '2000.342' }],
    );
    expect(facts).toHaveLength(2);
    expect(outcome.holds.map(({ code }) => code)).toEqual(holds);
  });

  test('levels of products one within another hold, and the total of all products is none', async () => {
    const { outcome } = await comtrade(
      ...[
        { product: 'TOTAL', usd: '10' },
        { product: '85', usd: '10' },
        { product: '850440', usd: '10' },
      ],
    );
    expect(outcome.rows).toMatchObject({ totals: 1, data: 2 });
    expect(outcome.holds.map(({ code }) => code)).toContain('levels-nested');
  });
});

test.each([
  ['1.005', '1.01'],
  ['-1.005', '-1.01'],
  ['1.0049', '1'],
  ['0.004', '0'],
  ['-0.004', '0'],
  ['9.995', '10'],
  ['12', '12'],
])('%s is rounded to %s', (text, expected) => {
  const form = { power: 0, decimalComma: false, rounds: true };
  expect(parseNumberCell(text, 2, form)).toEqual({ kind: 'value', value: expected });
});

test('what the maps of all layouts have for codes is understood', () => {
  const forms = layouts().map((layout) => ({ ...emptyForm(), layout }));
  let looked = 0;
  for (const form of forms)
    for (const role of roles)
      for (const [code, ours] of form.layout.codes[role] ?? []) {
        const cell = cellOf(code, role, form);
        const isUnderstood = cell.isTotal || cell.fault === undefined;
        expect({ code, isUnderstood, isPart: cell.isPart === true }).toEqual({
          ...{ code, isUnderstood: true, isPart: ours === '' },
        });
        looked += 1;
      }
  expect(looked).toBeGreaterThan(500);
});

describe("a newcomer's layout", () => {
  const layout = {
    ...{ name: 'of-a-newcomer', dataset: 'generic', names: {}, ignored: [], required: ['month'], oneOf: [] },
    columns: { month: ['mm'], market: ['land'], usd: ['betrag'] },
    ...{ year: ['yyyy'], complete: [], negatives: false, uniqueRows: false },
    ...{ codes: { market: 'lands.csv' }, units: { usd: '1000 USD' } },
  };

  test('is a file with the codes beside it, and no code', () => {
    const folder = folderWith({ 'one.json': JSON.stringify(layout), 'lands.csv': 'code,ours\n004,DEU\n' });
    const read = layoutIn(folder, 'one.json');
    const [match] = headerMatches([read], ['yyyy', 'mm', 'land', 'betrag']);
    rmSync(folder, { recursive: true });
    expect(match).toMatchObject({ missing: [], problem: undefined });
    const units = unitsOfForm(match?.columns ?? [], nothingSaid, nothingSaid);
    const form = { ...emptyForm(), ...units, layout: read, columns: match?.columns ?? [] };
    expect(cellOf('12.5', 'usd', form).value).toBe('12500');
    expect(cellOf('4', 'market', form).value).toBe(market('DEU'));
    expect(headerMatches([read], ['mm', 'land', 'betrag'])[0]?.missing).toEqual(['month']);
  });

  test('of indicators has no year beside its months, for nothing would read it', () => {
    const folder = folderWith({
      'one.json': JSON.stringify({ ...layout, dataset: 'indicators' }),
      'lands.csv': 'code,ours\n',
    });
    expect(() => layoutIn(folder, 'one.json')).toThrow('in one column');
    rmSync(folder, { recursive: true });
  });

  test('cannot have one code twice', () => {
    const folder = folderWith({
      'one.json': JSON.stringify(layout),
      'lands.csv': 'code,ours\n004,DEU\n4,FRA\n',
    });
    expect(() => layoutIn(folder, 'one.json')).toThrow(join(folder, 'lands.csv'));
    rmSync(folder, { recursive: true });
  });
});

/** The customs code of a market. */
function market(iso3: string): string {
  return cellOf(iso3, 'market', emptyForm()).value ?? '';
}

/** A form of the generic layout. */
function emptyForm(): Form {
  const form = recognise('month,market,value_usd\n2021-05,502,1\n');
  if ('code' in form) throw new RangeError(form.code);
  return form;
}
