import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bulletin } from '../../functions/bulletin/model/bulletin.ts';
import type { Receipt } from '../../functions/facts/receipt.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import { draftMessage, releaseMessage, uploadMessage } from '../../functions/publish/mail/messages.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { newStatus } from '../../functions/publish/archive/status.ts';
import { monthOf } from '../../functions/trade/month.ts';
import type { Recipient } from '../../functions/reference/recipients.ts';

const to = {
  ...{ address: 'operator@city.example', name: '', role: 'operator' },
  ...{ language: 'zh-CN', edition: 'internal' },
} satisfies Recipient;
const may = monthOf(2021, 5);
let place: string;
let receipts: Receipt[];
let bulletin: Bulletin;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'messages-'));
  const uploads = resolve(import.meta.dirname, '../../fixtures/cases/broken-rows/uploads/incoming');
  const folder = join(place, 'incoming');
  mkdirSync(folder);
  cpSync(uploads, folder, { recursive: true });
  writeFileSync(join(folder, '登录.csv'), '<!doctype html><html>登录</html>');
  const stores = { archive: folderStore(join(place, 'archive')), log: silentLog, scratch: place };
  receipts = await takeInAll({ ...stores, incoming: folderStore(folder) });
  ({ bulletin } = await prepare(may, { ...stores, code: 'test' }));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function receiptOf(status: Receipt['status']): Receipt {
  const found = receipts.find((receipt) => receipt.status === status);
  if (found === undefined) throw new RangeError(`no upload was ${status}`);
  return found;
}

describe('a mail on an upload', () => {
  test('says that the file was not taken only where none of it was', () => {
    expect(uploadMessage(to, receiptOf('refused')).subject).toMatch(/^【文件未采用】.*登录\.csv$/);
    expect(uploadMessage(to, receiptOf('accepted')).subject).toMatch(/^【文件待核】.*企业-202105\.csv$/);
    const english = { ...to, language: 'en' } as const;
    expect(uploadMessage(english, receiptOf('accepted')).subject).toMatch(/^\[File to be checked\] /);
  });
});

test('the reasons for a draft follow the sentence that announces them; the figures come after', async () => {
  const reasons = [{ code: 'flow-missing', details: { flow: 'import', month: '2021-05' } }];
  const status = { ...newStatus(may, '2021-06-20T00:00:00Z'), reasons };
  const nothing = { pdf: Buffer.of(), picture: Buffer.of(), link: () => Promise.resolve('') };
  const { html, text } = await draftMessage(to, status, bulletin, nothing);
  for (const said of [html, text]) {
    const [figure] = bulletin.front.keyFigures;
    const order = ['原因如下', '缺少2021年5月进口数据', `${figure?.value ?? '?'} ${figure?.unit ?? '?'}`].map(
      (words) => said.indexOf(words),
    );
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((left, right) => left - right));
  }
});

test('a draft of a month that readers have says which edition stands', async () => {
  const reasons = [{ code: 'flow-missing', details: { flow: 'import', month: '2021-05' } }];
  const released = '2021-06-20T00:00:00Z';
  const editions = [1, 2].map((number) => ({ number, fingerprint: `f${number}`, released, headline: '' }));
  const status = { ...newStatus(may, released), reasons, editions };
  const nothing = { pdf: Buffer.of(), picture: Buffer.of(), link: () => Promise.resolve('') };
  expect((await draftMessage(to, status, bulletin, nothing)).text).toContain('第2版已发布，仍然有效；');
  const { text } = await draftMessage({ ...to, language: 'en' }, status, bulletin, nothing);
  expect(text).toContain('Edition 2 is released and stands; ');
});

test('editors are told which characters no face draws, where, and what to do; readers have the notes', async () => {
  const undrawn = [{ character: '😀', places: ['表5-4 湖南😀网络公司'] }];
  const nothing = { pdf: Buffer.of(), picture: Buffer.of(), link: () => Promise.resolve('') };
  const status = newStatus(may, '2021-06-20T00:00:00Z');
  const editor = { ...to, role: 'editor' } as const;
  const told = [
    await draftMessage(editor, status, { ...bulletin, undrawn }, nothing),
    await releaseMessage(editor, 1, { ...bulletin, undrawn }, nothing),
  ];
  for (const { text } of told) {
    expect(text).toContain('（U+1F600，见表5-4 湖南😀网络公司）没有字形');
    expect(text).toContain('registers/fonts/');
  }
  const reader = { ...to, role: 'reader' } as const;
  expect((await releaseMessage(reader, 1, { ...bulletin, undrawn }, nothing)).text).not.toContain('字形');
});
