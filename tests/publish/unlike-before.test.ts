import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import type { Store } from '../../functions/ports/store.ts';
import { gather } from '../../functions/publish/gather/gather.ts';
import { askEverything } from '../../functions/publish/gather/read-month.ts';
import type { Finding } from '../../functions/trade/finding.ts';
import { monthOf, monthsBetween, type Month } from '../../functions/trade/month.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';
import { silentLog } from '../silent-log.ts';

const [january, may] = [monthOf(2021, 1), monthOf(2021, 5)];
const markets = '110 116 121 122 129 132 133 136 141 142 143 299'.split(' ');
const goods = '84295212 85171300 39269090 87089999 33049900 61091000'.split(' ');

interface Row {
  readonly product: string;
  readonly market: string;
  readonly firm: string;
  readonly quantity: number;
  readonly usd: number;
}

let place: string;
let incoming: Store;
let archive: Store;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'unlike-'));
  [incoming, archive] = [folderStore(join(place, 'incoming')), folderStore(join(place, 'archive'))];
  for (const month of monthsBetween(january, may)) await send(month, (rows) => rows);
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

/** A good to a market by a firm, at a price that moves by a few per cent from month to month. */
function usual(month: Month): Row[] {
  const turn = Number(month.slice(5));
  return goods.flatMap((product, good) =>
    markets.map((market, at) => {
      const quantity = 1000 + 37 * at + 11 * turn;
      const price = (1.37 * good + 1) * (100 + ((at + turn) % 5)) * (1 + at / 10);
      return { product, market, firm: `43019610${10 + good}`, quantity, usd: quantity * price };
    }),
  );
}

/** Exports as they are made to be, imports as usual. */
async function send(month: Month, made: (rows: Row[]) => Row[], key = `${month}.csv`): Promise<void> {
  const lines = (flow: string, rows: readonly Row[]): string[] =>
    rows.map(({ product, market, firm, quantity, usd }) =>
      [month, flow, product, market, firm, quantity, '台', usd.toFixed(2)].join(','),
    );
  const imports = usual(month).map((row) => ({ ...row, usd: row.usd * 0.9 }));
  const all = [...lines('export', made(usual(month))), ...lines('import', imports)];
  await incoming.put(
    key,
    `month,flow,product,market,enterprise,quantity,unit,value_usd\n${all.join('\n')}\n`,
  );
}

async function holds(): Promise<readonly Finding[]> {
  await takeInAll({ incoming, archive, log: silentLog, scratch: place });
  const dependencies = { archive, log: silentLog, scratch: place };
  const evidence = await gather(await askEverything(may, dependencies), dependencies);
  for (const language of ['zh-CN', 'en'] as const)
    for (const hold of evidence.holds) expect(evidenceWordsIn(language)(hold)).not.toMatch(/undefined|NaN/);
  return evidence.holds;
}

/** Each hold is lifted by the line that it tells, and no other is left. */
async function expectLifted(held: readonly Finding[]): Promise<void> {
  const lines = held.map(({ doubt }) => `${doubt?.month},${doubt?.code},${doubt?.key},综合处,已核实`);
  await archive.put('registers/confirmed.csv', `month,code,key,who,why\n${lines.join('\n')}\n`);
  expect(await holds()).toEqual([]);
}

test('a month like those before it is not held', async () => {
  expect(await holds()).toEqual([]);
});

describe('codes that each month before had', () => {
  test('hold where a tenth of the flow stood under them, whatever they are codes of', async () => {
    await send(may, (rows) => rows.filter(({ market }) => markets.indexOf(market) % 2 === 0));
    const held = await holds();
    expect(held.map(({ code }) => code)).toEqual(['rows-few', 'codes-gone']);
    expect(held.find(({ code }) => code === 'codes-gone')?.details).toMatchObject({
      ...{ month: may, flow: 'export', dimension: 'market', past: '4', count: '6', currency: 'USD' },
    });
    await expectLifted(held);
    await send(may, (rows) => rows.filter(({ product }) => product !== '61091000'));
    expect(
      (await holds()).map(({ code, details }) => [code, details['dimension'], details['codes']]),
    ).toEqual([['codes-gone', 'product', '6109']]);
  });

  test('hold nothing where they were little, or not in every month', async () => {
    await send(may, (rows) => rows.filter(({ market }) => market !== '110'));
    expect(await holds()).toEqual([]);
    await send(january, (rows) => rows.filter(({ market }) => markets.indexOf(market) < 9));
    await send(may, (rows) => rows.filter(({ market }) => markets.indexOf(market) < 9));
    expect((await holds()).filter(({ code }) => code === 'codes-gone')).toEqual([]);
  });
});

