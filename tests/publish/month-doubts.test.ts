import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Store } from '../../functions/ports/store.ts';
import { gather } from '../../functions/publish/gather/gather.ts';
import { askEverything } from '../../functions/publish/gather/read-month.ts';
import { numberedPart } from '../../functions/publish/gather/numbered-parts.ts';
import type { Finding } from '../../functions/trade/finding.ts';
import { monthOf, monthsBetween, shift, type Month } from '../../functions/trade/month.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';

const may = monthOf(2021, 5);
const platform = '数据年月,商品编码,贸易伙伴编码,美元';
const generic = 'month,flow,product,market,value_usd';

let place: string;
let incoming: Store;
let archive: Store;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'doubts-'));
  [incoming, archive] = [folderStore(join(place, 'incoming')), folderStore(join(place, 'archive'))];
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

async function put(key: string, header: string, ...rows: readonly string[]): Promise<void> {
  await incoming.put(key, `${[header, ...rows].join('\n')}\n`);
}

async function settings(value: object): Promise<void> {
  await archive.put('registers/bulletin.json', JSON.stringify(value));
}

async function gathered(month: Month = may) {
  await takeInAll({ incoming, archive, log: silentLog, scratch: place });
  const dependencies = { archive, log: silentLog, scratch: place };
  const evidence = await gather(await askEverything(month, dependencies), dependencies);
  for (const language of ['zh-CN', 'en'] as const)
    for (const hold of evidence.holds) expect(evidenceWordsIn(language)(hold)).not.toContain('undefined');
  return evidence;
}

async function codesOf(month: Month = may): Promise<string[]> {
  const { holds } = await gathered(month);
  return holds.map(({ code, doubt }) => doubt?.code ?? code);
}

/** Without what is said of earlier months, which the year to date has in it. */
async function ownCodesOf(month: Month = may): Promise<string[]> {
  const { holds } = await gathered(month);
  return holds.flatMap(({ code, details }) => (details['toDateOf'] === undefined ? [code] : []));
}

describe('partners, goods and regimes on no list', () => {
  const rows = (unknown: number): string[] =>
    ['export', 'import'].flatMap((flow) => [
      `2021-05,${flow},84295211,502,${1000 - unknown}`,
      `2021-05,${flow},84295219,998,${unknown}`,
    ]);

  test('hold when they carry more than 5 % of a flow, with the share and whose codes are wanted', async () => {
    await put('a.csv', generic, ...rows(60));
    const { holds } = await gathered();
    expect(holds).toMatchObject([
      { code: 'much-unlisted', details: { flow: 'export', dimension: 'market', share: '6.0', sum: '60.00' } },
      { code: 'much-unlisted', details: { flow: 'import' } },
    ]);
    expect(holds.map(evidenceWordsIn('zh-CN'))[0]).toContain('请使用海关的国别（地区）三位编码');
  });

  test('hold nothing up to that share, or up to the bureau’s own', async () => {
    await put('a.csv', generic, ...rows(50));
    expect(await codesOf()).toEqual([]);
    await put('a.csv', generic, ...rows(200));
    await settings({ unlistedShare: 20 });
    expect(await codesOf()).toEqual([]);
  });

  test('hold when not one of them is known', async () => {
    await put('a.csv', generic, '2021-05,export,84295211,998,10', '2021-05,import,84295211,998,10');
    expect(await codesOf()).toEqual(['much-unlisted', 'much-unlisted']);
  });

  test('of goods hold by their chapter', async () => {
    await put('a.csv', generic, '2021-05,export,77112233,502,10', '2021-05,import,84295211,502,10');
    const { holds } = await gathered();
    expect(holds).toMatchObject([
      { code: 'much-unlisted', details: { dimension: 'chapter', share: '100.0' } },
    ]);
  });
});

