import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { explained } from '../../functions/bulletin/explained/explained.ts';
import { toArchivePage } from '../../functions/document/page/archive-page.ts';
import { toHtml } from '../../functions/document/page/html.ts';
import { toWhyPage } from '../../functions/document/page/why-page.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import { explainAll } from '../../functions/publish/edition/explain-all.ts';
import { draftMessage, releaseMessage } from '../../functions/publish/mail/messages.ts';
import type { Prepared } from '../../functions/publish/edition/prepared.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { renditionFor } from '../../functions/publish/edition/renditions.ts';
import { newStatus } from '../../functions/publish/archive/status.ts';
import type { Recipient } from '../../functions/reference/recipients.ts';
import { monthOf, type Month } from '../../functions/trade/month.ts';
import { readersBrowser, type ReadersBrowser } from './browser.ts';
import { draft } from './sample.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
let place: string;
let browser: ReadersBrowser;
let city: Prepared;
let small: Prepared;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'axe-'));
  browser = await readersBrowser();
  city = await prepared(join(fixtures, 'changsha'), monthOf(2021, 6));
  small = await prepared(join(fixtures, 'cases/by-hand/uploads'), monthOf(2021, 2));
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  rmSync(place, { recursive: true, force: true });
});

function sourcesOf(month: Month) {
  return { archive: folderStore(join(place, month)), log: silentLog, scratch: place };
}

async function prepared(folder: string, month: Month): Promise<Prepared> {
  const sources = sourcesOf(month);
  const registers = folderStore(folder);
  for await (const { key } of registers.list('registers/'))
    await sources.archive.put(key, (await registers.get(key))?.body ?? '');
  await takeInAll({ incoming: folderStore(join(folder, 'incoming')), ...sources });
  return prepare(month, { ...sources, code: 'test' });
}

const findings = z.array(
  z.object({
    id: z.string(),
    nodes: z.array(
      z.object({ html: z.string(), any: z.array(z.object({ data: z.unknown(), message: z.string() })) }),
    ),
  }),
);
const resultSchema = z.object({ violations: findings, incomplete: findings, passes: findings });

/** Rules of a whole page, which a mail is not: its reader's program gives it a place in its own. */
const ofPages = ['landmark-one-main', 'page-has-heading-one', 'region'];

/** What axe finds wrong, what it could not decide, and the rules that it could apply. */
async function audit(page: Page, without: readonly string[] = []) {
  await page.setJavaScriptEnabled(true);
  // What is folded, or laid out only when it is scrolled to, cannot be looked at.
  await page.evaluate("for (const fold of document.querySelectorAll('.folded h3 button')) fold.click()");
  await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
  await page.evaluate(axe.source);
  const rules = {
    'target-size': { enabled: true },
    ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  };
  const { violations, incomplete, passes } = resultSchema.parse(
    await page.evaluate(`axe.run({ rules: ${JSON.stringify(rules)} })`),
  );
  const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  await page.close();
  const told = (found: z.infer<typeof findings>): string[] =>
    found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
    );
  return {
    violations: told(violations),
    // Of text in a chart axe does not tell the background; it is the page's.
    undecided: told(incomplete).filter((text) => !text.startsWith('color-contrast: <text ')),
    rules: passes.map(({ id }) => id),
    overflow: z.number().parse(overflow),
  };
}

/** Each language at both widths, and with scripts and without. */
const views = [
  { width: 390, scripts: true, language: 'zh-CN' },
  { width: 390, scripts: false, language: 'en' },
  { width: 1280, scripts: true, language: 'en' },
  { width: 1280, scripts: false, language: 'zh-CN' },
] as const;

describe.each(views)(
  'at $width pixels, scripts $scripts, a reader who needs assistance finds no obstacle',
  (view) => {
    async function unobstructed(
      html: string,
      rules: readonly string[],
      without: readonly string[] = [],
    ): Promise<void> {
      const found = await audit(await browser.open(html, view), without);
      expect(found.violations).toEqual([]);
      expect(found.undecided).toEqual([]);
      expect(found.rules).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', ...rules]));
      expect(found.overflow).toBeLessThanOrEqual(0);
    }

    test('on the bulletin', async () => {
      const { bulletin } = renditionFor(city.renderings, { edition: 'internal', language: view.language });
      expect(bulletin.chapters.length).toBeGreaterThan(8);
      const html = toHtml(bulletin, { medium: 'screen', why: 'why.html' });
      await unobstructed(html, ['link-name', 'svg-img-alt', 'scrollable-region-focusable', 'region']);
    });

    test('on a draft', async () => {
      await unobstructed(toHtml(draft, { medium: 'screen' }), ['link-name', 'svg-img-alt']);
    });

    test('on the page that explains its figures', async () => {
      const { bulletin, asked } = small;
      // One chapter has every kind of part that the page has, and axe looks at each element.
      const part = { ...bulletin, chapters: bulletin.chapters.slice(0, 1) };
      const sums = await explainAll([part], asked, sourcesOf(monthOf(2021, 2)));
      const html = toWhyPage(part, { explained: explained(part, sums), edition: '0123456789abcdef' });
      await unobstructed(html, ['link-name', 'heading-order', 'list']);
    });

    test('on the page of all editions', async () => {
      const edition = {
        ...{ month: monthOf(2021, 6), number: 1, released: '2021-07-20', headline: '6月' },
        files: ['bulletin.pdf', 'en/bulletin.html', 'public/bulletin.html'].map((name) => ({
          ...{ name, path: `2021-06/f/${name}`, size: 581_000 },
        })),
      };
      await unobstructed(toArchivePage([edition, { ...edition, number: 2 }], 'zh-CN'), [
        'link-name',
        'definition-list',
      ]);
    });

    test('on the mails', async () => {
      const to: Recipient = {
        ...{ address: 'r@city.example', name: '读者', role: 'reader' },
        ...{ language: 'zh-CN', edition: 'internal' },
      };
      const enclosure = { pdf: Buffer.of(), picture: Buffer.of(), link: () => Promise.resolve('') };
      const release = await releaseMessage(to, 2, city.bulletin, enclosure);
      await unobstructed(release.html, ['image-alt'], ofPages);
      const held = { code: 'flow-missing', details: { flow: 'import' } };
      const status = { ...newStatus(monthOf(2021, 6), '2021-07-20T00:00:00Z'), reasons: [held] };
      const message = await draftMessage(to, status, city.bulletin, enclosure);
      await unobstructed(message.html, ['list'], ofPages);
    });
  },
);

test('an obstacle is found where there is one', async () => {
  const html = toHtml(draft, { medium: 'screen' });
  const spoilt = html
    .replace('<html lang="zh-CN"', '<html')
    .replace(/<svg role="img" aria-label="[^"]*"/, '<svg role="img"')
    .replace('--soft: #5d636b', '--soft: #c9cdd2');
  const { violations } = await audit(await browser.open(spoilt, { width: 390, scripts: false }));
  const found = new Set(violations.map((text) => text.split(':')[0]));
  expect([...found].sort()).toEqual(['color-contrast', 'html-has-lang', 'svg-img-alt']);
});
