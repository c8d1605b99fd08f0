import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Bulletin } from '../../functions/bulletin/model.ts';
import { cityTimes } from './city.ts';
import { intakeTimes } from './intake.ts';
import { median } from './median.ts';
import { printTimes } from './print.ts';

/** `npm run bench [-- ROWS]`: all in one run, medians of five, a table for people and JSON for machines. */
const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = 5;

function fixtureBulletin(): Bulletin {
  const out = mkdtempSync(join(tmpdir(), 'bench-model-'));
  try {
    const program = resolve(import.meta.dirname, '../../functions/cli/main.ts');
    execFileSync(process.execPath, [program, 'build', '--out', out, '--month', '2021-06'], {
      stdio: 'ignore',
    });
    const model: unknown = JSON.parse(readFileSync(join(out, '2021-06/model.json'), 'utf8'));
    return z.custom<Bulletin>(isModel).parse(model);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function isModel(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'chapters' in value;
}

const intake = await intakeTimes(rows, rows > 2_000_000 ? 1 : rounds);
const print = await printTimes(fixtureBulletin(), rounds);
const cities = Array.from({ length: 3 }, () => cityTimes());
const city = {
  fromScratch: median(cities.map(({ fromScratch }) => fromScratch)),
  afterIntake: median(cities.map(({ afterIntake }) => afterIntake)),
};
console.table({
  [`intake of ${intake.rows} rows, ${intake.megabytes.toFixed(0)} MB`]: {
    seconds: intake.intake,
    floor: intake.floor,
    ratio: intake.ratio,
    MB: intake.peakMemory,
  },
  'PDF of the fixture month': {
    seconds: print.document / 1000,
    floor: print.floor / 1000,
    ratio: print.ratio,
  },
  'build of the fixture month after intake': {
    seconds: city.afterIntake,
    floor: print.floor / 1000,
    ratio: (city.afterIntake * 1000) / print.floor,
  },
  'build of the fixture city from nothing': { seconds: city.fromScratch },
});
process.stdout.write(`${JSON.stringify({ intake, print, city })}\n`);