describe('parks that parks.csv does not have', () => {
  const header = 'month,flow,park,value_usd';
  const rows = (park: string, usd: number): string[] =>
    ['export', 'import'].map((flow) => `2021-05,${flow},${park},${usd}.00`);
  const register = (): Promise<unknown> =>
    archive.put('registers/parks.csv', 'code,name,short_name,kind\nP1,甲经济开发区,甲经开区,国家级园区\n');

  test('hold with their rows and sums where they are much of the month', async () => {
    await register();
    await put('a.csv', header, ...rows('甲经开区', 1000), ...rows('丙园区', 500));
    const { holds } = await gathered();
    expect(holds).toMatchObject([
      { code: 'parks-not-listed', details: { file: 'a.csv', byPlace: '丙园区\t2\t1000.00\t' } },
    ]);
  });

  test('are told where they are little, and not at all where all are known or no register is there', async () => {
    await put('a.csv', header, ...rows('甲经开区', 1000), ...rows('丙园区', 500));
    expect(await codesOf()).toEqual([]);
    await register();
    await put('a.csv', header, ...rows('甲经开区', 1000), ...rows('丙园区', 20));
    const { holds, notes } = await gathered();
    expect(holds).toEqual([]);
    expect(notes.filter(({ code }) => code === 'parks-not-listed')).toMatchObject([
      { details: { byPlace: '丙园区\t2\t40.00\t' } },
    ]);
    await put('a.csv', header, ...rows('P1', 1000), ...rows('甲经济开发区', 20));
    expect((await gathered()).notes.filter(({ code }) => code === 'parks-not-listed')).toEqual([]);
  });

  test('are told and hold nothing where the register of firms can place the rows', async () => {
    await register();
    const lines = ['export', 'import'].map((flow) => `2021-05,${flow},4301961111,丙园区,500.00`);
    await put('a.csv', 'month,flow,enterprise,park,value_usd', ...lines);
    expect(await codesOf()).toEqual(['parks-not-listed']);
    await archive.put('registers/enterprises.csv', 'customs_code,name,park\n4301961111,甲公司,P1\n');
    const { holds, notes } = await gathered();
    expect(holds).toEqual([]);
    expect(notes.map(({ code }) => code)).toContain('parks-not-listed');
  });

  test('that are called by the end of their name are found, and what several may be is told with them', async () => {
    await archive.put(
      'registers/parks.csv',
      'code,name,kind\nP1,甲黄花综合保税区,海关特殊监管区域\nP2,甲经济技术开发区,国家级园区\nP3,乙经济开发区,省级园区\n',
    );
    await put(
      'a.csv',
      header,
      ...rows('黄花综保区', 1000),
      ...rows('乙经济技术开发区', 1000),
      ...rows('经开区', 20),
    );
    const { notes, cuts } = await gathered();
    expect(notes.filter(({ code }) => code === 'parks-not-listed')).toMatchObject([
      { details: { byPlace: '经开区 (甲经济技术开发区 / 乙经济开发区?)\t2\t40.00\t' } },
    ]);
    expect(cuts.get('park')?.tallies.map(({ key }) => key)).toEqual(['', 'P1', 'P3']);
  });
});

describe('districts of customs', () => {
  const header = '统计月份,海关注册编码,进出口,商品编码,贸易伙伴编码,境内目的地/货源地,美元';
  const rows = (district: string, usd: number): string[] =>
    ['出口', '进口'].map((flow) => `202105,4301234561,${flow},84295211,502,${district},${usd}`);
  const register = (): Promise<unknown> =>
    archive.put(
      'registers/parks.csv',
      [
        'code,name,short_name,name_en,short_name_en,kind,parent,customs_districts',
        'JKQ,长沙经济技术开发区,长沙经开区,Changsha Economic Zone,Changsha ETDZ,国家级园区,430121,43012',
        'GXQ,长沙高新技术产业开发区,长沙高新区,,,国家级园区,,43013',
        'HH,长沙黄花综合保税区,黄花综保区,,,海关特殊监管区域,430121,43016',
        'NX,宁乡经济技术开发区,宁乡经开区,,,国家级园区,,',
        '430121,长沙县,,,,区县,,',
        '430181,浏阳市,,,,区县,,43209',
      ].join('\n'),
    );
  const sumsOf = async (dimension: 'park' | 'district') => {
    const { cuts } = await gathered();
    const tallies = cuts.get(dimension)?.tallies ?? [];
    return tallies.map(({ key, ...sums }) => [key, Number(sums.export.USD.month) / 100]);
  };

  test.each([
    ['JKQ', ['43012', '长沙经开区', '长沙经济技术开发区', 'changsha etdz', 'JKQ', ' 长沙 经开区 ']],
    ['GXQ', ['43013', '长沙高新区', '长沙科技开发区', '科技开发区', '长沙高新技术产业开发区']],
    ['HH', ['43016', '黄花综保区', '长沙黄花综合保税区', '长沙综合保税区', '长沙黄花综保区']],
    ['NX', ['宁乡经开区', '宁乡经济技术开发区']],
    ['430181', ['43209', '浏阳其他', '浏阳其它', '浏阳市', '430181']],
    ['430121', ['430121', '长沙县']],
  ])('are those of the register, however they are written: %s', async (code, written) => {
    await register();
    await put('a.csv', header, ...written.flatMap((district) => rows(district, 100)));
    const dimension = code.startsWith('43') ? 'district' : 'park';
    expect(await sumsOf(dimension)).toEqual([[code, written.length * 100]]);
    expect(await codesOf()).toEqual([]);
  });

  test('that are on no list are told with rows and sums, and hold where they are much', async () => {
    await register();
    await put('a.csv', header, ...rows('43012', 1000), ...rows('某某区', 500), ...rows('43018', 100));
    const { holds } = await gathered();
    expect(holds).toMatchObject([
      { code: 'districts-not-listed', details: { byPlace: '某某区\t2\t1000.00\t\n43018\t2\t200.00\t' } },
    ]);
    await put('a.csv', header, ...rows('43012', 1000), ...rows('某某区', 20));
    const { holds: none, notes } = await gathered();
    expect(none).toEqual([]);
    expect(notes.filter(({ code }) => code === 'districts-not-listed')).toHaveLength(1);
  });

  test('that a name may be several of are told with them, and no row is lost', async () => {
    await register();
    await put('a.csv', header, ...rows('43012', 1000), ...rows('经济技术开发区', 500));
    const { holds, total } = await gathered();
    expect(holds[0]?.details['byPlace']).toBe(
      '经济技术开发区 (长沙经济技术开发区 / 宁乡经济技术开发区?)\t2\t1000.00\t',
    );
    expect(total.tallies[0]?.export.USD.month).toBe(150_000n);
  });

  test('of other cities and provinces are on customs’ lists, or not judged', async () => {
    await register();
    const written = ['43029', '44012', '31222', '湘潭市', '湘潭经开区', '株洲高新区'];
    await put(
      'a.csv',
      header,
      ...rows('43012', 10_000),
      ...written.flatMap((district) => rows(district, 100)),
    );
    const { holds, notes } = await gathered();
    expect([holds, notes.filter(({ code }) => code === 'districts-not-listed')]).toEqual([[], []]);
  });

  test('are nobody’s business where no register is there', async () => {
    await put('a.csv', header, ...rows('某某区', 500));
    expect(await codesOf()).toEqual([]);
  });
});

