import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Bulletin } from '../../functions/bulletin/model/bulletin.ts';
import { toHtml } from '../../functions/document/page/html.ts';
import { readersBrowser, type ReadersBrowser } from './browser.ts';
import { sample } from './sample.ts';

let browser: ReadersBrowser;
beforeAll(async () => {
  browser = await readersBrowser();
});
afterAll(() => browser[Symbol.asyncDispose]());

/** The type area of A4 with margins of 22 mm, in CSS pixels. */
const typeArea = Math.floor((166 / 25.4) * 96);

/** The bulletin with one name in all rows of its tables. */
function named(name: string, language: Bulletin['language']): Bulletin {
  const chapters = sample.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => {
      if (block.kind !== 'exhibit') return block;
      const rows = block.exhibit.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, index) => (index === 0 ? { text: name } : cell)),
      }));
      return { ...block, exhibit: { ...block.exhibit, rows } };
    }),
  }));
  return { ...sample, language, chapters };
}

test.each<[Bulletin['language'], string]>([
  ['zh-CN', '天然或合成再制的维生素原和其他维生素（包括天然浓缩物）及其主要用作维生素的衍生物'],
  ['en', 'Jams&marmalades&jellies/puree/pastes&preserves/of/fruit/nuts, not of citrus'],
])(
  'no name in %s makes a table wider than the page, which would print everything smaller',
  async (language, name) => {
    const html = toHtml(named(name, language), { medium: 'print' });
    expect(html).toContain('<table>');
    const page = await browser.open(html, { width: typeArea, scripts: true });
    await page.emulateMediaType('print');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(typeArea);
  },
);

test('on a phone the chart of months shows its newest, and its oldest on a swipe', async () => {
  const page = await browser.open(toHtml(sample, { medium: 'screen' }), { width: 390, scripts: true });
  const [left = 0, right = 0] = z
    .array(z.number())
    .parse(
      await page.evaluate(
        `(({ left, right }) => [left, right])(document.querySelector('#figure-months svg').getBoundingClientRect())`,
      ),
    );
  expect(left).toBeLessThan(0);
  expect(right).toBeLessThanOrEqual(390);
});
