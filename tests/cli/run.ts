import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a folder to its end. */
export function run(
  words: readonly string[],
  {
    folder = root,
    environment = {},
  }: { readonly folder?: string; readonly environment?: NodeJS.ProcessEnv } = {},
): Ended {
  return spawnSync(process.execPath, [join(root, 'functions/cli/main.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
}