describe('parks by name', () => {
  const parks =
    'code,name,short_name,name_en,short_name_en,kind\n' +
    'P1,甲经济技术开发区,甲经开区,Jia Economic Zone,Jia ETDZ,国家级园区\n' +
    'P2,乙高新技术产业开发区,乙高新区,Yi High-tech Zone,Yi HTDZ,国家级园区\n';

  test('are those of the register: by code, name and short name, in either language', async () => {
    await archive.put('registers/parks.csv', parks);
    const names = [
      'P1',
      '甲经开区',
      '甲经济技术开发区',
      'jia etdz',
      'Yi High-tech Zone',
      ' 乙高新区 ',
      '丙园区',
    ];
    await put(
      '园区.csv',
      '月份,进出口,园区,美元金额',
      ...names.map((name) => `2021-05,出口,${name},100.00`),
      '2021-05,进口,乙高新区,1000.00',
    );
    const { cuts } = await gathered();
    expect(cuts.get('park')?.tallies.map(({ key, ...sums }) => [key, sums.export.USD.month])).toEqual([
      ['', 10_000n],
      ['P1', 40_000n],
      ['P2', 20_000n],
    ]);
  });
});

describe('numbered parts', () => {
  const part = async (key: string, product: string, month = '202105'): Promise<void> => {
    await put(key, platform, `${month},${product},502,100`);
  };

  test.each([
    ['the second without the first', ['2021-05-出口-2.csv'], '1'],
    ['the third without the second', ['2021-05-出口-1.csv', '2021-05-出口-3.csv'], '2'],
    ['one of three', ['2021-05-出口-1of3.csv', '2021-05-出口-2of3.csv'], '3'],
    ['第二部分 alone', ['出口202105第二部分.csv'], '1'],
    ['第1、3批', ['出口202105-第1批.csv', '出口202105-第3批.csv'], '2'],
    ['part 2 alone', ['export 2021-05 part 2.csv'], '1'],
  ])('that are not all there hold: %s', async (_, keys, missing) => {
    await part('2021-05-进口.csv', '84295299');
    for (const [index, key] of keys.entries()) await part(key, `8429520${index}`);
    const { holds } = await gathered();
    expect(
      holds.filter(({ code }) => code === 'part-missing').map(({ details }) => details['missing']),
    ).toEqual([missing]);
  });

  test.each([
    ['all parts', ['2021-05-出口-1.csv', '2021-05-出口-2.csv']],
    ['a first part alone', ['2021-05-出口-1.csv']],
    ['a chapter', ['出口-84.csv']],
    ['a length of codes', ['出口-8位.csv']],
    ['a browser’s second copy', ['出口 (2).csv']],
    ['a month', ['出口-2021-05.csv']],
    ['a day', ['出口-2021-05-02.csv']],
  ])('hold nothing: %s', async (_, keys) => {
    await part('2021-05-进口.csv', '84295299');
    for (const [index, key] of keys.entries()) await part(key, `8429520${index}`);
    expect(await codesOf()).toEqual([]);
  });

  test('a part of another month is no part of this one', async () => {
    await part('2021-05-进口.csv', '84295299');
    await part('2021-05-出口-1.csv', '84295219');
    await part('2021-04-出口-2.csv', '84295219', '202104');
    expect(await ownCodesOf(may)).toEqual([]);
    expect(await codesOf(monthOf(2021, 4))).toContain('part-missing');
    expect(numberedPart('2021-04-出口-2.csv')).toMatchObject({ stem: '2021-04-出口-#', number: 2 });
  });
});

