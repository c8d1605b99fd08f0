import { readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeIn, takeInAll } from '../../functions/intake/intake.ts';
import { isUpload, receiptKey, uploadId, uploadsConcerned } from '../../functions/intake/upload-keys.ts';
import type { Receipt } from '../../functions/facts/receipt.ts';
import { readReceipts } from '../../functions/facts/receipts.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Store } from '../../functions/ports/store.ts';
import { folderWith } from './reading.ts';

const header = '数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元\n';
const upload = `${header}202105,84295212,502,10,100\n202106,84295212,502,10,7\n`;
const key = '海关/出口.csv';

let folder: string;
let incoming: Store;
let archive: Store;

beforeEach(() => {
  folder = folderWith({ [`incoming/${key}`]: upload });
  incoming = folderStore(join(folder, 'incoming'));
  archive = folderStore(join(folder, 'archive'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const dependencies = (over: Partial<{ archive: Store }> = {}) => ({
  ...{ incoming, archive, log: silentLog, scratch: join(folder, 'scratch') },
  ...over,
});
const drop = (name: string, content: string): void => {
  mkdirSync(join(folder, 'incoming', name, '..'), { recursive: true });
  writeFileSync(join(folder, 'incoming', name), content);
};
async function archived(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key: name } of archive.list('')) keys.push(name);
  return keys;
}
const stored = (name: string): Buffer => readFileSync(join(folder, 'archive', name));

async function taken(name = key): Promise<Receipt> {
  const [receipt] = await takeIn(name, dependencies());
  if (receipt === undefined) throw new RangeError(`nothing stands under "${name}"`);
  return receipt;
}

/** A store that tells what is written to it, in order, and may break at one of its writes. */
function watched(store: Store, writes: string[], breaksAt = Infinity): Store {
  const note = (name: string): void => {
    if (writes.length === breaksAt) throw new Error('the power went');
    writes.push(name);
  };
  return {
    ...store,
    get: (name) => store.get(name),
    list: (prefix) => store.list(prefix),
    put: (name, body) => (note(name), store.put(name, body)),
    putFile: (name, path) => (note(name), store.putFile(name, path)),
    putIfAbsent: (name, body) => (note(name), store.putIfAbsent(name, body)),
    putIfMatch: (name, body, version) => (note(name), store.putIfMatch(name, body, version)),
    delete: (name) => (note(`delete ${name}`), store.delete(name)),
  };
}

describe('taking in an upload', () => {
  test('files its facts by month and then its receipt, the only commit point', async () => {
    const writes: string[] = [];
    await takeIn(key, dependencies({ archive: watched(archive, writes) }));
    expect(writes).toEqual([
      expect.stringMatching(/^facts\/month=2021-05\/[0-9a-f]{16}-[0-9a-f]{12}\.parquet$/),
      expect.stringMatching(/^facts\/month=2021-06\/[0-9a-f]{16}-[0-9a-f]{12}\.parquet$/),
      `intake/${uploadId(key)}.json`,
    ]);
  });

  test('a receipt names its source, its sums and the files of its facts', async () => {
    const receipt = await taken();
    expect(receipt.source).toMatchObject({ key, size: Buffer.byteLength(upload) });
    expect(receipt.parts.map(({ month, flow, usd }) => [month, flow, usd])).toEqual([
      ['2021-05', 'export', '100.00'],
      ['2021-06', 'export', '7.00'],
    ]);
    expect(await archived()).toEqual([...receipt.parts.map(({ facts }) => facts), receiptKey(key)]);
  });

  test('twice changes nothing; the same content again gives the same bytes', async () => {
    const first = await taken();
    const bytes = first.parts.map(({ facts }) => stored(facts));
    const writes: string[] = [];
    await takeIn(key, dependencies({ archive: watched(archive, writes) }));
    expect(writes).toEqual([]);
    rmSync(join(folder, 'archive'), { recursive: true });
    const again = await taken();
    expect(again).toEqual(first);
    expect(again.parts.map(({ facts }) => stored(facts))).toEqual(bytes);
  });

  test('a correction replaces the facts of the former content, after the commit', async () => {
    const former = await taken();
    drop(key, upload.replace('202106', '202107').replace(',100', ',99'));
    const writes: string[] = [];
    await takeIn(key, dependencies({ archive: watched(archive, writes) }));
    expect(writes.slice(-3)).toEqual([
      receiptKey(key),
      ...former.parts.map(({ facts }) => `delete ${facts}`),
    ]);
    expect((await archived()).map((name) => name.slice(0, 19))).toEqual([
      'facts/month=2021-05',
      'facts/month=2021-07',
      `intake/${uploadId(key)}`.slice(0, 19),
    ]);
  });

  test.each([0, 1, 2])('broken off at write %i it leaves what counted before', async (breaksAt) => {
    const former = await taken();
    drop(key, upload.replace(',100', ',99'));
    const broken = takeIn(key, dependencies({ archive: watched(archive, [], breaksAt) }));
    await expect(broken).rejects.toThrow('the power went');
    expect(JSON.parse(stored(receiptKey(key)).toString())).toEqual(former);
    for (const { facts } of former.parts) expect(stored(facts).byteLength).toBeGreaterThan(0);
    expect((await taken()).parts[0]?.usd).toBe('99.00');
  });

  test('a refused upload has a receipt and no facts, those of its former content gone', async () => {
    await taken();
    drop(key, '<html></html>');
    expect(await taken()).toMatchObject({
      status: 'refused',
      parts: [],
      rejects: [{ code: 'html-not-csv' }],
    });
    expect(await archived()).toEqual([receiptKey(key)]);
  });

  test('an upload that is gone is withdrawn', async () => {
    await taken();
    rmSync(join(folder, 'incoming', key));
    expect(await takeIn(key, dependencies())).toEqual([]);
    expect(await archived()).toEqual([]);
  });

  test('more than a thousand rejects stand in a table of their own, safe to open in a spreadsheet', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => `202105,=cmd${index},502,10,5\n`);
    drop(key, header + rows.join(''));
    const receipt = await taken();
    expect([receipt.rows.rejects, receipt.rejects.length]).toEqual([1200, 1000]);
    const table = stored(receipt.rejectsFile ?? '')
      .toString()
      .trim()
      .split('\r\n');
    expect(table).toHaveLength(1201);
    expect(table[1]).toBe(`2,商品编码,"'=cmd0",product-malformed,`);
    drop(key, upload);
    await taken();
    expect(await archived()).not.toContain(receipt.rejectsFile);
  });
});

