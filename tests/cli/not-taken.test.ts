import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uploadId } from '../../functions/intake/upload-keys.ts';
import { root, run, type Ended } from './run.ts';

const key = '企业-202102.csv';
let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'not-taken-'));
  cpSync(join(root, 'fixtures/cases/by-hand/uploads'), join(place, 'city'), { recursive: true });
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function bulletin(...words: readonly string[]): Ended {
  return run([...words, '--in', 'city'], { folder: place });
}

test('a fault of the disk at one upload: the others are taken in, its month is held, and the exit code says whose fault it is', () => {
  expect(bulletin('status').status).toBe(0);
  const store = join(place, 'out/.store');
  const facts = join(store, readdirSync(store)[0] ?? '', 'facts/month=2021-02');
  const [file = ''] = readdirSync(facts).filter((name) => name.startsWith(uploadId(key)));
  expect(file).toMatch(/\.parquet$/);
  rmSync(join(place, 'out'), { recursive: true });
  // Where its facts would be written stands a folder.
  mkdirSync(join(facts, file), { recursive: true });

  const english = bulletin('status', '2021-02', '--lang', 'en');
  expect(english.status).toBe(1);
  expect(english.stderr).toMatch(/The program failed at the file "企业-202102\.csv": E\w+/);
  expect(english.stdout).toMatch(/企业-202102\.csv.*refused/);
  const built = bulletin('build', '--month', '2020-02', '--only', 'internal');
  expect([built.status, built.stdout]).toEqual([1, expect.stringContaining('月通报已生成')]);
  expect(built.stderr).toContain(`处理文件“${key}”时程序出错`);

  rmdirSync(join(facts, file));
  const mended = bulletin('status', '2021-02');
  expect([mended.status, mended.stdout]).toEqual([0, expect.not.stringContaining('未采用')]);
});
