import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { packagedChromium } from '../../functions/ports/chromium-binary.ts';

const run = promisify(execFile);

test('two that unpack at once get one whole Chromium and leave nothing beside it', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'unpack-test-'));
  try {
    const [first, second] = await Promise.all([packagedChromium(cache), packagedChromium(cache)]);
    expect(second).toEqual(first);
    expect(await readdir(cache)).toHaveLength(1);
    const { stdout } = await run(first.program, ['--version'], {
      env: { LD_LIBRARY_PATH: first.libraries },
    });
    expect(stdout).toMatch(/\d+\.\d+\.\d+/);
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
});
