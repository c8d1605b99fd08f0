import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
);

/** A process that runs another by `runOn`, and the first line that the other writes. */
async function wrapped(
  words: readonly string[],
  scratch: string,
): Promise<{ outer: ChildProcess; line: string }> {
  const program = `
    import { runOn } from ${JSON.stringify(join(root, 'functions/cli/run-on.mjs'))};
    runOn(process.execPath, ${JSON.stringify(words)});`;
  const outer = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: scratch },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line: unknown[] = await once(outer.stdout, 'data');
  return { outer, line: String(line[0]) };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a command that is run on another Node', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'wrapped-'));
  });
  afterEach(() => {
    rmSync(place, { recursive: true, force: true });
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends by the %s that its starter gets',
    async (signal) => {
      const waiting = 'console.log(process.pid); setInterval(() => {}, 1000)';
      const { outer, line } = await wrapped(['--eval', waiting], place);
      expect(isRunning(Number(line))).toBe(true);
      outer.kill(signal);
      await once(outer, 'exit');
      expect([outer.exitCode, outer.signalCode]).toEqual([null, signal]);
      expect(isRunning(Number(line))).toBe(false);
    },
  );

  test('clears its scratch away, and its exit code is that of its starter', async () => {
    const city = join(place, 'city');
    const scratch = join(place, 'scratch');
    for (const folder of [city, scratch]) mkdirSync(folder);
    const words = [join(root, 'functions/cli/main.ts'), 'local', city, '--out', join(place, 'out')];
    const { outer } = await wrapped(words, scratch);
    expect(readdirSync(scratch).filter((name) => name.startsWith('bulletin-'))).toHaveLength(1);
    outer.kill('SIGTERM');
    await once(outer, 'exit');
    expect([outer.exitCode, outer.signalCode]).toEqual([143, null]);
    expect(readdirSync(scratch).filter((name) => name.startsWith('bulletin-'))).toEqual([]);
  });

  test('that ends by itself tells how', async () => {
    const { outer } = await wrapped(['--eval', 'console.log(1); process.exitCode = 3'], place);
    if (outer.exitCode === null) await once(outer, 'exit');
    expect(outer.exitCode).toBe(3);
  });
});
