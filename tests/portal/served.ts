import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Hono } from 'hono';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { portal } from '../../functions/portal/app.ts';
import type { PortalHost } from '../../functions/portal/frame/host.ts';
import type { PortalEnvironment } from '../../functions/portal/frame/session.ts';
import { silentLog } from '../silent-log.ts';

const origin = 'http://127.0.0.1:4800';

/** The portal over a folder of a test's own, without a server; what it asks to be looked at is only noted. */
export interface Served extends Disposable {
  readonly host: PortalHost;
  readonly looked: readonly (string | undefined)[];
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** As a browser that has read a page posts a form of it. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  /** Takes in what stands in the folder, and its registers. */
  takeIn(): Promise<void>;
}

export function served(city?: string): Served {
  const place = mkdtempSync(join(tmpdir(), 'portal-'));
  const input =
    city === undefined ? join(place, 'city') : resolve(import.meta.dirname, '../../fixtures', city);
  mkdirSync(join(place, 'scratch'));
  const archive = folderStore(join(place, 'archive'));
  const looked: (string | undefined)[] = [];
  const host: PortalHost = {
    archive,
    incoming: folderStore(join(input, 'incoming')),
    registersKept: folderStore(input),
    scratch: join(place, 'scratch'),
    prefix: '',
    log: silentLog,
    clock: { now: () => new Date('2021-07-20T01:00:00Z') },
    timeZone: 'Asia/Shanghai',
    hostNames: ['127.0.0.1'],
    look(month) {
      looked.push(month);
      return Promise.resolve();
    },
    isAtWork: () => false,
    fault: () => undefined,
  };
  const app = portal(host);
  const get: Served['get'] = async (path, headers = {}) =>
    app.request(`${origin}${path}`, { headers: { host: '127.0.0.1:4800', ...headers } });
  return {
    ...{ host, looked, get },
    post: (path, fields, headers) => posted(app, get, path, fields, headers),
    async takeIn() {
      const registers = folderStore(input);
      for await (const { key } of registers.list('registers/'))
        await archive.put(key, (await registers.get(key))?.body ?? '');
      await takeInAll({ incoming: host.incoming, archive, log: silentLog, scratch: host.scratch });
    },
    [Symbol.dispose]: () => {
      rmSync(place, { recursive: true, force: true });
    },
  };
}

async function posted(
  app: Hono<PortalEnvironment>,
  get: Served['get'],
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const page = await get('/');
  const [, token = ''] = /name="token" value="([^"]+)"/.exec(await page.text()) ?? [];
  const [cookie = ''] = (page.headers.get('set-cookie') ?? '').split(';');
  return app.request(`${origin}${path}`, {
    method: 'POST',
    headers: { host: '127.0.0.1:4800', origin, cookie, ...headers },
    body: new URLSearchParams({ token, ...fields }),
  });
}
