import { toAtom } from '../../document/site/atom.ts';
import { toCalendar } from '../../document/site/calendar-file.ts';
import { toCatalog } from '../../document/site/catalog.ts';
import type { PublishedEdition, Release, SiteOwner } from '../../document/site/published.ts';
import { toSitePage } from '../../document/site/site-page.ts';
import { inParallel, requestsAtATime } from '../../facts/in-parallel.ts';
import type { Store } from '../../ports/store.ts';
import type { Registers } from '../../reference/registers.ts';
import { siteWordsIn } from '../../words/catalogues.ts';
import { languages } from '../../words/language.ts';
import { instantOf } from '../archive/zone.ts';
import { publicFolder } from '../edition/public-place.ts';
import { allMonths } from './all-months.ts';
import { publishedEditions, type ReleasedAt } from './published-editions.ts';
import { structureOf } from './structure.ts';

/** Under this name stands a web site of the public editions, static and whole: any server or bucket can have a copy. */
export const siteFolder = 'public-site/';

interface SiteDependencies {
  readonly place: Store;
  readonly registers: Pick<Registers, 'settings' | 'calendar'>;
  readonly releasedAt: ReleasedAt;
  readonly timeZone: string;
}

/**
 * Brings `public-site/` of a place in line with what stands under its `public/`, and with nothing else: editions are
 * copied as they were filed, pages and feeds made from them. Whoever was overtaken looks again, so that what stands last
 * has every release.
 */
export async function writeSite(dependencies: SiteDependencies): Promise<void> {
  const { place, registers, releasedAt, timeZone } = dependencies;
  for (;;) {
    const editions = await publishedEditions(place, releasedAt, timeZone);
    await copyEditions(editions, place);
    const pages = await pagesOf(editions, registers, { place, timeZone });
    const written = await inParallel([...pages], requestsAtATime, ([name, body]) =>
      replace(place, `${siteFolder}${name}`, body),
    );
    if (written.every(Boolean)) return;
  }
}

async function copyEditions(editions: readonly PublishedEdition[], place: Store): Promise<void> {
  const there = new Set<string>();
  for await (const { key } of place.list(siteFolder)) there.add(key.slice(siteFolder.length));
  for (const { folder } of editions) {
    const wanted: string[] = [];
    for await (const { key } of place.list(`${publicFolder}${folder}`))
      wanted.push(key.slice(publicFolder.length));
    await inParallel(
      wanted.filter((name) => !there.has(name)),
      requestsAtATime,
      async (name) => {
        const stored = await place.get(`${publicFolder}${name}`);
        if (stored !== undefined) await place.putIfAbsent(`${siteFolder}${name}`, stored.body);
      },
    );
  }
}

/** Pages, feeds and the data of all months, by their paths. The same editions give the same bytes. */
async function pagesOf(
  editions: readonly PublishedEdition[],
  { settings, calendar }: SiteDependencies['registers'],
  { place, timeZone }: Pick<SiteDependencies, 'place' | 'timeZone'>,
): Promise<Map<string, Uint8Array>> {
  const { title, issuer, publicAddress = '', statistics } = settings;
  const owner: SiteOwner = {
    ...{ address: publicAddress, agency: statistics.agency },
    issuer: { 'zh-CN': issuer?.zh ?? '', en: issuer?.en ?? '' },
    title: { 'zh-CN': title.zh, en: title.en },
  };
  const current = editions.filter(({ isCurrent }) => isCurrent);
  const months = await Promise.all(
    current.map(async ({ folder }) => (await place.get(`${publicFolder}${folder}trade.sdmx.csv`))?.body),
  );
  const together = allMonths(months.filter((bytes) => bytes !== undefined));
  const data = together && { data: 'trade.sdmx.csv', structure: 'structure.sdmx.json' };
  const pages = new Map<string, Uint8Array>();
  if (together !== undefined && data !== undefined) {
    pages.set(data.data, together);
    pages.set(data.structure, Buffer.from(structureOf(together, settings)));
  }
  const announced = calendar.map(({ month, at }) => ({ month, at: instantOf(at, timeZone).toISOString() }));
  const releases: Release[] = [
    ...announced.filter(({ month }) => !current.some((edition) => edition.month === month)),
    ...current.map((edition) => {
      const first = editions.findLast(({ month }) => month === edition.month) ?? edition;
      return { month: edition.month, at: first.released, edition };
    }),
  ].sort((left, right) => (left.month < right.month ? -1 : 1));
  pages.set('catalog.jsonld', Buffer.from(toCatalog(editions, owner, data)));
  for (const language of languages) {
    const own = language === 'en' ? 'en/' : '';
    const words = siteWordsIn(language);
    const feeds = [
      { label: words.atom, path: `${own}feed.atom` },
      { label: words.calendar, path: `${own}calendar.ics` },
      ...(data === undefined
        ? []
        : [
            { label: words.allMonths, path: data.data },
            { label: words.structure, path: data.structure },
          ]),
      { label: words.catalog, path: 'catalog.jsonld' },
    ];
    pages.set(`${own}feed.atom`, Buffer.from(toAtom(editions, owner, language)));
    pages.set(`${own}calendar.ics`, Buffer.from(toCalendar(releases, owner, language)));
    pages.set(`${own}index.html`, Buffer.from(toSitePage(editions, owner, language, feeds)));
  }
  return pages;
}

/** Whether the body stands there now: written where it said something else; false when somebody else wrote meanwhile. */
async function replace(place: Store, key: string, body: Uint8Array): Promise<boolean> {
  const standing = await place.get(key);
  if (standing !== undefined && Buffer.from(standing.body).equals(Buffer.from(body))) return true;
  const written =
    standing === undefined
      ? await place.putIfAbsent(key, body)
      : await place.putIfMatch(key, body, standing.version);
  return written !== undefined;
}
