import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, run } from './run.ts';

const fixture = join(root, 'fixtures/changsha');

test.each([
  ['SIGTERM', 'intake', 143],
  ['SIGINT', 'intake', 130],
  ['SIGTERM', 'document', 143],
] as const)(
  '%s at the stage "%s" ends a build soon, leaves nothing behind, and the next goes on',
  async (signal, stage, code) => {
    const place = mkdtempSync(join(tmpdir(), 'ended-'));
    const scratch = join(place, 'scratch');
    mkdirSync(scratch);
    try {
      const words = [
        'build',
        '--in',
        fixture,
        '--out',
        join(place, 'out'),
        '--month',
        '2021-05',
        '--only',
        'internal',
      ];
      const child = spawn(process.execPath, [join(root, 'functions/cli/main.ts'), ...words], {
        env: { ...process.env, TMPDIR: scratch },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let told = '';
      let sent = 0;
      child.stderr.on('data', (piece: Buffer) => {
        told += piece.toString();
        if (sent === 0 && told.includes(` ${stage}`)) {
          sent = performance.now();
          child.kill(signal);
        }
      });
      await once(child, 'exit');
      expect(sent).toBeGreaterThan(0);
      expect(child.exitCode).toBe(code);
      expect(performance.now() - sent).toBeLessThan(10_000);
      expect(readdirSync(scratch).filter((name) => name.startsWith('bulletin-'))).toEqual([]);
      const figures = run([
        'figures',
        '--in',
        fixture,
        '--out',
        join(place, 'out'),
        '--month',
        '2021-05',
        '--json',
      ]);
      expect(figures.status).toBe(0);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
  120_000,
);
