import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

test('a copy of a city, and one that was moved, go on where the output is', () => {
  cpSync(city, join(place, 'first'), { recursive: true });
  const built = (from: string): void => {
    expect(run(['build', '--in', from, '--only', 'public'], { folder: place }).status).toBe(0);
  };
  built('first');
  cpSync(join(place, 'first'), join(place, 'copy'), { recursive: true });
  const settings = join(place, 'copy/registers/bulletin.json');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('示商通报', '示商简报'));
  built('copy');
  renameSync(join(place, 'first'), join(place, 'moved'));
  built('moved');
  expect(found('out/.store/*')).toHaveLength(1);
  const records = found('out/.store/*/disclosure/2021-02/*.json');
  expect(records.map((file) => basename(file).slice(0, 6))).toEqual(['000001', '000002']);
  expect(recorded()).toHaveLength(2);
});

test('another city in the same output has a store of its own', () => {
  run(['build', '--in', city, '--only', 'internal'], { folder: place });
  cpSync(city, join(place, 'other'), { recursive: true });
  for (const file of found('other/**/*.csv'))
    writeFileSync(join(place, file), `${readFileSync(join(place, file), 'utf8')}\n`);
  run(['build', '--in', 'other', '--only', 'internal'], { folder: place });
  expect(found('out/.store/*')).toHaveLength(2);
});
