import { siteWordsIn } from '../../words/catalogues.ts';
import type { Language } from '../../words/language.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { linkTo, type Release, type SiteOwner } from './published.ts';

/** The releases that were and those that are announced as iCalendar (RFC 5545), in one language. */
export function toCalendar(releases: readonly Release[], owner: SiteOwner, language: Language): string {
  const words = siteWordsIn(language);
  const title = owner.title[language];
  const lines = releases.flatMap(({ month, at, edition }) => {
    const own = edition?.languages.find((one) => one.language === language);
    const page = own?.files.find(({ name }) => name.endsWith('bulletin.html'));
    const start = `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    return [
      'BEGIN:VEVENT',
      `UID:${month}@${owner.agency.toLowerCase()}.bulletin`,
      `DTSTAMP:${start}`,
      `DTSTART:${start}`,
      `SUMMARY:${escaped(words.release(title, words.month(yearOf(month), numberOf(month))))}`,
      ...(own === undefined ? [] : [`DESCRIPTION:${escaped(own.headline)}`]),
      ...(edition === undefined || page === undefined || owner.address === ''
        ? []
        : [`URL:${linkTo(`${edition.folder}${page.name}`, owner)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${owner.agency}//trade-bulletin//${language === 'en' ? 'EN' : 'ZH'}`,
    `X-WR-CALNAME:${escaped(title)}`,
    ...lines,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

/** A line of at most 75 bytes, continued after a line end and a space; no character is cut. */
function folded(line: string): string {
  let text = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}
