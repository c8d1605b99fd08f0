import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { handlerOf, type FunctionName } from '../../infra/bundle.ts';
import { sizes } from '../../infra/functions.ts';
import { memoryWatch } from './memory.ts';
import { FunctionFailed, startRuntimeApi } from './runtime-api.ts';

/** An execution environment: one process that answers one event after another, until it is killed. */
export interface Environment extends AsyncDisposable {
  /** Rejects with FunctionFailed, also when the process ends before it has answered. */
  invoke(event: unknown): Promise<unknown>;
  kill(): void;
  /** What it has logged, on both its outputs. */
  said(): string;
  /** What the process and its children have held at most, in MB. */
  peakMb(): number;
}

/**
 * The folder of aws-lambda-ric 4, the runtime client that Lambda itself runs. It is no dependency: its installation
 * compiles, which needs a compiler, CMake and a minute. `.ci/cloud` brings it; without it runtime-client.mjs stands in.
 */
const ric = process.env['LAMBDA_RIC'];
const here = import.meta.dirname;
const runtime = ric === undefined ? here : resolve(ric);
const client = ric === undefined ? 'runtime-client.mjs' : 'node_modules/aws-lambda-ric/index.mjs';

/** Whether this machine lets us give a process a file system and a user of its own. */
const isRoot = spawnSync('unshare', ['--mount', 'setpriv', '--reuid', '993', 'true']).status === 0;

/** How functions run here, for the log of a test run. */
export const runtimeSaid = `${ric === undefined ? 'a runtime client of our own' : 'aws-lambda-ric'}, ${
  isRoot ? 'read-only code, its own /tmp and user' : 'the same user and file system as the test'
}`;

/** Starts a function from the folder that holds its zip's content. */
export async function startEnvironment(
  name: FunctionName,
  code: string,
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<Environment> {
  const api = await startRuntimeApi();
  const scratch = mkdtempSync(join(folder, 'tmp-'));
  chmodSync(scratch, 0o777);
  const { NODE_EXTRA_CA_CERTS: trusted } = variables;
  if (trusted !== undefined) copyFileSync(trusted, join(scratch, 'trusted.pem'));
  const [task, run, node] = isRoot
    ? ['/mnt/task', '/mnt/runtime', '/mnt/node']
    : [code, runtime, process.execPath];
  const command = [node, join(run, client), handlerOf(name)];
  const sandbox = ['unshare', '--mount', join(here, 'sandbox.sh'), code, runtime, process.execPath, scratch];
  const [program = '', ...rest] = isRoot ? [...sandbox, ...command] : command;
  const child = spawn(program, rest, {
    env: {
      ...variables,
      AWS_LAMBDA_RUNTIME_API: api.address,
      LAMBDA_TASK_ROOT: task,
      _HANDLER: handlerOf(name),
      PATH: process.env['PATH'] ?? '',
      // What Lambda tells besides; its user has no home.
      HOME: '/home/nobody',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(sizes[name].memoryMb),
      AWS_LAMBDA_LOG_GROUP_NAME: name,
      AWS_LAMBDA_LOG_STREAM_NAME: name,
      TZ: ':UTC',
      ...(!isRoot && { TMPDIR: scratch }),
      ...(trusted !== undefined && { NODE_EXTRA_CA_CERTS: join(isRoot ? '/tmp' : scratch, 'trusted.pem') }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const memory = memoryWatch(child.pid ?? 0);
  const ended = new Promise<never>((_, failed) => {
    child.once('close', (code, signal) => {
      failed(new FunctionFailed(`ended by ${signal ?? `exit ${code}`}`));
    });
  });
  ended.catch(() => undefined);
  const kill = (): void => {
    // With its children: Lambda takes away the whole environment.
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  return {
    invoke: (event) => Promise.race([api.invoke(event), ended]),
    kill,
    said: () => said,
    peakMb: memory.peakMb,
    [Symbol.asyncDispose]: async () => {
      kill();
      memory.end();
      await ended.catch(() => undefined);
      await api[Symbol.asyncDispose]();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