describe('a month beside others', () => {
  /** Months of a city that trades 1000 to 1300 a month at 6.5, but for what is told otherwise. */
  const deliver = async (
    others: Readonly<Record<string, { usd?: number; cny?: number }>> = {},
  ): Promise<void> => {
    const rows = monthsBetween(monthOf(2019, 1), may).flatMap((month, index) => {
      const { usd = 1000 + (index % 12) * 30, cny = usd * 6.5 } = others[month] ?? {};
      return ['export', 'import'].map((flow) => `${month},${flow},84295211,502,${usd},${cny}`);
    });
    await put('all.csv', `${generic},value_cny`, ...rows);
  };

  test('that keeps to its history holds nothing', async () => {
    await deliver();
    expect(await codesOf()).toEqual([]);
  });

  test.each([
    ['twice and a tenth what the season and its growth let expect', 2100 * 1.12, true],
    ['less than half of it', 500, true],
    ['half as much again', 1680, true],
    ['with one of three parts missing', 1120 * 0.65, true],
    ['a quarter more', 1400, false],
    ['a quarter less', 840, false],
  ])('%s', async (_, usd, isHeld) => {
    await deliver({ '2021-05': { usd } });
    expect((await codesOf()).includes('far-from-history')).toBe(isHeld);
  });

  test('of the Spring Festival may be farther off, and one whose growth is unsteady', async () => {
    const february = monthOf(2021, 2);
    await deliver({ '2021-02': { usd: 1030 * 0.65 } });
    expect(await codesOf(february)).toEqual([]);
    const unsteady = Object.fromEntries(
      monthsBetween(monthOf(2020, 1), monthOf(2020, 12)).map((month, index) => [
        month,
        { usd: (1000 + index * 30) * (index % 2 === 0 ? 0.8 : 1.2) },
      ]),
    );
    await deliver({ ...unsteady, '2021-05': { usd: 1120 * 0.65 } });
    expect(await ownCodesOf()).toEqual([]);
  });

  test('of which the CNY over the USD is another than in the months beside it holds', async () => {
    await deliver({ '2021-05': { usd: 1100, cny: 11_000 } });
    const { holds } = await gathered();
    expect(holds.filter(({ code }) => code === 'rate-beside-others')).toMatchObject([
      { details: { flow: 'export', rate: '10.0000', others: '6.5000' } },
      { details: { flow: 'import' } },
    ]);
    await deliver({ '2021-05': { usd: 1100, cny: 7150 * 0.9 } });
    expect(await codesOf()).toEqual(['rate-beside-others', 'rate-beside-others']);
    await deliver({ '2021-05': { usd: 1100, cny: 7500 } });
    expect(await codesOf()).toEqual([]);
  });

  test('lacks February, so that the year to March is not whole: held, and liftable', async () => {
    await deliver();
    const text = Buffer.from((await incoming.get('all.csv'))?.body ?? []).toString();
    await incoming.put('all.csv', text.replaceAll(/^2021-02.*\n/gm, ''));
    const march = shift(may, -2);
    const { holds } = await gathered(march);
    expect(holds).toMatchObject([{ code: 'months-missing', details: { months: '2021-02' } }]);
    const { key } = holds[0]?.doubt ?? { key: '' };
    await archive.put(
      'registers/confirmed.csv',
      `month,code,key,who,why\n2021-03,months-missing,${key},张三,停业\n`,
    );
    const { holds: none, confirmed } = await gathered(march);
    expect([none, confirmed.map(({ who }) => who)]).toEqual([[], ['张三']]);
  });

  test('is before the first that the settings tell: held, and liftable', async () => {
    await deliver();
    await settings({ firstMonth: '2021-06' });
    expect(await codesOf()).toEqual(['before-first-month']);
    await settings({ firstMonth: '2021-05' });
    expect(await codesOf()).toEqual([]);
  });

  test('of single months of two years has no gap', async () => {
    for (const month of ['2020-05', '2021-05'])
      await put(
        `${month}.csv`,
        generic,
        `${month},export,84295211,502,10`,
        `${month},import,84295211,502,10`,
      );
    const { holds, notes } = await gathered();
    expect([holds, notes.map(({ code }) => code).includes('months-missing')]).toEqual([[], true]);
  });
});

