import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explained } from '../../functions/bulletin/explained/explained.ts';
import type { ExplainedBulletin } from '../../functions/bulletin/explained/model.ts';
import type { Bulletin } from '../../functions/bulletin/model/bulletin.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { monthsPresent } from '../../functions/facts/supply/months.ts';
import type { Receipt } from '../../functions/facts/receipt.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Store } from '../../functions/ports/store.ts';
import { fileEdition } from '../../functions/publish/archive/editions.ts';
import { explainAll } from '../../functions/publish/edition/explain-all.ts';
import { manifest } from '../../functions/publish/edition/manifest.ts';
import type { Prepared } from '../../functions/publish/edition/prepared.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { changeStatus } from '../../functions/publish/archive/status.ts';
import { bulletinText } from './as-text.ts';

const cases = resolve(import.meta.dirname, '../../fixtures/cases');
const names = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'cases-'));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** What a case came to after its last delivery: `uploads`, or `uploads/1`, `uploads/2` … in turn. */
async function outcome(
  name: string,
): Promise<{ receipts: Receipt[]; bulletin: Bulletin; why: ExplainedBulletin }> {
  const folder = join(place, name);
  const uploads = join(cases, name, 'uploads');
  const turns = existsSync(join(uploads, '1'))
    ? readdirSync(uploads)
        .sort()
        .map((turn) => join(uploads, turn))
    : [uploads];
  const incoming = folderStore(join(folder, 'incoming'));
  const archive = folderStore(join(folder, 'archive'));
  let receipts: Receipt[] = [];
  let prepared: Prepared | undefined;
  for (const turn of turns) {
    if (prepared !== undefined) await release(prepared, archive);
    cpSync(join(turn, 'incoming'), join(folder, 'incoming'), { recursive: true });
    if (existsSync(join(turn, 'registers')))
      cpSync(join(turn, 'registers'), join(folder, 'archive', 'registers'), { recursive: true });
    receipts = await takeInAll({ incoming, archive, log: silentLog, scratch: folder });
    const { anyFlow, bothFlows } = monthsPresent(receipts);
    const month = bothFlows.at(-1) ?? anyFlow.at(-1);
    if (month === undefined) throw new RangeError(`case ${name} has no month`);
    const dependencies = {
      archive,
      log: silentLog,
      scratch: folder,
      code: 'case',
    } as const;
    prepared = await prepare(month, dependencies);
  }
  if (prepared === undefined) throw new RangeError(`case ${name} has no uploads`);
  const { bulletin, asked } = prepared;
  const sums = await explainAll([bulletin], asked, { archive, scratch: folder });
  return { receipts, bulletin, why: explained(bulletin, sums) };
}

/** Files what a later edition must know of this one, and says that readers have it. */
async function release({ bulletin, inputs, fingerprint }: Prepared, archive: Store): Promise<void> {
  const { month } = bulletin;
  const model = Buffer.from(JSON.stringify(bulletin));
  const files = new Map([['model.json', model]]);
  files.set('manifest.json', Buffer.from(manifest(inputs, files)));
  await fileEdition(archive, { month, fingerprint, files });
  const released = '2021-06-20T02:00:00.000Z';
  await changeStatus(archive, month, released, (status) => ({
    ...status,
    state: 'released',
    latest: fingerprint,
    editions: [
      ...status.editions,
      { number: status.editions.length + 1, fingerprint, released, headline: '' },
    ],
  }));
}

/** Receipts without what says nothing of the content: where and as which version the upload stood. */
function receiptsText(receipts: readonly Receipt[]): string {
  const told = receipts.map((receipt) => ({
    key: receipt.source.key,
    ...receipt,
    upload: undefined,
    source: undefined,
    parts: receipt.parts.map((part) => ({ ...part, facts: undefined })),
  }));
  return `${JSON.stringify(told, null, 1)}\n`;
}

test('there are cases to look at', () => {
  expect(names.length).toBeGreaterThanOrEqual(12);
});

describe.each(names)('case %s', (name) => {
  test('comes to the receipts and the bulletin that were expected, its prose agrees with its exhibits, and every figure comes out again from the rows behind it', async () => {
    const { receipts, bulletin, why } = await outcome(name);
    const expected = join(cases, name, 'expected');
    await expect(receiptsText(receipts)).toMatchFileSnapshot(join(expected, 'receipts.json'));
    await expect(bulletinText(bulletin)).toMatchFileSnapshot(join(expected, 'bulletin.txt'));
    expect(contradictions(bulletin)).toEqual([]);
    const figures = why.exhibits.flatMap(({ rows }) => rows.flatMap((row) => row.figures));
    expect(figures.length).toBeGreaterThan(50);
    expect(figures.filter(({ isConfirmed }) => !isConfirmed)).toEqual([]);
  });
});
