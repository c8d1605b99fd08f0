import { afterAll, beforeAll, expect, test } from 'vitest';
import { readActs } from '../../functions/publish/archive/acts.ts';
import { editionFolder } from '../../functions/publish/archive/editions.ts';
import { changeStatus, readStatus, type Status } from '../../functions/publish/archive/status.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { served, type Served } from './served.ts';

const month = monthOf(2021, 2);
const now = '2021-03-20T01:00:00.000Z';
const fingerprint = '0123456789abcdef';
const page = '/months/2021-02';
let place: Served;
beforeAll(async () => {
  place = served('cases/by-hand/uploads');
  await place.takeIn();
  const folder = editionFolder(month, fingerprint);
  await place.host.archive.put(`${folder}bulletin.html`, '<p>内部数字</p>');
  await place.host.archive.put(`${folder}bulletin.pdf`, '%PDF-');
  await place.host.archive.put(`${folder}public/bulletin.html`, '<p>公开数字</p>');
  await place.host.archive.put('public/2021-02/1/bulletin.html', '<p>公开数字</p>');
  await standing({ state: 'ready', waitsFor: 'approval', latest: fingerprint, order: null, reasons: [] });
});
afterAll(() => {
  place[Symbol.dispose]();
});

function standing(change: Partial<Status>): Promise<Status> {
  return changeStatus(place.host.archive, month, now, (status) => ({ ...status, ...change }));
}

async function seen(): Promise<string> {
  const [, version = ''] = /name="seen" value="([^"]+)"/.exec(await (await place.get(page)).text()) ?? [];
  expect(version).not.toBe('');
  return version;
}

test('a month shows its draft in a frame that can do nothing', async () => {
  const html = await (await place.get(page)).text();
  expect(html).toMatch(/<iframe[^>]+sandbox="allow-popups"/);
  expect(html).toContain(`src="/months/2021-02/editions/${fingerprint}/bulletin.html"`);
  const draft = await place.get(`/months/2021-02/editions/${fingerprint}/bulletin.html`);
  expect(await draft.text()).toContain('内部数字');
  expect(draft.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
});

test('no changed address leads from what is public to what is not, or out of an edition', async () => {
  for (const path of [
    `/months/2021-02/public-editions/${fingerprint}/../bulletin.html`,
    `/months/2021-02/public-editions/${fingerprint}/..%2Fbulletin.html`,
    `/months/2021-02/public-editions/${fingerprint}/bulletin.pdf`,
    `/public/2021-02/1/..%2F..%2F..%2Fbulletins%2F2021-02%2F${fingerprint}%2Fbulletin.html`,
    `/public/2021-02/${fingerprint}/bulletin.html`,
    `/months/2021-02/editions/${fingerprint}/..%2Fstatus.json`,
    `/months/2021-02/editions/${fingerprint}/public/bulletin.html`,
    '/months/2021-02/editions/..%2F..%2Fregisters/recipients.csv',
    `/months/2021-02/editions/${fingerprint}/.%00/bulletin.html`,
  ]) {
    const answer = await place.get(path);
    expect(await answer.text()).not.toContain('内部数字');
    if (!path.includes('/../')) expect(answer.status).toBe(404);
  }
  const open = await place.get('/public/2021-02/1/bulletin.html');
  expect(await open.text()).toContain('公开数字');
});

test('what is done without a name or without its reason is not done', async () => {
  const nameless = await place.post(`${page}/hold`, { seen: await seen(), why: '等企业核实' });
  expect(nameless.status).toBe(422);
  expect(await nameless.text()).toContain('请填写姓名');
  const silent = await place.post(`${page}/hold`, { seen: await seen(), why: ' ', person: '王编辑' });
  expect(silent.status).toBe(422);
  expect(await silent.text()).toMatch(/id="hold-fault">请写明理由/);
  expect(await readActs(place.host.archive, month)).toEqual([]);
  expect((await readStatus(place.host.archive, month))?.order).toBeNull();
});

test('of two who decide on the same the second is told, and nothing of theirs is written', async () => {
  const version = await seen();
  const first = await place.post(`${page}/hold`, { seen: version, why: '等企业核实', person: '王编辑' });
  expect(first.status).toBe(303);
  expect(first.headers.get('location')).toBe('/months/2021-02?done=hold');
  const second = await place.post(`${page}/release`, { seen: version, why: '', person: '李处长' });
  expect(second.status).toBe(422);
  expect(await second.text()).toContain('这个月已有变化');
  expect((await readStatus(place.host.archive, month))?.order).toEqual({ hold: true });
});

test('every act stands in the log with who, when and why, and has the month looked at', async () => {
  const answer = await place.post(`${page}/release`, {
    seen: await seen(),
    why: '已核实',
    person: '<b>李处长',
  });
  expect(answer.status).toBe(303);
  expect((await readStatus(place.host.archive, month))?.order).toEqual({ release: fingerprint });
  expect(await readActs(place.host.archive, month)).toEqual([
    { deed: 'hold', who: '王编辑', at: '2021-07-20T01:00:00.000Z', why: '等企业核实', what: '' },
    { deed: 'release', who: '<b>李处长', at: '2021-07-20T01:00:00.000Z', why: '已核实', what: fingerprint },
  ]);
  expect(place.looked).toEqual([month, month]);
  const html = await (await place.get(page)).text();
  expect(html).toContain('<td>&lt;b&gt;李处长</td>');
  expect(html).toContain('2021-07-20 09:00');
});
