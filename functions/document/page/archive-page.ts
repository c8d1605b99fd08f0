import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { Language } from '../../words/language.ts';
import { numberOf, yearOf, type Month } from '../../trade/month.ts';
import { archiveWordsIn } from '../../words/catalogues.ts';
import type { ArchiveWords } from '../../words/zh-CN/archive.ts';
import { templatesFolder } from '../templates-folder.ts';
import { sizeText } from './size-text.ts';
import { visible } from './visible.ts';

/** An edition of a month, as the page of all editions lists it. */
export interface ArchivedEdition {
  readonly month: Month;
  /** 1 for the first; the highest of a month is the one that counts. */
  readonly number: number;
  /** Not released but built on a machine, of a month that could go out or is held. */
  readonly built?: 'ready' | 'draft';
  /** As printed. */
  readonly released: string;
  readonly headline: string;
  readonly files: readonly ArchivedFile[];
}

interface ArchivedFile {
  /** With the folder of its rendition, "public/en/bulletin.pdf". */
  readonly name: string;
  /** From the page's own folder, with slashes, not yet encoded. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

let render: HandlebarsTemplateDelegate | undefined;

/** All editions of all months as one HTML page, newest first; no script, no request, readable on a phone. */
export function toArchivePage(editions: readonly ArchivedEdition[], language: Language): string {
  render ??= Handlebars.compile(readFileSync(join(templatesFolder, 'archive/archive.hbs'), 'utf8'), {
    strict: true,
  });
  const words = archiveWordsIn(language);
  const months = [...new Set(editions.map(({ month }) => month))].sort().reverse();
  const page: string = render({
    language,
    words,
    style: readFileSync(join(templatesFolder, 'archive/archive.css'), 'utf8'),
    months: months.map((month) => ({
      month,
      heading: words.month(yearOf(month), numberOf(month)),
      editions: editions
        .filter((edition) => edition.month === month)
        .toSorted((left, right) => right.number - left.number)
        .map((edition, index) => editionView(edition, index === 0, words)),
    })),
  });
  return visible(page);
}

function editionView(edition: ArchivedEdition, newest: boolean, words: ArchiveWords): object {
  return {
    ...edition,
    heading: edition.built === undefined ? words.edition(edition.number) : words.built,
    standing: standingOf(edition, newest, words),
    releasedLabel: edition.built === undefined ? words.released : words.dated,
    renditions: renditionsOf(edition.files, words),
  };
}

/** The files by the folder in which they stand: for readers inside first, then by name. */
function renditionsOf(files: readonly ArchivedFile[], words: ArchiveWords): object[] {
  const folderOf = ({ name }: ArchivedFile): string => name.slice(0, name.lastIndexOf('/') + 1);
  const folders = [...new Set(files.map(folderOf))].sort();
  return folders.map((folder) => ({
    label: words.folders[folder] ?? folder,
    files: files
      .filter((file) => folderOf(file) === folder)
      .map(({ name, path, size }) => ({
        name: name.slice(folder.length),
        href: path.split('/').map(encodeURIComponent).join('/'),
        size: sizeText(size, words.bytes),
      })),
  }));
}

function standingOf({ built }: ArchivedEdition, newest: boolean, words: ArchiveWords): string {
  if (built !== undefined) return built === 'draft' ? words.draft : '';
  return newest ? words.current : words.replaced;
}
