import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Bulletin } from '../../functions/bulletin/model/bulletin.ts';
import { renditions } from '../../functions/publish/edition/renditions.ts';
import { median } from './median.ts';
import { printBare, printWhole } from './print.ts';

const program = resolve(import.meta.dirname, '../../functions/cli/bulletin.mjs');
const pdfAlone = resolve(import.meta.dirname, 'pdf-alone.ts');
const month = '2021-06';

/** Seconds for the newest month of the fixture city, medians. */
export interface CityTimes {
  /** The HTML documents of the edition, one for each kind of reader. */
  readonly documents: number;
  /** Chromium alone starts and prints the first of them twice. */
  readonly floorOfOne: number;
  /** Chromium alone starts and prints each of them twice. */
  readonly floor: number;
  /** All PDFs of the edition. */
  readonly pdf: number;
  /** The bureau's own PDF and nothing else, when all is taken in. */
  readonly alone: number;
  /** `build` when all is taken in. */
  readonly afterIntake: number;
  /** `build` from nothing. */
  readonly fromScratch: number;
}

/** Floors and what is measured against them take turns, so that a busy machine is busy for all of them. */
export async function cityTimes(rounds: number): Promise<CityTimes> {
  const folders = Array.from({ length: rounds }, () => mkdtempSync(join(tmpdir(), 'bench-city-')));
  const [out = ''] = folders;
  const build = (to: string): void => {
    execFileSync(process.execPath, [program, 'build', '--out', to, '--month', month], { stdio: 'ignore' });
  };
  const times = { one: [], all: [], pdf: [], alone: [], after: [], scratch: [] } satisfies Record<
    string,
    number[]
  >;
  try {
    for (const folder of folders) await timed(times.scratch, () => build(folder));
    const bulletins = renditions.map(({ folder }) => bulletinIn(join(out, month, folder)));
    for (let round = 0; round < rounds; round += 1) {
      await timed(times.one, () => printBare(bulletins.slice(0, 1)));
      await timed(times.all, () => printBare(bulletins));
      await timed(times.pdf, () => printWhole(bulletins));
      await timed(times.alone, () => execFileSync(process.execPath, [pdfAlone, out], { stdio: 'ignore' }));
      await timed(times.after, () => build(out));
    }
    return {
      documents: bulletins.length,
      floorOfOne: median(times.one),
      floor: median(times.all),
      pdf: median(times.pdf),
      alone: median(times.alone),
      afterIntake: median(times.after),
      fromScratch: median(times.scratch),
    };
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

function bulletinIn(folder: string): Bulletin {
  const model: unknown = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
  return z.custom<Bulletin>(isModel).parse(model);
}

function isModel(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'chapters' in value;
}

async function timed(seconds: number[], work: () => unknown): Promise<void> {
  const started = performance.now();
  await work();
  seconds.push((performance.now() - started) / 1000);
}
