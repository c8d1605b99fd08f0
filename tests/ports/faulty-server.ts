import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a server does with a request that it has read: an answer, or the connection cut before any. */
export type Reply =
  { readonly status: number; readonly body: string; readonly name?: string } | 'cut' | 'silent';

export interface FaultyServer extends AsyncDisposable {
  readonly endpoint: string;
  /** The bodies that were read, in their order. */
  readonly heard: readonly Buffer[];
}

/** An HTTP server of this machine that answers as told, once it has read a request whole. */
export async function faultyServer(
  reply: (request: IncomingMessage, body: Buffer) => Reply | Promise<Reply>,
): Promise<FaultyServer> {
  const heard: Buffer[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then(async (body) => {
      heard.push(body);
      const told = await reply(request, body);
      if (told === 'silent') return;
      if (told === 'cut') {
        request.socket.destroy();
        return;
      }
      const type = told.name === undefined ? {} : { 'x-amzn-errortype': told.name };
      response.writeHead(told.status, { 'content-type': 'application/json', ...type }).end(told.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new RangeError('the server has no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    heard,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
