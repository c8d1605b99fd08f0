import type { MiddlewareHandler } from 'hono';
import type { PortalEnvironment } from './session.ts';

/** What a page may load: our own files, and nothing that stands in it. */
const ofPages = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** An edition carries all that it shows; it runs nothing and is nobody's origin. */
export const ofEditions =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox allow-popups";

const headers = {
  'content-security-policy': ofPages,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Every answer says what it may load; what has said so itself keeps its own. */
export const withHeaders: MiddlewareHandler<PortalEnvironment> = async (asked, next) => {
  await next();
  for (const [name, value] of Object.entries(headers))
    if (!asked.res.headers.has(name)) asked.res.headers.set(name, value);
};

/** Refuses what is addressed to another host: a name that somebody made lead to this machine. */
export function addressedTo(names: readonly string[]): MiddlewareHandler<PortalEnvironment> {
  return async (asked, next) => {
    if (!names.includes(hostNameOf(asked.req.header('host') ?? ''))) return asked.text('421', 421);
    return next();
  };
}

/** Refuses acts that a page of another origin has sent. A browser tells the origin of whatever is posted. */
export const fromHere: MiddlewareHandler<PortalEnvironment> = async (asked, next) => {
  if (asked.req.method === 'GET' || asked.req.method === 'HEAD') return next();
  const origin = asked.req.header('origin');
  const site = asked.req.header('sec-fetch-site');
  const isOwn = origin !== undefined && URL.parse(origin)?.host === asked.req.header('host');
  if (!isOwn || (site !== undefined && site !== 'same-origin')) return asked.text('403', 403);
  return next();
};

function hostNameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
