import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { storeContract } from './store-contract.ts';

storeContract('a folder', (directory) => Promise.resolve(folderStore(directory)));

test.each(['../outside', 'a/../../b', '/absolute', 'a//b', 'a/./b', ''])(
  'the key "%s" never leaves the folder',
  async (key) => {
    const root = mkdtempSync(join(tmpdir(), 'store-'));
    try {
      await expect(folderStore(root).put(key, 'x')).rejects.toThrow(RangeError);
    } finally {
      rmSync(root, { recursive: true });
    }
  },
);

test('a file of the same size and time of writing but other content has another version', async () => {
  const root = mkdtempSync(join(tmpdir(), 'store-'));
  try {
    const store = folderStore(root);
    const path = join(root, 'a.csv');
    const written = new Date('2021-05-01T00:00:00Z');
    const versions: string[] = [];
    for (const content of ['one', 'two', 'two', 'one']) {
      writeFileSync(path, content);
      utimesSync(path, written, written);
      for await (const { version } of store.list('')) versions.push(version);
    }
    expect(versions[1]).toBe(versions[2]);
    expect(versions[0]).toBe(versions[3]);
    expect(new Set(versions).size).toBe(2);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('a listing keeps its files while folders beside them come and go', async () => {
  const root = mkdtempSync(join(tmpdir(), 'store-'));
  const store = folderStore(root);
  await store.put('kept/a.csv', 'one');
  let isOver = false;
  const comeAndGo = async (): Promise<number> => {
    let rounds = 0;
    for (; !isOver; rounds++) {
      await mkdir(join(root, 'dropped/deeper/still'), { recursive: true });
      await rm(join(root, 'dropped'), { recursive: true, force: true });
    }
    return rounds;
  };
  const coming = comeAndGo();
  const seen = new Set<string>();
  for (let look = 0; look < 300; look++) {
    const keys: string[] = [];
    for await (const { key } of store.list('')) keys.push(key);
    seen.add(keys.join(' '));
  }
  isOver = true;
  expect(await coming).toBeGreaterThan(10);
  rmSync(root, { recursive: true });
  expect([...seen]).toEqual(['kept/a.csv']);
});
