import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MissingObject, type Store } from '../../functions/ports/store.ts';

/** What every store promises, whatever it stands on. `open` gives an empty one. */
export function storeContract(name: string, open: (directory: string) => Promise<Store>): void {
  describe(`${name} keeps the store's contract`, () => {
    let directory: string;
    let store: Store;
    beforeEach(async () => {
      directory = mkdtempSync(join(tmpdir(), 'store-'));
      store = await open(join(directory, 'store'));
    });
    afterEach(() => {
      rmSync(directory, { recursive: true, force: true });
    });

    const keys = async (prefix: string): Promise<string[]> => {
      const found: string[] = [];
      for await (const { key } of store.list(prefix)) found.push(key);
      return found;
    };
    const content = async (key: string): Promise<string | undefined> => {
      const stored = await store.get(key);
      return stored && Buffer.from(stored.body).toString();
    };

    test('what is put is got, also under a Chinese name with spaces', async () => {
      await store.put('incoming/2021/出口 数据+1.csv', '数据');
      expect(await content('incoming/2021/出口 数据+1.csv')).toBe('数据');
      expect((await store.get('incoming/2021/出口 数据+1.csv'))?.size).toBe(6);
      expect(await text(await store.open('incoming/2021/出口 数据+1.csv'))).toBe('数据');
    });

    test('what is not there is undefined, or missing when it is opened', async () => {
      expect(await store.get('nothing')).toBeUndefined();
      await expect(store.open('nothing')).rejects.toThrow(MissingObject);
      await expect(store.asFile('nothing', directory)).rejects.toThrow(MissingObject);
    });

    test('a version changes with the content and only with it', async () => {
      const first = await store.put('a', '1');
      const again = await store.put('a', '1');
      const other = await store.put('a', '2');
      expect(again.version).toBe(first.version);
      expect(other.version).not.toBe(first.version);
      expect((await store.get('a'))?.version).toBe(other.version);
    });

    test('a listing has what stands under the prefix, by the bytes of the keys', async () => {
      for (const key of ['a/中', 'a/b', 'a/B', 'a/é', 'ab/c', 'b']) await store.put(key, key);
      expect(await keys('a/')).toEqual(['a/B', 'a/b', 'a/é', 'a/中']);
      expect(await keys('a')).toEqual(['a/B', 'a/b', 'a/é', 'a/中', 'ab/c']);
      expect(await keys('zz')).toEqual([]);
    });

    test('put if absent writes once, whoever comes', async () => {
      const writes = await Promise.all(
        Array.from({ length: 16 }, (_, index) => store.putIfAbsent('claim', String(index))),
      );
      const winners = writes.filter((entry) => entry !== undefined);
      expect(winners).toHaveLength(1);
      expect(winners[0]?.version).toBe((await store.get('claim'))?.version);
    });

    test('put if match replaces only the version that was read', async () => {
      const { version } = await store.put('status', 'collecting');
      const changes = await Promise.all(
        Array.from({ length: 16 }, (_, index) => store.putIfMatch('status', `held ${index}`, version)),
      );
      expect(changes.filter((entry) => entry !== undefined)).toHaveLength(1);
      expect(await store.putIfMatch('gone', 'x', version)).toBeUndefined();
      expect(await content('gone')).toBeUndefined();
    });

    test('a file goes in and comes out', async () => {
      const path = join(directory, 'file');
      writeFileSync(path, 'bytes');
      const told: number[] = [];
      await store.putFile('facts/month=2021-05/x.parquet', path, (bytes) => told.push(bytes));
      expect(told.at(-1)).toBe(5);
      expect(readFileSync(await store.asFile('facts/month=2021-05/x.parquet', directory), 'utf8')).toBe(
        'bytes',
      );
    });

    test('deleting twice is deleting once', async () => {
      await store.put('a', '1');
      await store.delete('a');
      await store.delete('a');
      expect(await store.get('a')).toBeUndefined();
      expect(await keys('')).toEqual([]);
    });
  });
}