describe('a flow or a currency that is not there', () => {
  const both = 'month,flow,product,market,value_usd,value_cny';
  /** Rows of each month from December 2019 to May 2021, without those of which `isOut` says so. */
  async function deliver(
    isOut: (month: string, flow: string) => boolean,
    lacks: (month: string) => string = () => '',
  ) {
    const rows = monthsBetween(monthOf(2019, 12), may).flatMap((month) =>
      ['export', 'import'].flatMap((flow) => {
        const [usd, cny] = [lacks(month) === 'USD' ? '' : '1000', lacks(month) === 'CNY' ? '' : '6500'];
        return isOut(month, flow) ? [] : [`${month},${flow},84295211,502,${usd},${cny}`];
      }),
    );
    // A file has amounts in one currency or in both.
    const files = Map.groupBy(rows, (row) =>
      row.endsWith(',') ? 'usd' : row.includes(',,') ? 'cny' : 'both',
    );
    for (const [name, own] of files) await put(`${name}.csv`, both, ...own);
  }
  const told = ({ code, details }: Finding): string =>
    [code, details['flow'], details['currency'], details['months']]
      .filter((it) => it !== undefined)
      .join(' ');
  const gaps = async (month = may) => {
    const { holds, notes } = await gathered(month);
    const of = (found: readonly Finding[]): string[] =>
      found
        .filter(({ code }) => ['flow-months-missing', 'currency-missing', 'flow-missing'].includes(code))
        .map(told);
    return { holds: of(holds), notes: of(notes) };
  };
  const none = (): boolean => false;

  test.each<readonly [string, Parameters<typeof deliver>, string[], string[]]>([
    ['nothing', [none], [], []],
    [
      'the exports of March',
      [(month, flow) => month === '2021-03' && flow === 'export'],
      ['flow-months-missing export 2021-03'],
      [],
    ],
    [
      'the imports of January and the exports of March',
      [
        (month, flow) =>
          [month, flow].join() === '2021-01,import' || [month, flow].join() === '2021-03,export',
      ],
      ['flow-months-missing export 2021-03', 'flow-months-missing import 2021-01'],
      [],
    ],
    [
      'the exports of this month',
      [(month, flow) => month === may && flow === 'export'],
      ['flow-missing export'],
      [],
    ],
    [
      'the exports of last March',
      [(month, flow) => month === '2020-03' && flow === 'export'],
      [],
      ['flow-months-missing export 2020-03'],
    ],
    [
      'the exports of last November, outside what is told',
      [(month, flow) => `${month}${flow}` === '2020-11export'],
      [],
      [],
    ],
    [
      'the renminbi of March',
      [none, (month) => (month === '2021-03' ? 'CNY' : '')],
      ['currency-missing export CNY 2021-03', 'currency-missing import CNY 2021-03'],
      [],
    ],
    [
      'the renminbi of this month',
      [none, (month) => (month === may ? 'CNY' : '')],
      ['currency-missing export CNY 2021-05', 'currency-missing import CNY 2021-05'],
      [],
    ],
    [
      'the dollars of March, which the bulletin is not told in',
      [none, (month) => (month === '2021-03' ? 'USD' : '')],
      [],
      ['currency-missing export USD 2021-03', 'currency-missing import USD 2021-03'],
    ],
    [
      'the renminbi of last April',
      [none, (month) => (month === '2020-04' ? 'CNY' : '')],
      [],
      ['currency-missing export CNY 2020-04', 'currency-missing import CNY 2020-04'],
    ],
    ['the renminbi of last year, all of it', [none, (month) => (month < '2021-01' ? 'CNY' : '')], [], []],
    ['the dollars, always', [none, () => 'USD'], [], []],
    ['the renminbi, always', [none, () => 'CNY'], [], []],
  ])('lacks %s', async (_, delivery, holds, notes) => {
    await deliver(...delivery);
    expect(await gaps()).toEqual({ holds, notes });
  });

  test('is lifted by its line', async () => {
    await deliver((month, flow) => month === '2021-03' && flow === 'export');
    const { holds } = await gathered();
    const doubt = holds.find(({ code }) => code === 'flow-months-missing')?.doubt;
    const line = `2021-05,${doubt?.code},${doubt?.key},张三,三月无出口`;
    await archive.put('registers/confirmed.csv', `month,code,key,who,why\n${line}\n`);
    expect((await gaps()).holds).toEqual([]);
  });
});

