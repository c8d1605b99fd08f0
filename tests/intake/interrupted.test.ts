import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { receiptSchema, type Receipt } from '../../functions/facts/receipt.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import { folderWith } from './reading.ts';

const header = '数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元\n';
const names = Array.from(
  { length: 12 },
  (_, index) => `incoming/出口-${String(index + 1).padStart(2, '0')}.csv`,
);
const uploads = Object.fromEntries(
  names.map((name, index) => [name, `${header}202105,84295212,502,10,${index + 1}\n`]),
);
const program = (folder: string): string => `
  import { takeInAll } from ${JSON.stringify(join(import.meta.dirname, '../../functions/intake/intake.ts'))};
  import { folderStore } from ${JSON.stringify(join(import.meta.dirname, '../../functions/ports/folder-store.ts'))};
  const place = (name) => ${JSON.stringify(folder)} + '/' + name;
  await takeInAll({
    incoming: folderStore(place('incoming')), archive: folderStore(place('archive')), scratch: place('scratch'),
    log: { stage: () => process.stdout.write('.'), tell: () => undefined },
  });`;

/** Runs the intake in a process of its own and kills it when it begins its `number`th upload. */
async function killedAt(number: number, folder: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program(folder)]);
  let begun = 0;
  child.stdout.on('data', (dots: Buffer) => {
    begun += dots.length;
    if (begun >= number) child.kill('SIGKILL');
  });
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}

async function taken(folder: string): Promise<Receipt[]> {
  const archive = folderStore(join(folder, 'archive'));
  const receipts: Receipt[] = [];
  for await (const { key } of archive.list('intake/')) {
    const stored = await archive.get(key);
    if (stored !== undefined)
      receipts.push(receiptSchema.parse(JSON.parse(Buffer.from(stored.body).toString())));
  }
  return receipts;
}

test.each([1, 4, 9])(
  'killed at its upload %i, an intake leaves whole receipts with their facts, and the next run ends the work',
  async (number) => {
    const folder = folderWith(uploads);
    try {
      mkdirSync(join(folder, 'scratch'));
      await killedAt(number, folder);
      const left = await taken(folder);
      expect(left.length).toBeLessThan(names.length);
      for (const part of left.flatMap(({ parts }) => parts))
        expect(existsSync(join(folder, 'archive', part.facts))).toBe(true);
      const receipts = await takeInAll({
        incoming: folderStore(join(folder, 'incoming')),
        archive: folderStore(join(folder, 'archive')),
        scratch: join(folder, 'scratch'),
        log: silentLog,
      });
      expect(receipts.map(({ parts }) => parts[0]?.usd)).toEqual(names.map((_, index) => `${index + 1}.00`));
      const facts = readdirSync(join(folder, 'archive/facts/month=2021-05')).filter(
        (name) => !name.startsWith('.'),
      );
      expect(facts).toHaveLength(names.length);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test('every upload is told as one of how many', async () => {
  const folder = folderWith(uploads);
  try {
    const told: unknown[] = [];
    const dependencies = {
      incoming: folderStore(join(folder, 'incoming')),
      archive: folderStore(join(folder, 'archive')),
      scratch: join(folder, 'scratch'),
      log: { ...silentLog, stage: (_: string, details?: object) => told.push(details) },
    };
    await takeInAll(dependencies);
    expect(told).toMatchObject(names.map((_, index) => ({ number: index + 1, of: names.length })));
    told.length = 0;
    await takeInAll(dependencies);
    expect(told).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
