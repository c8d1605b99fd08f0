import { createServer, request as forward, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request of a function to S3, SQS or SES. */
export interface Asked {
  readonly method: string;
  /** The path, decoded. */
  readonly path: string;
  /** If-None-Match or If-Match. */
  readonly isConditional: boolean;
  readonly body: Buffer;
}

/**
 * What goes wrong with a request: an answer in the server's place, or the answer lost after the server has done its
 * part.
 */
export type Fault = { readonly status: number; readonly code: string } | 'answer lost';

/** A server in front of another; everything passes that no rule stops. */
export interface FaultyProxy extends AsyncDisposable {
  readonly endpoint: string;
  /** Asked about each request; `after` runs once the server behind has done its part, before it is told. */
  rule: (asked: Asked) => Fault | { readonly after: () => void } | undefined;
}

export async function faultyProxy(target: string): Promise<FaultyProxy> {
  const server = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request);
      const verdict = proxy.rule(askedOf(request, body));
      if (typeof verdict === 'object' && 'status' in verdict) {
        response.writeHead(verdict.status, { 'x-amzn-errortype': verdict.code });
        const isJson = request.headers['content-type']?.includes('json') === true;
        response.end(isJson ? '{"message":"injected"}' : `<Error><Code>${verdict.code}</Code></Error>`);
        return;
      }
      const answer = await passOn(target, request, body);
      if (verdict === 'answer lost') {
        request.socket.destroy();
        return;
      }
      verdict?.after();
      response.writeHead(answer.status, answer.headers).end(answer.body);
    })().catch(() => request.socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new RangeError('the server has no port');
  const proxy: FaultyProxy = {
    endpoint: `http://127.0.0.1:${address.port}`,
    rule: () => undefined,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return proxy;
}

function askedOf({ method = '', url = '', headers }: IncomingMessage, body: Buffer): Asked {
  return {
    method,
    path: decodeURIComponent(new URL(url, 'http://proxy').pathname),
    isConditional: 'if-none-match' in headers || 'if-match' in headers,
    body,
  };
}

function passOn(
  target: string,
  { method, url = '', headers }: IncomingMessage,
  body: Buffer,
): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  return new Promise((done, failed) => {
    const onward = forward(new URL(url, target), {
      ...(method !== undefined && { method }),
      headers: { ...without(headers, 'transfer-encoding', 'expect'), 'content-length': body.byteLength },
      agent: false,
    });
    onward.once('error', failed);
    onward.once('response', (answer) => {
      void buffer(answer).then((content) => {
        const told = without(answer.headers, 'transfer-encoding', 'connection');
        done({ status: answer.statusCode ?? 500, headers: told, body: content });
      }, failed);
    });
    onward.end(body);
  });
}

/** What holds for one connection only must not be told to the next. */
function without(
  headers: IncomingMessage['headers'],
  ...names: readonly string[]
): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
