import type { Hono } from 'hono';
import { editionFolder } from '../../publish/archive/editions.ts';
import type { Store } from '../../ports/store.ts';
import { parseMonth } from '../../trade/month.ts';
import type { PortalHost } from '../frame/host.ts';
import { ofEditions } from '../frame/safety.ts';
import type { Asked, PortalEnvironment } from '../frame/session.ts';

/**
 * The files of editions. Each route reads one place and no other: the bureau's own files, the public files of an edition
 * that may not be out yet, and what stands in the place for all.
 */
export function editionFiles(app: Hono<PortalEnvironment>, { archive }: PortalHost): void {
  app.get('/months/:month/editions/:fingerprint/:file{.+}', (asked) => {
    const folder = folderOf(asked);
    const { file } = asked.req.param();
    return folder === undefined || file.startsWith('public/')
      ? asked.notFound()
      : served(asked, archive, folder, file);
  });
  app.get('/months/:month/public-editions/:fingerprint/:file{.+}', (asked) => {
    const folder = folderOf(asked);
    const { file } = asked.req.param();
    return folder === undefined ? asked.notFound() : served(asked, archive, `${folder}public/`, file);
  });
  app.get('/public/:month/:number{[0-9]+}/:file{.+}', (asked) => {
    const { month: text, number, file } = asked.req.param();
    const month = parseMonth(text);
    return month === undefined
      ? asked.notFound()
      : served(asked, archive, `public/${month}/${number}/`, file);
  });
}

function folderOf(asked: Asked): string | undefined {
  const month = parseMonth(asked.req.param('month') ?? '');
  const fingerprint = asked.req.param('fingerprint') ?? '';
  return month === undefined || !/^[0-9a-f]{16}$/.test(fingerprint)
    ? undefined
    : editionFolder(month, fingerprint);
}

/** Names that an edition's files have; nothing that leads out of its folder. */
const fileName = /^(?:[\p{L}\p{N}_-][\p{L}\p{N}._-]*\/)*[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What a browser shows; everything else is downloaded. */
const shown: readonly string[] = ['html', 'pdf', 'png'];

async function served(asked: Asked, archive: Store, folder: string, file: string): Promise<Response> {
  if (!fileName.test(file) || file.includes('..')) return asked.notFound();
  const stored = await archive.get(`${folder}${file}`);
  if (stored === undefined) return asked.notFound();
  const ending = /[^.]*$/.exec(file)?.[0] ?? '';
  const place = shown.includes(ending) ? 'inline' : 'attachment';
  const name = encodeURIComponent(file.slice(file.lastIndexOf('/') + 1));
  return asked.body(Buffer.from(stored.body), 200, {
    'content-type': types[ending] ?? 'application/octet-stream',
    'content-disposition': `${place}; filename*=UTF-8''${name}`,
    // A browser's own viewer of PDFs does not run in a sandbox.
    ...(ending === 'pdf'
      ? { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }
      : { 'content-security-policy': ofEditions }),
  });
}