describe('all uploads', () => {
  test('are brought in line with what is there; registers, manifests and hidden files are none', async () => {
    drop('进口/b.csv', upload);
    drop('manifest.csv', 'file,flow\n');
    drop('.hidden/出口.csv', upload);
    drop('~$出口.csv', upload);
    drop('registers/parks.csv', 'code\n');
    const receipts = await takeInAll(dependencies());
    expect(receipts.map((receipt) => receipt.source.key)).toEqual([key, '进口/b.csv']);
    rmSync(join(folder, 'incoming', '进口'), { recursive: true });
    expect(await takeInAll(dependencies())).toHaveLength(1);
    expect((await archived()).filter((name) => name.startsWith('intake/'))).toEqual([receiptKey(key)]);
  });

  test('a receipt of what a system left, by a version that read it, is withdrawn', async () => {
    const [name, moved] = ['Thumbs.db', 'x/出口.csv'];
    drop(moved, upload);
    const [receipt] = await takeIn(moved, dependencies());
    rmSync(join(folder, 'incoming', moved));
    await archive.delete(receiptKey(moved));
    drop(name, upload);
    await archive.put(
      receiptKey(name),
      JSON.stringify({ ...receipt, upload: uploadId(name), source: { ...receipt?.source, key: name } }),
    );
    expect(await readReceipts(archive)).toHaveLength(1);
    expect((await takeInAll(dependencies())).map(({ source }) => source.key)).toEqual([key]);
    expect((await readReceipts(archive)).map(({ source }) => source.key)).toEqual([key]);
  });

  test.each([
    ['2021/出口.csv', true],
    ['a.txt', true],
    ['registers/parks.csv', false],
    ['2021/Manifest.csv', false],
    ['.store/x.csv', false],
  ])('whether %s is one: %s', (name, expected) => {
    expect(isUpload(name)).toBe(expected);
  });
});

