import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readReceipts } from '../../functions/facts/receipts.ts';
import { UploadsNotTakenIn } from '../../functions/intake/failure.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Store } from '../../functions/ports/store.ts';
import { gather } from '../../functions/publish/gather/gather.ts';
import { askEverything } from '../../functions/publish/gather/read-month.ts';
import { readRegisters } from '../../functions/publish/gather/read-registers.ts';
import { mailUploads } from '../../functions/publish/mail/mailing.ts';
import { reportOn } from '../../functions/publish/release/month-report.ts';
import { changeStatus } from '../../functions/publish/archive/status.ts';
import { monthOf, type Month } from '../../functions/trade/month.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';
import { Postbox } from './bureau.ts';

const [june20, may, june] = [monthOf(2020, 6), monthOf(2021, 5), monthOf(2021, 6)];
const header =
  '统计月份,海关注册编码,企业名称,进出口,商品编码,贸易伙伴编码,监管方式,数量,计量单位,美元,人民币';

let place: string;
let incoming: Store;
let archive: Store;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'not-taken-'));
  [incoming, archive] = [folderStore(join(place, 'incoming')), folderStore(join(place, 'archive'))];
  await put('企业-202006.csv', rows('202006', 1, '1000.00', '7000.00'));
  await put('企业-202105.csv', rows('202105', 1, '1100.00', '7100.00'));
  await put('企业-202106-1.csv', rows('202106', 1, '1200.00', '7700.00'));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

/** An export and an import of one firm. */
function rows(month: string, firm: number, usd: string, cny: string): string[] {
  const own = `430123456${firm},甲${firm}公司`;
  return [
    `${month},${own},出口,84295211,502,0110,10,台,${usd},${cny}`,
    `${month},${own},进口,85423190,116,0110,100,个,${usd},${cny}`,
  ];
}

async function put(key: string, lines: readonly string[], above = ''): Promise<void> {
  await incoming.put(key, `${above}${[header, ...lines].join('\n')}\n`);
}

async function heldBy(month: Month): Promise<string[]> {
  await takeInAll({ incoming, archive, log: silentLog, scratch: place });
  const dependencies = { archive, log: silentLog, scratch: place };
  const { holds } = await gather(await askEverything(month, dependencies), dependencies);
  return holds.map(({ code, details }) => `${code} ${details['file']} ${details['untold'] ?? ''}`.trim());
}

const refusedRows = rows('6月', 2, '1200.00', '7700.00');

describe('an upload of which every row was refused', () => {
  test('holds the month that its name tells, and no other', async () => {
    await put('企业-202106-2.csv', refusedRows);
    expect(await heldBy(june)).toEqual(['rows-rejected 企业-202106-2.csv']);
    expect(await heldBy(may)).toEqual([]);
    expect(await heldBy(june20)).toEqual([]);
  });

  test('holds the month of its folder', async () => {
    await put('2021年6月/第二批.csv', refusedRows);
    expect(await heldBy(june)).toEqual(['rows-rejected 2021年6月/第二批.csv']);
    expect(await heldBy(may)).toEqual([]);
  });

  test('holds the month that its rows tell, though another cell is what was refused', async () => {
    await put('补充.csv', rows('2021-06', 2, 'x', '1.00'));
    expect(await heldBy(june)).toEqual(['rows-rejected 补充.csv']);
    expect(await heldBy(may)).toEqual([]);
  });

  test('holds the month of rows that are broken further on', async () => {
    await put('补充.csv', [...rows('2020-06', 2, '1.00', '7.00'), '2021-06,4301234562,甲2公司,出口']);
    expect(await heldBy(june)).toEqual(['rows-rejected 补充.csv']);
    expect(await heldBy(may)).toEqual([]);
  });

  test('holds the month that its title tells', async () => {
    await put('第二批.csv', refusedRows, '2021年6月企业进出口明细\n');
    expect(await heldBy(june)).toEqual(['rows-rejected 第二批.csv']);
    expect(await heldBy(may)).toEqual([]);
  });

  test('holds the month that the manifest tells', async () => {
    await put('第二批.csv', refusedRows);
    await incoming.put('manifest.csv', '文件,月份\n第二批.csv,2021-06\n');
    expect(await heldBy(june)).toContain('rows-rejected 第二批.csv');
    expect(await heldBy(may)).toEqual([]);
  });

  test('holds all months of a span in its name', async () => {
    await put('企业-2021年5-6月.csv', refusedRows);
    expect([await heldBy(may), await heldBy(june), await heldBy(june20)]).toEqual([
      ['rows-rejected 企业-2021年5-6月.csv'],
      ['rows-rejected 企业-2021年5-6月.csv'],
      [],
    ]);
  });

  test('tells no month: every month that is not released waits, and says so', async () => {
    await put('第二批.csv', refusedRows);
    await changeStatus(archive, june20, '2021-07-01T00:00:00Z', (status) => ({
      ...{ ...status, state: 'released' },
      editions: [{ number: 1, fingerprint: 'f', released: '2020-07-20T00:00:00Z', headline: '' }],
    }));
    expect(await heldBy(june)).toEqual(['rows-rejected 第二批.csv yes']);
    expect(await heldBy(may)).toEqual(['rows-rejected 第二批.csv yes']);
    expect(await heldBy(june20)).toEqual([]);
    const told = { code: 'rows-rejected', details: { file: '第二批.csv', rows: '2', untold: 'yes' } };
    expect(evidenceWordsIn('zh-CN')(told)).toContain('未发布的各月均须等候');
    expect(evidenceWordsIn('en')(told)).toContain('every month that is not released waits');
  });

  test('is listed by the status of the month, as is an upload that was refused whole', async () => {
    await put('企业-202106-2.csv', refusedRows);
    await incoming.put('企业-202106-3.csv', '<html></html>');
    await heldBy(june);
    const { uploads } = await reportOn(june, { archive, scratch: place });
    expect(uploads.map(({ key, flow, standing, rejects }) => [key, flow, standing, rejects])).toEqual([
      ['企业-202106-1.csv', 'export', 'counted', 0],
      ['企业-202106-1.csv', 'import', 'counted', 0],
      ['企业-202106-2.csv', null, 'counted', 2],
      ['企业-202106-3.csv', null, 'refused', 1],
    ]);
    expect((await reportOn(may, { archive, scratch: place })).uploads.map(({ key }) => key)).toEqual([
      '企业-202105.csv',
      '企业-202105.csv',
    ]);
  });
});

