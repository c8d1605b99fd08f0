import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { siteWordsIn } from '../../words/catalogues.ts';
import { languages, type Language } from '../../words/language.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { templatesFolder } from '../templates-folder.ts';
import { sizeText } from '../page/size-text.ts';
import { visible } from '../page/visible.ts';
import { linkTo, type PublishedEdition, type SiteOwner } from './published.ts';

let render: HandlebarsTemplateDelegate | undefined;

/**
 * The first page of the public site in one language: months by year, the newest first, each with the documents of its
 * newest edition and a way to former ones. `feeds` are paths of the site. No script, and no request but for its links,
 * which are relative: the site can stand anywhere.
 */
export function toSitePage(
  editions: readonly PublishedEdition[],
  owner: SiteOwner,
  language: Language,
  feeds: readonly { readonly label: string; readonly path: string }[],
): string {
  render ??= Handlebars.compile(readFileSync(join(templatesFolder, 'site/site.hbs'), 'utf8'), {
    strict: true,
  });
  const words = siteWordsIn(language);
  const style = readFileSync(join(templatesFolder, 'site/site.css'), 'utf8');
  const up = language === 'en' ? '../' : '';
  const href = (path: string): string => `${up}${linkTo(path, { address: '' })}`;
  const own = editions.flatMap((edition) => {
    const text = edition.languages.find((one) => one.language === language);
    return text === undefined ? [] : [{ ...edition, ...text }];
  });
  const current = own.filter(({ isCurrent }) => isCurrent);
  const pageOf = ({ folder, files }: (typeof own)[number]): string =>
    href(`${folder}${files.find(({ name }) => name.endsWith('bulletin.html'))?.name ?? ''}`);
  const monthView = (edition: (typeof own)[number]): object => ({
    month: edition.month,
    heading: words.month(yearOf(edition.month), numberOf(edition.month)),
    headline: edition.headline,
    released: [
      ...(edition.number === 1 ? [] : [words.edition(edition.number)]),
      words.released(edition.day),
    ].join(' · '),
    files: filesOf(edition.files, language).map(({ name, label, size }) => ({
      ...{ label, href: href(`${edition.folder}${name}`), size: sizeText(size, words.size) },
    })),
    former: own
      .filter(({ month, number }) => month === edition.month && number !== edition.number)
      .map((one) => ({
        label: words.edition(one.number),
        released: words.released(one.day),
        href: pageOf(one),
      })),
  });
  const years = [...Map.groupBy(current, ({ month }) => yearOf(month))].map(([year, months]) => ({
    ...{ year, heading: words.year(year), months: months.map(monthView) },
  }));
  const other = languages.find((one) => one !== language) ?? language;
  const page: string = render({
    ...{ language, words, style, years, hasYears: years.length > 1 },
    styleHash: `sha256-${createHash('sha256').update(style).digest('base64')}`,
    heading: owner.title[language],
    issuer: owner.issuer[language],
    other: { language: other, href: other === 'en' ? 'en/index.html' : '../index.html' },
    feeds: feeds.map(({ label, path }) => ({ label, href: href(path) })),
  });
  return visible(page);
}

/** The documents that have a name for people, in its order. */
function filesOf(
  files: PublishedEdition['languages'][number]['files'],
  language: Language,
): { readonly name: string; readonly label: string; readonly size: number }[] {
  return Object.entries(siteWordsIn(language).files).flatMap(([own, label]) =>
    files.filter(({ name }) => name.split('/').at(-1) === own).map((file) => ({ ...file, label })),
  );
}
