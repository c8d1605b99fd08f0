import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Bulletin, Exhibit, Row } from '../../functions/bulletin/model/bulletin.ts';
import { toHtml } from '../../functions/document/page/html.ts';
import { readersBrowser, type ReadersBrowser } from './browser.ts';
import { sample } from './sample.ts';

function row(name: string, value: string, level: Row['level'], emphasis?: Row['emphasis']): Row {
  const cells = [{ text: name }, { text: value, ...(name === '越南' && { mark: 'revised' as const }) }];
  return { key: name, level, cells, ...(emphasis && { emphasis }) };
}

/** A total, groups with members, what is left over, and a figure that is not given. */
const exhibit: Exhibit = {
  ...{ id: 'sorted', label: '表1-1', title: '试', unit: '亿元', notes: [], source: '' },
  columns: [
    { key: 'name', label: '市场', kind: 'text' },
    { key: 'value', label: '金额', kind: 'number' },
  ],
  rows: [
    row('合计', '1,200.0', 0, 'total'),
    row('亚洲', '900.0', 0),
    row('越南', '−3.5', 1),
    row('日本', '1,000.0', 1),
    row('其他亚洲', '5.0', 1, 'residual'),
    row('欧洲', '—', 0),
    row('非洲', '300.0', 0),
    row('其他', '999.0', 0, 'residual'),
  ],
};
const bulletin: Bulletin = {
  ...sample,
  chapters: sample.chapters
    .slice(0, 1)
    .map((chapter) => ({ ...chapter, blocks: [{ kind: 'exhibit', exhibit }] })),
};

let browser: ReadersBrowser;
let page: Page;
beforeAll(async () => {
  browser = await readersBrowser();
});
afterAll(() => browser[Symbol.asyncDispose]());
beforeEach(async () => {
  page = await browser.open(toHtml(bulletin, { medium: 'screen' }), { width: 390, scripts: true });
  await page.click('h3 button');
  return () => page.close();
});

const names = z.array(z.string());
async function order(): Promise<string[]> {
  return names.parse(
    await page.evaluate(`[...document.querySelectorAll('tbody th')].map((cell) => cell.textContent)`),
  );
}
async function press(column: number): Promise<string | null> {
  await page.click(`th[data-column="${column}"] button`);
  const sorted = await page.evaluate(
    `document.querySelector('th[data-column="${column}"]').getAttribute('aria-sort')`,
  );
  return z.string().nullable().parse(sorted);
}
const printed = exhibit.rows.map(({ key }) => key);

test('a heading sorts by size and back to what was printed; totals stay on top, the rest at the bottom, groups together', async () => {
  expect(await order()).toEqual(printed);
  expect(await press(1)).toBe('descending');
  expect(await order()).toEqual(['合计', '亚洲', '日本', '越南', '其他亚洲', '非洲', '欧洲', '其他']);
  expect(await press(1)).toBe('ascending');
  expect(await order()).toEqual(['合计', '非洲', '亚洲', '越南', '日本', '其他亚洲', '欧洲', '其他']);
  expect(await press(1)).toBeNull();
  expect(await order()).toEqual(printed);
});

test('a heading of names sorts by name, and only one heading says that it sorts', async () => {
  await press(1);
  expect(await press(0)).toBe('ascending');
  expect(await page.evaluate(`document.querySelectorAll('[aria-sort]').length`)).toBe(1);
  const sorted = await order();
  expect(sorted[0]).toBe('合计');
  expect(sorted.at(-1)).toBe('其他');
  expect([...sorted].sort()).toEqual([...printed].sort());
});

test('a keyboard reaches the headings', async () => {
  await page.focus('th[data-column="1"] button');
  await page.keyboard.press('Enter');
  expect((await order())[1]).toBe('亚洲');
  expect((await order())[2]).toBe('日本');
});

test('on a phone a table is folded under its title until it is asked for', async () => {
  const isShown = async (): Promise<boolean> =>
    z
      .boolean()
      .parse(
        await page.evaluate(
          `document.querySelector('tbody th').checkVisibility({ contentVisibilityAuto: true })`,
        ),
      );
  const isSaid = async (): Promise<string> =>
    z
      .string()
      .parse(await page.evaluate(`document.querySelector('h3 button').getAttribute('aria-expanded')`));
  expect([await isShown(), await isSaid()]).toEqual([true, 'true']);
  await page.click('h3 button');
  expect([await isShown(), await isSaid()]).toEqual([false, 'false']);
  await page.evaluate(`location.hash = document.querySelector('tbody td[id]').id`);
  await page.waitForFunction(`document.querySelector('h3 button').getAttribute('aria-expanded') === 'true'`);
  expect(await isShown()).toBe(true);
});

test('another script than ours does not run', async () => {
  await page.close();
  const injected = toHtml(bulletin, { medium: 'screen' }).replace(
    '</body>',
    '<script>document.title = "changed"</script></body>',
  );
  page = await browser.open(injected, { width: 390, scripts: true });
  expect(await page.title()).not.toBe('changed');
  await page.click('h3 button');
  expect(await press(1)).toBe('descending');
});
