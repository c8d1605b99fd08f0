import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gb18030 } from '../../fixtures/changsha/generator/files.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import { UnreadableObject } from '../../functions/ports/store.ts';
import { run } from '../cli/run.ts';

const upload = '数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元\n202105,84295212,502,10,';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'names-'));
  mkdirSync(join(root, 'incoming'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A path with names as a ZIP of a Chinese Windows leaves them. */
const inGbk = (...names: readonly string[]): Buffer =>
  Buffer.concat([Buffer.from(join(root, 'incoming')), ...names.map((name) => gb18030(`/${name}`))]);
const keysOf = async (store = folderStore(join(root, 'incoming'))): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of store.list('')) keys.push(key);
  return keys;
};
const receipts = () =>
  takeInAll({
    ...{ incoming: folderStore(join(root, 'incoming')), archive: folderStore(join(root, 'archive')) },
    ...{ log: silentLog, scratch: join(root, 'scratch') },
  });

test('a file whose name is GBK is listed, read and taken in under its name, in a folder of such a name too', async () => {
  mkdirSync(inGbk('进口数据'));
  writeFileSync(inGbk('出口.csv'), `${upload}7\n`);
  writeFileSync(inGbk('进口数据', '五月.csv'), `${upload}9\n`);
  writeFileSync(join(root, 'incoming', '出口-b.csv'), `${upload}1\n`);
  writeFileSync(
    Buffer.concat([Buffer.from(join(root, 'incoming', 'export-')), Buffer.from([0xff])]),
    `${upload}5\n`,
  );
  const store = folderStore(join(root, 'incoming'));
  expect(await keysOf(store)).toEqual(['export-%ff', '出口-b.csv', '出口.csv', '进口数据/五月.csv']);
  expect(await text(await store.open('进口数据/五月.csv'))).toBe(`${upload}9\n`);
  const taken = await receipts();
  expect(taken.map(({ source, parts }) => [source.key, parts[0]?.flow, parts[0]?.usd])).toEqual([
    ['export-%ff', 'export', '5.00'],
    ['出口-b.csv', 'export', '1.00'],
    ['出口.csv', 'export', '7.00'],
    ['进口数据/五月.csv', 'import', '9.00'],
  ]);
  expect(await receipts()).toEqual(taken);
  const checked = run(['check', root, '--json']);
  expect(JSON.parse(checked.stdout)).toHaveLength(4);
});

test('two names that are the same text are two files', async () => {
  writeFileSync(inGbk('出口.csv'), `${upload}7\n`);
  writeFileSync(join(root, 'incoming', '出口.csv'), `${upload}8\n`);
  expect((await receipts()).map(({ parts }) => parts[0]?.usd).sort()).toEqual(['7.00', '8.00']);
});

test('links to files and folders are followed, each folder once', async () => {
  mkdirSync(join(root, 'elsewhere/deep'), { recursive: true });
  writeFileSync(join(root, 'elsewhere/出口.csv'), `${upload}7\n`);
  writeFileSync(join(root, 'elsewhere/deep/进口.csv'), `${upload}9\n`);
  symlinkSync(join(root, 'elsewhere/出口.csv'), join(root, 'incoming/出口-link.csv'));
  symlinkSync(join(root, 'elsewhere/deep'), join(root, 'incoming/linked'));
  symlinkSync(join(root, 'incoming'), join(root, 'elsewhere/deep/loop'));
  expect((await receipts()).map(({ source, parts }) => [source.key, parts[0]?.usd])).toEqual([
    ['linked/进口.csv', '9.00'],
    ['出口-link.csv', '7.00'],
  ]);
});

test.each([
  [
    'a link that leads nowhere',
    () => {
      symlinkSync(join(root, 'nowhere.csv'), join(root, 'incoming/出口-202105.csv'));
    },
    'ENOENT',
  ],
  [
    'a link to itself',
    () => {
      symlinkSync('出口-202105.csv', join(root, 'incoming/出口-202105.csv'));
    },
    'ELOOP',
  ],
])('%s is named and refused, and all else goes on', async (_, make, reason) => {
  make();
  writeFileSync(join(root, 'incoming/进口.csv'), `${upload}9\n`);
  writeFileSync(join(root, 'incoming/出口.csv'), `${upload}7\n`);
  const taken = await receipts();
  expect(taken.map(({ source, status }) => [source.key, status])).toEqual([
    ['出口-202105.csv', 'refused'],
    ['出口.csv', 'accepted'],
    ['进口.csv', 'accepted'],
  ]);
  expect(taken[0]?.rejects).toEqual([{ code: 'not-readable', details: { reason } }]);
  const out = join(root, 'out');
  const status = run(['status', '--in', root, '--out', out, '--json']);
  expect([status.status, status.stderr]).not.toContain(1);
  const figures = run([
    'figures',
    '--in',
    root,
    '--out',
    out,
    '--month',
    '2021-05',
    '--by',
    'market',
    '--lang',
    'en',
  ]);
  expect(figures.status).toBe(3);
  expect(figures.stderr).toContain('出口-202105.csv');
  expect(figures.stderr).toContain('cannot be read');
  const checked = run(['check', root, '--json']);
  expect(checked.status).toBe(2);
  expect(JSON.parse(checked.stdout)).toMatchObject([{ status: 'refused', wouldHold: true }, {}, {}]);
  rmSync(join(root, 'incoming/出口-202105.csv'));
  expect((await receipts()).map(({ status: it }) => it)).toEqual(['accepted', 'accepted']);
});

test('what cannot be opened says so with its name', async () => {
  symlinkSync('a.csv', join(root, 'incoming/a.csv'));
  const store = folderStore(join(root, 'incoming'));
  await expect(store.open('a.csv')).rejects.toThrow(UnreadableObject);
  await expect(store.get('a.csv')).rejects.toThrow(UnreadableObject);
});

test.each([
  ['zh-CN', '登记表“registers/parks.csv”在，但不能读取（ENOENT）'],
  ['en', 'The register "registers/parks.csv" is there and cannot be read (ENOENT)'],
])('a register that leads nowhere is the input at fault, and told in %s', (language, message) => {
  mkdirSync(join(root, 'registers'));
  symlinkSync(join(root, 'nowhere.csv'), join(root, 'registers/parks.csv'));
  writeFileSync(join(root, 'incoming/出口.csv'), `${upload}7\n`);
  const ended = run(['status', '--in', root, '--out', join(root, 'out'), '--lang', language]);
  expect([ended.status, ended.stderr]).toEqual([2, expect.stringContaining(message)]);
});
