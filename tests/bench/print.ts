import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Bulletin } from '../../functions/bulletin/model/bulletin.ts';
import { toHtml } from '../../functions/document/page/html.ts';
import { toPdf } from '../../functions/document/pdf/pdf.ts';
import { chromiumArguments } from '../../functions/ports/chromium-arguments.ts';
import { packagedChromium } from '../../functions/ports/chromium-binary.ts';
import { fontConfiguration } from '../../functions/ports/chromium-fonts.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { silentLog } from '../silent-log.ts';

/**
 * The floor: the same Chromium starts once and prints each of these bulletins' HTML twice, with nothing around it. The
 * bulletins are printed beside each other, as the program does.
 */
export async function printBare(bulletins: readonly Bulletin[]): Promise<void> {
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
  const printTwice = async (html: string): Promise<void> => {
    for (let pass = 0; pass < 2; pass++) {
      const page = await browser.newPage();
      await page.setContent(html);
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      await page.close();
    }
  };
  await Promise.all(bulletins.map((bulletin) => printTwice(toHtml(bulletin, { medium: 'print' }))));
  await browser.close();
  await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
}

/** The PDFs as the program makes them: start, both printings with their checks, page numbers, description. */
export async function printWhole(bulletins: readonly Bulletin[]): Promise<void> {
  await using printer = await chromiumPrinter({ log: silentLog });
  await Promise.all(bulletins.map((bulletin) => toPdf(bulletin, printer)));
}
