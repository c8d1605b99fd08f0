import { Hono } from 'hono';
import type { PortalHost } from './frame/host.ts';
import { messagePage } from './frame/message.ts';
import { archivePage } from './pages/archive.ts';
import { editionFiles } from './pages/edition-files.ts';
import { monthPage } from './pages/month.ts';
import { monthsPage } from './pages/months.ts';
import { personPage } from './pages/person.ts';
import { knownOf } from './reading/known.ts';
import { addressedTo, fromHere, withHeaders } from './frame/safety.ts';
import { visitOf, type PortalEnvironment } from './frame/session.ts';
import { assetOf } from './frame/view.ts';

/** The portal over a host: `fetch(Request) → Response`. */
export function portal(host: PortalHost): Hono<PortalEnvironment> {
  const app = new Hono<PortalEnvironment>();
  app.use(withHeaders, addressedTo(host.hostNames), fromHere);
  app.use((asked, next) => {
    asked.set('visit', visitOf(asked));
    return next();
  });
  for (const [name, type] of assets)
    app.get(`/${name}`, (asked) => asked.body(assetOf(name), 200, { 'content-type': type }));
  app.get('/at-work', (asked) => asked.json(host.isAtWork()));
  const known = knownOf(host.archive);
  monthsPage(app, host, known);
  monthPage(app, host, known);
  archivePage(app, host);
  editionFiles(app, host);
  personPage(app, host);
  app.notFound((asked) => messagePage(asked, host, { about: 'notFound', status: 404 }));
  app.onError((error, asked) => {
    host.log.stage('portal failed', { path: asked.req.path, error: error.message });
    return messagePage(asked, host, { about: 'failed', status: 500, detail: error.message });
  });
  return app;
}

const assets = [
  ['portal.css', 'text/css; charset=utf-8'],
  ['portal.js', 'text/javascript; charset=utf-8'],
  ['portal.svg', 'image/svg+xml'],
] as const;
