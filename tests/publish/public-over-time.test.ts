import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exhibitsIn, type Bulletin } from '../../functions/bulletin/model/bulletin.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import { publicFiles } from '../../functions/publish/edition/public-place.ts';
import type { Prepared } from '../../functions/publish/edition/prepared.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { momentOf } from '../../functions/trade/moment.ts';
import { monthOf, type Month } from '../../functions/trade/month.ts';

const city = resolve(import.meta.dirname, '../../fixtures/changsha');
const [january, february] = [monthOf(2021, 1), monthOf(2021, 2)];
let place: string;

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'over-time-'));
  cpSync(join(city, 'registers'), join(place, 'archive/registers'), { recursive: true });
  for (const year of ['2020', '2021'])
    cpSync(join(city, 'incoming', year), join(place, 'incoming', year), { recursive: true });
  await takeIn();
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const stores = () => ({ archive: folderStore(join(place, 'archive')), log: silentLog, scratch: place });

async function takeIn(): Promise<void> {
  await takeInAll({ ...stores(), incoming: folderStore(join(place, 'incoming')) });
}

/** A public edition that is given away. */
async function published(month: Month): Promise<Prepared> {
  const prepared = await prepare(month, { ...stores(), code: 'test' });
  await publicFiles(prepared, new Map(), 'built', stores().archive);
  return prepared;
}

function bulletinOf({ renderings }: Prepared, edition: 'internal' | 'public'): Bulletin {
  const found = renderings.find(
    ({ rendition }) => rendition.edition === edition && rendition.language === 'zh-CN',
  );
  if (found === undefined) throw new RangeError(edition);
  return found.bulletin;
}

/** What an edition prints of every figure, by exhibit, row and column. */
function printed(prepared: Prepared, edition: 'internal' | 'public'): ReadonlyMap<string, string> {
  const exhibits = exhibitsIn(bulletinOf(prepared, edition).chapters).filter(({ id }) => id !== 'sources');
  return new Map(
    exhibits.flatMap(({ id, columns, rows }) =>
      rows.flatMap(({ key, cells }) =>
        cells.map(({ text }, index) => [`${id} ${key} ${columns[index]?.key ?? ''}`, text] as const),
      ),
    ),
  );
}

