import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PackageMissing, packageClosure } from '../../infra/package-closure.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'closure-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function install(path: string, manifest: object): void {
  mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(root, path, 'package.json'), JSON.stringify(manifest));
}

const closure = (...names: string[]): string[] =>
  packageClosure(root, names).map((folder) => folder.slice(root.length + 1));

test('a package brings what it needs, from its own folder before the one above, in a circle only once', () => {
  install('node_modules/a', { dependencies: { b: '1', c: '1' } });
  install('node_modules/b', { dependencies: { c: '1', a: '1' } });
  install('node_modules/c', {});
  install('node_modules/b/node_modules/c', {});
  install('node_modules/unrelated', {});
  expect(closure('a')).toEqual([
    'node_modules/a',
    'node_modules/b',
    'node_modules/b/node_modules/c',
    'node_modules/c',
  ]);
});

test('of optional packages those of Lambda come along, those of another machine do not', () => {
  install('node_modules/a', {
    optionalDependencies: { 'a-linux-x64': '1', 'a-linux-musl': '1', 'a-darwin-arm64': '1', 'not-here': '1' },
  });
  install('node_modules/a-linux-x64', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] });
  install('node_modules/a-linux-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] });
  install('node_modules/a-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] });
  expect(closure('a')).toEqual(['node_modules/a', 'node_modules/a-linux-x64']);
});

test('a package that is missing is named, with the command that brings it', () => {
  install('node_modules/a', { dependencies: { b: '1' } });
  expect(() => closure('a')).toThrow(PackageMissing);
  expect(() => closure('a')).toThrow('npm install --no-save --os linux --cpu x64 --libc glibc b');
});
