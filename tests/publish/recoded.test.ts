import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exhibitsOf } from '../../functions/bulletin/compose.ts';
import type { Bulletin, Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import { cellAt } from '../../functions/bulletin/prose/phrases.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { monthOf } from '../../functions/trade/month.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'recoded-'));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const header = '统计月份,海关编码,进出口标志,商品编码,贸易伙伴编码,第一数量,第一计量单位,人民币,美元';

/** January of 2023 and of 2024 by these imports of soybeans, in thousand dollars, beside excavators of both flows. */
async function bulletinOf(
  name: string,
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): Promise<Bulletin> {
  const line = (month: string, flow: string, code: string, unit: string, thousands: number): string =>
    `${month},4301650001,${flow},${code},410,${thousands},${unit},${thousands * 7000},${thousands * 1000}`;
  const rows = ([month, soy]: readonly [string, Readonly<Record<string, number>>]): string[] => [
    line(month, '出口', '84295212', '台', 900),
    line(month, '进口', '84295212', '台', 50),
    ...Object.entries(soy).map(([code, thousands]) => line(month, '进口', code, '千克', thousands)),
  ];
  const incoming = folderStore(join(place, name, 'incoming'));
  const archive = folderStore(join(place, name, 'archive'));
  for (const month of ['202301', '202401'])
    await incoming.put(
      `${month}.csv`,
      [header, ...rows([month, month === '202301' ? before : now])].join('\n'),
    );
  const scratch = join(place, name);
  const receipts = await takeInAll({ incoming, archive, log: silentLog, scratch });
  expect(receipts.flatMap(({ rejects }) => rejects)).toEqual([]);
  return (await prepare(monthOf(2024, 1), { archive, log: silentLog, scratch, code: 'test' })).bulletin;
}

function imports(bulletin: Bulletin): Exhibit {
  const found = exhibitsOf(bulletin.chapters).get('main-imports');
  if (found === undefined) throw new RangeError('no main imports');
  return found;
}

function text(exhibit: Exhibit, row: string, column: string): string | undefined {
  return cellAt(exhibit, row, column)?.text;
}

describe('a code that was split since last year', () => {
  test('neither appears from nothing nor vanishes: levels are told, rates are not comparable, and a note says why', async () => {
    const table = imports(
      await bulletinOf('split', { '12019010': 400 }, { '12019011': 300, '12019019': 200 }),
    );
    const rates = ['12019010', '12019011', '12019019'].flatMap((row) =>
      cellAt(table, row, 'month') === undefined
        ? []
        : ['month-change', 'quantity-change'].map((column) => text(table, row, column)),
    );
    expect(rates.length).toBeGreaterThanOrEqual(4);
    expect(new Set(rates)).toEqual(new Set(['//']));
    expect(text(table, '84295212', 'month-change')).toBe('0.0');
    expect(table.notes.join()).toContain('税则号列有调整');
    expect(table.notes.join()).toContain('非转基因黄大豆、转基因黄大豆');
  });

  test('is compared as any other where last year had the new codes too', async () => {
    const table = imports(
      await bulletinOf('same', { '12019011': 400 }, { '12019011': 300, '12019019': 200 }),
    );
    expect(text(table, '12019011', 'month-change')).toBe('−25.0');
    expect(table.notes.join()).not.toContain('税则号列');
  });

  test('is compared as any other where both years have the old code alone', async () => {
    const table = imports(await bulletinOf('old', { '12019010': 400 }, { '12019010': 300 }));
    expect(text(table, '12019010', 'month-change')).toBe('−25.0');
    expect(table.notes.join()).not.toContain('税则号列');
  });
});
