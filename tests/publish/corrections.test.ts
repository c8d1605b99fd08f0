import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decimalText } from '../../functions/bulletin/model/numerals.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Store } from '../../functions/ports/store.ts';
import { Explainer } from '../../functions/publish/explain.ts';
import { gather } from '../../functions/publish/gather/gather.ts';
import { askEverything } from '../../functions/publish/gather/read-month.ts';
import { reportOn } from '../../functions/publish/release/month-report.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';

const may = monthOf(2021, 5);
const enterprise = '统计月份,海关注册编码,进出口,商品编码,贸易伙伴编码,监管方式,数量,计量单位,美元,人民币';
const platform = (currency: string): string =>
  `数据年月,商品编码,贸易伙伴编码,第一数量,第一计量单位,${currency}`;

let place: string;
let incoming: Store;
let archive: Store;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'corrections-'));
  [incoming, archive] = [folderStore(join(place, 'incoming')), folderStore(join(place, 'archive'))];
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

async function put(key: string, ...lines: readonly string[]): Promise<void> {
  await incoming.put(key, `${lines.join('\n')}\n`);
}

/** A row of a firm: 出口 of even firms, 进口 of odd ones. */
function row(firm: number, usd: number, code = '84295211'): string {
  const flow = firm % 2 === 0 ? '出口' : '进口';
  return `202105,43012345${firm},${flow},${code},502,0110,10,台,${usd.toFixed(2)},${(usd * 6.5).toFixed(2)}`;
}
/** Four firms: exports 3000, imports 3000. */
const first = [row(10, 1000), row(11, 1000), row(12, 2000), row(13, 2000)];

const sources = () => ({ archive, log: silentLog, scratch: place });

/** What the month comes to: exports and imports in dollars, why it is held, what corrections replaced. */
async function month() {
  await takeInAll({ incoming, ...sources() });
  const asked = await askEverything(may, sources());
  const { total, holds, corrections, cuts } = await gather(asked, sources());
  for (const language of ['zh-CN', 'en'] as const)
    for (const one of [...holds, ...corrections])
      expect(evidenceWordsIn(language)(one)).not.toMatch(/undefined|NaN/);
  const [tally] = total.tallies;
  return {
    sums: [tally?.export.USD.month, tally?.import.USD.month].map((sum) => Number(sum ?? 0n) / 100),
    yuan: [tally?.export.CNY.month, tally?.import.CNY.month].map((sum) => Number(sum ?? 0n) / 100),
    codes: holds.map(({ code, doubt }) => doubt?.code ?? code),
    told: corrections.map(({ details }) => details),
    ...{ holds, asked, cuts },
  };
}

