import { toArchivePage, type ArchivedEdition } from '../../document/page/archive-page.ts';
import type { Entry, Store } from '../../ports/store.ts';
import { parseMonth } from '../../trade/month.ts';
import { editionFolder } from '../archive/editions.ts';
import { readStatus } from '../archive/status.ts';
import { dayOf } from '../archive/zone.ts';

const root = 'bulletins/';
const page = `${root}index.html`;

/**
 * Rewrites `bulletins/index.html`, the page of all released editions, from what is filed. Whoever was overtaken looks
 * again, so that the page that stands last has every release.
 */
export async function listEditions({
  archive,
  settings,
}: {
  readonly archive: Store;
  readonly settings: { readonly timeZone: string };
}): Promise<void> {
  for (;;) {
    const standing = await archive.get(page);
    const html = toArchivePage(await archivedEditions(archive, settings.timeZone), 'zh-CN');
    if (standing !== undefined && Buffer.from(standing.body).toString() === html) return;
    const written =
      standing === undefined
        ? await archive.putIfAbsent(page, html)
        : await archive.putIfMatch(page, html, standing.version);
    if (written !== undefined) return;
  }
}

/** Whether people open a file of an edition by itself: its documents, but not the tables one by one. */
export function isListed(name: string): boolean {
  return /\.(?:pdf|html|xlsx|csv)$/.test(name) && !name.includes('tables/');
}

/** All editions that were released, with the files that people open. Paths are from `bulletins/`. */
export async function archivedEditions(archive: Store, timeZone: string): Promise<ArchivedEdition[]> {
  const entries: Entry[] = [];
  for await (const entry of archive.list(root)) entries.push(entry);
  const months = entries.flatMap(({ key }) => {
    const month = /^bulletins\/([^/]+)\/status\.json$/.exec(key)?.[1];
    return month === undefined ? [] : (parseMonth(month) ?? []);
  });
  const found: ArchivedEdition[] = [];
  for (const month of months) {
    for (const edition of (await readStatus(archive, month))?.editions ?? []) {
      const folder = editionFolder(month, edition.fingerprint);
      const files = entries
        .filter(({ key }) => key.startsWith(folder) && isListed(key.slice(folder.length)))
        .map(({ key, size }) => ({ name: key.slice(folder.length), path: key.slice(root.length), size }));
      const { number, headline } = edition;
      found.push({ month, number, headline, released: dayOf(new Date(edition.released), timeZone), files });
    }
  }
  return found;
}