/** The figures that an edition prints otherwise than the one before. */
function changed(before: Prepared, now: Prepared, edition: 'internal' | 'public'): string[] {
  const [was, is] = [printed(before, edition), printed(now, edition)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((figure) => was.get(figure) !== is.get(figure));
}

function edit(path: string, change: (text: string) => string, encoding: BufferEncoding = 'utf8'): void {
  const file = join(place, path);
  const text = readFileSync(file, encoding);
  const edited = change(text);
  expect(edited).not.toBe(text);
  writeFileSync(file, edited, encoding);
}

const firm = '4301240002';

test('one firm that is moved to another park changes no figure of the public edition', async () => {
  const before = await published(february);
  edit('archive/registers/enterprises.csv', (text) =>
    text
      .split('\n')
      .map((line) => (line.startsWith(firm) ? line.replace('CS-JKQ', 'HH-ZBQ') : line))
      .join('\n'),
  );
  const after = await published(february);
  expect(changed(before, after, 'internal').length).toBeGreaterThan(10);
  expect(changed(before, after, 'public')).toEqual([]);
  const again = await published(february);
  expect(changed(before, again, 'public')).toEqual([]);
  expect(again.fingerprint).toBe(after.fingerprint);
});

const header =
  '统计月份,海关注册编码,企业名称,进出口,商品编码,贸易伙伴编码,监管方式,企业性质,境内目的地/货源地,第一数量,计量单位,美元,人民币';

function late(firms: readonly string[]): void {
  const lines = firms.flatMap((code, index) =>
    [1, 2, 3].map(
      (row) =>
        `202102,${code},补报企业${index},出口,850440${row}9,502,0110,私营企业,43012,${row * 10},个,${2000000 + index * 7000 + row}.00,${14000000 + index * 50000 + row}.00`,
    ),
  );
  writeFileSync(join(place, 'incoming/2021/补报-2021-02.csv'), `${[header, ...lines].join('\n')}\n`);
}

/** Firms stand under other codes, in February's upload and in the register, and nothing else has changed. */
function recode(upload: string, firms: readonly string[]): void {
  const otherOf = (code: string): string => `4399${code.slice(4)}`;
  edit(upload, (text) => firms.reduce((now, code) => now.replaceAll(code, otherOf(code)), text), 'latin1');
  edit('archive/registers/enterprises.csv', (text) => {
    const own = text.split('\n').filter((line) => firms.some((code) => line.startsWith(code)));
    const others = own.map((line) => [otherOf(line.slice(0, 10)), '', ...line.split(',').slice(2)].join(','));
    return `${text.trimEnd()}\n${others.join('\n')}\n`;
  });
}

test('firms that have new codes are who they were: the late rows of another beside them wait', async () => {
  const before = await published(february);
  const upload = 'incoming/2021/企业申报-2021-02.csv';
  const text = readFileSync(join(place, upload), 'latin1');
  const registered = readFileSync(join(place, 'archive/registers/enterprises.csv'), 'utf8');
  const firms = [...new Set(Array.from(text.matchAll(/^2021\d\d,(\w{10}),/gm), ([, code = '']) => code))];
  const known = firms.filter((code) => registered.includes(`\n${code},`)).slice(0, 8);
  expect(known).toHaveLength(8);
  recode(upload, known);
  late(['4301240999']);
  await takeIn();
  const after = await published(february);
  expect(changed(before, after, 'internal')).toContain('overall export CNY-month');
  const told = changed(before, after, 'public').filter((figure) => !figure.startsWith('prices export '));
  expect(told).toEqual([]);
});

test('the late rows of one firm wait; with those of others the total is revised', async () => {
  const before = await published(february);
  late(['4301240999']);
  await takeIn();
  const after = await published(february);
  expect(changed(before, after, 'internal')).toContain('overall export CNY-month');
  // The tables of all families are set against what the edition before told by crossings.
  const together = after.evidence.together.changes.get(momentOf({ month: february, flow: 'export' }));
  expect(together?.then.map(({ shown }) => shown.length)).toEqual([5]);
  expect(new Set(together?.then[0]?.since.map(({ firm }) => firm)).size).toBe(1);
  // Prices of exports would be compared with figures that the public does not have.
  const others = changed(before, after, 'public').filter((figure) => !figure.startsWith('prices export '));
  expect(others).toEqual([]);
  const march = await published(monthOf(2021, 3));
  const of = (prepared: Prepared): string | undefined =>
    printed(prepared, 'public').get('trend 2021-02 export');
  expect(of(march)).toBe(of(before));
  const shown = bulletinOf(march, 'public').chapters.flatMap(({ blocks }) => blocks);
  expect(JSON.stringify(shown).includes('"mark":"provisional"')).toBe(true);
  late(Array.from({ length: 40 }, (_, index) => `43012409${String(index).padStart(2, '0')}`));
  await takeIn();
  const later = await published(february);
  expect(changed(after, later, 'public')).toContain('overall export CNY-month');
});

test('what one built edition kept closed stays closed in the next, whichever month comes first', async () => {
  const rows = ({ inputs }: Prepared): readonly string[] => inputs.closed;
  const [second, first] = [await published(february), await published(january)];
  expect(rows(second).length).toBeGreaterThan(10);
  expect(rows(first)).toEqual(expect.arrayContaining([...rows(second)]));
  const records: string[] = [];
  for await (const { key } of stores().archive.list('disclosure/2021')) records.push(key);
  expect(records).toEqual([
    `disclosure/2021-01/000002-${first.fingerprint}.json`,
    `disclosure/2021-02/000001-${second.fingerprint}.json`,
  ]);
  const third = await published(february);
  expect(rows(third)).toEqual(expect.arrayContaining([...rows(first)]));
});

test('a park that was closed stays closed under the one it has gone into', async () => {
  const before = await published(january);
  const closed = before.closings.flatMap(({ row }) => (row.startsWith('park:') ? [row.slice(5)] : []));
  const open = before.open.cuts.get('park')?.tallies.flatMap(({ key }) => (key === '' ? [] : [key])) ?? [];
  const [from = '', into = ''] = [closed.find((code) => code !== ''), open[0]];
  expect(closed).not.toContain(into);
  edit('archive/registers/parks.csv', (text) =>
    text
      .split('\n')
      .map((line) =>
        line.startsWith(`${from},`) ? `${line.split(',').slice(0, 8).join(',')},,2021-01,${into}` : line,
      )
      .join('\n'),
  );
  const after = await published(february);
  expect(after.closings).toContainEqual({ row: `park:${into}`, why: 'successor' });
  expect(after.open.cuts.get('park')?.tallies.map(({ key }) => key)).not.toContain(into);
});
