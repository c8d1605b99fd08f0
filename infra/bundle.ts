import { cpSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { packageClosure } from './package-closure.ts';

export const functionNames = ['intake', 'publish'] as const;
export type FunctionName = (typeof functionNames)[number];

const root = resolve(import.meta.dirname, '..');

interface Contents {
  /** Packages that stay packages: DuckDB is a native library, Chromium an archive that its package finds beside itself. */
  readonly packages: readonly string[];
  /** What the code reads from beside itself, [from, to]; `to` is seen from the bundled file's folder. */
  readonly files: readonly (readonly [string, string])[];
}

const lists = ['functions/reference/lists', 'lists'] as const;
const contents: Readonly<Record<FunctionName, Contents>> = {
  intake: {
    packages: ['@duckdb/node-api', '@duckdb/node-bindings'],
    files: [lists, ['functions/intake/layouts', '../layouts']],
  },
  publish: {
    packages: ['@duckdb/node-api', '@sparticuz/chromium'],
    files: [lists, ['templates', '../../templates']],
  },
};

/** What Lambda calls: the bundle stands where the source stood, so that `../../templates` means the same in both. */
export function handlerOf(name: FunctionName): string {
  return `functions/${name}/index.handler`;
}

/**
 * Writes the content of a function's zip into a folder: one ES module of `functions/<name>/index.ts` with all that it
 * imports, the packages that cannot be bundled, and the files that it reads. Needs neither Docker nor npm nor a
 * network; the same sources give the same bytes. Throws PackageMissing.
 */
export function bundle(
  name: FunctionName,
  folder: string,
  entry = join(root, 'functions', name, 'index.ts'),
): void {
  const { packages, files } = contents[name];
  const home = join(folder, 'functions', name);
  buildSync({
    entryPoints: [entry],
    outfile: join(home, 'index.mjs'),
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: [...packages],
    // Packages in CommonJS ask for `require`, which a module does not have.
    banner: {
      js: `import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);`,
    },
    // Names of classes stand in the log and in the receipts of errors.
    keepNames: true,
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  for (const [from, to] of files)
    cpSync(join(root, from), join(home, to), { recursive: true, filter: isRead });
  for (const from of packageClosure(root, packages))
    cpSync(from, join(folder, relative(root, from)), { recursive: true, filter: isRun });
}

/** Of our own folders all but the code that made them. */
function isRead(path: string): boolean {
  return !/\.(ts|py)$/.test(path);
}

/** Of packages all but what only editors and debuggers read. */
function isRun(path: string): boolean {
  return !/\.(d\.[cm]?ts|map|md)$/.test(path);
}
