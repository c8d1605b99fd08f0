import type { Language } from '../../words/language.ts';
import type { Month } from '../../trade/month.ts';

/** A file of a published edition: its name from the edition's folder on, its size in bytes. */
export interface PublishedFile {
  readonly name: string;
  readonly size: number;
}

/** A public edition of a month, as the public site shows it. */
export interface PublishedEdition {
  readonly month: Month;
  readonly number: number;
  /** When it was released, an instant. */
  readonly released: string;
  /** The same as a day of the city. */
  readonly day: string;
  /** From the site's root, "2021-06/1/". */
  readonly folder: string;
  /** Whether it is the newest of its month. */
  readonly isCurrent: boolean;
  readonly languages: readonly {
    readonly language: Language;
    readonly title: string;
    readonly headline: string;
    /** Documents that people open by themselves, with the folder of their language. */
    readonly files: readonly PublishedFile[];
  }[];
}

/** Whose site it is, and where it will stand. */
export interface SiteOwner {
  /** Its address with a slash at the end; "" where none is set: links are relative then. */
  readonly address: string;
  readonly agency: string;
  readonly issuer: Readonly<Record<Language, string>>;
  readonly title: Readonly<Record<Language, string>>;
}

/** A release that was, or that is announced. */
export interface Release {
  readonly month: Month;
  /** An instant. */
  readonly at: string;
  readonly edition?: PublishedEdition;
}

/** A path of the site as a link, its parts encoded. */
export function linkTo(path: string, { address }: Pick<SiteOwner, 'address'>): string {
  return `${address}${path.split('/').map(encodeURIComponent).join('/')}`;
}