test('an upload of which all rows of one flow were refused holds the month', async () => {
  const [exported = '', imported = ''] = rows('202106', 2, '1200.00', '7700.00');
  await put('补充.csv', [exported, imported.replace('7700.00', '7700,00元')]);
  expect(await heldBy(june)).toEqual(['rows-rejected 补充.csv']);
  expect(await heldBy(may)).toEqual([]);
});

test('a row of another month that was refused holds that month too', async () => {
  await put('补充.csv', [...rows('202105', 2, '1.00', '7.00'), ...rows('202106', 3, 'x', '7.00')]);
  expect(await heldBy(may)).toContain('rows-rejected 补充.csv');
  expect(await heldBy(june)).toContain('rows-rejected 补充.csv');
  expect(await heldBy(june20)).toEqual([]);
});

test('an upload that was refused whole holds the month of its name, its title or its folder', async () => {
  await put(
    '企业.csv',
    rows('202106', 2, '1.00', '7.00').map((row) => row.slice(7)),
    '2021年6月\n',
  );
  const lost = [header.slice(5), ...rows('202106', 2, '1.00', '7.00').map((row) => row.slice(7))];
  await incoming.put('企业.csv', `2021年6月企业明细\n${lost.join('\n')}\n`);
  expect(await heldBy(june)).toEqual(['upload-refused 企业.csv']);
  expect(await heldBy(may)).toEqual([]);
});

test('an upload that was refused whole after its rows were read holds the months of its rows', async () => {
  const sums = ['2021-06,84295211,502,10,1200.00,7700.00', '2020-06,84295211,502,10,1200.00,7700.00'];
  await incoming.put('补充.csv', `month,product,market,regime,value_usd,value_cny\n${sums.join('\n')}\n`);
  expect(await heldBy(june)).toEqual(['upload-refused 补充.csv']);
  expect(await heldBy(june20)).toEqual(['upload-refused 补充.csv']);
  expect(await heldBy(may)).toEqual([]);
});

test('with the part mended both parts are the month', async () => {
  await put('企业-202106-2.csv', refusedRows);
  expect(await heldBy(june)).toHaveLength(1);
  await put('企业-202106-2.csv', rows('202106', 2, '1200.00', '7700.00'));
  expect(await heldBy(june)).toEqual([]);
  const dependencies = { archive, log: silentLog, scratch: place };
  const { total } = await gather(await askEverything(june, dependencies), dependencies);
  expect(total.tallies.map((tally) => [tally.export.CNY.month, tally.import.USD.month])).toEqual([
    [1_540_000n, 240_000n],
  ]);
});

