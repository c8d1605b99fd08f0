import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { root, run } from './run.ts';

const city = join(root, 'fixtures/cases/by-hand/uploads');
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'record-'));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const found = (pattern: string): string[] => globSync(pattern, { cwd: place }).sort();
const read = (file: string): unknown => JSON.parse(readFileSync(join(place, file), 'utf8'));
const recordSchema = z.object({ fingerprint: z.string(), closings: z.array(z.unknown()) });
const statusSchema = z.object({ editions: z.array(z.object({ fingerprint: z.string() })) });

/** The editions of which it is remembered what they kept closed. */
function recorded(): string[] {
  return found('out/.store/*/disclosure/2021-02/*.json').map((file) => {
    const { fingerprint, closings } = recordSchema.parse(read(file));
    expect(closings.length).toBeGreaterThan(0);
    expect(basename(file)).toContain(fingerprint);
    return fingerprint;
  });
}

test('a public edition that is built has its record; where none is made there is none', () => {
  const build = (...words: readonly string[]): unknown =>
    JSON.parse(run(['build', '--in', city, '--json', ...words], { folder: place }).stdout);
  build('--only', 'internal');
  expect(recorded()).toEqual([]);
  const { fingerprint } = z.object({ fingerprint: z.string() }).parse(build('--only', 'public'));
  expect(found('out/public/2021-02/bulletin.pdf')).toHaveLength(1);
  expect(recorded()).toEqual([fingerprint]);
});

test('each public edition that a watched folder releases has its record', () => {
  expect(run(['local', city, '--once'], { folder: place }).status).toBe(0);
  const [status = ''] = found('out/.store/*/bulletins/2021-02/status.json');
  const { editions } = statusSchema.parse(read(status));
  expect(found('out/.store/*/public/2021-02/*/bulletin.pdf')).toHaveLength(editions.length);
  expect(recorded()).toEqual(editions.map(({ fingerprint }) => fingerprint));
});
