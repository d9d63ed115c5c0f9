import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { PAGE_HEADERS } from '../page-headers.ts';

const HEADER_BYTES = 16_384;
const CONNECTIONS = 100;

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A server on this machine's own addresses only (guarantee H1). */
export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 and, where the machine has it, on ::1 under the same port; 0 lets the system choose one. */
export async function listenOnLoopback(port: number, handle: Handle): Promise<LoopbackServer> {
  const first = makeServer(handle);
  await listen(first, '127.0.0.1', port);
  const chosen = (first.address() as AddressInfo).port;
  const second = makeServer(handle);
  // No ::1, or somebody else has that port there: 127.0.0.1 is the address we hand out.
  const both = await listen(second, '::1', chosen).then(
    () => true,
    () => false,
  );
  const servers = both ? [first, second] : [first];
  return { port: chosen, close: async () => void (await Promise.all(servers.map(stop))) };
}

function makeServer(handle: Handle): Server {
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: 10_000,
      requestTimeout: 120_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 2_000,
      // Refused by our own check, so that this answer has our headers too.
      requireHostHeader: false,
    },
    (request, response) => {
      handle(request, response).catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
  );
  server.maxConnections = CONNECTIONS;
  server.on('clientError', (error, socket) => refuseSocket(socket, statusOf(error)));
  server.on('upgrade', (_, socket) => refuseSocket(socket, 403));
  server.on('connect', (_, socket) => refuseSocket(socket, 403));
  return server;
}

const statusOf = (error: Error): number =>
  'code' in error && error.code === 'HPE_HEADER_OVERFLOW'
    ? 431
    : 'code' in error && error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? 408
      : 400;

function refuseSocket(socket: Duplex, status: number): void {
  if (!socket.writable) return;
  const headers = Object.entries({ ...PAGE_HEADERS, Connection: 'close', 'Content-Length': '0' });
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...headers.map(([k, v]) => `${k}: ${v}`)];
  socket.end(`${lines.join('\r\n')}\r\n\r\n`, () => socket.destroy());
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
