import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionName } from '../../infra/bundle.ts';
import { startEnvironment, type Environment } from './environment.ts';

/** The execution environments of both functions: an idle one is used again, else a new one starts, as Lambda does it. */
export interface Fleet extends AsyncDisposable {
  invoke(name: FunctionName, event: unknown): Promise<unknown>;
  /** Kills every environment that is at work now. */
  readonly kill: () => void;
  /** Lets the idle ones go: the next invocation starts cold. */
  cool(): Promise<void>;
  /** What all of them have logged. */
  said(): string;
  /** What the largest environment of a function has held so far, in MB. */
  peakMb(name: FunctionName): number;
}

export function fleet(bundles: string, variables: Readonly<Record<string, string>>): Fleet {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
  const idle: Record<FunctionName, Environment[]> = { intake: [], publish: [] };
  const peaks: Record<FunctionName, number> = { intake: 0, publish: 0 };
  const working = new Set<Environment>();
  const all: Environment[] = [];
  const cool = async (): Promise<void> => {
    const rested = [...idle.intake.splice(0), ...idle.publish.splice(0)];
    await Promise.all(rested.map((one) => one[Symbol.asyncDispose]()));
  };
  return {
    async invoke(name, event) {
      const environment =
        idle[name].pop() ?? (await startEnvironment(name, join(bundles, name), folder, variables));
      working.add(environment);
      if (!all.includes(environment)) all.push(environment);
      try {
        const answer = await environment.invoke(event);
        idle[name].push(environment);
        return answer;
      } catch (error) {
        await environment[Symbol.asyncDispose]();
        throw error;
      } finally {
        working.delete(environment);
        peaks[name] = Math.max(peaks[name], environment.peakMb());
      }
    },
    kill: () => {
      for (const environment of working) environment.kill();
    },
    cool,
    said: () => all.map((environment) => environment.said()).join(''),
    peakMb: (name) => peaks[name],
    [Symbol.asyncDispose]: async () => {
      await cool();
      await Promise.all([...working].map((one) => one[Symbol.asyncDispose]()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
