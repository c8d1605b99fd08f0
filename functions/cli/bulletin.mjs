#!/usr/bin/env node
// The `bulletin` command: runs main.ts on the Node that the package brings, whatever Node started this file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const ownNode = join(root, 'node_modules', 'node', 'bin', 'node');

if (Number.parseInt(process.versions.node, 10) >= 24 || !existsSync(ownNode)) {
  // What was compiled once is not compiled again: the command starts in half the time.
  modules.enableCompileCache?.(join(root, 'node_modules', '.cache', 'bulletin'));
  await import('./main.ts');
} else {
  const { status, signal } = spawnSync(ownNode, [import.meta.filename, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = signal === null ? (status ?? 1) : 130;
}
