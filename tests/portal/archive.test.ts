import { expect, test } from 'vitest';
import { editionFolder } from '../../functions/publish/archive/editions.ts';
import { changeStatus } from '../../functions/publish/archive/status.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { served } from './served.ts';

test('the archive has the bureau’s files and the public’s apart, the newest edition first', async () => {
  using place = served();
  const month = monthOf(2021, 2);
  const editions = ['0000000000000001', '0000000000000002'].map((fingerprint, index) => ({
    ...{ number: index + 1, fingerprint, headline: `<i>第${index + 1}次` },
    released: '2021-03-20T01:00:00.000Z',
  }));
  await changeStatus(place.host.archive, month, '2021-03-20T01:00:00.000Z', (status) => ({
    ...status,
    ...{ state: 'released', latest: '0000000000000002', editions },
  }));
  for (const { fingerprint } of editions)
    for (const file of ['bulletin.html', 'public/bulletin.html'])
      await place.host.archive.put(`${editionFolder(month, fingerprint)}${file}`, fingerprint);
  await place.host.archive.put('public/2021-02/1/bulletin.html', 'open');
  const html = await (await place.get('/archive')).text();
  expect(html.indexOf('第2版')).toBeGreaterThan(-1);
  expect(html.indexOf('第2版')).toBeLessThan(html.indexOf('第1版'));
  expect(html).toContain('&lt;i&gt;第2次');
  expect(html).not.toMatch(/href="[^"]*editions[^"]*public/);
  const links = [...html.matchAll(/href="(\/(?:months\/[^"]+\/|public\/)[^"]*)"/g)].map(
    ([, href = '']) => href,
  );
  expect(links).toHaveLength(4);
  for (const href of links) expect((await place.get(href)).status).toBe(200);
});

test('an archive without editions says when there will be some', async () => {
  using place = served();
  expect(await (await place.get('/archive')).text()).toContain('批准发布某月之后');
});
