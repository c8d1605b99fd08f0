import type { Browser, Page } from 'puppeteer-core';

/** A page shut off from everything, for one document after another. */
export interface ShutPage {
  readonly page: Page;
  /** What went wrong or was attempted on it; whoever finds something here gets no document. */
  readonly reasons: readonly string[];
}

/**
 * The pages of one Chromium, at most so many at a time: a page that did well is kept for the next document, since
 * opening one takes as long as laying out a document. Of those who wait, who asked last is served next, so that a
 * document is finished before the next is begun.
 */
export class ChromiumPages {
  readonly #browser: Browser;
  readonly #kept: ShutPage[];
  readonly #waiting: (() => void)[] = [];
  #free: number;

  private constructor(browser: Browser, kept: readonly ShutPage[]) {
    this.#browser = browser;
    this.#kept = [...kept];
    this.#free = kept.length;
  }

  /** They are opened at once, while nobody waits for them yet. */
  static async open(browser: Browser, most: number): Promise<ChromiumPages> {
    const opened = Array.from({ length: most }, async () => shut(await browser.newPage()));
    return new ChromiumPages(browser, await Promise.all(opened));
  }

  /** The work's result; a page on which anything went wrong is closed, and the error is the work's. */
  async use<T>(work: (page: ShutPage) => Promise<T>): Promise<T> {
    await this.#turn();
    let page: ShutPage | undefined;
    try {
      page = this.#kept.pop() ?? (await shut(await this.#browser.newPage()));
      const result = await work(page);
      this.#kept.push(page);
      return result;
    } catch (error) {
      await Promise.race([page?.page.close().catch(() => undefined), patience()]);
      throw error;
    } finally {
      this.#done();
    }
  }

  async #turn(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((turn) => this.#waiting.push(turn));
  }

  #done(): void {
    const next = this.#waiting.pop();
    if (next === undefined) this.#free += 1;
    else next();
  }
}

/** Shuts the page off from everything and notes every attempt. */
async function shut(page: Page): Promise<ShutPage> {
  const reasons: string[] = [];
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
  return { page, reasons };
}

function patience(): Promise<void> {
  return new Promise((done) => setTimeout(done, 2000).unref());
}
