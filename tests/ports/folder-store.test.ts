import { mkdtempSync, rmSync } from 'node:fs';
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
