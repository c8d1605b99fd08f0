import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { exhibitsIn, type Bulletin, type Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { silentLog } from '../silent-log.ts';
import { disclosureReport } from '../../functions/publish/edition/disclosure-report.ts';
import { documents } from '../../functions/publish/edition/documents.ts';
import { editionFolder } from '../../functions/publish/archive/editions.ts';
import { manifest } from '../../functions/publish/edition/manifest.ts';
import type { Prepared } from '../../functions/publish/edition/prepared.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { newStatus, statusKey } from '../../functions/publish/archive/status.ts';
import { monthOf, type Month } from '../../functions/trade/month.ts';
import { opened, textOfPages } from '../document/opened.ts';
import { openedWorkbook } from '../document/workbook-parts.ts';
import { follows } from '../trade/attacker.ts';

const city = resolve(import.meta.dirname, '../../fixtures/changsha');
const [may, june] = [monthOf(2021, 5), monthOf(2021, 6)];
let place: string;
/** What the public has of June. */
let text: string;
const editions = new Map<Month, Prepared>();

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'public-'));
  cpSync(join(city, 'registers'), join(place, 'archive/registers'), { recursive: true });
  const archive = folderStore(join(place, 'archive'));
  const stores = { archive, log: silentLog, scratch: place };
  await takeInAll({ ...stores, incoming: folderStore(join(city, 'incoming')) });
  for (const month of [may, june]) {
    const prepared = await prepare(month, { ...stores, code: 'test' });
    editions.set(month, prepared);
    const { fingerprint, inputs, renderings } = prepared;
    const folder = editionFolder(month, fingerprint);
    for (const { rendition, bulletin } of renderings)
      await archive.put(`${folder}${rendition.folder}model.json`, JSON.stringify(bulletin));
    await archive.put(`${folder}manifest.json`, manifest(inputs, new Map()));
    const released = { number: 1, fingerprint, released: '2021-07-20T02:00:00.000Z', headline: '' };
    const status = { ...newStatus(month, released.released), state: 'released', editions: [released] };
    await archive.put(statusKey(month), JSON.stringify(status));
  }
  text = await published(june);
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function edition(month: Month): Prepared {
  const found = editions.get(month);
  if (found === undefined) throw new RangeError(`no edition of ${month}`);
  return found;
}

function bulletins(month: Month, of: 'internal' | 'public'): Bulletin[] {
  return edition(month)
    .renderings.filter(({ rendition }) => rendition.edition === of)
    .map(({ bulletin }) => bulletin);
}

/**
 * Everything that the public is given of a month, as text: names of files, pages, tables, workbooks, models, pictures as
 * they are drawn, and of PDFs what is printed, attached and told of them.
 */
async function published(month: Month): Promise<string> {
  const renderings = edition(month).renderings.filter(({ rendition }) => rendition.edition === 'public');
  await using printer = await chromiumPrinter({ log: silentLog });
  const texts: string[] = [];
  for (const [name, bytes] of await documents(renderings, printer)) {
    texts.push(name);
    if (name.endsWith('.xlsx')) texts.push(...Object.values(openedWorkbook(bytes).parts));
    else if (name.endsWith('.pdf'))
      texts.push(...(await textOfPages(bytes)), ...(await attachmentsOf(bytes)), ...streamsOf(bytes));
    else if (!name.endsWith('.png')) texts.push(Buffer.from(bytes).toString());
  }
  return texts.join('\n');
}

/** All that a PDF consists of, unpacked: alternatives of pictures, titles, metadata. */
function streamsOf(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].map(([, body = '']) => {
    const bytes = Buffer.from(body, 'latin1');
    try {
      return inflateSync(bytes).toString('latin1');
    } catch {
      return body; // Not packed.
    }
  });
  expect(streams.some((stream) => stream.includes('pdfuaid'))).toBe(true);
  return [text, ...streams];
}

async function attachmentsOf(pdf: Uint8Array): Promise<string[]> {
  const attachments: unknown = await (await opened(pdf)).getAttachments();
  const contents = z.record(z.string(), z.object({ content: z.instanceof(Uint8Array) })).parse(attachments);
  return Object.values(contents).map(({ content }) => Buffer.from(content).toString());
}

/** The exhibits whose rows are keys of a dimension. */
const dimensionOf: Readonly<Record<string, string>> = {
  sections: 'section',
  'main-exports': 'product',
  'main-imports': 'product',
  'product-groups': 'productGroup',
  markets: 'market',
  groupings: 'grouping',
  'regime-families': 'regimeFamily',
  regimes: 'regime',
  ownership: 'ownership',
  districts: 'district',
  parks: 'park',
};

