import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { monthsPresent } from '../../functions/facts/supply/months.ts';
import { readReceipts, UnreadableReceipt } from '../../functions/facts/receipts.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { deliver, type Fact } from './deliver.ts';

const sale: Fact = { flow: 'export', product: '87033212', usd: 1n, cny: 7n };

test('receipts come in the order of the uploads, and tables of rejects beside them are no receipts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'receipts-'));
  const archive = folderStore(folder);
  await deliver(archive, { key: 'b.csv', dataset: 'platform', month: '2021-05', facts: [sale] });
  await deliver(archive, {
    ...{ key: 'a.csv', dataset: 'platform', month: '2021-04' },
    facts: [sale, { ...sale, flow: 'import' }],
  });
  await archive.put('intake/rejects/b.csv', 'line,column');
  await archive.put('intake/rejects/b.json', '[]');
  const receipts = await readReceipts(archive);
  expect(receipts.map(({ source }) => source.key)).toEqual(['a.csv', 'b.csv']);
  expect(monthsPresent(receipts)).toEqual({
    ...{ anyFlow: ['2021-04', '2021-05'], bothFlows: ['2021-04'], newest: '2021-04' },
  });
  await archive.put('intake/broken.json', '{');
  await expect(readReceipts(archive)).rejects.toThrow(UnreadableReceipt);
  await rm(folder, { recursive: true });
});