describe('a correction', () => {
  test.each(['企业-202105-更正.csv', '更正/企业-202105.csv', 'corrected 2021-05.csv', '2021年5月勘误表.csv'])(
    'takes the place of the rows with its keys, and is told: %s',
    async (name) => {
      await put('企业-202105.csv', enterprise, ...first);
      await put(name, enterprise, row(10, 1500), row(11, 900));
      expect(await month()).toMatchObject({
        ...{ sums: [3500, 2900], codes: [] },
        told: [
          { flow: 'export', file: name, replaced: '1', added: '0', usd: '1000.00', usdNow: '1500.00' },
          { flow: 'import', file: name, replaced: '1', added: '0', usd: '1000.00', usdNow: '900.00' },
        ],
      });
    },
  );

  test('may be called so by the manifest, or by the title above its header', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    await put('extra.csv', enterprise, row(10, 1500));
    await put('manifest.csv', 'file,kind', 'extra.csv,更正');
    expect(await month()).toMatchObject({ sums: [3500, 3000], codes: [] });
    await put('other.csv', '2021年5月企业申报（第二次更正）,,,,,,,,,', enterprise, row(10, 1600));
    expect(await month()).toMatchObject({ sums: [3600, 3000], codes: [] });
  });

  test('a remark that the data may be revised corrects nothing', async () => {
    await put('a.csv', enterprise, ...first);
    await put('b.csv', '注：以上数据为修正数,,,,,,,,,', enterprise, row(14, 500));
    expect(await month()).toMatchObject({ sums: [3500, 3000], codes: [], told: [] });
  });

  test('of zero withdraws a row', async () => {
    await put('企业-202105.csv', enterprise, ...first, row(14, 500));
    await put('企业-202105-更正.csv', enterprise, row(14, 0));
    expect(await month()).toMatchObject({ sums: [3000, 3000], codes: [] });
  });

  test('with a total row replaces rows, and its total counts for none', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    await put(
      '企业-202105-更正.csv',
      enterprise,
      row(10, 1200),
      row(12, 2300),
      '合计,,,,,,,,3500.00,22750.00',
    );
    expect(await month()).toMatchObject({ sums: [3500, 3000], codes: [] });
  });

  test('of a correction wins when its name says that it is the later, whatever the order of names', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    await put('z-更正.csv', enterprise, row(10, 1500), row(12, 2100));
    await put('a-第二次更正.csv', enterprise, row(10, 1700));
    const { sums, codes, told } = await month();
    expect([sums, codes]).toEqual([[3800, 3000], []]);
    expect(told.map(({ file, usd, usdNow }) => [file, usd, usdNow])).toEqual([
      ['z-更正.csv', '3000.00', '3600.00'],
      ['a-第二次更正.csv', '1500.00', '1700.00'],
    ]);
  });

  test('two of the same rows of which no name says which is the later hold, unless they say the same', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    await put('a-更正.csv', enterprise, row(10, 1500));
    await put('b-更正.csv', enterprise, row(10, 1700));
    expect(await month()).toMatchObject({ sums: [3700, 3000], codes: ['correction-order-untold'] });
    await put('b-更正.csv', enterprise, row(10, 1500), row(12, 2100));
    expect(await month()).toMatchObject({ sums: [3600, 3000], codes: [] });
    await incoming.delete('a-更正.csv');
    await put('b-更正-20210715.csv', enterprise, row(10, 1300));
    await put('a-更正-20210720.csv', enterprise, row(10, 1400));
    await incoming.delete('b-更正.csv');
    expect(await month()).toMatchObject({ sums: [3400, 3000], codes: [] });
  });

  test('with rows that are new tells them, and holds where they are most of it', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    await put('企业-202105-更正.csv', enterprise, row(10, 1500), row(14, 100));
    const few = await month();
    expect([few.sums, few.codes, few.told[0]?.['added']]).toEqual([[3600, 3000], [], '1']);
    await put('企业-202105-更正.csv', enterprise, row(16, 1500), row(14, 100));
    expect(await month()).toMatchObject({
      sums: [4600, 3000],
      codes: ['correction-unmatched', 'correction-great'],
    });
  });

  test.each([
    ['ten times as much, in a small row', [row(20, 100)], '1', '10.00', '100.00'],
    ['a tenth as much, in a small row', [row(20, 1)], '1', '10.00', '1.00'],
    ['five times as much', [row(20, 50)], '1', '10.00', '50.00'],
    ['a sixth more of the flow', [row(10, 1500)], undefined],
    ['a small part of the flow, rows with it', [row(10, 1100), row(20, 12)], undefined],
    ['a quarter more of the flow', [row(10, 1800)], '0', '', ''],
    ['a third less of the flow', [row(10, 0)], '0', '', ''],
    ['nothing of a small row', [row(20, 0)], undefined],
    ['two rows ten times as much', [row(20, 100), row(22, 200)], '2', '20.00', '200.00'],
  ] as const)('that makes it %s', async (_, rows, leaps, rowFrom = '', rowTo = '') => {
    await put('企业-202105.csv', enterprise, ...first, row(20, 10), row(22, 20));
    await put('企业-202105-更正.csv', enterprise, ...rows);
    const { holds } = await month();
    const expected = { code: 'correction-great', details: { leaps, rowFrom, rowTo } };
    expect(holds).toMatchObject(leaps === undefined ? [] : [expected]);
  });

  const whole = [10, 12, 14, 16, 18].map((firm) => row(firm, firm * 100));
  test.each<[string, readonly string[], string?, string?, string?]>([
    ['with a row recoded', [...whole.slice(1), row(10, 1000, '84295219')], '1', '1', '1000.00'],
    ['with a row of another firm', [...whole.slice(1), row(20, 1000)], '1', '1', '1000.00'],
    ['with a row taken out', whole.slice(1), '1', '0', '1000.00'],
    ['with two rows taken out', whole.slice(2), '2', '0', '2200.00'],
    ['of less than half', whole.slice(3)],
    ['with all rows', [...whole.slice(1), row(10, 1100)]],
    ['with all rows and a new one', [...whole, row(20, 100)]],
    ['with a row withdrawn by zero', [...whole.slice(1), row(10, 0)]],
  ])('that repeats the file %s', async (_, rows, left, added = '', usd = '') => {
    await put('企业-202105.csv', enterprise, ...whole, row(11, 6000));
    await put('企业-202105-更正.csv', enterprise, ...rows);
    const { holds } = await month();
    const expected = { code: 'correction-leaves-rows', details: { flow: 'export', left, added, usd } };
    expect(holds).toMatchObject(left === undefined ? [] : [expected]);
  });

  test('with rows left out holds no more when a later one withdraws them', async () => {
    await put('企业-202105.csv', enterprise, ...whole, row(11, 6000));
    await put('企业-202105-更正.csv', enterprise, ...whole.slice(1));
    await put('企业-202105-更正2.csv', enterprise, row(10, 0));
    expect((await month()).codes).toEqual([]);
  });

  test('of keys that stood in more rows than it has holds, and tells both', async () => {
    await put('企业-202105.csv', enterprise, ...first, row(10, 400));
    await put('企业-202105-更正.csv', enterprise, row(10, 1500));
    const { sums, holds } = await month();
    expect(sums).toEqual([3500, 3000]);
    expect(holds).toMatchObject([
      { code: 'correction-uneven', details: { uneven: '1', usd: '1400.00', usdNow: '1500.00' } },
    ]);
  });

  test('in one currency leaves the other as it was, and holds until that is confirmed', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    const inYuan = enterprise.replace('美元,', '');
    await put('企业-202105-更正.csv', inYuan, row(10, 1000).replace('1000.00,6500.00', '6600.00'));
    expect(await month()).toMatchObject({
      ...{ sums: [3000, 3000], yuan: [19_600, 19_500], codes: ['correction-of-one-currency'] },
    });
  });

  test('of a month without anything to correct is a fault', async () => {
    await put('企业-202104.csv', enterprise, ...first.map((line) => line.replace('202105', '202104')));
    await put('企业-202105-更正.csv', enterprise, row(10, 1500), row(11, 900));
    const { codes, holds } = await month();
    expect(codes.filter((code) => code.startsWith('correction'))).toEqual([
      'correction-without-base',
      'correction-without-base',
    ]);
    expect(holds.find(({ code }) => code === 'correction-without-base')?.doubt).toBeUndefined();
  });

  test('with other columns than what it would correct counts for nothing, and is a fault', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    const wider = enterprise.replace('监管方式', '监管方式,企业性质');
    await put('企业-202105-更正.csv', wider, row(10, 9000).replace('0110', '0110,民营企业'));
    expect(await month()).toMatchObject({ sums: [3000, 3000], codes: ['correction-without-base'] });
  });

  test('of one currency file of a platform query leaves the other alone, and quantities once', async () => {
    const lines = (times: number): string[] => [
      `202105,84295211,502,10,台,${1000 * times}`,
      `202105,84295219,110,20,台,${500 * times}`,
    ];
    for (const [flow, times] of [
      ['出口', 1],
      ['进口', 2],
    ] as const) {
      await put(`${flow}-美元.csv`, platform('美元'), ...lines(times));
      await put(`${flow}-人民币.csv`, platform('人民币'), ...lines(times * 6.5));
    }
    await put('出口-人民币-更正.csv', platform('人民币'), '202105,84295211,502,10,台,6600');
    const { sums, yuan, codes, cuts } = await month();
    expect([sums, yuan, codes]).toEqual([[1500, 3000], [9850, 19_500], []]);
    const goods = cuts.get('product')?.tallies ?? [];
    expect(goods.map(({ quantity }) => quantity?.export.month)).toEqual([10_000n, 20_000n]);
    await put('出口-美元-更正.csv', platform('美元'), '202105,84295211,502,12,台,1010');
    const again = await month();
    expect([again.sums, again.codes]).toEqual([[1510, 3000], []]);
    expect(again.cuts.get('product')?.tallies[0]?.quantity?.export.month).toBe(12_000n);
  });

  test('of a flash report does not make the flash disappear', async () => {
    await put('快讯.csv', enterprise, ...first);
    await put('更正.csv', enterprise, row(10, 1500));
    await put('manifest.csv', 'file,kind', '快讯.csv,快讯');
    expect(await month()).toMatchObject({ sums: [3500, 3000], codes: [] });
  });

  test('numbered as the second is no part of a series', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    await put('企业-202105-更正2.csv', enterprise, row(10, 1500));
    expect((await month()).codes).toEqual([]);
  });

  test('is gone without a trace when it is withdrawn', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    const before = await month();
    await put('企业-202105-更正.csv', enterprise, row(10, 1500));
    await month();
    await incoming.delete('企业-202105-更正.csv');
    const { sums, told } = await month();
    expect([sums, told]).toEqual([before.sums, []]);
  });
});

