import type { Browser, Page } from 'puppeteer-core';
import { PrintRefused } from './printer.ts';

/**
 * Prints one document on a page of its own. Whatever it asks for, but the data it carries itself, is aborted and
 * makes the printing fail. A page that does not answer in time takes the browser with it.
 */
export function printPage(
  browser: Browser,
  html: string,
  { tagged, timeout }: { readonly tagged: boolean; readonly timeout: number },
): Promise<Uint8Array> {
  return onPage(browser, html, timeout, (page) =>
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged, timeout }),
  );
}

/** Draws the top of a document as a screen of that size shows it. */
export function drawPage(
  browser: Browser,
  html: string,
  { width, height, timeout }: { readonly width: number; readonly height: number; readonly timeout: number },
): Promise<Uint8Array> {
  return onPage(browser, html, timeout, async (page) => {
    await page.setViewport({ width, height });
    return page.screenshot({ type: 'png' });
  });
}

async function onPage(
  browser: Browser,
  html: string,
  timeout: number,
  work: (page: Page) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const reasons: string[] = [];
  let page: Page | undefined;
  try {
    page = await browser.newPage();
    await close(page, reasons);
    await page.setContent(html, { waitUntil: 'load', timeout });
    const result = await work(page);
    if (reasons.length > 0) throw new PrintRefused(reasons);
    return result;
  } catch (error) {
    if (error instanceof PrintRefused) throw error;
    throw new PrintRefused([...reasons, error instanceof Error ? error.message : String(error)], {
      cause: error,
    });
  } finally {
    await Promise.race([page?.close().catch(() => undefined), patience()]);
  }
}

/** Shuts the page off from everything and notes every attempt. */
async function close(page: Page, reasons: string[]): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().startsWith('data:')) void request.continue();
    else {
      reasons.push(`the page asked for ${request.url().slice(0, 200)}`);
      void request.abort('blockedbyclient');
    }
  });
  page.on('pageerror', (error) => {
    reasons.push(`the page failed: ${error instanceof Error ? error.message : String(error)}`);
  });
  page.on('error', (error) => reasons.push(`the page crashed: ${error.message}`));
  await page.setOfflineMode(true);
}

function patience(): Promise<void> {
  return new Promise((done) => setTimeout(done, 2000).unref());
}
