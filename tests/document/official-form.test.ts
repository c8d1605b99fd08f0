import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toPdf } from '../../functions/document/pdf/pdf.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { silentLog } from '../silent-log.ts';
import type { Printer } from '../../functions/ports/printer.ts';
import { drawn, strips, type Strip } from './drawn.ts';
import { opened } from './opened.ts';
import { pointsSaying } from '../points-saying.ts';
import { officialSample } from './official-sample.ts';

/** Half a millimetre: what may be amiss. */
const slack = 0.5;
const typeArea = { left: 28, right: 28 + 156, top: 37, bottom: 37 + 225 };

function expectNear(found: number | undefined, wanted: number): void {
  expect(
    Math.abs((found ?? Number.NaN) - wanted),
    `${String(found)} mm, not ${wanted} mm`,
  ).toBeLessThanOrEqual(slack);
}

describe('the official form, measured on the printed page (GB/T 9704-2012)', () => {
  let printer: Printer;
  let pdf: Uint8Array;
  let pages: (readonly Strip[])[];
  let texts: string[][];

  beforeAll(async () => {
    printer = await chromiumPrinter({ log: silentLog });
    pdf = await toPdf(officialSample, printer);
    const document = await opened(pdf);
    pages = [];
    texts = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(strips(await drawn(page)));
      const { items } = await page.getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')));
    }
  });

  afterAll(() => printer[Symbol.asyncDispose]());

  test('the red authority begins 35 mm below the top of the type area', () => {
    const [authority] = pages[0] ?? [];
    expect(authority?.isRed).toBe(true);
    expectNear(authority?.top, typeArea.top + 35);
  });

  test('the number stands two lines below it, and 4 mm below the number a red line as wide as the type area', () => {
    const [authority, number, rule] = pages[0] ?? [];
    const twoLines = (2 * 29.53 * 25.4) / 72;
    expect((number?.top ?? 0) - (authority?.bottom ?? 0)).toBeGreaterThan(twoLines);
    expect((number?.top ?? 0) - (authority?.bottom ?? 0)).toBeLessThan(twoLines + 2.5);
    expectNear(((number?.left ?? 0) + (number?.right ?? 0)) / 2, 28 + 156 / 2);
    expect(rule?.isRed).toBe(true);
    expectNear((rule?.top ?? 0) - (number?.bottom ?? 0), 4);
    expectNear(rule?.left, typeArea.left);
    expectNear(rule?.right, typeArea.right);
    expect((texts[0] ?? []).join('')).toContain('长商通报〔2021〕6号');
  });

  test('page 1 has seven lines of text and no figures beside it, and the signature a sentence above it', async () => {
    const points = pointsSaying({ parts: ['甲'.repeat(26 + 28 * 2)] }, { parts: ['甲'.repeat(26 + 28 * 4)] });
    const short = { ...officialSample, front: { ...officialSample.front, points } };
    const document = await opened(await toPdf(short, printer));
    const textOf = async (page: number): Promise<string> => {
      const { items } = await (await document.getPage(page)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    };
    const first = await textOf(1);
    expect(first.match(/甲/g)).toHaveLength(26 + 28 * 2 + 26 + 28 * 3);
    for (const { value } of officialSample.front.keyFigures) expect(first).not.toContain(value);
    const second = await textOf(2);
    expect(second.match(/甲/g)).toHaveLength(28);
    expect(second).toContain('分项情况、图表和说明详见附件。');
    expect(second).toContain('长沙市商务局2021年');
  });

  test('the annex begins with the key figures at a size that is read, and the contents below them', async () => {
    const document = await opened(pdf);
    const all = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const { items } = await (await document.getPage(index + 1)).getTextContent();
        return items.flatMap((item) => ('str' in item ? [item] : []));
      }),
    );
    const opening = all.find((items) => items.some(({ str }) => str === '附件')) ?? [];
    for (const { value, source } of officialSample.front.keyFigures) {
      expect(opening.find(({ str }) => str === value)?.height).toBeGreaterThan(16);
      expect(opening.map(({ str }) => str).join('')).toContain(source);
    }
    const text = opening.map(({ str }) => str).join('');
    for (const { heading } of officialSample.chapters) expect(text).toContain(heading);
  });

  test('a page of text has 22 lines that fill the type area from top to bottom', () => {
    const full = pages.map((strip) => strip.slice(0, -1)).filter((lines) => lines.length === 22);
    expect(full.length).toBeGreaterThan(0);
    for (const lines of full) {
      expectNear(lines[0]?.top, typeArea.top);
      expectNear(lines.at(-1)?.bottom, 37 + 224.3);
      for (let at = 1; at < lines.length; at++)
        expectNear((lines[at]?.top ?? 0) - (lines[0]?.top ?? 0), (at * 29.53 * 25.4) / 72);
    }
  });

  test('a line of text has 28 characters', async () => {
    const document = await opened(pdf);
    const lines = new Map<number, { text: string; size: number }>();
    const { items } = await (await document.getPage(2)).getTextContent();
    for (const item of items) {
      if (!('str' in item)) continue;
      const height: unknown = item.transform[5];
      if (typeof height !== 'number') continue;
      const line = lines.get(Math.round(height)) ?? { text: '', size: 0 };
      lines.set(Math.round(height), { text: line.text + item.str, size: Math.max(line.size, item.height) });
    }
    const full = [...lines.values()].filter(({ text }) => /^甲{20,}$/.test(text));
    expect(full.length).toBeGreaterThan(10);
    for (const { text, size } of full) {
      expect(text).toBe('甲'.repeat(28));
      expect(size).toBeCloseTo(15.75, 1);
    }
  });

  test('nothing but the page number stands outside the type area', () => {
    expect(pages.length).toBeGreaterThan(5);
    for (const strip of pages) {
      for (const { left, right, top, bottom } of strip.slice(0, -1)) {
        expect(left).toBeGreaterThan(typeArea.left - slack);
        expect(right).toBeLessThan(typeArea.right + slack);
        expect(top).toBeGreaterThan(typeArea.top - slack);
        expect(bottom).toBeLessThan(typeArea.bottom + slack);
      }
    }
  });

  test('the page number lies 7 mm below the type area, one character in, odd pages right and even left', () => {
    const letter = (14 * 25.4) / 72;
    pages.forEach((strip, index) => {
      const number = strip.at(-1);
      expectNear(number?.dashTop, typeArea.bottom + 7);
      if (index % 2 === 0) expectNear(number?.right, typeArea.right - letter);
      else expectNear(number?.left, typeArea.left + letter);
      expect(texts[index]?.join('')).toContain(`— ${index + 1} —`);
    });
  });

  test('the end matter lies between two lines at the foot of the last page', () => {
    const [upper, , , , lower] = (pages.at(-1) ?? []).slice(-6);
    expect(texts.at(-1)?.join('')).toContain('抄送：省商务厅，市统计局。');
    for (const rule of [upper, lower]) {
      expectNear(rule?.left, typeArea.left);
      expectNear(rule?.right, typeArea.right);
      expectNear((rule?.bottom ?? 0) - (rule?.top ?? 0), 0.35);
    }
    expectNear(lower?.bottom, typeArea.bottom);
  });
});
