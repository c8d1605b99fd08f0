import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Receipt } from '../../functions/facts/receipt.ts';
import { readReceipts } from '../../functions/facts/receipts.ts';
import { UploadsNotTakenIn } from '../../functions/intake/failure.ts';
import { takeIn, takeInAll } from '../../functions/intake/intake.ts';
import { receiptKey } from '../../functions/intake/upload-keys.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Store } from '../../functions/ports/store.ts';
import { folderWith } from './reading.ts';

const header = '数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元\n';
const key = '出口 2021年6月.csv';
const june = `${header}202106,84295212,502,10,100\n`;
const may = `${header}202105,84295212,502,10,100\n`;

let folder: string;
let incoming: Store;
let archive: Store;
beforeEach(() => {
  folder = folderWith({ [`incoming/${key}`]: june });
  incoming = folderStore(join(folder, 'incoming'));
  archive = folderStore(join(folder, 'archive'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const dependencies = (
  over: Partial<{ incoming: Store; archive: Store; limits: { memory: string } }> = {},
) => ({
  ...{ incoming, archive, log: silentLog, scratch: join(folder, 'scratch') },
  ...over,
});

/** The archive on a disk that takes no facts any more. */
const full = (): Store => ({ ...archive, putFile: () => Promise.reject(new Error('ENOSPC: no space left')) });

async function receiptLeft(): Promise<Receipt | undefined> {
  return (await readReceipts(archive)).find(({ source }) => source.key === key);
}

async function bytesLeft(): Promise<string> {
  return Buffer.from((await archive.get(receiptKey(key)))?.body ?? []).toString();
}

const failed = [{ code: 'intake-failed' }];

test('leaves a receipt by which it is refused for our fault, not for its name, and which the next look replaces', async () => {
  await expect(takeIn(key, dependencies({ archive: full() }))).rejects.toMatchObject({
    ...{ name: 'UploadNotTakenIn', key, cause: new Error('ENOSPC: no space left') },
    receipts: [{ rejects: failed }],
  });
  const left = await receiptLeft();
  expect(left).toMatchObject({ status: 'refused', parts: [], rejects: failed });
  expect(left).not.toHaveProperty('mentions');
  expect(await takeInAll(dependencies())).toMatchObject([{ status: 'accepted', parts: [{ usd: '100.00' }] }]);
});

test('failing again changes no byte of its receipt and writes nothing', async () => {
  await expect(takeInAll(dependencies({ archive: full() }))).rejects.toThrow(UploadsNotTakenIn);
  const first = await archive.get(receiptKey(key));
  const unwritten = (): Promise<never> => Promise.reject(new Error('written again'));
  const again = { ...full(), put: unwritten, putIfAbsent: unwritten, putIfMatch: unwritten };
  await expect(takeInAll(dependencies({ archive: again }))).rejects.toMatchObject({
    errors: [{ receipts: [{ rejects: failed }] }],
  });
  expect(await archive.get(receiptKey(key))).toEqual(first);
});

test('knows the months of the former content and of the manifest, also when it fails again', async () => {
  await takeInAll(dependencies());
  const former = await receiptLeft();
  writeFileSync(join(folder, 'incoming', key), may);
  writeFileSync(join(folder, 'incoming', 'manifest.csv'), `文件,月份\n${key},2021-05\n`);
  for (const round of [1, 2]) {
    await expect(takeInAll(dependencies({ archive: full() }))).rejects.toThrow('no space left');
    expect((await receiptLeft())?.mentions, `round ${round}`).toEqual(['2021-05', '2021-06']);
  }
  // The facts of the former content are no longer what stands there.
  expect(await archive.get(former?.parts[0]?.facts ?? '')).toBeUndefined();
});

test('is as bad where DuckDB does not open, and that is what is told', async () => {
  const broken = takeInAll(dependencies({ limits: { memory: 'a lot' } }));
  await expect(broken).rejects.toMatchObject({ name: 'UploadsNotTakenIn', errors: [{ key }] });
  expect(await receiptLeft()).toMatchObject({ rejects: failed });
  await takeInAll(dependencies());
  expect(await receiptLeft()).toMatchObject({ status: 'accepted' });
});

test('leaves nothing where the upload has gone meanwhile', async () => {
  const going: Store = {
    ...incoming,
    open: async () => {
      await incoming.delete(key);
      throw new Error('cut off');
    },
  };
  await expect(takeInAll(dependencies({ incoming: going }))).rejects.toMatchObject({
    errors: [{ key, receipts: [] }],
  });
  expect(await bytesLeft()).toBe('');
});

test('leaves alone what another has taken in meanwhile, before it looks and after', async () => {
  const overtaken: Store = {
    ...full(),
    putFile: async () => {
      await takeIn(key, dependencies());
      throw new Error('cut off');
    },
  };
  await expect(takeInAll(dependencies({ archive: overtaken }))).rejects.toMatchObject({
    errors: [{ receipts: [{ status: 'accepted' }] }],
  });
  await archive.delete(receiptKey(key));
  const raced: Store = {
    ...full(),
    putIfAbsent: async (name, body) => {
      await takeIn(key, dependencies());
      return archive.putIfAbsent(name, body);
    },
  };
  await expect(takeInAll(dependencies({ archive: raced }))).rejects.toMatchObject({
    errors: [{ receipts: [{ status: 'accepted' }] }],
  });
  expect(await receiptLeft()).toMatchObject({ status: 'accepted' });
});

test('a folder in place of its facts, a fault of the disk itself, keeps no other from being taken in', async () => {
  writeFileSync(join(folder, 'incoming', '出口 2021年5月.csv'), may);
  mkdirSync(join(folder, 'archive', 'facts'), { recursive: true });
  writeFileSync(join(folder, 'archive', 'facts', 'month=2021-06'), '');
  await expect(takeInAll(dependencies())).rejects.toMatchObject({ errors: [{ key }] });
  expect((await readReceipts(archive)).map(({ source, status }) => [source.key, status])).toEqual([
    ['出口 2021年5月.csv', 'accepted'],
    [key, 'refused'],
  ]);
});
