import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { folderStore } from '../../functions/ports/folder-store.ts';
import type { Store } from '../../functions/ports/store.ts';
import { Bureau, Postbox } from './bureau.ts';
import { PrintedOnce } from './printed-once.ts';

const printing = new PrintedOnce();
afterAll(() => printing[Symbol.asyncDispose]());

let bureau: Bureau;
beforeEach(async () => {
  bureau = await Bureau.open(printing);
});
afterEach(() => {
  bureau[Symbol.dispose]();
});

test('a process that dies at any step leaves nothing lost and nothing doubled when the month is looked at again', async () => {
  let steps = 0;
  for (let fatal = 1; fatal < 60; fatal += 1) {
    const fresh = folderStore(join(bureau.place, `archive-${fatal}`));
    cpSync(join(bureau.place, 'archive'), join(bureau.place, `archive-${fatal}`), { recursive: true });
    bureau.post = new Postbox();
    const { dying, died } = mortal(fresh, fatal);
    await bureau.look(dying).catch(() => undefined);
    if (!died()) {
      steps = fatal - 1;
      break;
    }
    bureau.now = new Date(bureau.now.getTime() + 3600_000);
    const { status } = await bureau.look(fresh);
    const readers = bureau.post.taken.filter(({ to }) => to !== 'operator@city.example').map(({ to }) => to);
    const doubted = bureau.post.to('operator@city.example').length;
    expect(status.editions, `died at step ${fatal}`).toHaveLength(1);
    expect(new Set(readers).size, `twice to one reader after step ${fatal}`).toBe(readers.length);
    expect(
      readers.length + (doubted > 0 && readers.length < 3 ? 1 : 0),
      `a mail lost after step ${fatal}`,
    ).toBe(3);
  }
  expect(steps).toBeGreaterThan(12);
});

/**
 * A store whose process dies just before its n-th write: from then on nothing answers. Of the files of an edition,
 * which are alike, the PDF and the manifest count.
 */
function mortal(store: Store, fatal: number): { dying: Store; died: () => boolean } {
  let writes = 0;
  const step = <T>(key: string, write: () => Promise<T>): Promise<T> => {
    if (
      !/^(?:bulletins|public|public-site)\/[^/]+\/[^/]+\//.test(key) ||
      /\/(?:bulletin\.pdf|manifest\.json)$/.test(key)
    )
      writes += 1;
    return writes >= fatal ? Promise.reject(new Error('killed')) : write();
  };
  return {
    died: () => writes >= fatal,
    dying: {
      ...store,
      put: (key, body) => step(key, () => store.put(key, body)),
      putIfAbsent: (key, body) => step(key, () => store.putIfAbsent(key, body)),
      putIfMatch: (key, body, version) => step(key, () => store.putIfMatch(key, body, version)),
    },
  };
}
