import type { Page } from 'puppeteer-core';
import type { ChromiumPages } from './chromium-pages.ts';
import { PrintRefused, type PictureSize } from './printer.ts';

/**
 * Prints one document. Whatever it asks for, but the data it carries itself, is aborted and makes the printing fail.
 */
export function printPage(
  pages: ChromiumPages,
  html: string,
  { tagged, timeout }: { readonly tagged: boolean; readonly timeout: number },
): Promise<Uint8Array> {
  return onPage(pages, async (page) => {
    await page.setContent(html, { waitUntil: 'load', timeout });
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged, timeout });
  });
}

/**
 * Draws the top of a document as a screen of that size shows it. The page has that size before it has the document and
 * keeps it: what was laid out for another size is drawn a trifle otherwise now and then (dotted lines, 1 in 10).
 */
export function drawPage(
  pages: ChromiumPages,
  html: string,
  { width, height, downTo, timeout }: PictureSize & { readonly timeout: number },
): Promise<Uint8Array> {
  return onPage(pages, async (page) => {
    await page.setViewport({ width, height });
    await page.setContent(html, { waitUntil: 'load', timeout });
    const last = downTo === undefined ? null : await page.$(downTo);
    const box = await last?.boundingBox();
    const end = Math.min(height, box ? Math.ceil(box.y + box.height) : height);
    const clip = { x: 0, y: 0, width, height: end };
    return page.screenshot({ type: 'png', clip, captureBeyondViewport: false });
  });
}

async function onPage(pages: ChromiumPages, work: (page: Page) => Promise<Uint8Array>): Promise<Uint8Array> {
  let attempts: readonly string[] = [];
  try {
    return await pages.use(async ({ page, reasons }) => {
      attempts = reasons;
      const result = await work(page);
      if (reasons.length > 0) throw new PrintRefused(reasons);
      return result;
    });
  } catch (error) {
    if (error instanceof PrintRefused) throw error;
    throw new PrintRefused([...attempts, error instanceof Error ? error.message : String(error)], {
      cause: error,
    });
  }
}
