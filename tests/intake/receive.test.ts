import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readReceipts, UnreadableReceipt } from '../../functions/facts/receipts.ts';
import { takeIn } from '../../functions/intake/intake.ts';
import { receive, reconcile, type ReceiveDependencies } from '../../functions/intake/receive.ts';
import { receiptKey } from '../../functions/intake/upload-keys.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Store } from '../../functions/ports/store.ts';

const key = '企业-202102.csv';
let place: string;
let incoming: Store;
let archive: Store;
let named: string[];
let dependencies: ReceiveDependencies;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'receive-'));
  const city = resolve(import.meta.dirname, '../../fixtures/cases/by-hand/uploads/incoming');
  cpSync(city, join(place, 'incoming'), { recursive: true });
  incoming = folderStore(join(place, 'incoming'));
  archive = folderStore(join(place, 'archive'));
  named = [];
  const months = { name: (month: string) => Promise.resolve(void named.push(month)) };
  dependencies = { incoming, archive, months, log: silentLog, scratch: place };
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function notice(changed: string): unknown {
  return { Records: [{ s3: { object: { key: encodeURIComponent(changed) } } }] };
}

/** The archive, whose process dies in place of the first write or removal of a receipt. */
function mortal(): Store {
  const orDie = <T>(changed: string, act: () => Promise<T>): Promise<T> =>
    changed.startsWith('intake/') ? Promise.reject(new Error('killed')) : act();
  return {
    ...archive,
    put: (changed, body) => orDie(changed, () => archive.put(changed, body)),
    putIfAbsent: (changed, body) => orDie(changed, () => archive.putIfAbsent(changed, body)),
    putIfMatch: (changed, body, version) => orDie(changed, () => archive.putIfMatch(changed, body, version)),
    delete: (changed) => orDie(changed, () => archive.delete(changed)),
  };
}

test('the schedule takes in what no notification told, names its months, and names none when nothing has changed', async () => {
  await reconcile(dependencies);
  expect(named.sort()).toEqual(['2020-01', '2020-02', '2020-12', '2021-01', '2021-02']);
  named = [];
  await reconcile(dependencies);
  expect(named).toEqual([]);
  expect(await readReceipts(archive)).toHaveLength(5);
});

test('an upload that is taken in by another while the schedule looks keeps its receipt', async () => {
  const late = await incoming.get(key);
  await incoming.delete(key);
  const looking: Store = {
    ...incoming,
    async *list(prefix) {
      yield* incoming.list(prefix);
      if (prefix !== '' || late === undefined) return;
      await incoming.put(key, late.body);
      await takeIn(key, dependencies);
    },
  };
  await reconcile({ ...dependencies, incoming: looking });
  expect((await readReceipts(archive)).map(({ source }) => source.key)).toContain(key);
});

test('a receipt that cannot be read is written anew by the next look, as its error asks', async () => {
  await reconcile(dependencies);
  const whole = await readReceipts(archive);
  await archive.put(receiptKey(key), '{"upload": "of another age"}');
  await expect(readReceipts(archive)).rejects.toThrow(UnreadableReceipt);
  await reconcile(dependencies);
  expect(await readReceipts(archive)).toEqual(whole);
});

test('whoever is cut off before the receipt changes has named the months: those that were, and those that are', async () => {
  await reconcile(dependencies);
  named = [];
  const former = Buffer.from((await incoming.get(key))?.body ?? []).toString();
  await incoming.put(key, former.replaceAll('202102', '202103'));
  await expect(reconcile({ ...dependencies, archive: mortal() })).rejects.toMatchObject({
    errors: [{ name: 'UploadNotTakenIn', key, cause: new Error('killed') }],
  });
  expect([...new Set(named)].sort()).toEqual(['2021-02', '2021-03']);
});

test('an upload that is removed has its months named also when the first who heard of it was cut off', async () => {
  await reconcile(dependencies);
  await incoming.delete(key);
  for (const again of [mortal(), archive]) {
    named = [];
    await receive(notice(key), { ...dependencies, archive: again }).catch(() => undefined);
    expect(named).toContain('2021-02');
  }
  expect((await readReceipts(archive)).map(({ source }) => source.key)).not.toContain(key);
});

test('an upload at which the intake fails has its months named before and after, and the queue keeps the notice', async () => {
  await reconcile(dependencies);
  named = [];
  const full: Store = { ...archive, putFile: () => Promise.reject(new Error('no space left')) };
  const former = Buffer.from((await incoming.get(key))?.body ?? []).toString();
  await incoming.put(key, former.replaceAll('202102', '202103'));
  await expect(receive(notice(key), { ...dependencies, archive: full })).rejects.toThrow('no space left');
  expect(named).toEqual(['2021-02', '2021-02']);
  await incoming.delete(key);
  await incoming.put('三月.csv', former.replaceAll('202102', '202103'));
  await incoming.put('manifest.csv', '文件,月份\n三月.csv,2021-03\n');
  await expect(receive(notice('三月.csv'), { ...dependencies, archive: full })).rejects.toThrow();
  expect(named.at(-1)).toBe('2021-03');
});
