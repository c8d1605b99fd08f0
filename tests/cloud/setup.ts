import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundle, functionNames } from '../../infra/bundle.ts';
import { motoIsAbsent, startMoto } from './moto.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the stand-in for S3 and SQS listens; empty where there is none. */
    readonly moto: string;
    /** The folder that holds each function's bundle under its name. */
    readonly bundles: string;
  }
}

/** One moto and one bundle of each function for all tests of the chain. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const bundles = mkdtempSync(join(tmpdir(), 'bundles-'));
  chmodSync(bundles, 0o755);
  const moto = motoIsAbsent ? undefined : await startMoto();
  if (moto !== undefined) for (const name of functionNames) bundle(name, join(bundles, name));
  project.provide('moto', moto?.endpoint ?? '');
  project.provide('bundles', bundles);
  return async () => {
    await moto?.[Symbol.asyncDispose]();
    rmSync(bundles, { recursive: true, force: true });
  };
}
