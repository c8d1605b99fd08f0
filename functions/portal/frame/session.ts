import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../../words/language.ts';

/** What is known of the browser that asks. */
export interface Visit {
  readonly language: Language;
  /** The name that acts are recorded under; undefined where it was not asked for yet. */
  readonly person: string | undefined;
  /** What a form must carry to act: bound to the browser's cookie, and good as long as this process. */
  readonly token: string;
}

export interface PortalEnvironment {
  readonly Variables: { visit: Visit };
}
export type Asked = Context<PortalEnvironment>;

const cookie = { session: 'portal', person: 'person', language: 'language' } as const;
const lasting = { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 365 * 86_400 } as const;

/** Of this process alone: a form of an earlier one is refused, and its page says so. */
const secret = randomBytes(32);

function tokenOf(session: string): string {
  return createHmac('sha256', secret).update(session).digest('base64url');
}

/** Reads the cookies of a browser, and gives it those that it lacks. */
export function visitOf(asked: Asked): Visit {
  let session = getCookie(asked, cookie.session) ?? '';
  if (!/^[A-Za-z0-9_-]{22}$/.test(session)) {
    session = randomBytes(16).toString('base64url');
    setCookie(asked, cookie.session, session, { path: '/', httpOnly: true, sameSite: 'Strict' });
  }
  const person = personIn(getCookie(asked, cookie.person) ?? '');
  return { language: languageOf(asked), person, token: tokenOf(session) };
}

/** The language that was chosen, else the browser's first that the product speaks. */
function languageOf(asked: Asked): Language {
  const chosen = getCookie(asked, cookie.language);
  if (chosen === 'en' || chosen === 'zh-CN') return chosen;
  const [first = ''] = (asked.req.header('accept-language') ?? '').split(',');
  return /^en\b/i.test(first) ? 'en' : 'zh-CN';
}

/** A name as it may be recorded: one line, without signs that no name has; undefined for none. */
export function personIn(text: string): string | undefined {
  const name = text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return name === '' || name.length > 64 ? undefined : name;
}

export function rememberPerson(asked: Asked, name: string): void {
  setCookie(asked, cookie.person, name, lasting);
}

export function rememberLanguage(asked: Asked, language: Language): void {
  setCookie(asked, cookie.language, language, lasting);
}

/** Whether a form's token is the one that the browser was given. */
export function isToken(text: unknown, { token }: Visit): boolean {
  if (typeof text !== 'string') return false;
  const [given, right] = [Buffer.from(text), Buffer.from(token)];
  return given.byteLength === right.byteLength && timingSafeEqual(given, right);
}
