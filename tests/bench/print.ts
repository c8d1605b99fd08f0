import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Bulletin } from '../../functions/bulletin/model.ts';
import { toHtml } from '../../functions/document/html.ts';
import { toPdf } from '../../functions/document/pdf.ts';
import { chromiumArguments } from '../../functions/ports/chromium-arguments.ts';
import { packagedChromium } from '../../functions/ports/chromium-binary.ts';
import { fontConfiguration } from '../../functions/ports/chromium-fonts.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { silentLog } from '../../functions/ports/log.ts';

/** Milliseconds, medians. `floor`: the same Chromium starts and prints the same HTML twice, with nothing around it. */
export interface PrintTimes {
  readonly floor: number;
  /** Start, both printings with their checks, page numbers, description. */
  readonly document: number;
  readonly html: number;
  readonly ratio: number;
}

export async function printTimes(bulletin: Bulletin, rounds = 5): Promise<PrintTimes> {
  await packagedChromium();
  const html = toHtml(bulletin, { medium: 'print' });
  const floors: number[] = [];
  const documents: number[] = [];
  const templates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    floors.push(await timed(() => bare(html)));
    documents.push(await timed(() => whole(bulletin)));
    templates.push(await timed(() => toHtml(bulletin, { medium: 'print' })));
  }
  const [floor, document] = [median(floors), median(documents)];
  return { floor, document, html: median(templates), ratio: document / floor };
}

async function bare(html: string): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-print-'));
  const { program, libraries } = await packagedChromium();
  const fonts = resolve(import.meta.dirname, '../../templates/fonts');
  const browser = await launch({
    executablePath: program,
    args: chromiumArguments({ profile: join(scratch, 'profile'), singleProcess: false }),
    ignoreDefaultArgs: true,
    pipe: true,
    env: {
      HOME: scratch,
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: await fontConfiguration([fonts], scratch),
    },
  });
  for (let pass = 0; pass < 2; pass++) {
    const page = await browser.newPage();
    await page.setContent(html);
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    await page.close();
  }
  await browser.close();
  await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
}

async function whole(bulletin: Bulletin): Promise<void> {
  await using printer = await chromiumPrinter({ log: silentLog });
  await toPdf(bulletin, printer);
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
