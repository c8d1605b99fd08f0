import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../../functions/cli/bulletin.mjs');

/** Seconds of `build` for the fixture city, medians to be taken: from nothing, and again when all is taken in. */
export function cityTimes(): { readonly fromScratch: number; readonly afterIntake: number } {
  const out = mkdtempSync(join(tmpdir(), 'bench-city-'));
  try {
    const build = (): number => {
      const started = performance.now();
      execFileSync(process.execPath, [program, 'build', '--out', out], { stdio: 'ignore' });
      return (performance.now() - started) / 1000;
    };
    return { fromScratch: build(), afterIntake: build() };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
