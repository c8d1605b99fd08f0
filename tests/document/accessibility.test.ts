import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { markDecoration } from '../../functions/document/pdf/decoration.ts';
import { toPdf } from '../../functions/document/pdf/pdf.ts';
import { toCsv } from '../../functions/document/data/tables.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { silentLog } from '../silent-log.ts';
import type { Printer } from '../../functions/ports/printer.ts';
import { hostileBulletin } from './hostile.ts';
import { opened } from './opened.ts';
import { sample } from './sample.ts';

const annotation = z.object({ contentsObj: z.object({ str: z.string() }) });

describe('a printed bulletin for readers who do not see it, and for the archive', () => {
  let printer: Printer;
  let pdf: Uint8Array;

  beforeAll(async () => {
    printer = await chromiumPrinter({ log: silentLog });
    pdf = await toPdf(sample, printer);
  });

  afterAll(() => printer[Symbol.asyncDispose]());

  test('it claims PDF/UA-1 and PDF/A-3a, which veraPDF confirms in its own run', async () => {
    const { metadata } = await (await opened(pdf)).getMetadata();
    expect(metadata.get('pdfuaid:part')).toBe('1');
    expect(metadata.get('pdfaid:part')).toBe('3');
    expect(metadata.get('pdfaid:conformance')).toBe('A');
  });

  test('with a character that no face shows it claims nothing', async () => {
    const { metadata } = await (
      await opened(await toPdf(hostileBulletin('\u{F0000}'), printer))
    ).getMetadata();
    expect(metadata.get('dc:title')).toContain('2021年6月');
    expect(metadata.get('pdfuaid:part')).toBeNull();
    expect(metadata.get('pdfaid:part')).toBeNull();
  });

  test('every table goes with it as CSV, and the dictionary of its columns', async () => {
    const attached: unknown = await (await opened(pdf)).getAttachments();
    const files = Object.values(attached ?? {}).map(
      (file: { filename: string; content: Uint8Array }) => file,
    );
    const exhibits = sample.chapters
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'exhibit' ? [block.exhibit] : []));
    expect(files.map(({ filename }) => filename).sort()).toEqual(
      [...exhibits.map(({ id }) => `${id}.csv`), 'dictionary.csv'].sort(),
    );
    for (const exhibit of exhibits) {
      const file = files.find(({ filename }) => filename === `${exhibit.id}.csv`);
      expect(Buffer.from(file?.content ?? []).toString()).toBe(toCsv(exhibit));
    }
  });

  test('links say in words where they lead', async () => {
    const document = await opened(pdf);
    const links: unknown[] = [];
    for (const number of [1, 2]) {
      const found: unknown[] = await (await document.getPage(number)).getAnnotations();
      links.push(...found);
    }
    const said = z
      .array(annotation)
      .parse(links)
      .map(({ contentsObj }) => contentsObj.str);
    expect(said.length).toBeGreaterThan(5);
    expect(said).toContain('表1-1 进出口总体情况');
    expect(said.filter((text) => text === '')).toEqual([]);
  });

  test('the head of a table that goes on is told once', async () => {
    const document = await opened(pdf);
    const heads: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      let artifact = 0;
      for (const item of items) {
        if ('str' in item) {
          // A heading that may be divided is two runs of text: 贸易, 伙伴.
          if (item.str.includes('伙伴')) heads.push(artifact > 0 ? 'again' : 'told');
        } else if (item.type === 'endMarkedContent') artifact = Math.max(0, artifact - 1);
        else if (artifact > 0 || ('tag' in item && item.tag === 'Artifact')) artifact += 1;
      }
    }
    expect(heads.filter((head) => head === 'again')).not.toEqual([]);
    expect(heads.filter((head) => head === 'told')).not.toEqual([]);
  });
});

test('rules and margins are no content, pictures and text are', () => {
  const { operators, decoration } = markDecoration(
    [
      'q',
      'BT',
      '<0001> Tj',
      'ET',
      'Q',
      '/H2 <</MCID 0 >>BDC',
      '0 0 9 1 re',
      'f',
      'EMC',
      '3 3 3 3 re',
      'f',
      '/P <</MCID 1 >>BDC',
      'BT',
      '/Span<</ActualText <FEFF3000> >> BDC',
      '<0002> Tj',
      'EMC',
      'ET',
      'EMC',
      '/Figure <</MCID 2 >>BDC',
      '0 0 9 9 re',
      'f',
      'EMC',
      '/TH <</MCID 3 >>BDC',
      '<0004> Tj',
      'EMC',
    ].join('\n'),
    (number) => number === 3,
  );
  expect(decoration).toEqual([0, 3]);
  expect(operators.split('\n').filter((line) => /B[DM]C$|EMC|Tj|re$/.test(line))).toEqual([
    '/Artifact <</Type /Pagination>> BDC',
    '<0001> Tj',
    'EMC',
    '/Artifact <</Type /Layout>> BDC',
    '0 0 9 1 re',
    'EMC',
    '/Artifact <</Type /Layout>> BDC',
    '3 3 3 3 re',
    'EMC',
    '/P <</MCID 1 >>BDC',
    '/Span<</ActualText <FEFF3000> >> BDC',
    '<0002> Tj',
    'EMC',
    'EMC',
    '/Figure <</MCID 2 >>BDC',
    '0 0 9 9 re',
    'EMC',
    '/Artifact <</Type /Pagination>> BDC',
    '<0004> Tj',
    'EMC',
  ]);
});
