import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { visible } from '../../document/page/visible.ts';
import { templatesFolder } from '../../document/templates-folder.ts';
import { portalWordsIn } from '../../words/catalogues.ts';
import type { PortalHost } from './host.ts';
import type { Asked } from './session.ts';

const folder = join(templatesFolder, 'portal');
const compiled = new Map<string, HandlebarsTemplateDelegate>();

function template(name: string): HandlebarsTemplateDelegate {
  const found =
    compiled.get(name) ??
    Handlebars.compile(readFileSync(join(folder, `${name}.hbs`), 'utf8'), { strict: true });
  compiled.set(name, found);
  return found;
}

/** The files that pages load, by name. */
export function assetOf(name: 'portal.css' | 'portal.js' | 'portal.svg'): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** The places of the menu. */
const places = ['months', 'archive'] as const;
type Place = (typeof places)[number];

const paths: Readonly<Record<Place, string>> = {
  months: '/',
  archive: '/archive',
};

export interface Page {
  readonly title: string;
  readonly place?: Place;
  /** The address at which it is read, where it is the answer to a form. */
  readonly at?: string;
  /** What was just done, said above the page. */
  readonly done?: string | undefined;
  /** Why something was not done. */
  readonly failed?: string | undefined;
  readonly model: object;
}

/** A page: its template inside the frame with the menu, in the visitor's language. */
export function pageView(asked: Asked, host: PortalHost, name: string, page: Page): string {
  const { language, person, token } = asked.get('visit');
  const words = portalWordsIn(language);
  const { pathname, search } = new URL(asked.req.url);
  const frame = { ...words.frame, token, back: page.at ?? `${pathname}${search}` };
  const body = template(name)({ ...page.model, frame, person: person ?? '' });
  const html = template('frame')({
    language,
    frame,
    title: page.title,
    menu: places.map((place) => ({
      name: words.frame.places[place],
      path: paths[place],
      isHere: place === page.place,
    })),
    person: person ?? '',
    otherLanguage: language === 'en' ? 'zh-CN' : 'en',
    isAtWork: host.isAtWork(),
    fault: host.fault() ?? '',
    done: page.done ?? '',
    failed: page.failed ?? '',
    body,
  });
  return visible(html);
}