describe('rows that are sent twice', () => {
  const header = '统计月份,海关注册编码,进出口,商品编码,贸易伙伴编码,监管方式,数量,计量单位,美元,人民币';
  /** Rows of twelve firms, each month with amounts of its own. */
  const rows = (month: string, from = 0, count = 12, more = 0): string[] =>
    Array.from({ length: count }, (_, index) => {
      const usd = 1000 + (from + index) * 10 + Number(month.slice(4)) + more;
      const flow = index % 2 === 0 ? '出口' : '进口';
      return `${month},43012345${String(10 + from + index)},${flow},84295211,502,0110,10,台,${usd.toFixed(2)},${(usd * 6.5).toFixed(2)}`;
    });

  test.each([
    ['a cent more', 0.01],
    ['other amounts', 700],
  ])('the same rows with %s hold as a doubt', async (_, more) => {
    await put('企业-202105-a.csv', header, ...rows('202105'));
    await put('企业-202105-b.csv', header, ...rows('202105', 0, 6, more));
    expect(await codesOf()).toEqual(['rows-sent-again', 'rows-sent-again']);
  });

  test('one row a cent more among others of its own holds', async () => {
    await put('企业-202105-a.csv', header, ...rows('202105'));
    await put('企业-202105-b.csv', header, ...rows('202105', 0, 1, 0.01), ...rows('202105', 20, 12));
    expect(await codesOf()).toEqual(['rows-sent-again']);
  });

  test.each([
    ['one content', 2, '', '出口-202105.csv', '进口-202105.csv'],
    ['one content, by folder', 2, '', '出口/2021-05.csv', '进口/2021-05.csv'],
    ['as many rows with the same sums, in other bytes', 10, '\n', '出口-202105.csv', '进口-202105.csv'],
  ])('%s as exports and as imports counts as both and holds', async (_, count, more, exported, imported) => {
    const markets = ['110', '116', '132', '133', '303', '304', '305', '307', '501', '502'];
    const goods = markets.slice(0, count).map((market, index) => `202105,84295211,${market},${index + 1}000`);
    await put(exported, platform, ...goods);
    await put(imported, platform, ...goods, ...(more === '' ? [] : ['']));
    const { holds, total, notes } = await gathered();
    const usd = `${(count * (count + 1)) / 2}000`;
    expect(holds).toMatchObject([
      {
        code: 'exports-as-imports',
        details: { files: `${exported}\n${imported}`, rows: String(count), usd: `${usd}.00`, cny: '' },
        doubt: { code: 'exports-as-imports' },
      },
    ]);
    const [tally] = total.tallies;
    expect([tally?.export.USD.month, tally?.import.USD.month]).toEqual([
      BigInt(usd) * 100n,
      BigInt(usd) * 100n,
    ]);
    expect(notes.map(({ code }) => code)).not.toContain('counted-once');
  });

  test('one content twice as exports counts once, beside imports of other sums', async () => {
    await put('出口-202105.csv', platform, '202105,84295211,502,1000', '202105,84295219,502,500');
    await put('出口-202105-b.csv', platform, '202105,84295211,502,1000', '202105,84295219,502,500');
    await put('进口-202105.csv', platform, '202105,84295211,502,700', '202105,84295219,502,801');
    const { holds, total, notes } = await gathered();
    expect(holds).toEqual([]);
    expect(total.tallies[0]?.export.USD.month).toBe(150_000n);
    expect(notes.map(({ code }) => code)).toContain('counted-once');
  });

  test('two parts of which one row has the key of another are two declarations', async () => {
    await put('企业-202105-a.csv', header, ...rows('202105'));
    await put('企业-202105-b.csv', header, ...rows('202105', 0, 1, 400), ...rows('202105', 20, 12));
    expect(await codesOf()).toEqual([]);
  });

  test.each([
    ['the month before', '202104'],
    ['a year ago', '202005'],
  ])('rows of %s under this month’s name hold', async (_, other) => {
    const copied = rows(other, 0, 30);
    await put('earlier.csv', header, ...copied);
    await put('now.csv', header, ...copied.map((row) => row.replace(other, '202105')));
    const { holds } = await gathered();
    expect(holds.map(({ code, details }) => [code, details['same']])).toEqual([
      ['rows-of-other-month', '15'],
      ['rows-of-other-month', '15'],
    ]);
  });

  test('a few rows that are as they were hold nothing', async () => {
    await put('earlier.csv', header, ...rows('202104', 0, 30));
    const kept = rows('202104', 0, 8).map((row) => row.replace('202104', '202105'));
    await put('now.csv', header, ...kept, ...rows('202105', 8, 22));
    expect(await codesOf()).toEqual([]);
  });
});