describe('all who read facts read those that stand', () => {
  beforeEach(async () => {
    await put('企业-202105.csv', enterprise, ...first);
    await put('企业-202105-更正.csv', enterprise, row(10, 1500), row(11, 900));
    await month();
  });

  test('the rows behind a figure leave out those that were replaced', async () => {
    const dependencies = { ...sources(), code: 'test' };
    using explainer = await Explainer.open(may, dependencies);
    const rows: string[] = [];
    const name = { exhibit: 'overall', row: 'export', column: 'USD-month' };
    const { computed, cell, sums } = await explainer.explain(name, async (_, run) => {
      for (const [upload = '', , , , line = ''] of run) rows.push(`${upload} ${line}`);
      await Promise.resolve();
    });
    expect(rows.sort()).toEqual(['企业-202105-更正.csv 2', '企业-202105.csv 4']);
    expect(sums.map(({ value }) => value)).toEqual([350_000n]);
    expect([cell.value, computed?.value && decimalText(computed.value)]).toEqual(['0.35', '0.35']);
  });

  test('the status of the month tells of each upload what of it does not count', async () => {
    const { uploads } = await reportOn(may, sources());
    expect(uploads.map(({ key, flow, usd, replaced }) => [key, flow, usd, replaced])).toEqual([
      ['企业-202105-更正.csv', 'export', '1500.00', null],
      ['企业-202105-更正.csv', 'import', '900.00', null],
      ['企业-202105.csv', 'export', '3000.00', { rows: 1, usd: '1000.00', cny: '6500.00' }],
      ['企业-202105.csv', 'import', '3000.00', { rows: 1, usd: '1000.00', cny: '6500.00' }],
    ]);
  });
});

