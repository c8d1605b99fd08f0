import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Receipt } from '../../functions/facts/receipt.ts';
import { readReceipts } from '../../functions/facts/receipts.ts';
import { takeInAll, type IntakeDependencies } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';

type Row = readonly string[];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mended-'));
  mkdirSync(join(folder, 'incoming'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const dependencies = (): IntakeDependencies => ({
  incoming: folderStore(join(folder, 'incoming')),
  archive: folderStore(join(folder, 'archive')),
  log: silentLog,
  scratch: folder,
});
const drop = (name: string, content: string | Uint8Array): void =>
  writeFileSync(join(folder, 'incoming', name), content);
const remove = (name: string): void => rmSync(join(folder, 'incoming', name));
const take = (): Promise<readonly Receipt[]> => takeInAll(dependencies());

/** The rows of each sheet that was handed back of an upload, from its header on. */
async function handedBack(key: string): Promise<Map<string, Row[]>> {
  const receipts = await readReceipts(dependencies().archive);
  const own = receipts.find(
    ({ source }) => (source.file ?? source.key) === key && source.key.startsWith(key),
  );
  const { sheets } = await readXlsx(readFileSync(join(folder, 'archive', own?.handedBack?.file ?? '')));
  return new Map(
    sheets.map(({ name, rows }) => {
      const texts = rows.map((row) => row.map(textOf));
      return [name, texts.slice(texts.findIndex((row) => row.includes('来源行（请勿改动）')))];
    }),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const saved = (sheets: ReadonlyMap<string, readonly Row[]>): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [...sheets].map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  });

/** The rows that were handed back, each with the cells that it should have had from the beginning. */
async function mended(key: string, right: (row: Row) => Row): Promise<Uint8Array> {
  const sheets = await handedBack(key);
  return await saved(
    new Map(
      [...sheets].map(([name, [header = [], ...rows]]) => {
        const last = header.length - 1;
        const cells = (row: Row): Row => Array.from({ length: last }, (_, place) => right(row)[place] ?? '');
        return [name, [header, ...rows.map((row) => [...cells(row), row[last] ?? ''])]];
      }),
    ),
  );
}

/** What receipts come to, whatever the file is called. */
const worth = (receipts: readonly Receipt[]): unknown =>
  receipts.map(({ status, layout, rows, rejectedMoney, parts, rejects, holds, amends }) => ({
    ...{ status, layout, rows, rejectedMoney, rejects, holds, amends },
    parts: parts.map(({ facts, ...part }) => [part, facts.slice(0, 'facts/month=2021-05'.length)]),
  }));

const header = ['month', 'product', 'market', 'regime', 'value_usd', 'value_cny'];
const right = (number: number): Row => [
  ...['202105', String(84290000 + number), '502', '10'],
  ...[`${100 + number}.25`, `${640 + number * 6}.50`],
];
const line = (row: Row): string => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');
const csv = (rows: readonly Row[], above: readonly string[] = []): string =>
  [...above, line(header), ...rows.map(line)].map((text) => `${text}\n`).join('');

/** Ways in which a row of people is wrong, none of which leaves it a row. */
const spoilt: readonly ((row: Row) => Row)[] = [
  ([, ...rest]) => ['2021年十三月', ...rest],
  ([month = '', , ...rest]) => [month, '=8429+1', ...rest],
  ([month = '', code = '', ...rest]) => [month, code.slice(0, -1), ...rest.slice(0, -1), '6千4'],
  (row) => row.slice(0, 3),
  (row) => [...row, '备注', '又一格'],
  ([month = '', code = '', , ...rest]) => [month, code, '#N/A', ...rest],
];

const forms: Readonly<Record<string, (rows: readonly Row[]) => Promise<string | Uint8Array>>> = {
  '出口.csv': (rows) => Promise.resolve(csv(rows)),
  '出口-行尾.csv': (rows) => Promise.resolve(`\uFEFF${csv(rows).replaceAll('\n', '\r\n')}`),
  '出口.txt': (rows) => Promise.resolve(csv(rows, ['2021年5月出口', '']).replaceAll(',', '\t')),
  '出口-宽.csv': (rows) => Promise.resolve(Buffer.from(`\uFEFF${csv(rows)}`, 'utf16le')),
  '出口.xlsx': (rows) => saved(new Map([['出口', [['2021年5月'], header, ...rows]]])),
  '五月.zip': (rows) => Promise.resolve(zipSync({ '甲/出口.csv': strToU8(csv(rows)) })),
};

describe('an upload with its mended rows is what it would have been, were it right at once', () => {
  test.each(Object.keys(forms))('%s', async (name) => {
    const top = name === '出口.txt' ? 4 : name === '出口.xlsx' ? 3 : 2;
    const write = forms[name] ?? (() => Promise.resolve(''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(fc.nat(4)), { minLength: 2, maxLength: 12 }), async (faults) => {
        fc.pre(faults.some((fault) => fault !== null) && faults.includes(null));
        const rows = faults.map((_, number) => right(number));
        // A sheet is as wide as its widest row.
        const ways = name.endsWith('.xlsx') ? spoilt.filter((_, place) => place !== 4) : spoilt;
        const wrong = rows.map((row, number) => ways[faults[number] ?? -1]?.(row) ?? row);
        rmSync(join(folder, 'archive'), { recursive: true, force: true });
        rmSync(join(folder, 'incoming'), { recursive: true });
        mkdirSync(join(folder, 'incoming'));
        drop(name, await write(rows));
        const atOnce = await take();
        drop(name, await write(wrong));
        const first = await take();
        const count = faults.filter((fault) => fault !== null).length;
        expect(first[0]?.rows).toMatchObject({ data: rows.length, facts: rows.length - count });
        expect(first[0]?.handedBack?.rows).toBe(count);
        drop(
          name.replace(/\.\w+$/, '-待修改.xlsx'),
          await mended(name, (row) => rows[Number(/\.(\d+)$/.exec(row.at(-1) ?? '')?.[1]) - top] ?? []),
        );
        const whole = await take();
        expect(worth(whole)).toEqual(worth(atOnce));
        expect(whole[0]?.rows).toMatchObject({ data: rows.length, facts: rows.length, rejects: 0 });
        expect(await readReceipts(dependencies().archive)).toEqual(whole);
        expect(await take()).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });
});

describe('rows that come again', () => {
  const rows = [0, 1, 2, 3, 4].map(right);
  const wrong = [...rows];
  wrong[1] = spoilt[0]?.(right(1)) ?? [];
  wrong[3] = spoilt[1]?.(right(3)) ?? [];
  const byMark = (row: Row): Row => right(Number(/\.(\d+)$/.exec(row.at(-1) ?? '')?.[1]) - 2);
  const sums = (receipts: readonly Receipt[]): unknown =>
    receipts.map(({ source, parts, rejects }) => [
      source.key,
      parts.map(({ rows: count, usd }) => `${count} ${usd}`).join(),
      rejects.map(({ code }) => code).join(' '),
    ]);
  const whole = [['出口-待修改.xlsx', '5 511.25', '']];

  beforeEach(async () => {
    drop('出口.csv', csv(wrong));
    await take();
  });

  test('count once, however often they come, under whatever name and in whatever form', async () => {
    const workbook = await mended('出口.csv', byMark);
    const sheets = await handedBack('出口.csv');
    drop('出口-待修改.xlsx', workbook);
    expect(sums(await take())).toEqual(whole);
    drop('出口-待修改 (1).xlsx', workbook);
    const [, other] = await take();
    expect(other?.source.sha256).toBe((await take())[0]?.source.sha256);
    remove('出口-待修改 (1).xlsx');
    const [[title = [], ...handed] = []] = sheets.values();
    const text = [title, ...handed.map((row) => [...byMark(row), row.at(-1) ?? ''])].map(line).join('\r\n');
    remove('出口-待修改.xlsx');
    drop('出口-待修改.csv', `\uFEFF${text}`);
    expect(sums(await take())).toEqual([['出口-待修改.csv', '5 511.25', '']]);
  });

  test('that are mended otherwise under another name are refused, and told beside which', async () => {
    drop('出口-待修改.xlsx', await mended('出口.csv', byMark));
    drop('改好.xlsx', await mended('出口.csv', (row) => [...byMark(row).slice(0, 4), '9', '60']));
    const [first, second] = await take();
    expect(sums(first ? [first] : [])).toEqual(whole);
    expect([second?.status, second?.rejects, second?.mentions]).toEqual([
      'refused',
      [{ code: 'completed-twice', text: '出口-待修改.xlsx' }],
      ['2021-05'],
    ]);
  });

  test('count for nothing where the upload was mended as a whole or is gone, and count again when it is back', async () => {
    drop('出口-待修改.xlsx', await mended('出口.csv', byMark));
    await take();
    const absent = ['出口-待修改.xlsx', '', 'completes-absent'];
    drop('出口.csv', csv(rows));
    expect(sums(await take())).toEqual([absent, ['出口.csv', '5 511.25', '']]);
    rmSync(join(folder, 'archive'), { recursive: true });
    expect(sums(await take())).toEqual([absent, ['出口.csv', '5 511.25', '']]);
    remove('出口.csv');
    expect(sums(await take())).toEqual([absent]);
    drop('出口.csv', csv(wrong));
    expect(sums(await take())).toEqual(whole);
    remove('出口-待修改.xlsx');
    expect(sums(await take())).toEqual([['出口.csv', '3 306.75', 'month-unreadable formula-unvalued']]);
  });

  test('still wrong are handed back again, and told where they stand now', async () => {
    drop(
      '出口-待修改.xlsx',
      await mended('出口.csv', (row) =>
        row.at(-1)?.endsWith('.5') === true ? row.slice(0, -1) : byMark(row),
      ),
    );
    const [partly] = await take();
    expect([partly?.rows.facts, partly?.handedBack?.rows, partly?.rejects[0]?.cell]).toEqual([4, 1, 'B3']);
    expect(partly?.handedBack?.file).toMatch(/\/出口-待修改2\.xlsx$/);
    drop('出口-待修改2.xlsx', await mended('出口-待修改.xlsx', byMark));
    expect(sums(await take())).toEqual([['出口-待修改2.xlsx', '5 511.25', '']]);
    // Mended further in its own place, it stands for itself, and what completed its former content counts for nothing.
    drop('出口-待修改.xlsx', await mended('出口.csv', byMark).catch(() => new Uint8Array()));
    remove('出口-待修改.xlsx');
    expect(sums(await take())).toEqual([
      ['出口-待修改2.xlsx', '', 'completes-absent'],
      ['出口.csv', '3 306.75', 'month-unreadable formula-unvalued'],
    ]);
  });

  test('without those that were deleted leave these not taken, and hand them back once more', async () => {
    const [[title = [], first = []] = []] = (await handedBack('出口.csv')).values();
    drop(
      '出口-待修改.xlsx',
      await saved(new Map([['出口', [title, [...byMark(first), first.at(-1) ?? '']]]])),
    );
    const [partly] = await take();
    expect(partly?.rows).toMatchObject({ data: 5, facts: 4, rejects: 1 });
    expect(partly?.rejects).toMatchObject([{ line: 5, cell: '出口.csv › 5', column: 'product' }]);
    expect(partly?.handedBack?.rows).toBe(1);
  });

  test.each<[string, (rows: Row[]) => Row[], object]>([
    ['a row more', (all) => [...all, [...right(9), '']], { code: 'mended-row-unmarked', line: 4 }],
    ['a row copied', (all) => [...all, all[1] ?? []], { code: 'mended-row-twice', line: 4 }],
    [
      'a row that was taken',
      (all) => [...all, [...right(0), (all[1]?.at(-1) ?? '').replace(/\d+$/, '2')]],
      { code: 'mended-row-taken', line: 4 },
    ],
    [
      'a row of another content',
      (all) => [...all, [...right(0), (all[1]?.at(-1) ?? '').replace(/\.\w{12}\./, '.0123456789ab.')]],
      { code: 'mended-of-several', line: 4 },
    ],
    [
      'columns in another order',
      (all) => all.map(([one = '', two = '', ...rest]) => [two, one, ...rest]),
      { code: 'mended-columns', text: 'product' },
    ],
    ['no row at all', (all) => all.slice(0, 1), { code: 'no-rows' }],
  ])('with %s add nothing', async (_, change, problem) => {
    const [[title = [], ...handed] = []] = (await handedBack('出口.csv')).values();
    const all = [title, ...handed.map((row) => [...byMark(row), row.at(-1) ?? ''])];
    drop('出口-待修改.xlsx', await saved(new Map([['出口', change(all)]])));
    const [own, original] = await take();
    expect([own?.status, own?.parts]).toEqual(['refused', []]);
    expect(own?.rejects).toMatchObject([problem]);
    expect(sums(original ? [original] : [])).toEqual([
      ['出口.csv', '3 306.75', 'month-unreadable formula-unvalued'],
    ]);
  });

  test('take the flow, the kind and the currency of what the manifest says of the upload', async () => {
    remove('出口.csv');
    drop('甲.csv', csv(wrong));
    drop('manifest.csv', 'file,flow,kind\n甲.csv,import,更正\n');
    await take();
    drop('甲-待修改.xlsx', await mended('甲.csv', byMark));
    const [own] = await take();
    expect([own?.parts[0]?.flow, own?.amends?.kind, own?.rows.facts]).toEqual(['import', 'correction', 5]);
  });
});

test('every sheet with faults is handed back, and the rows of each go back into their own', async () => {
  const sheet = (usd: string): Row[] => [header, right(0), ['202105', '84290009', '502', '10', usd, '64']];
  drop(
    '五月.xlsx',
    await saved(
      new Map([
        ['出口', sheet('1O')],
        ['进口', sheet('10')],
        ['出口 2', sheet('1l')],
      ]),
    ),
  );
  const before = await take();
  expect(before.map(({ rows }) => rows.facts)).toEqual([1, 2, 1]);
  expect([...(await handedBack('五月.xlsx')).keys()]).toEqual(['出口', '出口 2']);
  drop('五月-待修改.xlsx', await mended('五月.xlsx', (row) => [...row.slice(0, 4), '10', '64']));
  const whole = await take();
  expect(whole.map(({ source, rows, parts }) => [source.key, rows.facts, parts[0]?.usd])).toEqual([
    ['五月-待修改.xlsx › 出口', 2, '110.25'],
    ['五月-待修改.xlsx › 进口', 2, '110.25'],
    ['五月-待修改.xlsx › 出口 2', 2, '110.25'],
  ]);
});

test('the same faults are handed back in the same bytes', async () => {
  const bytes: Buffer[] = [];
  for (const archive of ['archive', 'another']) {
    drop('出口.csv', csv([right(0), spoilt[0]?.(right(1)) ?? []]));
    const [receipt] = await takeInAll({ ...dependencies(), archive: folderStore(join(folder, archive)) });
    bytes.push(readFileSync(join(folder, archive, receipt?.handedBack?.file ?? '')));
  }
  expect(bytes[0]).toEqual(bytes[1]);
});
