import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { chromiumArguments } from '../../functions/ports/chromium-arguments.ts';
import { packagedChromium } from '../../functions/ports/chromium-binary.ts';
import { fontConfiguration } from '../../functions/ports/chromium-fonts.ts';

/** A reader's browser: the printer's Chromium, started as the printer starts it, but with scripts where asked. */
export interface ReadersBrowser extends AsyncDisposable {
  open(html: string, options: { readonly width: number; readonly scripts: boolean }): Promise<Page>;
}

export async function readersBrowser(): Promise<ReadersBrowser> {
  const scratch = await mkdtemp(join(tmpdir(), 'reader-'));
  const { program, libraries } = await packagedChromium();
  const fonts = await fontConfiguration([resolve(import.meta.dirname, '../../templates/fonts')], scratch);
  const browser = await launch({
    executablePath: program,
    args: chromiumArguments({ profile: join(scratch, 'profile'), singleProcess: false }),
    ignoreDefaultArgs: true,
    pipe: true,
    protocolTimeout: 300_000,
    env: {
      ...{ HOME: scratch, PATH: process.env['PATH'], TZ: 'UTC', LANG: 'C.UTF-8', TMPDIR: scratch },
      ...{ FONTCONFIG_FILE: fonts, LD_LIBRARY_PATH: libraries },
    },
  });
  return {
    async open(html, { width, scripts }) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 844 });
      await page.setJavaScriptEnabled(scripts);
      await page.setContent(html, { waitUntil: 'load' });
      return page;
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
