import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../../functions/ports/log.ts';
import { MailDeferred, MailRefused, type Mailer, type Message } from '../../functions/ports/mailer.ts';
import type { Store } from '../../functions/ports/store.ts';
import { consider, type Considered } from '../../functions/publish/consider.ts';
import { orderAnew, orderHold, orderRelease, orderResend } from '../../functions/publish/orders.ts';
import { monthOf, type Month } from '../../functions/trade/month.ts';
import { PrintedOnce } from './printed-once.ts';

const cases = resolve(import.meta.dirname, '../../fixtures/cases');
const february: Month = monthOf(2021, 2);
const recipients = `address,name,language,edition,role
leader@city.example,市领导,zh-CN,internal,reader
editor@city.example,编辑,zh-CN,internal,editor
foreign@city.example,Reader,en,internal,reader
operator@city.example,运维,zh-CN,internal,operator
`;

/** A mail server that remembers what it took, and does as told with what it is given. */
class Postbox implements Mailer {
  readonly taken: Message[] = [];
  behaviour: (message: Message) => void = () => undefined;

  send(message: Message): Promise<{ id: string }> {
    this.behaviour(message);
    this.taken.push(message);
    return Promise.resolve({ id: `<${this.taken.length}@test>` });
  }

  to(address: string): string[] {
    return this.taken.filter((message) => message.to === address).map(({ subject }) => subject);
  }
}

const printing = new PrintedOnce();
afterAll(() => printing[Symbol.asyncDispose]());

let place: string;
let archive: Store;
let post: Postbox;
let now: Date;
let release: 'automatic' | 'approved';
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'consider-'));
  archive = folderStore(join(place, 'archive'));
  post = new Postbox();
  now = new Date(Date.now() + 3600_000);
  release = 'automatic';
  await upload('by-hand');
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

async function upload(name: string): Promise<void> {
  cpSync(join(cases, name, 'uploads'), place, { recursive: true });
  cpSync(join(place, 'registers'), join(place, 'archive/registers'), { recursive: true });
  await archive.put('registers/recipients.csv', recipients);
  await takeInAll({
    incoming: folderStore(join(place, 'incoming')),
    archive,
    log: silentLog,
    scratch: place,
  });
}

/** The same upload again with another sum. */
async function correct(): Promise<void> {
  const incoming = folderStore(join(place, 'incoming'));
  const text = Buffer.from((await incoming.get('企业-202102.csv'))?.body ?? []).toString();
  await incoming.put('企业-202102.csv', text.replace('15000000.00,150000000.00', '16000000.00,160000000.00'));
  await takeInAll({ incoming, archive, log: silentLog, scratch: place });
}

function dependencies(store: Store = archive) {
  return {
    archive: store,
    mailer: post,
    clock: { now: () => now },
    log: silentLog,
    scratch: place,
    code: 'test',
    operators: [],
    settings: { release, quietMinutes: 10, timeZone: 'Asia/Shanghai' },
    openPrinter: printing.open,
  };
}

function look(store?: Store): Promise<Considered> {
  return consider(february, dependencies(store));
}

