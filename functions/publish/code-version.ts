import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const sources = ['functions', 'templates'];

/**
 * Which code made an edition: `CODE_VERSION` where the deployment sets it (the hash of the same files when they were
 * bundled), else the hash of the product's code and templates as they stand. 12 hexadecimal digits.
 */
export function codeVersion(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['CODE_VERSION'] ?? hashOfSources(resolve(import.meta.dirname, '../..'));
}

/** The hash of all files under functions/ and templates/ of a checkout, by path and content. */
export function hashOfSources(root: string): string {
  const hash = createHash('sha256');
  const files = sources
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex').slice(0, 12);
}
