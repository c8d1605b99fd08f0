import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { Session } from '../../functions/facts/session.ts';
import { inspect } from '../../functions/intake/inspect.ts';

test('files that are looked at in one session never see the facts of one another', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'inspect-'));
  try {
    using session = await Session.open({ scratch });
    for (let number = 1; number <= 60; number++) {
      const rows = Array.from({ length: 1 + (number % 7) * 40 }, (_, at) => `2021-05,x${number},${at},1`);
      const content = ['月份,园区,市场,美元金额', ...rows.map((row) => row.replace(/,(\d+),1$/, ',502,$1'))];
      const open = (): Promise<Readable> => Promise.resolve(Readable.from([Buffer.from(content.join('\n'))]));
      const [table] = await inspect({ path: `出口-${number}.csv`, open }, { session, scratch });
      const sum = (rows.length * (rows.length - 1)) / 2;
      expect(table?.read.outcome.parts[0]).toMatchObject({ rows: rows.length, usd: `${sum}.00` });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