describe('a month that is complete', () => {
  test('is released once, and every reader has one mail however often it is looked at', async () => {
    const first = await look();
    const again = await look();
    expect(first.status).toMatchObject({ state: 'released', editions: [{ number: 1 }] });
    expect(again.status).toEqual(first.status);
    expect(again.mails).toEqual({ already: 3 });
    expect(post.taken.map(({ to }) => to).sort()).toEqual([
      'editor@city.example',
      'foreign@city.example',
      'leader@city.example',
    ]);
  });

  test('comes as a mail with the headline, the figures, page 1 as a picture and the PDF under a Chinese name', async () => {
    await look();
    const mail = post.taken.find(({ to }) => to === 'leader@city.example');
    expect(mail?.subject).toBe('2021年2月示例市进出口2.0亿元，同比增长33.3%');
    expect(mail?.text).toContain('累计进出口  4.0 亿元  同比增长33.3%');
    expect(mail?.html).toContain('cid:page-1.png');
    expect(mail?.attachments.map(({ name, inline }) => [name, inline])).toEqual([
      ['page-1.png', true],
      ['示例市商务局外贸月通报_2021-02.pdf', false],
    ]);
    expect(
      Buffer.from(mail?.attachments[1]?.content ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('comes to each reader in the edition and the language that the register gives', async () => {
    await archive.put(
      'registers/recipients.csv',
      'address,name,language,edition\nfirm@city.example,,zh-CN,public\nabroad@city.example,,en,public\nleader@city.example,,,\nforeign@city.example,,en,internal\n',
    );
    const { status } = await look();
    const folder = `bulletins/2021-02/${status.latest ?? ''}/`;
    const attached = (address: string): Buffer =>
      Buffer.from(post.taken.find(({ to }) => to === address)?.attachments[1]?.content ?? []);
    for (const [address, rendition] of [
      ['leader@city.example', ''],
      ['foreign@city.example', 'en/'],
      ['firm@city.example', 'public/'],
      ['abroad@city.example', 'public/en/'],
    ] as const) {
      const pdf = (await archive.get(`${folder}${rendition}bulletin.pdf`))?.body;
      expect(attached(address).equals(Buffer.from(pdf ?? [])), address).toBe(true);
    }
    expect(new Set(post.taken.map(({ to }) => attached(to).toString('base64'))).size).toBe(4);
    expect(post.taken.find(({ to }) => to === 'firm@city.example')?.attachments[1]?.name).toBe(
      '示例市商务局外贸月通报（公开版）_2021-02.pdf',
    );
  });

  test('waits while uploads are coming in: nothing is filed, nothing is mailed', async () => {
    now = new Date();
    const { status, mails } = await look();
    expect(status).toMatchObject({ state: 'ready', waitsFor: 'quiet', editions: [] });
    expect([mails, post.taken]).toEqual([{}, []]);
  });

  test('waits for its hour in the calendar, in the bureau’s time; editors see the draft, readers nothing', async () => {
    const hour = new Date(now.getTime() + 2 * 3600_000);
    const shanghai = new Date(hour.getTime() + 8 * 3600_000).toISOString().slice(0, 16);
    await archive.put('registers/calendar.csv', `month,release\n2021-02,${shanghai}\n`);
    expect((await look()).status).toMatchObject({ state: 'ready', waitsFor: 'calendar' });
    expect(post.taken.map(({ to }) => to)).toEqual(['editor@city.example']);
    now = new Date(hour.getTime() - 60_001);
    expect((await look()).status.state).toBe('ready');
    now = hour;
    expect((await look()).status.state).toBe('released');
  });

  test('waits for approval where the bureau wants that, and approval is of one edition', async () => {
    release = 'approved';
    expect((await look()).status).toMatchObject({ state: 'ready', waitsFor: 'approval' });
    await orderRelease(february, dependencies());
    expect((await look()).status.state).toBe('released');
  });

  test('is held by order until it is released by order', async () => {
    await orderHold(february, dependencies());
    expect((await look()).status).toMatchObject({ state: 'held', reasons: [{ code: 'held-by-order' }] });
    await orderRelease(february, dependencies());
    expect((await look()).status.state).toBe('released');
  });

  test('two who look at once make one edition and one mail per reader', async () => {
    const [left, right] = await Promise.all([look(), look()]);
    expect(left.status.editions).toEqual(right.status.editions);
    expect(post.taken).toHaveLength(3);
  });
});

describe('a month that is not', () => {
  test('is held with its reasons, which editors are mailed once; mending it releases it', async () => {
    const path = join(place, 'incoming/企业-202102.csv');
    const good = Buffer.from((await folderStore(join(place, 'incoming')).get('企业-202102.csv'))?.body ?? []);
    writeFileSync(
      path,
      Buffer.concat([
        good,
        Buffer.from('202102,43012,坏行,出口,84295212,502,0110,民营企业,43012,1,台,1.00,6.00\r\n'),
      ]),
    );
    await takeInAll({
      incoming: folderStore(join(place, 'incoming')),
      archive,
      log: silentLog,
      scratch: place,
    });
    const held = await look();
    await look();
    expect(held.status).toMatchObject({ state: 'held', reasons: [{ code: 'rows-rejected' }] });
    expect(post.to('editor@city.example')).toEqual(['【草稿】2021年2月外贸月通报待核']);
    expect(post.to('leader@city.example')).toEqual([]);
    writeFileSync(path, good);
    await takeInAll({
      incoming: folderStore(join(place, 'incoming')),
      archive,
      log: silentLog,
      scratch: place,
    });
    expect((await look()).status.state).toBe('released');
    expect(post.to('leader@city.example')).toHaveLength(1);
  });

  test('a correction after the release is a second edition with its notice; the first stays as it was', async () => {
    const first = (await look()).status.editions[0]?.fingerprint ?? '';
    const before = await archive.get(`bulletins/2021-02/${first}/bulletin.pdf`);
    await correct();
    const { status } = await look();
    expect(status.editions.map(({ number }) => number)).toEqual([1, 2]);
    expect(post.to('leader@city.example')[1]).toContain('【更正·第2版】');
    const second = status.editions[1]?.fingerprint ?? '';
    const model = Buffer.from((await archive.get(`bulletins/2021-02/${second}/model.json`))?.body ?? []);
    expect(model.toString()).toContain('修订原因：文件“企业-202102.csv”已重新上传。');
    expect((await look()).status).toEqual(status);
    expect((await archive.get(`bulletins/2021-02/${first}/bulletin.pdf`))?.version).toBe(before?.version);
    const page = Buffer.from((await archive.get('bulletins/index.html'))?.body ?? []).toString();
    expect([...page.matchAll(/第\d版 <span class="quiet">([^<]+)/g)].map(([, standing]) => standing)).toEqual(
      ['现行版', '已被新版取代'],
    );
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link);
    expect(links).toContain(`2021-02/${second}/bulletin.html`);
    expect(links).toContain(`2021-02/${first}/trade.sdmx.csv`);
    for (const link of links) expect(await archive.get(`bulletins/${link}`), link).toBeDefined();
  });
});

describe('a released month is not released again', () => {
  test('for a new reader, who has the edition that all the others have', async () => {
    const before = (await look()).status;
    await archive.put(
      'registers/recipients.csv',
      `${recipients}new@city.example,新读者,zh-CN,internal,reader\n`,
    );
    const { status, mails } = await look();
    expect(status).toEqual(before);
    expect(mails).toEqual({ already: 3, sent: 1 });
    expect(post.to('new@city.example')).toEqual(['2021年2月示例市进出口2.0亿元，同比增长33.3%']);
  });

  test('for a register that changes no figure, or another version of the code', async () => {
    const before = (await look()).status;
    await archive.put('registers/calendar.csv', 'month,release\n2021-03,2021-04-18T10:00\n');
    expect((await look()).status).toEqual(before);
    const { status } = await consider(february, { ...dependencies(), code: 'next' });
    expect(status).toEqual(before);
    expect(post.taken).toHaveLength(3);
  });

  test('unless somebody orders it anew', async () => {
    await look();
    const settings = Buffer.from((await archive.get('registers/bulletin.json'))?.body ?? []).toString();
    await archive.put('registers/bulletin.json', settings.replace('外贸月通报', '外贸月度通报'));
    expect((await look()).status.editions).toHaveLength(1);
    await orderAnew(february, dependencies());
    expect((await look()).status).toMatchObject({ state: 'released', order: null, editions: [{}, {}] });
    expect((await look()).status.editions).toHaveLength(2);
    expect(post.to('leader@city.example')).toHaveLength(2);
  });
});

test('figures that another version of the code reckons otherwise wait for approval', async () => {
  const first = (await look()).status.editions[0]?.fingerprint ?? '';
  const model = `bulletins/2021-02/${first}/model.json`;
  const held = Buffer.from((await archive.get(model))?.body ?? []).toString();
  await archive.put(model, held.replaceAll(/("value": "\d+\.)5"/g, '$14"'));
  const next = { ...dependencies(), code: 'next' };
  expect((await consider(february, next)).status).toMatchObject({
    state: 'revision-pending',
    waitsFor: 'approval',
    editions: [{}],
  });
  await orderRelease(february, dependencies());
  expect((await consider(february, next)).status).toMatchObject({ state: 'released', editions: [{}, {}] });
});

test('figures that come back after a correction are released and mailed once more', async () => {
  await look();
  await correct();
  await look();
  await upload('by-hand');
  const { status } = await look();
  expect(status.editions.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(post.to('leader@city.example')[2]).toContain('【更正·第3版】');
});

test('who looked at facts that were corrected meanwhile does not put them out after the correction', async () => {
  let isOvertaken = false;
  const overtaken: Store = {
    ...archive,
    putIfAbsent: async (key, body) => {
      if (key.endsWith('/status.json') && !isOvertaken) {
        isOvertaken = true;
        await correct();
        await look();
      }
      return archive.putIfAbsent(key, body);
    },
  };
  const { status } = await look(overtaken);
  expect(isOvertaken).toBe(true);
  expect(status.editions).toHaveLength(1);
  expect(status.editions[0]?.fingerprint).toBe((await look()).status.latest);
  expect(post.to('leader@city.example')).toHaveLength(1);
});

describe('the mail', () => {
  test('that one reader’s server refuses does not keep it from the others, and is not tried for ever', async () => {
    post.behaviour = ({ to }) => {
      if (to === 'foreign@city.example') throw new MailRefused('550 no such user');
    };
    expect((await look()).mails).toEqual({ sent: 2, refused: 1 });
    expect((await look()).mails).toEqual({ already: 3 });
  });

  test('that could not be handed over goes out when the server is back', async () => {
    post.behaviour = () => {
      throw new MailDeferred('connect ECONNREFUSED', { isOutage: true });
    };
    expect((await look()).mails).toEqual({ unsent: 3 });
    post.behaviour = () => undefined;
    expect((await look()).mails).toEqual({ sent: 3 });
    expect(post.taken).toHaveLength(3);
  });

  test('of which nobody knows is told to the operator once, and goes out again only by order', async () => {
    post.behaviour = ({ to }) => {
      if (to === 'leader@city.example') throw new Error('socket closed after DATA');
    };
    expect((await look()).mails).toEqual({ doubtful: 1, unsent: 2 });
    post.behaviour = () => undefined;
    expect((await look()).mails).toEqual({ doubtful: 1, sent: 2 });
    expect(post.to('operator@city.example')).toEqual([]);
    now = new Date(now.getTime() + 3600_000);
    await look();
    await look();
    expect(post.to('operator@city.example')).toEqual(['【需要处理】2021-02有邮件不知是否发出']);
    expect(post.to('leader@city.example')).toEqual([]);
    expect(await orderResend(february, dependencies(), 'leader@city.example')).toBe(1);
    await look();
    expect(post.to('leader@city.example')).toHaveLength(1);
  });
});

test('a process that dies at any step leaves nothing lost and nothing doubled when the month is looked at again', async () => {
  let steps = 0;
  for (let fatal = 1; fatal < 60; fatal += 1) {
    const fresh = folderStore(join(place, `archive-${fatal}`));
    cpSync(join(place, 'archive'), join(place, `archive-${fatal}`), { recursive: true });
    post = new Postbox();
    const { dying, died } = mortal(fresh, fatal);
    await look(dying).catch(() => undefined);
    if (!died()) {
      steps = fatal - 1;
      break;
    }
    now = new Date(now.getTime() + 3600_000);
    const { status } = await look(fresh);
    const readers = post.taken.filter(({ to }) => to !== 'operator@city.example').map(({ to }) => to);
    const doubted = post.to('operator@city.example').length;
    expect(status.editions, `died at step ${fatal}`).toHaveLength(1);
    expect(new Set(readers).size, `twice to one reader after step ${fatal}`).toBe(readers.length);
    expect(
      readers.length + (doubted > 0 && readers.length < 3 ? 1 : 0),
      `a mail lost after step ${fatal}`,
    ).toBe(3);
  }
  expect(steps).toBeGreaterThan(12);
}, 240_000);

/**
 * A store whose process dies just before its n-th write: from then on nothing answers. Of the files of an edition, which
 * are alike, the PDF and the manifest count.
 */
function mortal(store: Store, fatal: number): { dying: Store; died: () => boolean } {
  let writes = 0;
  const step = <T>(key: string, write: () => Promise<T>): Promise<T> => {
    if (!/^bulletins\/[^/]+\/[^/]+\//.test(key) || /\/(?:bulletin\.pdf|manifest\.json)$/.test(key))
      writes += 1;
    return writes >= fatal ? Promise.reject(new Error('killed')) : write();
  };
  return {
    died: () => writes >= fatal,
    dying: {
      ...store,
      put: (key, body) => step(key, () => store.put(key, body)),
      putIfAbsent: (key, body) => step(key, () => store.putIfAbsent(key, body)),
      putIfMatch: (key, body, version) => step(key, () => store.putIfMatch(key, body, version)),
    },
  };
}
