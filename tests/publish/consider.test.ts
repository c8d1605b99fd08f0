import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { orderHold, orderRelease } from '../../functions/publish/release/orders.ts';
import { Bureau, february } from './bureau.ts';
import { PrintedOnce } from './printed-once.ts';

const printing = new PrintedOnce();
afterAll(() => printing[Symbol.asyncDispose]());

let bureau: Bureau;
beforeEach(async () => {
  bureau = await Bureau.open(printing);
});
afterEach(() => {
  bureau[Symbol.dispose]();
});

describe('a month that is complete', () => {
  test('is released once, and every reader has one mail however often it is looked at', async () => {
    const first = await bureau.look();
    const again = await bureau.look();
    expect(first.status).toMatchObject({ state: 'released', editions: [{ number: 1 }] });
    expect(again.status).toEqual(first.status);
    expect(again.mails).toEqual({ already: 3 });
    expect(bureau.post.taken.map(({ to }) => to).sort()).toEqual([
      'editor@city.example',
      'foreign@city.example',
      'leader@city.example',
    ]);
  });

  test('waits while uploads are coming in: nothing is filed, nothing is mailed', async () => {
    bureau.now = new Date();
    const { status, mails } = await bureau.look();
    expect(status).toMatchObject({ state: 'ready', waitsFor: 'quiet', editions: [] });
    expect([mails, bureau.post.taken]).toEqual([{}, []]);
  });

  test('waits for its hour in the calendar, in the bureau’s time; editors see the draft, readers nothing', async () => {
    const hour = new Date(bureau.now.getTime() + 2 * 3600_000);
    const shanghai = new Date(hour.getTime() + 8 * 3600_000).toISOString().slice(0, 16);
    await bureau.archive.put('registers/calendar.csv', `month,release\n2021-02,${shanghai}\n`);
    expect((await bureau.look()).status).toMatchObject({ state: 'ready', waitsFor: 'calendar' });
    expect(bureau.post.taken.map(({ to }) => to)).toEqual(['editor@city.example']);
    bureau.now = new Date(hour.getTime() - 60_001);
    expect((await bureau.look()).status.state).toBe('ready');
    bureau.now = hour;
    expect((await bureau.look()).status.state).toBe('released');
  });

  test('waits for approval where the bureau wants that, and approval is of one edition', async () => {
    bureau.release = 'approved';
    expect((await bureau.look()).status).toMatchObject({ state: 'ready', waitsFor: 'approval' });
    await orderRelease(february, bureau.dependencies());
    expect((await bureau.look()).status.state).toBe('released');
  });

  test('is held from its readers, though no draft, while its page has blanks; filled, it is released', async () => {
    const key = 'registers/bulletin.json';
    const settings = (await bureau.archive.get(key))?.body ?? new Uint8Array();
    await bureau.archive.delete(key);
    const { status } = await bureau.look();
    expect(status).toMatchObject({
      state: 'held',
      reasons: [{ code: 'front-blank', details: { blanks: 'issuer number date' } }],
    });
    expect(bureau.post.taken.map(({ to }) => to)).toEqual(['editor@city.example']);
    expect(bureau.post.taken[0]?.html).toContain('bulletin.json 的 issuer');
    await bureau.archive.put(key, settings);
    expect((await bureau.look()).status.state).toBe('released');
  });

  test('is held by order until it is released by order', async () => {
    await orderHold(february, bureau.dependencies());
    expect((await bureau.look()).status).toMatchObject({
      state: 'held',
      reasons: [{ code: 'held-by-order' }],
    });
    await orderRelease(february, bureau.dependencies());
    expect((await bureau.look()).status.state).toBe('released');
  });

  test('two who look at once make one edition and one mail per reader', async () => {
    const [left, right] = await Promise.all([bureau.look(), bureau.look()]);
    expect(left.status.editions).toEqual(right.status.editions);
    expect(bureau.post.taken).toHaveLength(3);
  });
});

