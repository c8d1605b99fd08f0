import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readReceipts } from '../../functions/facts/receipts.ts';
import { takeInAll, type IntakeDependencies } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
  mkdirSync(join(folder, 'incoming'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const dependencies = (): IntakeDependencies => ({
  incoming: folderStore(join(folder, 'incoming')),
  archive: folderStore(join(folder, 'archive')),
  log: silentLog,
  scratch: folder,
});
const drop = (name: string, content: string | Uint8Array): void =>
  writeFileSync(join(folder, 'incoming', name), content);
async function archived(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of dependencies().archive.list('')) keys.push(key);
  return keys;
}

const header = ['数据年月', '商品编码', '贸易伙伴编码', '贸易方式编码', '美元'];
const row = (month: number, usd: number): (string | number)[] => [month, '84295212', '502', '10', usd];
const book = (
  sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: [header, ...rows].map((one) => [...one]),
    })),
  });

test('every sheet of a workbook is an upload of its own, and all of them count together', async () => {
  drop('五月.xlsx', await book({ 出口: [row(202105, 10)], 进口: [row(202105, 7)] }));
  const taken = await takeInAll(dependencies());
  expect(taken.map(({ source, parts }) => [source.key, source.file, parts[0]?.flow, parts[0]?.usd])).toEqual([
    ['五月.xlsx › 出口', '五月.xlsx', 'export', '10.00'],
    ['五月.xlsx › 进口', '五月.xlsx', 'import', '7.00'],
  ]);
  const keys = await archived();
  expect(keys.filter((key) => key.startsWith('intake/'))).toHaveLength(1);
  expect(keys.filter((key) => key.startsWith('facts/'))).toHaveLength(2);
  expect(await readReceipts(dependencies().archive)).toEqual(taken);
  expect(await takeInAll(dependencies())).toEqual(taken);
});

test('a workbook that has changed takes the place of all that it held; one that is gone leaves nothing', async () => {
  drop('五月.xlsx', await book({ 出口: [row(202105, 10)], 进口: [row(202105, 7)] }));
  await takeInAll(dependencies());
  drop('五月.xlsx', await book({ 出口: [row(202105, 11)] }));
  const taken = await takeInAll(dependencies());
  expect(taken.map(({ parts }) => parts[0]?.usd)).toEqual(['11.00']);
  expect(await archived()).toHaveLength(2);
  rmSync(join(folder, 'incoming', '五月.xlsx'));
  expect(await takeInAll(dependencies())).toEqual([]);
  expect(await archived()).toEqual([]);
});

test('a manifest tells of a workbook as a whole, in an archive of each file', async () => {
  const workbook = await book({ 出口: [row(202105, 10)], '出口 六月': [row(202106, 7)] });
  drop('出口.xlsx', workbook);
  drop('manifest.csv', 'file,months,rows,sum\n出口.xlsx,2021-05;2021-06,2,17.00\n');
  const whole = await takeInAll(dependencies());
  expect(whole.flatMap(({ holds }) => holds)).toEqual([]);
  drop('manifest.csv', 'file,rows,sum\n出口.xlsx,3,18.00\n');
  const apart = await takeInAll(dependencies());
  expect(
    apart.flatMap(({ holds }) =>
      holds.map(({ code, column, details }) => [code, column, details?.['found']]),
    ),
  ).toEqual([
    ['manifest-contradicts', 'rows', '2'],
    ['manifest-contradicts', 'sum', '17.00'],
  ]);
  rmSync(join(folder, 'incoming', 'manifest.csv'));
  rmSync(join(folder, 'incoming', '出口.xlsx'));
  const text = [header, row(202105, 5)].map((cells) => cells.join(',')).join('\n');
  drop(
    '五月.zip',
    zipSync({ 'a.csv': strToU8(text), 'manifest.csv': strToU8('file,flow,sum\na.csv,出口,6.00\n') }),
  );
  const [packed] = await takeInAll(dependencies());
  expect(packed?.parts[0]).toMatchObject({ flow: 'export', usd: '5.00' });
  expect(packed?.holds).toMatchObject([{ code: 'manifest-contradicts', column: 'sum' }]);
});
