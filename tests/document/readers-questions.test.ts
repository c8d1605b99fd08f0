import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toPdf } from '../../functions/document/pdf/pdf.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { silentLog } from '../silent-log.ts';
import { textOfPages } from './opened.ts';

const city = resolve(import.meta.dirname, '../../fixtures/changsha');
let place: string;
/** What the first two pages of the city's last month say, as one text. */
let said: string;
let pages: string[];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'questions-'));
  cpSync(join(city, 'registers'), join(place, 'archive/registers'), { recursive: true });
  const stores = { archive: folderStore(join(place, 'archive')), log: silentLog, scratch: place };
  await takeInAll({ ...stores, incoming: folderStore(join(city, 'incoming')) });
  const { bulletin } = await prepare(monthOf(2021, 6), { ...stores, code: 'test' });
  await using printer = await chromiumPrinter({ log: silentLog });
  pages = await textOfPages(await toPdf(bulletin, printer));
  said = pages.slice(0, 2).join('').replaceAll(/—\d—/g, '');
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** What whoever is in charge of trade asks of a month, and what answers it. */
const questions = [
  ['how much was traded, and is that more than a year ago', /进出口243\.5亿元，同比增长15\.6%/],
  ['exports or imports', /出口147\.8亿元，增长6\.5%；进口95\.7亿元，增长33\.3%/],
  ['how is the year so far', /累计1346\.0亿元，增长26\.5%/],
  ['are we ahead of the nation and the province', /低于全国0\.6个百分点、低于全省3\.7个百分点/],
  ['what part of the province are we, and at which place', /占全省47\.0%，在表列市州中总量居第1位/],
  ['where is it going, and for how long already', /出口增幅连续4个月收窄，进口增幅连续2个月扩大/],
  ['was there ever as much', /进口为近30个月新高/],
  ['what pulled and what dragged', /韩国拉动4\.2个百分点，印度下拉1\.8个百分点；机器、电气设备拉动7\.3个/],
  ['will we meet the target', /完成进出口年度目标的48\.9%，慢于序时进度1\.1个百分点、快于上年同期进度6\.0个/],
  ['what does the rest of the year need', /后期各月同比降幅不超过0\.6%即可完成全年目标/],
  ['how do all targets stand', /38项目标：达标10、正常5、滞后4、严重滞后14、未评5项/],
  ['who is first, and who is last', /居前的是浏阳高新区.*金霞经开区、宁乡高新区、浏阳经开区慢于序时进度/],
  ['what is to be done now', /请进度滞后的园区和区县（市）逐企制定措施/],
] as const;

test.each(questions)('the first two pages answer: %s', (_, answer) => {
  expect(said).toMatch(answer);
});

test('number, date, signature, what is attached and the next release stand on them too', () => {
  for (const part of [
    '长商通报〔2021〕6号',
    '长沙市商务局2021年7月20日',
    '附件：2021年6月长沙市外贸运行情况',
  ])
    expect(said).toContain(part);
  expect(said).toContain('下期定于2021年8月20日印发');
});

test('the annex opens with the dashboard and the contents on one page', () => {
  const opening = pages[2] ?? '';
  for (const part of ['附件', '1,346.0', '出口增幅连续4个月收窄', '目录', '一、总体情况'])
    expect(opening).toContain(part);
});

test('no name of a file, no hash and no word of the machinery stands on them', () => {
  expect(said).not.toMatch(/\.csv|\.json|[0-9a-f]{8,}|绝对中位差|阈值/);
});