describe('a month that is not', () => {
  test('is held with its reasons, which editors are mailed once; mending it releases it', async () => {
    const good = Buffer.from((await bureau.incoming.get('企业-202102.csv'))?.body ?? []);
    const bad = Buffer.from('202102,43012,坏行,出口,84295212,502,0110,民营企业,43012,1,台,1.00,6.00\r\n');
    await bureau.incoming.put('企业-202102.csv', Buffer.concat([good, bad]));
    await bureau.takeIn();
    const held = await bureau.look();
    await bureau.look();
    expect(held.status).toMatchObject({ state: 'held', reasons: [{ code: 'rows-rejected' }] });
    expect(bureau.post.to('editor@city.example')).toEqual(['【草稿】2021年2月外贸月通报待核']);
    expect(bureau.post.to('leader@city.example')).toEqual([]);
    await bureau.incoming.put('企业-202102.csv', good);
    await bureau.takeIn();
    expect((await bureau.look()).status.state).toBe('released');
    expect(bureau.post.to('leader@city.example')).toHaveLength(1);
  });

  test('a correction after the release is a second edition with its notice; the first stays as it was', async () => {
    const first = (await bureau.look()).status.editions[0]?.fingerprint ?? '';
    const before = await bureau.archive.get(`bulletins/2021-02/${first}/bulletin.pdf`);
    await bureau.correct();
    const { status } = await bureau.look();
    expect(status.editions.map(({ number }) => number)).toEqual([1, 2]);
    expect(bureau.post.to('leader@city.example')[1]).toContain('【更正·第2版】');
    const second = status.editions[1]?.fingerprint ?? '';
    const model = Buffer.from(
      (await bureau.archive.get(`bulletins/2021-02/${second}/model.json`))?.body ?? [],
    );
    expect(model.toString()).toContain('修订原因：文件“企业-202102.csv”已重新上传。');
    expect((await bureau.look()).status).toEqual(status);
    expect((await bureau.archive.get(`bulletins/2021-02/${first}/bulletin.pdf`))?.version).toBe(
      before?.version,
    );
    const page = Buffer.from((await bureau.archive.get('bulletins/index.html'))?.body ?? []).toString();
    expect([...page.matchAll(/第\d版 <span class="quiet">([^<]+)/g)].map(([, standing]) => standing)).toEqual(
      ['现行版', '已被新版取代'],
    );
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link);
    expect(links).toContain(`2021-02/${second}/bulletin.html`);
    expect(links).toContain(`2021-02/${first}/trade.sdmx.csv`);
    for (const link of links) expect(await bureau.archive.get(`bulletins/${link}`), link).toBeDefined();
  });
});

describe('an upload that is withdrawn after the release', () => {
  test('holds the correction until an editor confirms it; readers keep what they have', async () => {
    const [header, ...rows] = Buffer.from((await bureau.incoming.get('企业-202102.csv'))?.body ?? [])
      .toString()
      .split(/\r?\n/);
    const more = (rows[0] ?? '')
      .replace(/,\d{8},/, ',85171300,')
      .replace('15000000.00,150000000.00', '1000000.00,10000000.00');
    await bureau.incoming.put('企业-202102-补.csv', `${header}\r\n${more}\r\n`);
    await bureau.takeIn();
    expect((await bureau.look()).status.reasons).toEqual([]);
    await bureau.incoming.delete('企业-202102-补.csv');
    await bureau.takeIn();
    const { status } = await bureau.look();
    expect(status).toMatchObject({
      ...{ state: 'revision-pending', editions: [{ number: 1 }] },
      reasons: [{ code: 'upload-withdrawn', details: { file: '企业-202102-补.csv', edition: '1' } }],
    });
    const key = status.reasons[0]?.doubt?.key ?? '';
    await bureau.archive.put(
      'registers/confirmed.csv',
      `month,code,key,who,why\n2021-02,upload-withdrawn,${key},张三,误报\n`,
    );
    const { status: released } = await bureau.look();
    expect(released.editions.map(({ number }) => number)).toEqual([1, 2]);
    const correction = bureau.post.taken.findLast(({ to }) => to === 'leader@city.example');
    expect(correction?.html).toContain('文件“企业-202102-补.csv”已撤回');
    expect(correction?.html).toMatch(/原为 [\d.,]+，现为 [\d.,]+/);
  });
});
