import { afterAll, beforeAll, expect, test } from 'vitest';
import { served, type Served } from './served.ts';

let place: Served;
beforeAll(() => {
  place = served();
});
afterAll(() => {
  place[Symbol.dispose]();
});

test('a page runs nothing that stands in it, and nobody frames it', async () => {
  const page = await place.get('/');
  expect(page.status).toBe(200);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(await page.text()).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
});

test.each(['evil.example', 'evil.example:4800', '127.0.0.1.evil.example', ''])(
  'what is addressed to "%s" is refused, even where the name leads here',
  async (host) => {
    expect((await place.get('/', { host })).status).toBe(421);
  },
);

test('an act from elsewhere, without an origin or with a token of somebody else is refused', async () => {
  const name = { person: '王编辑', back: '/' };
  expect((await place.post('/person', name)).status).toBe(303);
  for (const headers of [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { cookie: 'portal=AAAAAAAAAAAAAAAAAAAAAA' },
  ])
    expect((await place.post('/person', name, headers)).status).toBe(403);
  expect((await place.post('/person', { ...name, token: '' })).status).toBe(403);
});

test('cookies are no script’s, and stay on the site', async () => {
  const answer = await place.post('/person', { person: '王编辑', back: '/' });
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^person=%E7%8E%8B/);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
});

test.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
  'no form leads away from the portal, as %s would',
  async (back) => {
    const answer = await place.post('/language', { language: 'en', back });
    const target = new URL(answer.headers.get('location') ?? '', 'http://127.0.0.1:4800/');
    expect(target.origin).toBe('http://127.0.0.1:4800');
  },
);

test('what a name holds is text on the page', async () => {
  const page = await place.get('/', {
    cookie: `person=${encodeURIComponent('"><script>alert(1)</script>')}`,
  });
  expect(await page.text()).not.toContain('<script>alert');
});

test('a page that is not there says so in the frame', async () => {
  const page = await place.get('/months/2021-13');
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('没有这一页');
});
