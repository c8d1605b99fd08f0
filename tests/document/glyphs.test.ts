import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bulletin } from '../../functions/bulletin/model/bulletin.ts';
import { undrawnIn } from '../../functions/bulletin/model/undrawn.ts';
import { toHtml } from '../../functions/document/page/html.ts';
import { toPdf } from '../../functions/document/pdf/pdf.ts';
import { doubts } from '../../functions/ports/chromium-doubts.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import { openPrinted } from '../../functions/ports/open-printed.ts';
import type { Printer } from '../../functions/ports/printer.ts';
import { drawnCharacters } from '../../functions/publish/edition/faces.ts';
import { drawn, strips } from './drawn.ts';
import { opened, textOfPages } from './opened.ts';
import { sample } from './sample.ts';

const scripts = {
  'Extension A': '㛃㐂䶮',
  'Extension B': '𠮷𡘙𪚥',
  'Extension C to F': '𪜀𫝀𫠝𬺰',
  'Extension G': '𰻞𰀀',
  compatibility: '\uFA11\u{2F80A}',
  Korean: '화학삼성',
  kana: 'かなカナ',
  Greek: 'ΩΛἀ',
  Cyrillic: 'ЯЖҚӨ',
  Arabic: 'شركة',
  accents: 'éñőẵ',
};

/** One page: the text in the faces of titles, tables, run-in headings and prose, a line of each. */
function specimen(text: string, language: Bulletin['language']): string {
  const style = readFileSync(resolve(import.meta.dirname, '../../templates/style/bulletin.css'), 'utf8');
  const lines = ['title', 'sans', 'kai', 'body'].flatMap((face) =>
    [400, 700, 900].map(
      (weight) => `<p style="font: ${weight} 24pt/60pt var(--${face}); unicode-bidi: isolate">${text}</p>`,
    ),
  );
  const rules = '@page { size: A4; margin: 20mm } p { margin: 0 }';
  return `<!doctype html><html lang="${language}"><style>${style}${rules}</style><body><main>${lines.join('')}</main></body></html>`;
}

let printer: Printer;
let isDrawn: (character: string) => boolean;
beforeAll(async () => {
  printer = await chromiumPrinter({ log: silentLog });
  isDrawn = await drawnCharacters(folderStore('/nowhere'));
});
afterAll(() => printer[Symbol.asyncDispose]());

describe.each(Object.entries(scripts))('%s', (_, text) => {
  test.each(['zh-CN', 'en'] as const)('has ink in every face and weight, in %s', async (language) => {
    expect(Array.from(text).filter((character) => !isDrawn(character))).toEqual([]);
    const { bytes, document } = await printer.print(specimen(text, language));
    expect(doubts(document).unknownCharacters).toBe(0);
    const page = await (await opened(bytes)).getPage(1);
    const widths = strips(await drawn(page)).map(({ left, right }) => right - left);
    // Twelve lines, of which letters with accents come apart in strips.
    expect(widths.filter((width) => width > 5).length).toBeGreaterThanOrEqual(12);
  });
});

/** The sample with a firm that is called so. */
function named(name: string): Bulletin {
  const chapters = sample.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => {
      if (block.kind !== 'exhibit') return block;
      const [first, ...others] = block.exhibit.rows;
      if (first === undefined) return block;
      const row = { ...first, cells: [{ text: name }, ...first.cells.slice(1)] };
      return { ...block, exhibit: { ...block.exhibit, rows: [row, ...others] } };
    }),
  }));
  const bulletin = { ...sample, chapters, masthead: { ...sample.masthead, title: `通报${name}` } };
  return { ...bulletin, undrawn: undrawnIn(bulletin, isDrawn) };
}

describe('a name with characters that no face has', () => {
  const name = '湖南😀网络\uE863公司ไทย';

  test('loses none of them: a sign stands on paper, the name on the screen', async () => {
    const bulletin = named(name);
    expect(bulletin.undrawn?.map(({ character }) => character)).toEqual(['ท', 'ย', 'ไ', '\uE863', '😀']);
    const pdf = await toPdf(bulletin, printer);
    const text = (await textOfPages(pdf)).join('');
    expect(text).toContain('湖南〓网络〓公司〓〓〓');
    expect(text).not.toMatch(/[😀\uE863]/u);
    expect(doubts((await openPrinted(pdf)).document).unknownCharacters).toBe(0);
    expect(toHtml(bulletin, { medium: 'screen' })).toContain(name);
    expect(toHtml(bulletin, { medium: 'screen', drawn: true })).toContain('湖南〓网络〓公司〓〓〓');
  });
});

describe('control characters and signs that turn the direction', () => {
  const name = '甲\u001B[31m乙\u0007丙\u202Efdp.丁\u2066戊\u200F\u009B己';
  const spelled = '甲[U+001B][31m乙[U+0007]丙[U+202E]fdp.丁[U+2066]戊[U+200F][U+009B]己';

  test.each(['screen', 'print'] as const)('are spelled out, for %s', (medium) => {
    const html = toHtml(named(name), { medium });
    expect(html).toContain(spelled);
    expect(html).not.toMatch(/(?![\t\n\r])[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
  });

  test('on paper too, in the running title as in the tables', async () => {
    const text = (await textOfPages(await toPdf(named(name), printer))).join('');
    expect(text.split(spelled).length).toBeGreaterThan(2);
  });
});