test('rows that give firms away are closed, and most rows are not', () => {
  const { closed } = edition(june).inputs;
  const { holders } = edition(june).evidence;
  const rows = new Set(holders.flatMap(({ atoms }) => atoms.flatMap((atom) => atom.rows)));
  expect(closed).toContain('product:84139100'); // one firm has 98 per cent of it
  expect(closed.length).toBeGreaterThan(10);
  expect(closed.length).toBeLessThan(rows.size / 2);
});

test('what the edition before kept closed stays closed', () => {
  expect(edition(june).inputs.closed).toEqual(expect.arrayContaining([...edition(may).inputs.closed]));
});

test('no closed row can be worked out from the open rows of this edition and the one before', () => {
  for (const { atoms } of edition(june).evidence.holders) {
    const counts = (row: string): Set<number> =>
      new Set([...atoms.keys()].filter((index) => atoms[index]?.rows.some((own) => own === row)));
    const rows = [...new Set(atoms.flatMap((atom) => atom.rows))];
    const open = [may, june].flatMap((month) => {
      const closed = new Set(edition(month).inputs.closed);
      return rows.filter((row) => !closed.has(row));
    });
    const everything = new Set(atoms.keys());
    const closedInBoth = edition(may).inputs.closed.filter((closed) => rows.some((row) => row === closed));
    for (const row of closedInBoth)
      expect(follows(counts(row), [everything, ...open.map(counts)]), row).toBe(false);
  }
});

test('no figure of a closed row stands anywhere in the public edition', () => {
  const closed = new Set(edition(june).inputs.closed);
  const exhibits = bulletins(june, 'internal').flatMap(({ chapters }) => [...exhibitsIn(chapters)]);
  // A closed row may have the very trade of an open one: what that one says is no secret.
  const told = new Set(exhibits.flatMap((exhibit) => figuresOf(exhibit, (row) => !closed.has(row))));
  const secrets = exhibits
    .flatMap((exhibit) => figuresOf(exhibit, (row) => closed.has(row)))
    .filter((value) => !told.has(value));
  expect(secrets.length).toBeGreaterThan(100);
  const printed = exhibitsIn(bulletins(june, 'public')[0]?.chapters ?? []).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? [])),
  );
  expect(printed.length).toBeGreaterThan(1000);
  for (const value of printed) expect(text.includes(value), value).toBe(true);
  for (const secret of secrets) expect(text.includes(secret), secret).toBe(false);
});

/** The unrounded figures of an exhibit's rows that have digits enough to be told from others. */
function figuresOf(exhibit: Exhibit, isWanted: (row: string) => boolean): string[] {
  const dimension = dimensionOf[exhibit.id];
  if (dimension === undefined) return [];
  return exhibit.rows
    .filter(({ key }) => isWanted(`${dimension}:${key}`))
    .flatMap(({ cells }) => cells.map(({ value = '' }) => value))
    .filter((value) => value.replaceAll(/\D/g, '').replace(/^0+/, '').length >= 7);
}

test('the report counts each trade once, also where rows overlap', () => {
  const { shown } = disclosureReport(edition(june));
  const share = new Map(shown.map(({ dimension, perThousand }) => [dimension, perThousand]));
  for (const perThousand of share.values()) expect(perThousand).toBeLessThanOrEqual(1000);
  const groups = edition(june).evidence.holders.find(({ name }) => name.includes('productGroup'));
  const isGrouped = ({ rows }: { readonly rows: readonly string[] }): boolean =>
    rows.filter((row) => row.startsWith('productGroup:')).length > 1;
  expect(groups?.atoms.some(isGrouped)).toBe(true);
  expect(share.get('productGroup')).toBeGreaterThan(500);
});

test('no firm is named in the public edition, and nothing of the bureau’s own scheduling', () => {
  const { enterprises, keyEnterprises } = edition(june).evidence.registers;
  for (const { name } of enterprises) expect(text.includes(name), name).toBe(false);
  expect(keyEnterprises.length).toBeGreaterThan(0);
  for (const bulletin of bulletins(june, 'public')) {
    expect(bulletin.official).toBeUndefined();
    const exhibits = exhibitsIn(bulletin.chapters);
    expect(exhibits.some(({ namesFirms }) => namesFirms)).toBe(false);
    expect(exhibits.map(({ id }) => id)).not.toContain('findings');
    expect(exhibits.map(({ id }) => id).filter((id) => id.startsWith('assessment'))).toEqual([]);
  }
});

test('totals are the same in every edition', () => {
  const totals = (bulletin: Bulletin): unknown =>
    exhibitsIn(bulletin.chapters)
      .find(({ id }) => id === 'overall')
      ?.rows.map(({ cells }) => cells.map((cell) => cell.text));
  for (const { language } of bulletins(june, 'public')) {
    const inLanguage = [...bulletins(june, 'internal'), ...bulletins(june, 'public')]
      .filter((bulletin) => bulletin.language === language)
      .map(totals);
    expect(inLanguage[0]).toBeDefined();
    expect(inLanguage[1]).toEqual(inLanguage[0]);
  }
});