describe('an upload at which the intake failed', () => {
  beforeEach(async () => {
    await takeInAll({ incoming, archive, log: silentLog, scratch: place });
    await put('企业-202106-2.csv', rows('202106', 2, '1200.00', '7700.00'));
    const full: Store = {
      ...archive,
      putFile: (key, path) =>
        key.includes('2021-06') ? Promise.reject(new Error('ENOSPC')) : archive.putFile(key, path),
    };
    const failing = takeInAll({ incoming, archive: full, log: silentLog, scratch: place });
    await expect(failing).rejects.toThrow(UploadsNotTakenIn);
  });

  test('holds its month, which says that the fault is ours, and is listed', async () => {
    // The first part was there before, and stands.
    const dependencies = { archive, log: silentLog, scratch: place };
    expect((await reportOn(june, dependencies)).uploads.map(({ key, standing }) => [key, standing])).toEqual([
      ['企业-202106-1.csv', 'counted'],
      ['企业-202106-1.csv', 'counted'],
      ['企业-202106-2.csv', 'refused'],
    ]);
    const { holds } = await gather(await askEverything(june, dependencies), dependencies);
    expect(holds.map(({ code, details }) => [code, details['file'], details['problem']])).toEqual([
      ['upload-refused', '企业-202106-2.csv', 'intake-failed'],
    ]);
    const [held = { code: '', details: {} }] = holds;
    expect(evidenceWordsIn('zh-CN')(held)).toContain('并非文件内容有误');
    expect(evidenceWordsIn('en')(held)).toContain('by no fault of its content');
    expect(await heldBy(june)).toEqual([]);
  });

  test('is told to the operators once, and again only when its content is another', async () => {
    const post = new Postbox();
    const clock = { now: () => new Date('2021-07-20T00:00:00Z') };
    const mailing = { archive, mailer: post, clock, log: silentLog, operators: ['operator@city.example'] };
    const failing = { ...archive, putFile: () => Promise.reject(new Error('ENOSPC')) };
    const look = async (): Promise<number> => {
      await takeInAll({ incoming, archive: failing, log: silentLog, scratch: place }).catch(() => undefined);
      await mailUploads(await readReceipts(archive), await readRegisters(archive), mailing);
      return post.taken.length;
    };
    expect([await look(), await look()]).toEqual([1, 1]);
    expect(post.taken[0]?.subject).toBe('【文件未采用】企业-202106-2.csv');
    await put('企业-202106-2.csv', rows('202106', 3, '1200.00', '7700.00'));
    expect([await look(), await look()]).toEqual([2, 2]);
  });
});

describe('rows that were not taken', () => {
  const key = '企业-202106-2.csv';
  /** The workbook that was handed back, with its month put right. */
  async function mendedOf(bytes: Uint8Array): Promise<Uint8Array> {
    const { sheets } = await readXlsx(bytes);
    return await writeXlsx({
      sheets: sheets.map(({ name, rows: all }) => ({
        name,
        rows: all.map((row) => row.map((cell) => (cell === '6月' ? '202106' : cell))),
      })),
    });
  }

  test('are mailed as a workbook; mended they lift the hold, and status tells what completes what', async () => {
    await put(key, [...rows('202106', 2, '12.00', '77.00'), ...rows('6月', 3, '13.00', '83.00')]);
    expect(await heldBy(june)).toEqual([`rows-rejected ${key}`]);
    const post = new Postbox();
    const clock = { now: () => new Date('2021-07-20T00:00:00Z') };
    const mailing = { archive, mailer: post, clock, log: silentLog, operators: ['operator@city.example'] };
    await mailUploads(await readReceipts(archive), await readRegisters(archive), mailing);
    const [mail] = post.taken;
    const [attachment] = mail?.attachments ?? [];
    expect(attachment?.name).toBe('企业-202106-2-待修改.xlsx');
    expect(mail?.text).toContain('附件“企业-202106-2-待修改.xlsx”');

    const workbook = '企业-202106-2-待修改.xlsx';
    await incoming.put(workbook, await mendedOf(attachment?.content ?? new Uint8Array()));
    expect(await heldBy(june)).toEqual([]);
    const { uploads } = await reportOn(june, { archive, scratch: place });
    expect(
      uploads.map(({ key: file, rows: count, usd, completes }) => [file, count, usd, completes]),
    ).toEqual([
      ['企业-202106-1.csv', 1, '1200.00', null],
      ['企业-202106-1.csv', 1, '1200.00', null],
      [workbook, 2, '25.00', key],
      [workbook, 2, '25.00', key],
    ]);
    await mailUploads(await readReceipts(archive), await readRegisters(archive), mailing);
    expect(post.taken).toHaveLength(1);

    // What completes an upload that has since been mended as a whole holds the month, and counts for nothing.
    await put(key, [...rows('202106', 2, '12.00', '77.00'), ...rows('202106', 3, '13.00', '83.00')]);
    expect(await heldBy(june)).toEqual([`upload-refused ${workbook}`]);
    await incoming.delete(workbook);
    expect(await heldBy(june)).toEqual([]);
  });
});
