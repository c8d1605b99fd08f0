import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** A package that the function needs at run time is not installed on this machine. */
export class PackageMissing extends Error {
  override readonly name = 'PackageMissing';
  readonly package: string;

  constructor(name: string, asker: string) {
    super(
      `${name}, which ${asker} needs on Lambda (Linux, x64), is not installed; on another kind of machine run: npm install --no-save --os linux --cpu x64 --libc glibc ${name}`,
    );
    this.package = name;
  }
}

/**
 * The folders of the packages and of everything they need on Lambda, sorted. Of optional packages those that are
 * installed and run there: what a package's other platforms need stays at home.
 */
export function packageClosure(root: string, names: readonly string[]): string[] {
  const folders = new Set<string>();
  const visit = (name: string, from: string, isOptional: boolean): void => {
    const folder = folderOf(name, from, root);
    if (folder === undefined) {
      if (isOptional) return;
      throw new PackageMissing(name, from.slice(root.length + 1));
    }
    if (folders.has(folder)) return;
    const found = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    if (isOptional && !runsOnLambda(found)) return;
    folders.add(folder);
    for (const optional of Object.keys(found.optionalDependencies)) visit(optional, folder, true);
    for (const needed of Object.keys(found.dependencies))
      visit(needed, folder, needed in found.optionalDependencies);
  };
  for (const name of names) visit(name, root, false);
  return [...folders].sort();
}

function runsOnLambda({ os, cpu, libc }: z.infer<typeof manifest>): boolean {
  return (
    (os?.includes('linux') ?? true) && (cpu?.includes('x64') ?? true) && (libc?.includes('glibc') ?? true)
  );
}

/** As Node looks it up: in the asking package's own node_modules, then in those of the folders above. */
function folderOf(name: string, from: string, root: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (at === root) return undefined;
  }
}
