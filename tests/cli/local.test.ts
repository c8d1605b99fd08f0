import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'functions/cli/main.ts');
const february = '企业-202102.csv';
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'local-'));
  cpSync(join(root, 'fixtures/cases/by-hand/uploads'), join(place, 'city'), { recursive: true });
  writeFileSync(
    join(place, 'city/registers/recipients.csv'),
    'address,name,language,edition,role\nleader@city.example,市领导,zh-CN,internal,reader\n',
  );
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function mailbox(): string[] {
  try {
    return readdirSync(join(place, 'out/mailbox')).sort();
  } catch {
    return [];
  }
}

test('what stands in the folder becomes a bulletin and a mail that a mail program opens, once', async () => {
  for (let round = 0; round < 2; round += 1)
    expect(spawnSync(process.execPath, [program, 'local', 'city', '--once'], { cwd: place }).status).toBe(0);
  const [file = '', ...others] = mailbox();
  expect(others).toEqual([]);
  expect(file).toContain('leader@city.example');
  const mail = await simpleParser(readFileSync(join(place, 'out/mailbox', file)));
  expect(mail.subject).toBe('2021年2月示例市进出口2.0亿元，同比增长33.3%');
  expect(mail.attachments.map(({ filename }) => filename)).toEqual([
    'page-1.png',
    '示例市商务局外贸月通报_2021-02.pdf',
  ]);
});

test('a file that is dropped while it watches is taken in: refused with a mail, mended with another edition', async () => {
  const child = spawn(process.execPath, [program, 'local', 'city'], { cwd: place, stdio: 'ignore' });
  try {
    const patience = { timeout: 120_000, interval: 200 };
    await vi.waitFor(() => {
      expect(mailbox()).toHaveLength(1);
    }, patience);
    const path = join(place, 'city/incoming', february);
    const right = readFileSync(path, 'utf8');
    writeFileSync(path, '<!doctype html>');
    await vi.waitFor(() => {
      expect(mailbox().at(-1)).toMatch(/operator@localhost.*文件未采用/);
    }, patience);
    writeFileSync(path, right.replace('15000000.00,150000000.00', '16000000.00,160000000.00'));
    await vi.waitFor(() => {
      expect(mailbox().at(-1)).toMatch(/leader@city\.example.*【更正-第2版】/);
    }, patience);
  } finally {
    child.kill();
  }
});
