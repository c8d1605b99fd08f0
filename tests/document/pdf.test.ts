import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toPdf } from '../../functions/document/pdf/pdf.ts';
import { doubts } from '../../functions/ports/chromium-doubts.ts';
import { openPrinted } from '../../functions/ports/open-printed.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { silentLog } from '../silent-log.ts';
import type { Printer } from '../../functions/ports/printer.ts';
import { hostileBulletin, hostileNames } from './hostile.ts';
import { inkOfPage, opened, textOfPages } from './opened.ts';
import { draft, sample } from './sample.ts';

const run = promisify(execFile);

describe('the bulletin as PDF', () => {
  let printer: Printer;
  let pdf: Uint8Array;
  let pages: string[];

  beforeAll(async () => {
    printer = await chromiumPrinter({ log: silentLog });
    pdf = await toPdf(sample, printer);
    pages = await textOfPages(pdf);
  });

  afterAll(() => printer[Symbol.asyncDispose]());

  test('the contents give the page on which each chapter begins', () => {
    const [, contents = '', ...body] = pages;
    const entries = sample.chapters.map(({ number, heading }) => `${number}${heading}`);
    expect(entries.length).toBeGreaterThan(3);
    for (const entry of entries) {
      const page = body.findIndex((text) => text.includes(entry)) + 3;
      expect(page).toBeGreaterThan(2);
      expect(contents).toContain(`${entry}${page}`);
    }
  });

  test('odd pages carry their number on the right, even pages on the left', async () => {
    const document = await opened(pdf);
    expect(document.numPages).toBeGreaterThan(4);
    for (let number = 1; number <= document.numPages; number++) {
      expect(pages[number - 1]).toContain(`—${number}—`);
      const { items } = await (await document.getPage(number)).getTextContent();
      const mark = items.find((item) => 'str' in item && item.str === `— ${number} —`);
      const across: unknown = mark !== undefined && 'str' in mark ? mark.transform[4] : undefined;
      if (number % 2 === 1) expect(across).toBeGreaterThan(450);
      else expect(across).toBeLessThan(150);
    }
  });

  test('a table that goes on repeats its head, and no row is lost or printed twice', () => {
    const table = sample.chapters
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.kind === 'exhibit' && block.exhibit.id === 'market-top' ? [block.exhibit] : [],
      );
    const names = table.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text ?? ''));
    const figures = table.flatMap(({ rows }) =>
      rows.slice(1).map(({ cells }) => `${cells[0]?.text ?? ''}${cells[1]?.text ?? ''}`),
    );
    expect(names.length).toBe(21);
    const whole = pages.join('');
    for (const figure of figures) expect(whole.split(figure)).toHaveLength(2);
    const on = pages.filter((text) => figures.some((figure) => text.includes(figure)));
    expect(on.length).toBe(2);
    for (const text of on) expect(text).toContain('贸易伙伴进出口出口进口比重%');
  });

  test('it is tagged, has bookmarks down to the tables, a title, a language and an author', async () => {
    const document = await opened(pdf);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: '长沙市外贸月通报 2021年6月',
      Author: '长沙市商务局',
      Language: 'zh-CN',
      CreationDate: 'D:20210720000000Z',
      ModDate: 'D:20210720000000Z',
    });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const [title] = await document.getOutline();
    expect(title?.title).toBe('长沙市外贸月通报');
    expect(title?.items).toHaveLength(sample.chapters.length);
    expect(title?.items[0]).toMatchObject({
      items: [{ title: '表1-1进出口总体情况' }, { title: '图1-1近25个月进出口值及同比增速' }],
    });
    const tree = JSON.stringify(await (await document.getPage(3)).getStructTree());
    for (const role of ['"H2"', '"H3"', '"Table"', '"TH"', '"TD"', '"Figure"']) expect(tree).toContain(role);
    expect(tree).toContain('近25个月出口、进口值堆积柱与同比增速折线');
  });

  test('all faces are embedded TrueType, nothing is missing and no page is pale', async () => {
    const { reasons, faces, unknownCharacters } = doubts((await openPrinted(pdf)).document);
    expect(reasons).toEqual([]);
    expect(faces).toContain('NotoSerifSC-Regular');
    expect(unknownCharacters).toBe(0);
    for (let number = 1; number <= pages.length; number++)
      expect(await inkOfPage(pdf, number)).toBeGreaterThan(0.004);
  });

  test('it is printed at its true size: nothing is wider than the page', async () => {
    const [page] = (await PDFDocument.load(pdf)).getPages();
    expect(page?.getSize().width).toBeCloseTo(595, 0);
    const title = (await (await opened(pdf)).getPage(1)).getTextContent();
    const sizes = (await title).items.map((item) => ('str' in item ? item.height : 0));
    expect(Math.max(...sizes)).toBeCloseTo(38, 0);
  });

  test('a draft says so on every page, with its reasons on the first', async () => {
    const held = await textOfPages(await toPdf(draft, printer));
    for (const text of held) expect(text).toContain('草稿');
    for (const reason of draft.draft?.reasons ?? []) expect(held[0]).toContain(reason.replace(/\s/g, ''));
    for (const text of pages) expect(text).not.toContain('草稿');
  });

  test('the same printer makes the same bytes again after another document', async () => {
    expect(Buffer.from(await toPdf(sample, printer)).equals(pdf)).toBe(true);
  });

  test('hostile names are printed as they are written and do nothing', async () => {
    const name = '<iframe src="file:///etc/hostname"></iframe>{{constructor}}\u202E=cmd|';
    const printed = await textOfPages(await toPdf(hostileBulletin(name), printer));
    const whole = printed.join('');
    expect(whole).toContain('<iframesrc="file:///etc/hostname"></iframe>{{constructor}}');
    for (const text of hostileNames.slice(0, 12)) expect(whole).toContain(text.replace(/\s/g, ''));
    expect(whole.split('长').length - 1).toBeGreaterThan(5000);
  });

  test('other processes make the same bytes, in one Chromium process or several', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'determinism-'));
    const script = join(import.meta.dirname, 'print-sample.ts');
    const hash = createHash('sha256').update(pdf).digest('hex');
    try {
      for (const [argument, zone] of [
        ['--several', 'Asia/Shanghai'],
        ['--single-process', 'America/New_York'],
      ] as const) {
        const environment = { ...process.env, TZ: zone, LANG: 'C', TMPDIR: cache };
        const { stdout } = await run(process.execPath, [script, argument], { env: environment });
        expect(stdout).toBe(hash);
      }
    } finally {
      await rm(cache, { recursive: true, force: true });
    }
  });
});