describe('uploads of one trade by codes of different lengths', () => {
  const deliver = async (digits: number, ...goods: readonly (readonly [string, number])[]): Promise<void> => {
    for (const [flow, times] of [
      ['出口', 1],
      ['进口', 2],
    ] as const)
      await put(
        `${flow}-${digits}位.csv`,
        platform,
        ...goods.map(([code, usd]) => `202105,${code},502,${usd * times}`),
      );
  };
  const totals = async () => {
    const { total, holds } = await gathered();
    const [tally] = total.tallies;
    return [tally?.export.USD.month, tally?.import.USD.month, holds.map(({ code }) => code)];
  };

  test.each([
    ['2 and 8', [2, ['84', 1500]] as const, [8, ['84295211', 1000], ['84295219', 500]] as const],
    ['6 and 8', [6, ['842952', 1500]] as const, [8, ['84295211', 1000], ['84295219', 500]] as const],
    ['8 and 10', [8, ['84295211', 1500]] as const, [10, ['8429521100', 1000], ['8429521199', 500]] as const],
  ])('count once, by the longest: %s digits', async (_, [coarse, ...whole], [fine, ...parts]) => {
    await deliver(coarse, ...whole);
    await deliver(fine, ...parts);
    expect(await totals()).toEqual([150_000n, 300_000n, []]);
  });

  test('hold where they do not agree, as where a part of the goods alone is told finely', async () => {
    await deliver(2, ['84', 1500], ['09', 300]);
    await deliver(8, ['84295211', 1500]);
    expect(await totals()).toEqual([150_000n, 300_000n, ['views-disagree', 'views-disagree']]);
  });

  test('add up where they do not overlap', async () => {
    await deliver(4, ['0902', 300]);
    await deliver(8, ['84295211', 1000]);
    expect(await totals()).toEqual([130_000n, 260_000n, []]);
  });
});

describe('an earlier month of the year that is in doubt', () => {
  const rows = (month: string, usd = 1000): string[] =>
    ['export', 'import'].map((flow, at) => `${month},${flow},84295211,502,${usd + at}`);

  test('holds the year to date, by its own name and key, until it is confirmed there', async () => {
    await settings({ plausibleChange: { from: -99, to: 2000 } });
    const months = monthsBetween(monthOf(2020, 10), may);
    await put('a.csv', generic, ...months.flatMap((of) => rows(of)));
    expect(await codesOf()).toEqual([]);
    await put('a.csv', generic, ...months.flatMap((of) => rows(of, of === '2021-04' ? 100 : 1000)));
    const april = (await gathered(monthOf(2021, 4))).holds;
    const { holds } = await gathered();
    expect(april.map(({ code }) => code)).toEqual(['far-from-history', 'far-from-history']);
    const ofUploads = holds.filter(({ details }) => details['toDateOf'] === '2021-05');
    expect(ofUploads.map(({ doubt }) => doubt)).toEqual(april.map(({ doubt }) => doubt));
    expect(holds.map(evidenceWordsIn('zh-CN')).join('\n')).toContain('2021年5月的本年累计含2021年4月');
    expect(holds.map(evidenceWordsIn('en')).join('\n')).toContain('In the year to date of May 2021');
    const lines = ofUploads.map(({ doubt }) => `${doubt?.month},${doubt?.code},${doubt?.key},某人,已核实`);
    await archive.put('registers/confirmed.csv', ['month,code,key,who,why', ...lines].join('\n'));
    const after = await gathered();
    expect(after.holds.filter(({ details }) => details['toDateOf'] !== undefined)).toEqual([]);
    expect(after.confirmed).toHaveLength(ofUploads.length);
    expect(after.idleConfirmations).toEqual([]);
  });

  test('of which rows were refused holds the later ones, and no word lifts that', async () => {
    await put('a.csv', generic, ...monthsBetween(monthOf(2021, 1), may).flatMap((of) => rows(of)));
    await put('2021-03.csv', generic, '2021-03,export,84295219,116,x');
    const { holds } = await gathered();
    expect(holds).toMatchObject([
      { code: 'rows-rejected', details: { month: '2021-03', toDateOf: '2021-05', file: '2021-03.csv' } },
    ]);
    expect(holds[0]?.doubt).toBeUndefined();
  });

  test('is told once where one upload has all months, and holds no other year', async () => {
    await put(
      'a.csv',
      generic,
      ...monthsBetween(monthOf(2021, 1), may).flatMap((of) => rows(of)),
      'x,export,84295219,116,7',
    );
    expect(await codesOf()).toEqual(['rows-rejected']);
    await put('a.csv', generic, ...monthsBetween(monthOf(2021, 1), may).flatMap((of) => rows(of)));
    await put('2020-12.csv', generic, ...rows('2020-12'), '2020-12,export,84295219,116,x');
    expect(await codesOf()).toEqual([]);
  });
});

