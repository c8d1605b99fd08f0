import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../fixtures/changsha/generator/random.ts';
import { explained } from '../../functions/bulletin/explained/explained.ts';
import { exhibitsIn } from '../../functions/bulletin/model/bulletin.ts';
import { decimalText } from '../../functions/bulletin/model/numerals.ts';
import { figureId } from '../../functions/document/page/figure-id.ts';
import { toHtml } from '../../functions/document/page/html.ts';
import { toWhyPage } from '../../functions/document/page/why-page.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import { Explainer } from '../../functions/publish/explain.ts';
import { explainAll } from '../../functions/publish/edition/explain-all.ts';
import type { Prepared } from '../../functions/publish/edition/prepared.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { evaluate } from '../../functions/trade/evaluate.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { sumKey, type SumBehind } from '../../functions/trade/sum-behind.ts';

const city = resolve(import.meta.dirname, '../../fixtures/changsha');
const june = monthOf(2021, 6);
let place: string;
let prepared: Prepared;
let explainer: Explainer;
let sums: ReadonlyMap<string, SumBehind>;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'why-'));
  const archive = folderStore(join(place, 'archive'));
  const registers = folderStore(city);
  for await (const { key } of registers.list('registers/'))
    await archive.put(key, (await registers.get(key))?.body ?? '');
  const sources = { archive, log: silentLog, scratch: place };
  await takeInAll({ incoming: folderStore(join(city, 'incoming')), ...sources });
  const dependencies = { ...sources, code: 'test', language: 'zh-CN' } as const;
  prepared = await prepare(june, dependencies);
  sums = await explainAll([prepared.bulletin], prepared.asked, sources);
  explainer = await Explainer.open(june, dependencies);
});
afterAll(() => {
  explainer[Symbol.dispose]();
  rmSync(place, { recursive: true, force: true });
});

function whyPage(found: ReadonlyMap<string, SumBehind>): string {
  const { bulletin } = prepared;
  return toWhyPage(bulletin, { explained: explained(bulletin, found), edition: 'f' });
}

/** Every cell that tells where its figure comes from, by its name. */
function explainedCells() {
  return exhibitsIn(prepared.bulletin.chapters).flatMap(({ id, rows, columns }) =>
    rows.flatMap((row) =>
      columns.flatMap(({ key }, index) => {
        const cell = row.cells[index];
        const named = { exhibit: id, row: row.key, column: key };
        return cell?.origin === undefined ? [] : [{ named, cell, origin: cell.origin }];
      }),
    ),
  );
}

describe('what is behind every figure at once', () => {
  test('each figure of the edition comes out of the rows named as it is printed', () => {
    const figures = explainedCells();
    expect(figures.length).toBeGreaterThan(2000);
    for (const { named, cell, origin } of figures) {
      const { value } = evaluate(origin, (sum) => sums.get(sumKey(sum))?.value ?? 0n);
      if (cell.value !== undefined) expect(value && decimalText(value), figureId(named)).toBe(cell.value);
    }
  });

  test('is what the command finds for one figure: uploads, versions, lines and numbers of rows', async () => {
    const random = new Random(20_211_124);
    const figures = explainedCells();
    for (let draw = 0; draw < 40; draw += 1) {
      const { named } = figures[Math.floor(random.next() * figures.length)] ?? {};
      if (named === undefined) throw new Error('nothing drawn');
      const { sums: found } = await explainer.explain(named);
      for (const one of found) {
        const { uploads, ...behind } = sums.get(sumKey(one.sum)) ?? { uploads: [] };
        expect({ ...behind, uploads }, figureId(named)).toEqual(one);
      }
    }
  });
});

describe('the page that explains every figure', () => {
  test('has each figure once, under the name that its cell and the command have', () => {
    const page = whyPage(sums);
    const ids = new Set([...page.matchAll(/<li id="([^"]+\/[^"]+)"/g)].map(([, id]) => id));
    const names = explainedCells().map(({ named }) => figureId(named));
    expect(ids).toEqual(new Set(names));
    for (const name of names.slice(0, 50)) expect(page).toContain(`<code>2021-06/${name}</code>`);
    expect(page).toContain(`本页 ${names.length} 个数字在出版时均按所列数据行重新计算，结果与所印一致`);
  });

  test('every link of the two pages leads to something on the other or on itself', () => {
    const pages = {
      'bulletin.html': toHtml(prepared.bulletin, { medium: 'screen', why: 'why.html' }),
      'why.html': whyPage(sums),
    };
    const ids = Object.entries(pages).flatMap(([name, page]) =>
      [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => `${name}#${id}`),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const links = Object.entries(pages).flatMap(([name, page]) =>
      [...page.matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
        decodeURIComponent(href.startsWith('#') ? `${name}${href}` : href),
      ),
    );
    expect(links.length).toBeGreaterThan(10_000);
    expect(links.filter((link) => !known.has(link))).toEqual([]);
  });

  test('a figure that its rows do not give is marked, and the page says how many', () => {
    const [first] = sums.keys();
    const wrong = new Map([...sums].map(([key, one]) => [key, key === first ? { ...one, value: 1n } : one]));
    const page = whyPage(wrong);
    expect(page).toMatch(/其中 \d+ 个与所印不一致/);
    expect(page.match(/<strong>不一致<\/strong>/g)?.length).toBeGreaterThan(0);
  });

  test('needs no script and no request', () => {
    const page = whyPage(sums);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:/i);
  });
});
