import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** The function answered an invocation with an error, or could not even begin. */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
}

/** Lambda's Runtime API for one execution environment: the runtime asks for the next event, and posts its answer. */
export interface RuntimeApi extends AsyncDisposable {
  /** Host and port, as AWS_LAMBDA_RUNTIME_API gives them. */
  readonly address: string;
  /** Hands over an event, at once or when the runtime asks; its answer. Rejects with FunctionFailed. */
  invoke(event: unknown): Promise<unknown>;
}

const root = '/2018-06-01/runtime';
/** How long an invocation may take, from the time-outs of the stack. */
const timeoutMs = 5 * 60_000;

export async function startRuntimeApi(): Promise<RuntimeApi> {
  let waiting: ServerResponse | undefined;
  let event: string | undefined;
  let count = 0;
  let settle: { done: (answer: unknown) => void; failed: (error: Error) => void } | undefined;
  const handOver = (): void => {
    if (waiting === undefined || event === undefined) return;
    count += 1;
    waiting
      .writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
        'lambda-runtime-deadline-ms': String(Date.now() + timeoutMs),
        'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:123456789012:function:local',
        'lambda-runtime-trace-id': 'Root=1-00000000-000000000000000000000000;Sampled=0',
      })
      .end(event);
    waiting = event = undefined;
  };
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url === `${root}/invocation/next`) {
      waiting = response;
      handOver();
      return;
    }
    void text(request).then((body) => {
      if (url.endsWith('/response')) settle?.done(body === '' ? null : JSON.parse(body));
      else settle?.failed(new FunctionFailed(body));
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new RangeError('the server has no port');
  return {
    address: `127.0.0.1:${address.port}`,
    invoke: (next) =>
      new Promise((done, failed) => {
        settle = { done, failed };
        event = JSON.stringify(next);
        handOver();
      }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
