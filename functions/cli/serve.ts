import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';

/** An application as anything that answers requests. */
interface Application {
  fetch(request: Request): Response | Promise<Response>;
}

/** So many ports are tried above the one that was asked for. */
const tried = 20;

/**
 * Serves an application on this machine alone, at the port or the next that is free. Returns its address. Rejects where
 * none is.
 */
export async function serveHere(application: Application, port: number): Promise<string> {
  for (let next = port; ; next += 1) {
    try {
      return `http://127.0.0.1:${(await listening(application, next)).port}/`;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || next >= port + tried) throw error;
    }
  }
}

function listening(application: Application, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    const fetch = (request: Request): Response | Promise<Response> => application.fetch(request);
    serve({ fetch, port, hostname: '127.0.0.1' }, resolve).on('error', reject);
  });
}