describe('rows of a month', () => {
  const half = (rows: Row[]): Row[] => rows.filter((_, index) => (index + Math.floor(index / 12)) % 2 === 0);

  test('hold where there are fewer than two thirds of the least before, and less money', async () => {
    await send(may, half);
    const held = await holds();
    expect(held).toMatchObject([
      { code: 'rows-few', details: { flow: 'export', rows: '36', least: '72', files: '2021-05.csv' } },
    ]);
    await expectLifted(held);
  });

  test('hold nothing where they are added up otherwise, with as much money', async () => {
    await send(may, (rows) =>
      half(rows).map((row) => ({ ...row, quantity: row.quantity * 2, usd: row.usd * 2 })),
    );
    expect(await holds()).toEqual([]);
  });
});

describe('unit values', () => {
  test('of an upload that moved together hold, by money or by quantity, with what was to be expected', async () => {
    await send(may, (rows) => rows.map((row) => ({ ...row, usd: row.usd * 0.7 })));
    const held = await holds();
    expect(held).toMatchObject([
      { code: 'unit-values-moved', details: { flow: 'export', goods: '72', currency: 'USD' } },
    ]);
    const { times = '', sum = '', expected = '' } = held[0]?.details ?? {};
    expect(Number(times)).toBeCloseTo(0.7, 1);
    expect(Number(sum) / Number(expected)).toBeCloseTo(0.7, 1);
    await expectLifted(held);
    await send(may, (rows) => rows.map((row) => ({ ...row, quantity: row.quantity * 1000 })));
    expect((await holds()).map(({ code, details }) => [code, details['times']?.slice(0, 4)])).toEqual([
      ['unit-values-moved', '0.00'],
    ]);
  });

  test('of one of two uploads hold by its name', async () => {
    await send(may, (rows) => rows.slice(0, 36).map((row) => ({ ...row, usd: row.usd * 1.5 })));
    const [header = '', ...lines] = await linesOf(`${may}.csv`);
    const imports = lines.filter((line) => line.includes(',import,'));
    const exports = lines.filter((line) => line.includes(',export,'));
    const rest = usual(may).slice(36);
    const others = rest.map(({ product, market, firm, quantity, usd }) =>
      [may, 'export', product, market, firm, quantity, '台', usd.toFixed(2)].join(','),
    );
    await incoming.put(`${may}.csv`, `${[header, ...exports].join('\n')}\n`);
    await incoming.put('乙.csv', `${[header, ...others, ...imports].join('\n')}\n`);
    expect((await holds()).map(({ code, details }) => [code, details['file']])).toEqual([
      ['unit-values-moved', `${may}.csv`],
    ]);
  });

  test.each([
    ['in 万元', 1e-4, 1],
    ['ten times as much', 10, 1],
    ['of which quantities are told by the gram', 1, 1000],
  ])('of a firm %s hold by its code', async (_, ofMoney, ofQuantity) => {
    await send(may, (rows) =>
      rows.map((row) =>
        row.firm === '4301961010'
          ? { ...row, usd: row.usd * ofMoney, quantity: row.quantity * ofQuantity }
          : row,
      ),
    );
    const held = await holds();
    const ofFirm = held.filter(({ code }) => code === 'firm-unit-values-moved');
    expect(ofFirm).toMatchObject([{ details: { flow: 'export', enterprise: '4301961010', goods: '1' } }]);
    await expectLifted(held);
  });

  test('hold nothing where one good costs much more, or a firm sells more at the same price', async () => {
    await send(may, (rows) =>
      rows.map((row) => (row.product === '84295212' ? { ...row, usd: row.usd * 3 } : row)),
    );
    expect((await holds()).filter(({ code }) => code.includes('unit-values'))).toEqual([]);
    await send(may, (rows) =>
      rows.map((row) =>
        row.firm === '4301961010' ? { ...row, usd: row.usd * 6, quantity: row.quantity * 6 } : row,
      ),
    );
    expect(await holds()).toEqual([]);
  });
});

async function linesOf(key: string): Promise<string[]> {
  const stored = await incoming.get(key);
  return Buffer.from(stored?.body ?? [])
    .toString()
    .trim()
    .split('\n');
}
