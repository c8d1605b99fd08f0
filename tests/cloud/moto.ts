import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** S3, SQS and CloudFormation on this machine with exact conditional writes, notifications and versions. */
export interface Moto extends AsyncDisposable {
  readonly endpoint: string;
}

/** `MOTO_SERVER` or moto_server on the path; how to get it stands in the README. */
export const motoServer = process.env['MOTO_SERVER'] ?? 'moto_server';

/** On a laptop without moto these tests are skipped, and say how to have it; where CI is set they must run. */
export const motoIsAbsent =
  process.env['CI'] !== 'true' &&
  spawnSync(motoServer, ['--version'], { stdio: 'ignore' }).error !== undefined;
if (motoIsAbsent)
  process.stderr.write("skipped for want of moto: pip install 'moto[cloudformation,s3,server,sqs]==5.2.*'\n");

export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const server = spawn(motoServer, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  await untilAnswers(`${endpoint}/moto-api/`, server);
  return {
    endpoint,
    [Symbol.asyncDispose]: async () => {
      server.kill('SIGKILL');
      await new Promise((resolve) => server.once('exit', resolve));
    },
  };
}

/** Waits until a server of ours answers at all. */
export async function untilAnswers(address: string, server: ChildProcess): Promise<void> {
  let failure: Error | undefined;
  server.once('error', (error) => {
    failure = error;
  });
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (failure !== undefined) throw failure;
    try {
      await fetch(address);
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error(`nothing answers at ${address}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
