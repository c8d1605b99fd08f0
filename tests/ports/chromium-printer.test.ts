import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toHtml } from '../../functions/document/page/html.ts';
import { doubts } from '../../functions/ports/chromium-doubts.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { silentLog } from '../silent-log.ts';
import { PrintRefused, type Printer } from '../../functions/ports/printer.ts';
import { inkOfPage, textOfPages } from '../document/opened.ts';
import { draft } from '../document/sample.ts';

const fonts = resolve(import.meta.dirname, '../../templates/fonts');

function page(body: string, style = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>试印</title><style>
    @page { size: A4; margin: 20mm; @bottom-center { content: '— ' counter(page) ' —' } }
    body { font-family: 'Noto Serif SC' } ${style}</style></head><body>${body}</body></html>`;
}

/** A PDF as text, without the hour of its making. */
function withoutHour(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/\/(?:CreationDate|ModDate) \(.*?\)/g, '');
}

async function refusal(printing: Promise<unknown>): Promise<string> {
  const error: unknown = await printing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PrintRefused);
  return error instanceof PrintRefused ? error.reasons.join('\n') : '';
}

describe('the Chromium printer', () => {
  let printer: Printer;
  let scratch: string;

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'printer-test-'));
    printer = await chromiumPrinter({ log: silentLog });
  });

  afterAll(async () => {
    await printer[Symbol.asyncDispose]();
    await rm(scratch, { recursive: true, force: true });
  });

  test('Chinese is drawn on the page, not only found by a search', async () => {
    const { bytes: pdf } = await printer.print(page('<p style="font-size:30pt">进出口总值增长</p>'));
    expect(await textOfPages(pdf)).toEqual([expect.stringContaining('进出口总值增长')]);
    expect(await inkOfPage(pdf, 1)).toBeGreaterThan(0.002);
  });

  test('every face is embedded TrueType, each weight from a file of its own', async () => {
    const style = `b { font-weight: 900 } h1 { font-family: 'Noto Sans SC'; font-weight: 700 }
      i { font-family: 'LXGW WenKai'; font-style: normal } u { font-family: 'Noto Sans SC' }`;
    const { document } = await printer.print(
      page('<h1>黑体</h1><p>宋体<b>标宋</b><i>楷体</i><u>表</u></p>', style),
    );
    const { reasons, faces } = doubts(document);
    expect(reasons).toEqual([]);
    expect(faces).toEqual([
      'LXGWWenKai-Regular',
      'NotoSansSC-Bold',
      'NotoSansSC-Regular',
      'NotoSerifSC-Black',
      'NotoSerifSC-Regular',
    ]);
  });

  test('a bold that would have to be painted on is refused as Type 3', async () => {
    const style = `i { font-family: 'LXGW WenKai'; font-weight: 900; font-style: normal }`;
    expect(await refusal(printer.print(page('<p>正文<i>楷体没有粗体</i></p>', style)))).toMatch(/Type3/);
  });

  test('rare hanzi of the long list are there', async () => {
    const { document } = await printer.print(page('<p>龘靐齉爩鱻麤龗灪吁㙍䲁𬭎𫟹镕堃喆旻昇</p>'));
    expect(doubts(document).unknownCharacters).toBe(0);
  });

  test('a page of nothing is refused, although its margins hold a number', async () => {
    const reasons = await refusal(
      printer.print(
        page('<p>一</p><div style="break-before:page">&#8203;</div><p style="break-before:page">三</p>'),
      ),
    );
    expect(reasons).toBe('page 2 is blank');
  });

  test('a page in a script that no face has is refused', async () => {
    expect(await refusal(printer.print(page('<p>ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝ</p>')))).toMatch(/no face has/);
  });

  test('a folder without a face prints nothing', async () => {
    const folder = join(scratch, 'faces');
    await cp(fonts, folder, { recursive: true });
    await rm(join(folder, 'serif-regular.ttf'));
    const missing = await refusal(chromiumPrinter({ log: silentLog, fonts: folder }));
    expect(missing).toContain('serif-regular.ttf is missing');
    await writeFile(join(folder, 'serif-regular.ttf'), 'OTTO is not TrueType');
    const wrong = await refusal(chromiumPrinter({ log: silentLog, fonts: folder }));
    expect(wrong).toContain('serif-regular.ttf');
    expect(wrong).toContain('is not a TrueType font');
  });

  test('a face of the bureau that cannot be embedded prints nothing', async () => {
    const bureauFonts = await mkdtemp(join(scratch, 'bureau-'));
    await writeFile(join(bureauFonts, 'FangSong.otf'), 'OTTO is not TrueType');
    const reason = await refusal(chromiumPrinter({ log: silentLog, bureauFonts }));
    expect(reason).toBe('FangSong.otf, which the bureau gave, is not a TrueType font (.ttf)');
  });

  test('nothing is ever asked of the network', async () => {
    let asked = 0;
    await using server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    expect(port).toBeGreaterThan(0);
    const url = `http://127.0.0.1:${port}/probe`;
    for (const body of [
      `<p>文</p><img src="${url}">`,
      `<p>文</p><iframe src="${url}"></iframe>`,
      `<p>文</p><link rel="stylesheet" href="${url}">`,
      `<p style="background:url(${url})">文</p>`,
      `<p>文</p><object data="${url}"></object>`,
    ])
      expect(await refusal(printer.print(page(body)))).toContain(url);
    expect(asked).toBe(0);
  });

  test('no file of the machine is ever read', async () => {
    const secret = join(scratch, 'secret.txt');
    await writeFile(secret, 'SECRET-OF-THE-MACHINE');
    for (const body of [
      `<p>文</p><iframe src="file://${secret}"></iframe>`,
      `<p>文</p><object data="file://${secret}"></object>`,
      `<p>文</p><embed src="file://${secret}">`,
      `<p>文</p><img src="file://${secret}">`,
    ]) {
      const printed = await printer.print(page(body)).then(
        ({ bytes }) => bytes,
        (error: unknown) => error,
      );
      if (printed instanceof Uint8Array)
        expect((await textOfPages(printed)).join('')).not.toContain('SECRET-OF-THE-MACHINE');
      else expect(printed).toBeInstanceOf(PrintRefused);
    }
  });

  test('scripts do not run', async () => {
    const { bytes: pdf } = await printer.print(
      page('<p id="p">原文</p><script>p.textContent = "改写"</script>'),
    );
    expect((await textOfPages(pdf)).join('')).toContain('原文');
  });

  test('a picture ends where the element does that it is asked down to, and at its height at the most', async () => {
    const heightOf = async (height: number, downTo: string): Promise<number> => {
      const html = page(
        '<p id="a" style="height:300px">一</p><p style="height:900px">二</p>',
        'body { margin: 0 }',
      );
      const picture = await printer.picture(html, { width: 320, height, downTo });
      return Buffer.from(picture).readUInt32BE(20);
    };
    expect(await heightOf(800, '#a')).toBeLessThan(400);
    expect(await heightOf(200, '#a')).toBe(200);
    expect(await heightOf(640, '#absent')).toBe(640);
  });

  test('a page prints the same whatever was printed and drawn before it', async () => {
    await using other = await chromiumPrinter({ log: silentLog });
    const [first, second] = [page('<h1>一</h1><p>出口</p>'), page('<h2>二</h2>', 'h2 { color: red }')];
    const alone = await other.print(first, 'layout');
    await printer.picture(second, { width: 320, height: 240 });
    await printer.print(second);
    const printed = await Promise.all([1, 2, 3, 4].map(() => printer.print(first, 'layout')));
    const texts = new Set([alone, ...printed].map(({ bytes }) => withoutHour(bytes)));
    expect(texts.size).toBe(1);
  });

  test('a picture is the same each time, down to its dotted lines below the fold of a window', async () => {
    const html = toHtml({ ...draft, chapters: [] }, { medium: 'screen' });
    const drawn = new Set<string>();
    for (let times = 0; times < 30; times += 1) {
      const picture = await printer.picture(html, { width: 640, height: 1600, downTo: '.summary' });
      drawn.add(Buffer.from(picture).toString('base64'));
    }
    expect(drawn.size).toBe(1);
  });

  test('a printing that takes too long is refused', async () => {
    await using hasty = await chromiumPrinter({ log: silentLog, timeoutMs: 1 });
    expect(await refusal(hasty.print(page('<p>一段文字</p>'.repeat(20_000))))).toMatch(/time/i);
  });
});
