import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Handlebars from 'handlebars';
import type { Language } from '../bulletin/model.ts';
import { numberOf, yearOf, type Month } from '../trade/month.ts';
import { archiveWordsIn } from '../words/archive.ts';
import type { ArchiveWords } from '../words/zh-CN/archive.ts';

/** An edition of a month, as the page of all editions lists it. */
export interface ArchivedEdition {
  readonly month: Month;
  /** 1 for the first; the highest of a month is the one that counts. */
  readonly number: number;
  /** Not released: built of a month that is held. */
  readonly draft?: true;
  /** As printed. */
  readonly released: string;
  readonly headline: string;
  readonly files: readonly ArchivedFile[];
}

interface ArchivedFile {
  readonly name: string;
  /** From the page's own folder, with slashes, not yet encoded. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

const folder = process.env['TEMPLATES'] ?? resolve(import.meta.dirname, '../../templates');
let render: HandlebarsTemplateDelegate | undefined;

/** All editions of all months as one HTML page, newest first; no script, no request, readable on a phone. */
export function toArchivePage(editions: readonly ArchivedEdition[], language: Language): string {
  render ??= Handlebars.compile(readFileSync(join(folder, 'archive/archive.hbs'), 'utf8'), { strict: true });
  const words = archiveWordsIn(language);
  const months = [...new Set(editions.map(({ month }) => month))].sort().reverse();
  return render({
    language,
    words,
    style: readFileSync(join(folder, 'archive/archive.css'), 'utf8'),
    months: months.map((month) => ({
      month,
      heading: words.month(yearOf(month), numberOf(month)),
      editions: editions
        .filter((edition) => edition.month === month)
        .toSorted((left, right) => right.number - left.number)
        .map((edition, index) => editionView(edition, index === 0, words)),
    })),
  });
}

function editionView(edition: ArchivedEdition, newest: boolean, words: ArchiveWords): object {
  return {
    ...edition,
    heading: words.edition(edition.number),
    standing: edition.draft ? words.draft : newest ? words.current : words.replaced,
    releasedLabel: edition.draft ? words.dated : words.released,
    filesLabel: words.files,
    files: edition.files.map(({ name, path, size }) => ({
      name,
      href: path.split('/').map(encodeURIComponent).join('/'),
      size: sizeText(size, words),
    })),
  };
}

/** In thousands of bytes, with one decimal below ten, rounded half up; bytes as they are. */
function sizeText(bytes: number, words: ArchiveWords): string {
  if (bytes < 1000) return words.bytes(String(bytes), 'B');
  const unit = bytes < 999_500 ? 'KB' : 'MB';
  const tenths = Math.round(bytes / (unit === 'KB' ? 100 : 100_000));
  return words.bytes(tenths < 100 ? (tenths / 10).toFixed(1) : String(Math.round(tenths / 10)), unit);
}
