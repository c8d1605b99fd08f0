#!/usr/bin/env node
// The `bulletin` command: runs main.ts on the Node that the package brings, whatever Node started this file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ownNode = join(import.meta.dirname, '..', '..', 'node_modules', 'node', 'bin', 'node');
const node = existsSync(ownNode) ? ownNode : process.execPath;
const { status, signal } = spawnSync(node, [join(import.meta.dirname, 'main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = signal === null ? (status ?? 1) : 130;
