import type { Hono } from 'hono';
import { archivedEditions } from '../../publish/edition/list-editions.ts';
import { publicFolder } from '../../publish/edition/public-place.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { archiveWordsIn, portalWordsIn } from '../../words/catalogues.ts';
import { renditions } from '../../publish/edition/renditions.ts';
import type { PortalHost } from '../frame/host.ts';
import type { PortalEnvironment } from '../frame/session.ts';
import { whole } from '../frame/texts.ts';
import { pageView } from '../frame/view.ts';

/** 档案: all editions by year, newest first, what is public apart. */
export function archivePage(app: Hono<PortalEnvironment>, host: PortalHost): void {
  app.get('/archive', async (asked) => {
    const { language } = asked.get('visit');
    const all = portalWordsIn(language);
    const words = { ...archiveWordsIn(language), ...all.archive };
    const found = await archivedEditions(host.archive, host.timeZone);
    const editions = found.toSorted(
      (one, other) => other.month.localeCompare(one.month) || other.number - one.number,
    );
    const open = await publicEditions(host);
    const years = [...new Set(editions.map(({ month }) => yearOf(month)))].map((year) => ({
      year,
      editions: editions
        .filter(({ month }) => yearOf(month) === year)
        .map(({ month, number, released, headline, files }) => {
          const own = files.map(({ name, path, size }) => ({
            name,
            size: sizeText(size),
            href: internalHref(path),
          }));
          const ofPublic = open.filter((one) => one.month === month && one.number === number);
          return {
            ...{ headline, month },
            name: `${all.months.monthName(yearOf(month), numberOf(month))} ${words.edition(number)}`,
            released: `${words.released} ${released}`,
            internal: own.filter(({ name }) => !name.startsWith(publicFolder)),
            open: ofPublic.map(({ name, size, href }) => ({ name, href, size: sizeText(size) })),
          };
        }),
    }));
    const first = years[0]?.editions[0];
    const html = first?.internal.find(({ name }) => name === `${ownFolder(language)}bulletin.html`);
    const model = { words, years, newest: first && html && { name: first.name, href: html.href } };
    return asked.html(pageView(asked, host, 'archive', { title: words.title, place: 'archive', model }));
  });
}

function ownFolder(language: string): string {
  return renditions.find((one) => one.edition === 'internal' && one.language === language)?.folder ?? '';
}

/** `2021-06/0123…/bulletin.pdf` as it is served. */
function internalHref(path: string): string {
  const [month = '', fingerprint = '', ...file] = path.split('/');
  return `/months/${month}/editions/${fingerprint}/${file.map(encodeURIComponent).join('/')}`;
}

function sizeText(bytes: number): string {
  return `${whole(Math.ceil(bytes / 1000))} KB`;
}

/** The files that stand in the place for all. */
async function publicEditions({ archive }: PortalHost): Promise<
  {
    readonly month: string;
    readonly number: number;
    readonly name: string;
    readonly size: number;
    readonly href: string;
  }[]
> {
  const found = [];
  for await (const { key, size } of archive.list(publicFolder)) {
    const [, month, number, name] =
      /^public\/(\d{4}-\d{2})\/(\d+)\/(.+\.(?:pdf|html|xlsx|csv))$/.exec(key) ?? [];
    if (month === undefined || name === undefined || name.includes('tables/')) continue;
    const href = `/${key.split('/').map(encodeURIComponent).join('/')}`;
    found.push({ month, number: Number(number), name, size, href });
  }
  return found;
}
