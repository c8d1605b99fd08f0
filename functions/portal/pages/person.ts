import type { Hono } from 'hono';
import { fieldsOf } from '../frame/acting.ts';
import type { PortalHost } from '../frame/host.ts';
import { messagePage } from '../frame/message.ts';
import {
  isToken,
  personIn,
  rememberLanguage,
  rememberPerson,
  type PortalEnvironment,
} from '../frame/session.ts';

/** The name that acts are recorded under, and the language: each asked for once, and changed at the head of any page. */
export function personPage(app: Hono<PortalEnvironment>, host: PortalHost): void {
  app.post('/person', async (asked) => {
    const fields = await fieldsOf(asked);
    if (!isToken(fields.one('token'), asked.get('visit')))
      return messagePage(asked, host, { about: 'stale', status: 403 });
    const name = personIn(fields.one('person'));
    if (name !== undefined) rememberPerson(asked, name);
    return asked.redirect(ownPath(fields.one('back')), 303);
  });
  app.post('/language', async (asked) => {
    const fields = await fieldsOf(asked);
    if (!isToken(fields.one('token'), asked.get('visit')))
      return messagePage(asked, host, { about: 'stale', status: 403 });
    rememberLanguage(asked, fields.one('language') === 'en' ? 'en' : 'zh-CN');
    return asked.redirect(ownPath(fields.one('back')), 303);
  });
}

/** A path of the portal's own; anything else that somebody wrote is the first page. */
function ownPath(text: string): string {
  const base = 'http://portal';
  const url = URL.parse(text, base);
  return url?.origin === base && text.startsWith('/') ? `${url.pathname}${url.search}` : '/';
}
