import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Message } from '../../functions/ports/mailer.ts';
import type { Store } from '../../functions/ports/store.ts';
import { editionFolder } from '../../functions/publish/archive/editions.ts';
import { mailMonth } from '../../functions/publish/mail/mailing.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { newStatus, type Status } from '../../functions/publish/archive/status.ts';
import { monthOf } from '../../functions/trade/month.ts';

const february = monthOf(2021, 2);
const now = '2021-03-10T02:00:00.000Z';
let place: string;
let archive: Store;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'large-'));
  archive = folderStore(join(place, 'archive'));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

/** The one mail that a state of February makes, of an edition whose PDF has so many bytes. */
async function mailOf(bytes: number, stateOf: (fingerprint: string) => Partial<Status>): Promise<Message> {
  const city = resolve(import.meta.dirname, '../../fixtures/cases/by-hand/uploads');
  cpSync(join(city, 'registers'), join(place, 'archive/registers'), { recursive: true });
  await archive.put(
    'registers/recipients.csv',
    'address,name,language,edition,role\neditor@city.example,,zh-CN,internal,editor\n',
  );
  const stores = { incoming: folderStore(join(city, 'incoming')), archive, log: silentLog, scratch: place };
  await takeInAll(stores);
  const { renderings, evidence, fingerprint } = await prepare(february, { ...stores, code: 'test' });
  const folder = editionFolder(february, fingerprint);
  await archive.put(`${folder}bulletin.pdf`, new Uint8Array(bytes));
  await archive.put(`${folder}page-1.png`, new Uint8Array(10));
  const taken: Message[] = [];
  const status = { ...newStatus(february, now), latest: fingerprint, ...stateOf(fingerprint) };
  await mailMonth(february, status, renderings, evidence.registers, {
    archive,
    operators: [],
    clock: { now: () => new Date(now) },
    link: (key, seconds) => Promise.resolve(`https://archive.example/${key}?for=${seconds}`),
    mailer: {
      send: (message) => {
        taken.push(message);
        return Promise.resolve({ id: '1' });
      },
    },
  });
  const [mail, ...others] = taken;
  if (mail === undefined || others.length > 0) throw new RangeError('there was not one mail');
  return mail;
}

const waiting = (): Partial<Status> => ({ state: 'ready', waitsFor: 'approval' });
const released = (fingerprint: string): Partial<Status> => ({
  state: 'released',
  editions: [{ number: 1, fingerprint, released: now, headline: '' }],
});

test.each([
  ['draft', waiting],
  ['release', released],
])(
  'a %s over nine megabytes comes as a link for twelve hours, as the mail says, and nothing claims to be attached',
  async (_, stateOf) => {
    const mail = await mailOf(9_000_001, stateOf);
    expect(mail.attachments.map(({ name }) => name)).toEqual(['page-1.png']);
    expect(mail.text).toMatch(
      /十二小时内有效.*https:\/\/archive\.example\/bulletins\/2021-02\/\w+\/bulletin\.pdf\?for=43200/,
    );
    expect(mail.text).not.toContain('见附件');
  },
);

test('an edition of nine megabytes is attached, and there is no link', async () => {
  const mail = await mailOf(9_000_000, released);
  expect(mail.attachments.map(({ type }) => type)).toEqual(['image/png', 'application/pdf']);
  expect(mail.text).toContain('见附件');
  expect(mail.text).not.toContain('https://archive.example');
});