describe('a firm that led a flow in every month of a year', () => {
  const header = '统计月份,进出口,海关注册编码,企业名称,商品编码,贸易伙伴编码,美元';
  const firms = [1, 2, 3, 4, 5];
  const months = monthsBetween(shift(may, -12), may);
  /** Firms 1 to 5 of which the first has most, but for what is left out. */
  const deliver = async (isThere: (firm: number, month: Month) => boolean): Promise<void> => {
    const rows = months.flatMap((of) =>
      firms
        .filter((firm) => isThere(firm, of))
        .flatMap((firm) =>
          ['出口', '进口'].map(
            (flow) => `${of},${flow},430196000${firm},甲${firm}公司,84295211,502,${12_000 - firm * 2000}`,
          ),
        ),
    );
    await put('企业.csv', header, ...rows);
  };
  const missed = async (): Promise<string[]> =>
    (await gathered()).holds.flatMap(({ code, details }) =>
      code === 'largest-firm-missing' ? [`${details['flow']} ${details['enterprise']}`] : [],
    );

  test('and has nothing now holds, with what it had', async () => {
    await deliver((firm, of) => firm !== 2 || of !== may);
    expect(await missed()).toEqual(['export 4301960002', 'import 4301960002']);
    const { holds } = await gathered();
    expect(holds.find(({ code }) => code === 'largest-firm-missing')?.details).toMatchObject({
      ...{ name: '甲2公司', currency: 'USD', before: '8000.00', twelveMonths: '96000.00' },
    });
  });

  test.each([
    ['it was the fourth', (firm: number, of: Month) => firm !== 4 || of !== may],
    ['it was away before', (firm: number, of: Month) => firm !== 1 || (of !== may && of !== shift(may, -5))],
    [
      'the year before is not whole',
      (firm: number, of: Month) => (firm !== 1 || of !== may) && of !== months[3],
    ],
  ])('is no news where %s', async (_, isThere) => {
    await deliver(isThere);
    expect(await missed()).toEqual([]);
  });
});

test('an upload of shorter codes in the other currency alone is told as unused', async () => {
  const flowsOf = (rows: readonly string[]): string[] =>
    ['export', 'import'].flatMap((flow) => rows.map((row) => `2021-05,${flow},${row}`));
  await put('a.csv', generic, ...flowsOf(['84295211,502,1000', '84295219,116,500']));
  await put('b.csv', generic.replace('usd', 'cny'), ...flowsOf(['84,502,6400', '84,116,3200']));
  const { notes } = await gathered();
  const told = notes.filter(({ code }) => code === 'view-incomparable');
  expect(told.map(({ details }) => [details['flow'], details['files'], details['currency']])).toEqual([
    ['export', 'b.csv', 'CNY'],
    ['import', 'b.csv', 'CNY'],
  ]);
  expect(told.map(evidenceWordsIn('zh-CN'))[0]).toContain('未用该文件');
  expect(told.map(evidenceWordsIn('en'))[0]).toContain('no figure rests on it');
  await put('b.csv', generic, ...flowsOf(['84,502,1000', '84,116,500']));
  expect((await gathered()).notes.map(({ code }) => code)).not.toContain('view-incomparable');
});

test.each([
  [2020, '2020'],
  [2021, undefined],
])('the city’s target of %s alone is told in 2021 where it is of another year', async (year, years) => {
  const target = `city,total-trade,${year},200,万元`;
  await archive.put('registers/targets.csv', `scope,indicator,year,value,unit\n${target}\n`);
  const rows = ['export', 'import'].map((flow) => `2021-05,${flow},84295211,502,400000,400000`);
  await put('a.csv', `${generic},value_cny`, ...rows);
  const { notes } = await gathered();
  const told = notes.filter(({ code }) => code === 'targets-of-other-years');
  expect(told.map(({ details }) => details['years'])).toEqual(years === undefined ? [] : [years]);
});