describe('an upload at which the intake fails', () => {
  test('keeps no other from being taken in and is named', async () => {
    const names = ['a 出口.csv', 'b 出口.csv', 'c 出口.csv'];
    for (const [index, name] of names.entries()) drop(name, `${header}202105,84295212,502,10,${index + 1}\n`);
    const broken: Store = {
      ...incoming,
      open: (name) =>
        name === names[0] ? Promise.reject(new Error('unreadable disk')) : incoming.open(name),
    };
    await expect(takeInAll({ ...dependencies(), incoming: broken })).rejects.toMatchObject({
      name: 'UploadsNotTakenIn',
      errors: [{ key: names[0], cause: new Error('unreadable disk') }],
    });
    const receipts = await readReceipts(archive);
    expect(receipts.map(({ source, status }) => [source.key, status])).toEqual([
      [names[0], 'refused'],
      ...[names[1], names[2], key].map((name) => [name, 'accepted']),
    ]);
  });
});

describe('a manifest beside the uploads', () => {
  const say = (text: string): void => drop('海关/manifest.csv', text);

  test('that comes later has the upload read again', async () => {
    drop('海关/a.csv', upload);
    expect((await taken('海关/a.csv')).rejects).toMatchObject([{ code: 'flow-untold' }]);
    say('文件,进出口,类别\na.csv,进口,快讯\n');
    expect(await taken('海关/a.csv')).toMatchObject({
      edition: 'flash',
      parts: [{ flow: 'import' }, { flow: 'import' }],
    });
    expect(await uploadsConcerned('海关/manifest.csv', incoming)).toEqual(['海关/a.csv', key]);
  });

  test('that agrees holds nothing', async () => {
    say(
      'file,flow,currency,months,dataset,kind,rows,sum\n出口.csv,export,usd,2021-05 2021-06,platform,正式,2,"107.00"\n',
    );
    expect(await taken()).toMatchObject({ edition: 'formal', holds: [] });
  });

  test('that contradicts key or content holds the upload, with every contradiction told', async () => {
    say('文件,进出口,币种,月份,数据集,行数,金额合计\n出口.csv,进口,人民币,202105,enterprise,3,\n');
    const { holds } = await taken();
    expect(
      holds.map(({ code, column, text, details }) => [code, column ?? '', text, details?.['found']]),
    ).toEqual([
      ['manifest-contradicts', 'months', '2021-05', '2021-05 2021-06'],
      ['manifest-contradicts', 'currency', 'cny', 'usd'],
      ['manifest-contradicts', 'dataset', 'enterprise', 'platform'],
      ['manifest-contradicts', 'rows', '3', '2'],
      ['flow-contradicts', '', 'export', 'import'],
    ]);
    say('文件,金额合计\n出口.csv,108\n');
    expect((await taken()).holds).toMatchObject([
      { column: 'sum', text: '108.00', details: { found: '107.00' } },
    ]);
  });

  test('that speaks of a file on two lines holds it, and tells the lines', async () => {
    say('file,flow\n出口.csv,出口\n\n出口.csv,出口\n');
    expect((await taken()).holds).toMatchObject([
      { code: 'manifest-file-twice', text: '出口.csv', details: { lines: '2, 4' } },
    ]);
    say('file,flow\n出口.csv,出口\n进口.csv,进口\n');
    expect((await taken()).holds).toEqual([]);
  });

  test('whose cells or header cannot be read holds the uploads it stands beside', async () => {
    say('file,flow,months\n出口.csv,外贸,五月\n');
    expect((await taken()).holds.map(({ code, column }) => [code, column])).toEqual([
      ['manifest-cell-unreadable', 'flow'],
      ['manifest-cell-unreadable', 'months'],
    ]);
    say('名字,进出口\n出口.csv,出口\n');
    expect((await taken()).holds.map(({ code }) => code)).toEqual(['manifest-header-unknown']);
  });
});
