import { z } from 'zod';
import type { PublishedEdition, PublishedFile } from '../../document/site/published.ts';
import type { Entry, Store } from '../../ports/store.ts';
import { parseMonth, type Month } from '../../trade/month.ts';
import { readStatus } from '../archive/status.ts';
import { instantOf, dayOf } from '../archive/zone.ts';
import { isListed } from '../edition/list-editions.ts';
import { publicFolder } from '../edition/public-place.ts';
import { renditions } from '../edition/renditions.ts';

const modelSchema = z.object({
  masthead: z.object({ title: z.string(), issued: z.string() }),
  front: z.object({ headline: z.string() }),
});

/** When an edition was released, an instant; undefined where it was built and not released. */
export type ReleasedAt = (month: Month, number: number) => Promise<string | undefined>;

/** As the months' states tell. */
export function releasesIn(archive: Store): ReleasedAt {
  return async (month, number) => {
    const { editions = [] } = (await readStatus(archive, month)) ?? {};
    return editions.find((edition) => edition.number === number)?.released;
  };
}

/** The editions that stand under `public/` of a place, whole: the newest month and edition first. */
export async function publishedEditions(
  place: Store,
  releasedAt: ReleasedAt,
  timeZone: string,
): Promise<PublishedEdition[]> {
  const entries: Entry[] = [];
  for await (const entry of place.list(publicFolder)) entries.push(entry);
  const found: Omit<PublishedEdition, 'isCurrent'>[] = [];
  for (const { key } of entries) {
    const [, folder = '', of = '', number = '1'] =
      /^public\/((\d{4}-\d{2})\/(?:(\d+)\/)?)manifest\.json$/.exec(key) ?? [];
    const month = parseMonth(of);
    if (month === undefined) continue;
    const root = `${publicFolder}${folder}`;
    const files = entries
      .filter((entry) => entry.key.startsWith(root))
      .map((entry): PublishedFile => ({ name: entry.key.slice(root.length), size: entry.size }));
    const languages: PublishedEdition['languages'][number][] = [];
    let issued = '';
    for (const rendition of renditions) {
      if (rendition.edition !== 'public') continue;
      const own = rendition.folder.slice(publicFolder.length);
      const stored = await place.get(`${root}${own}model.json`);
      if (stored === undefined) continue;
      const { masthead, front } = modelSchema.parse(JSON.parse(Buffer.from(stored.body).toString()));
      issued = masthead.issued;
      languages.push({
        ...{ language: rendition.language, title: masthead.title, headline: front.headline },
        files: files.filter(({ name }) => isListed(name) && name.slice(0, name.lastIndexOf('/') + 1) === own),
      });
    }
    const released =
      (await releasedAt(month, Number(number))) ?? instantOf(`${issued}T00:00`, timeZone).toISOString();
    found.push({
      ...{ month, number: Number(number), folder, languages, released },
      day: dayOf(new Date(released), timeZone),
    });
  }
  const newestFirst = found.sort((left, right) =>
    left.month === right.month ? right.number - left.number : left.month < right.month ? 1 : -1,
  );
  return newestFirst.map((edition, index) => ({
    ...edition,
    isCurrent: newestFirst[index - 1]?.month !== edition.month,
  }));
}