describe('a supplement', () => {
  test('brings rows that were not there', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    await put('企业-202105-补报.csv', enterprise, row(14, 500), row(15, 500));
    expect(await month()).toMatchObject({ sums: [3500, 3500], codes: [], told: [] });
  });

  test('that tells a row of another with another amount holds, and both are told', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    const others = [14, 15, 16, 17, 18].map((firm) => row(firm, firm * 37));
    await put('企业-202105-补报.csv', enterprise, row(10, 1500), ...others);
    const { holds } = await month();
    expect(holds).toMatchObject([
      { code: 'rows-sent-again', details: { rows: '1', usd: '1500.00', usdAgain: '1000.00' } },
    ]);
  });
});

describe('files of parks in the generic form', () => {
  const header = 'month,flow,product,park,value_usd,value_cny';
  const parks = (...rows: readonly (readonly [string, number])[]): string[] =>
    ['export', 'import'].flatMap((flow) =>
      rows.map(([park, usd]) => `2021-05,${flow},84295211,${park},${usd},${usd * 6.5}`),
    );

  test('are corrected in both flows', async () => {
    await put('园区-202105.csv', header, ...parks(['A', 1000], ['B', 2000]));
    await put('园区-202105-勘误.csv', header, ...parks(['B', 2200]));
    const { sums, told } = await month();
    expect([sums, told.map(({ usdNow }) => usdNow)]).toEqual([
      [3200, 3200],
      ['2200.00', '2200.00'],
    ]);
  });

  test('hold with both amounts where a supplement tells a row once more', async () => {
    await put('园区-202105.csv', header, ...parks(['A', 1000], ['B', 2000]));
    await put('园区-202105-补报.csv', header, ...parks(['B', 2200], ['C', 700]));
    const { holds } = await month();
    expect(holds.filter(({ code }) => code === 'rows-sent-again')).toMatchObject([
      { details: { flow: 'export', rows: '1', usd: '2200.00', usdAgain: '2000.00' } },
      { details: { flow: 'import', rows: '1' } },
    ]);
  });
});

describe('a correction of indicators', () => {
  const header = '月份,指标,地区,口径,数值,单位';
  const figure = (value: string): string => `2021-05,社会消费品零售总额,,累计,${value},亿元`;

  test('prevails over what it corrects and is told, whatever the order of names', async () => {
    await put('企业-202105.csv', enterprise, ...first);
    await put('指标-202105.csv', header, figure('100'));
    await put('a-指标-202105-更正.csv', header, figure('101'));
    const { codes, told } = await month();
    expect([codes, told]).toMatchObject([
      [],
      [{ value: '100', valueNow: '101', file: 'a-指标-202105-更正.csv' }],
    ]);
  });
});
