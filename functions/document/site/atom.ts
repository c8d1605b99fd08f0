import { createHash } from 'node:crypto';
import { siteWordsIn } from '../../words/catalogues.ts';
import type { Language } from '../../words/language.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { escapeXml } from '../escape-xml.ts';
import { linkTo, type PublishedEdition, type SiteOwner } from './published.ts';

/** The public editions as an Atom feed (RFC 4287) in one language, the newest first. Its ids do not change with the address. */
export function toAtom(editions: readonly PublishedEdition[], owner: SiteOwner, language: Language): string {
  const words = siteWordsIn(language);
  const { agency, issuer, title } = owner;
  const own = language === 'en' ? 'en/' : '';
  // Without an address a link is read from the feed's own.
  const link = (path: string): string =>
    owner.address === '' ? `${own === '' ? '' : '../'}${linkTo(path, owner)}` : linkTo(path, owner);
  const told = editions.flatMap((edition) => {
    const { month, number, released, folder, languages } = edition;
    const text = languages.find((one) => one.language === language);
    if (text === undefined) return [];
    const page = text.files.find(({ name }) => name.endsWith('bulletin.html'));
    return [
      '<entry>',
      `<id>${idOf(agency, month, String(number), language)}</id>`,
      `<title>${escapeXml(words.entry(text.title, words.month(yearOf(month), numberOf(month)), number))}</title>`,
      `<updated>${released}</updated>`,
      `<published>${released}</published>`,
      ...(page === undefined
        ? []
        : [`<link rel="alternate" type="text/html" href="${escapeXml(link(`${folder}${page.name}`))}"/>`]),
      `<category term="${month}"/>`,
      `<summary>${escapeXml(text.headline)}</summary>`,
      '</entry>',
    ];
  });
  const [newest] = editions;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${idOf(agency, 'feed', language)}</id>`,
    `<title>${escapeXml(title[language])}</title>`,
    `<updated>${newest?.released ?? '1970-01-01T00:00:00.000Z'}</updated>`,
    `<author><name>${escapeXml(issuer[language] || title[language])}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(link(`${own}feed.atom`))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(link(`${own}index.html`))}"/>`,
    ...told,
    '</feed>',
    '',
  ].join('\n');
}

/** A name-based UUID (RFC 9562, version 8): the same entry has the same wherever the site stands. */
function idOf(...names: readonly string[]): string {
  const hex = createHash('sha256').update(names.join('\n')).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
