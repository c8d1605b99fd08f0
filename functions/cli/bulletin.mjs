#!/usr/bin/env node
// The `bulletin` command: runs main.ts on the Node that the package brings, whatever Node started this file.
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { join } from 'node:path';
import { runOn } from './run-on.mjs';

const root = join(import.meta.dirname, '..', '..');
const ownNode = join(root, 'node_modules', 'node', 'bin', 'node');

if (Number.parseInt(process.versions.node, 10) >= 24 || !existsSync(ownNode)) {
  // What was compiled once is not compiled again: the command starts in half the time.
  modules.enableCompileCache?.(join(root, 'node_modules', '.cache', 'bulletin'));
  await import('./main.ts');
} else {
  runOn(ownNode, [import.meta.filename, ...process.argv.slice(2)]);
}
