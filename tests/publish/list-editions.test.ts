import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderStore } from '../../functions/ports/folder-store.ts';
import type { Store } from '../../functions/ports/store.ts';
import { editionFolder } from '../../functions/publish/archive/editions.ts';
import { listEditions } from '../../functions/publish/edition/list-editions.ts';
import { changeStatus, type Status } from '../../functions/publish/archive/status.ts';
import { monthOf, type Month } from '../../functions/trade/month.ts';

const settings = { timeZone: 'Asia/Shanghai' };
const [may, june] = [monthOf(2021, 5), monthOf(2021, 6)];
let place: string;
let archive: Store;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'editions-'));
  archive = folderStore(place);
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

async function release(month: Month, editions: Status['editions'], state: Status['state'] = 'released') {
  for (const { fingerprint } of editions) {
    const folder = editionFolder(month, fingerprint);
    for (const name of ['bulletin.pdf', 'public/bulletin.html', 'tables/overall.csv', 'model.json'])
      await archive.putIfAbsent(`${folder}${name}`, 'x');
  }
  await changeStatus(archive, month, '2021-07-20T01:00:00Z', (status) => ({ ...status, state, editions }));
}

function edition(number: number, released = '2021-07-20T01:00:00.000Z'): Status['editions'][number] {
  return { number, fingerprint: `f${number}`, released, headline: `第${number}次` };
}

async function listed(): Promise<{ links: string[]; page: string; version: string | undefined }> {
  const stored = await archive.get('bulletins/index.html');
  const page = Buffer.from(stored?.body ?? []).toString();
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link);
  return { links, page, version: stored?.version };
}

test('documents of released editions are listed, newest first, and neither drafts nor tables', async () => {
  await release(may, [edition(1), edition(2)]);
  await release(june, [edition(1)]);
  await release(monthOf(2021, 7), [], 'held');
  await listEditions({ archive, settings });
  expect((await listed()).links).toEqual([
    '2021-06/f1/bulletin.pdf',
    '2021-06/f1/public/bulletin.html',
    '2021-05/f2/bulletin.pdf',
    '2021-05/f2/public/bulletin.html',
    '2021-05/f1/bulletin.pdf',
    '2021-05/f1/public/bulletin.html',
  ]);
});

test('the day of a release is that of the city', async () => {
  await release(june, [edition(1, '2021-07-19T16:30:00.000Z')]);
  await listEditions({ archive, settings });
  expect((await listed()).page).toContain('2021-07-20');
});

test('a page that says the same already is not written', async () => {
  await release(june, [edition(1)]);
  await listEditions({ archive, settings });
  const { version } = await listed();
  const refusing: Store = {
    ...archive,
    putIfMatch: () => Promise.reject(new Error('written again')),
    putIfAbsent: () => Promise.reject(new Error('written again')),
  };
  await listEditions({ archive: refusing, settings });
  expect(version).toBeDefined();
  expect((await listed()).version).toBe(version);
});

test.each(['first', 'later'] as const)(
  'whoever is overtaken by another release does not take it off the page: %s page',
  async (turn) => {
    if (turn === 'later') await listEditions({ archive, settings });
    await release(june, [edition(1)]);
    let isOvertaken = false;
    const overtake = async (): Promise<void> => {
      if (isOvertaken) return;
      isOvertaken = true;
      await release(may, [edition(1)]);
      await listEditions({ archive, settings });
    };
    const overtaken: Store = {
      ...archive,
      putIfAbsent: async (key, body) => {
        await overtake();
        return archive.putIfAbsent(key, body);
      },
      putIfMatch: async (key, body, version) => {
        await overtake();
        return archive.putIfMatch(key, body, version);
      },
    };
    await listEditions({ archive: overtaken, settings });
    expect(isOvertaken).toBe(true);
    const { links } = await listed();
    expect(links).toContain('2021-05/f1/bulletin.pdf');
    expect(links).toContain('2021-06/f1/bulletin.pdf');
  },
);
