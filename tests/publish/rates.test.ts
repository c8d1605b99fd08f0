import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import type { Store } from '../../functions/ports/store.ts';
import { gather } from '../../functions/publish/gather/gather.ts';
import { askEverything } from '../../functions/publish/gather/read-month.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';
import { silentLog } from '../silent-log.ts';

const may = monthOf(2021, 5);

let place: string;
let incoming: Store;
let archive: Store;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rates-'));
  [incoming, archive] = [folderStore(join(place, 'incoming')), folderStore(join(place, 'archive'))];
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

async function put(key: string, header: string, ...rows: readonly string[]): Promise<void> {
  await incoming.put(key, `${[header, ...rows].join('\n')}\n`);
}

/** Why the month is held, of what is said of rates. */
async function held() {
  await takeInAll({ incoming, archive, log: silentLog, scratch: place });
  const dependencies = { archive, log: silentLog, scratch: place };
  const { holds } = await gather(await askEverything(may, dependencies), dependencies);
  for (const language of ['zh-CN', 'en'] as const)
    for (const hold of holds) expect(evidenceWordsIn(language)(hold)).not.toMatch(/undefined|NaN/);
  return holds.map(({ code, details, doubt }) => ({ code: doubt?.code ?? code, details }));
}

describe('the USD and the CNY file of one query', () => {
  const codes = ['84295211', '84295219', '85423190', '85423990', '62121090', '96151100'];
  const markets = ['110', '116', '133', '141', '502'];
  const usd = codes.flatMap((code, row) =>
    markets.map((market, column) => ({ code, market, amount: 1000 * (row + 1) * (row + 1) + 137 * column })),
  );
  type Row = (typeof usd)[number];
  const inYuan = (rate = 6.4): Row[] => usd.map((row) => ({ ...row, amount: Math.round(row.amount * rate) }));

  /** The files of both flows, imports twice as much; `change` makes the exports' CNY file what it is. */
  const deliver = async (change: (rows: Row[]) => Row[], unit = 1): Promise<void> => {
    for (const [flow, times] of [
      ['出口', 1],
      ['进口', 2],
    ] as const)
      for (const [currency, rows] of [
        ['美元', usd],
        ['人民币', flow === '出口' ? change(inYuan()) : inYuan()],
      ] as const)
        await put(
          `${flow}-${currency}.csv`,
          `数据年月,商品编码,贸易伙伴编码,${currency}`,
          ...rows.map(({ code, market, amount }) => `202105,${code},${market},${amount * times * unit}`),
        );
  };
  const at = (rows: Row[], place: number, amount: (row: Row) => number): Row[] =>
    rows.map((row, index) => (index === place ? { ...row, amount: amount(row) } : row));

  test('that say the same hold nothing', async () => {
    await deliver((rows) => rows);
    expect(await held()).toEqual([]);
  });

  test.each([
    ['ten times as much', (row: Row) => row.amount * 10],
    ['a tenth', (row: Row) => Math.round(row.amount / 10)],
    ['a quarter more', (row: Row) => Math.round(row.amount * 1.25)],
    ['nothing', () => 0],
    ['the dollars', (row: Row) => Math.round(row.amount / 6.4)],
  ])('of which one row has %s hold with that row, its codes and both amounts', async (_, amount) => {
    await deliver((rows) => at(rows, 12, amount));
    const found = await held();
    expect(found).toMatchObject([
      { code: 'pair-rates-apart', details: { flow: 'export', rate: '6.4000', rows: '1', usd: '9274.00' } },
    ]);
    expect(found[0]?.details['list']).toMatch(/^85423190\/133:9274\.00:/);
    expect(found[0]?.details['files']).toBe('出口-人民币.csv\n出口-美元.csv');
  });

  test('of which two rows are swapped hold with both', async () => {
    await deliver((rows) =>
      at(
        at(rows, 3, () => rows[20]?.amount ?? 0),
        20,
        () => rows[3]?.amount ?? 0,
      ),
    );
    expect(await held()).toMatchObject([{ code: 'pair-rates-apart', details: { rows: '2' } }]);
  });

  test('of which one is in another unit as a whole imply no rate that ever was', async () => {
    await deliver((rows) => rows.map((row) => ({ ...row, amount: row.amount * 10_000 })));
    expect((await held()).map(({ code }) => code)).toEqual(['pair-rate-implausible']);
  });

  test.each([
    [0.9, '5.7600'],
    [1.1, '7.0400'],
  ])('of which one is × %f as a whole hold beside the other flow', async (times, rate) => {
    await deliver((rows) => rows.map((row) => ({ ...row, amount: Math.round(row.amount * times) })));
    const found = await held();
    expect(found.map(({ code }) => code)).toEqual(['upload-of-other-rate']);
    const { details } = found[0] ?? {};
    expect([details?.['rate'], details?.['others']].sort()).toEqual(['6.4000', rate].sort());
  });

  test('in 万 are as exact as they are rounded', async () => {
    await deliver((rows) => rows, 10_000);
    expect(await held()).toEqual([]);
  });

  test('of which a row was corrected in one alone hold where the two do not agree any more', async () => {
    await deliver((rows) => rows);
    const header = '数据年月,商品编码,贸易伙伴编码,人民币';
    await put('出口-人民币-更正.csv', header, '202105,84295211,110,6500');
    expect(await held()).toEqual([]);
    await put('出口-人民币-更正.csv', header, '202105,84295211,110,9600');
    expect(await held()).toMatchObject([
      { code: 'pair-rates-apart', details: { list: '84295211/110:1000.00:9600.00' } },
    ]);
  });
});

describe('an upload beside those of its month', () => {
  const header = '统计月份,海关注册编码,进出口,商品编码,贸易伙伴编码,监管方式,数量,计量单位,美元,人民币';
  const rows = (from: number, rate = 6.4, size = 1): string[] =>
    Array.from({ length: 30 }, (_, index) => {
      const usd = (1000 + (from + index) * 37) * size;
      const flow = index % 2 === 0 ? '出口' : '进口';
      return `202105,43012${34_500 + from + index},${flow},84295211,502,0110,10,台,${usd.toFixed(2)},${(usd * rate).toFixed(2)}`;
    });

  test.each([
    [6.4, []],
    [6.4 * 0.97, []],
    [6.4 * 0.9, ['part-3.csv', 'part-3.csv']],
    [6.4 * 1.1, ['part-3.csv', 'part-3.csv']],
  ])('at %f where the others are at 6.4', async (rate, files) => {
    await put('part-1.csv', header, ...rows(0));
    await put('part-2.csv', header, ...rows(100));
    await put('part-3.csv', header, ...rows(200, rate));
    const found = await held();
    expect(found.map(({ code, details }) => [code, details['files'], details['others']])).toEqual(
      files.map((file) => ['upload-of-other-rate', file, '6.4000']),
    );
  });

  test('is not told again where its rows are told', async () => {
    await put('part-1.csv', header, ...rows(0));
    const [first = '', ...others] = rows(100);
    await put('part-2.csv', header, first.replace(/[\d.]+$/, '900000.00'), ...others);
    expect((await held()).map(({ code }) => code)).toEqual(['rates-apart']);
  });

  test('of a few cents is what rounding made of it', async () => {
    await put('part-1.csv', header, ...rows(0));
    await put('part-2.csv', header, '202105,4301239999,出口,84295211,502,0110,10,台,0.50,3.00');
    expect(await held()).toEqual([]);
  });
});
