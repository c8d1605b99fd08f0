import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allMonths, UnlikeColumns } from '../../functions/publish/site/all-months.ts';
import { Bureau } from './bureau.ts';
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

async function filesUnder(prefix: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { key } of bureau.archive.list(prefix)) {
    const body = (await bureau.archive.get(key))?.body ?? Buffer.of();
    found.set(key.slice(prefix.length), createHash('sha256').update(body).digest('hex'));
  }
  return found;
}

async function text(key: string): Promise<string> {
  return Buffer.from((await bureau.archive.get(key))?.body ?? []).toString();
}

const made = [
  'calendar.ics',
  'catalog.jsonld',
  'feed.atom',
  'index.html',
  'structure.sdmx.json',
  'trade.sdmx.csv',
];
const inEnglish = ['en/calendar.ics', 'en/feed.atom', 'en/index.html'];

describe('the public site', () => {
  test('has what was filed as public, pages and feeds of it, and nothing of the bureau’s own', async () => {
    await bureau.look();
    const site = await filesUnder('public-site/');
    const filed = await filesUnder('public/');
    const copied = [...site].filter(([name]) => !made.includes(name) && !inEnglish.includes(name));
    expect(new Map(copied)).toEqual(filed);
    expect(filed.size).toBeGreaterThan(20);
    expect([...site.keys()]).toEqual(expect.arrayContaining([...made, ...inEnglish]));
    const own = await filesUnder('bulletins/');
    const internal = [...own].filter(([name]) => !name.includes('/public/')).map(([, hash]) => hash);
    const open = new Set([...own].filter(([name]) => name.includes('/public/')).map(([, hash]) => hash));
    expect(internal.filter((hash) => !open.has(hash) && [...site.values()].includes(hash))).toEqual([]);
    for (const name of [...made, ...inEnglish])
      expect(await text(`public-site/${name}`)).not.toMatch(/bulletins\/|内部版/);
  });

  test('looked at again it is the same, byte for byte', async () => {
    await bureau.look();
    const before = await filesUnder('public-site/');
    await bureau.look();
    expect(await filesUnder('public-site/')).toEqual(before);
  });

  test('after a correction its data are those of the newest public edition, and the former one stays', async () => {
    await bureau.look();
    await bureau.addFirms(40);
    await bureau.look();
    const rows = async (key: string): Promise<string[]> => (await text(key)).split('\r\n').sort();
    const newest = await rows('public/2021-02/2/trade.sdmx.csv');
    expect(await rows('public-site/trade.sdmx.csv')).toEqual(newest);
    expect(newest).not.toEqual(await rows('public/2021-02/1/trade.sdmx.csv'));
    const page = await text('public-site/index.html');
    expect(page).toContain('href="2021-02/2/bulletin.html"');
    expect(page).toContain('href="2021-02/1/bulletin.html"');
    expect((await text('public-site/feed.atom')).match(/<entry>/g)).toHaveLength(2);
  });

  test('every link of its pages leads to a file of it', async () => {
    await bureau.look();
    const site = await filesUnder('public-site/');
    for (const name of ['index.html', 'en/index.html']) {
      const links = [...(await text(`public-site/${name}`)).matchAll(/href="([^"#]+)"/g)].map(
        ([, link = '']) => link,
      );
      expect(links.length).toBeGreaterThan(8);
      for (const link of links)
        expect(site.has(new URL(link, `https://x/${name}`).pathname.slice(1)), link).toBe(true);
    }
  });

  test('nothing is there of a month that is held', async () => {
    await bureau.archive.delete('registers/bulletin.json');
    expect((await bureau.look()).status.state).toBe('held');
    expect(await filesUnder('public-site/')).toEqual(new Map());
  });
});

describe('the data of all months', () => {
  const header = 'FREQ,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE';
  const file = (...rows: readonly string[]): Buffer => Buffer.from(`${[header, ...rows].join('\r\n')}\r\n`);

  test('are the rows of the months as they are, in the order of their keys, and no others', () => {
    const may = ['M,110,X,_T,USD,2021-05,1', 'M,502,X,_T,USD,2021-05,2'];
    const june = ['M,110,X,_T,USD,2021-06,3'];
    const together = Buffer.from(allMonths([file(...june), file(...may)]) ?? []).toString();
    expect(together.trimEnd().split('\r\n')).toEqual([header, may[0], june[0], may[1]]);
    expect(allMonths([])).toBeUndefined();
  });

  test('of files with other columns are refused', () => {
    expect(() => allMonths([file(), Buffer.from('OTHER\r\n')])).toThrow(UnlikeColumns);
  });
});
