import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { ProgramApi } from '../../shared/contract/api.ts';
import { ok } from '../../shared/contract/problem.ts';
import { type Refusal, sendRefusal, sendResult } from '../core/wire/answer.ts';
import { jsonMessage, type WireRouter, wireRouter } from '../core/wire/router.ts';
import { PAGE_HEADERS } from '../page-headers.ts';
import { checkHost, checkMethod, checkOrigin, hostsOf } from './access.ts';
import { type LoginLimit, loginLimit, requestLimit } from './limits.ts';
import { type Handle, listenOnLoopback } from './server.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { staticFile } from './static-files.ts';

const REQUESTS_PER_SECOND = 100;

/** What to serve: a program, and the folder of the built pages. */
export interface ServeOptions {
  readonly program: ProgramApi | { readonly api: ProgramApi };
  readonly staticDir: string;
  /** 0 or absent: the system chooses. */
  readonly port?: number | undefined;
}

/** A program that is open in the browser shell. */
export interface Served {
  /** Address with a one-use code; each browser needs its own (`newUrl`). */
  readonly url: string;
  readonly port: number;
  newCode(): string;
  newUrl(): string;
  close(): Promise<void>;
}

/** Serves a program on loopback: the pages, and the contract behind them (guarantees 8). */
export async function serveProgram({ program, staticDir, port = 0 }: ServeOptions): Promise<Served> {
  const api = 'api' in program ? program.api : program;
  const sessions = openSessions();
  const router = wireRouter(api);
  let hosts: ReadonlySet<string> = new Set();
  const server = await listenOnLoopback(
    port,
    handler({ sessions, router, staticDir, hosts: () => hosts, logins: loginLimit() }),
  );
  hosts = hostsOf(server.port);
  const newUrl = () => `http://127.0.0.1:${server.port}/#code=${sessions.newCode()}`;
  return {
    url: newUrl(),
    port: server.port,
    newCode: () => sessions.newCode(),
    newUrl,
    async close() {
      router.close();
      await server.close();
    },
  };
}

interface Parts {
  readonly sessions: Sessions;
  readonly router: WireRouter;
  readonly staticDir: string;
  readonly hosts: () => ReadonlySet<string>;
  readonly logins: LoginLimit;
}

function handler(parts: Parts): Handle {
  const isAllowed = requestLimit(REQUESTS_PER_SECOND);
  return async (request, response) => {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    const path = (request.url ?? '').replace(/\?.*$/s, '');
    const isData = path.startsWith('/api/');
    const refused =
      checkHost(request, parts.hosts()) ??
      checkMethod(request) ??
      checkOrigin(request, isData) ??
      (isAllowed(performance.now()) ? null : TOO_MANY);
    if (refused) return sendRefusal(response, refused);
    if (isData) return answerData(parts, request, response, path);
    await answerPage(parts, request, response, path);
  };
}

const TOO_MANY: Refusal = { status: 429, code: 'forbidden', message: 'Too many requests; wait a second.' };
const NOT_FOUND: Refusal = { status: 404, code: 'not-found', message: 'There is nothing at this address.' };
const NO_SESSION: Refusal = {
  status: 401,
  code: 'forbidden',
  message: 'This browser has no session. Open the address that Lectern shows, or ask it for a new one.',
};

const WRONG_CODE: Refusal = {
  status: 403,
  code: 'forbidden',
  message: 'This code is wrong or was used already. Ask Lectern for a new address.',
};

async function answerData(parts: Parts, request: IncomingMessage, response: ServerResponse, path: string) {
  if (path === '/api/session' && request.method === 'POST') return logIn(parts, request, response);
  if (!parts.sessions.holds(request)) return sendRefusal(response, NO_SESSION);
  const url = URL.parse(request.url ?? '', 'http://localhost');
  const done = url !== null && url.pathname === path && (await parts.router.handle(request, response, url));
  if (!done) sendRefusal(response, NOT_FOUND);
}

async function answerPage({ staticDir }: Parts, request: IncomingMessage, response: ServerResponse, path: string) {
  const file = request.method === 'GET' ? await staticFile(staticDir, path) : null;
  if (file === null) return sendRefusal(response, NOT_FOUND);
  response.setHeader('Cache-Control', 'no-cache');
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.bytes.length });
  response.end(file.bytes);
}

const loginMessage = z.strictObject({ code: z.string().max(200) });

async function logIn(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { sessions, logins } = parts;
  if (request.headers['x-lectern'] === undefined) {
    return sendRefusal(response, { status: 403, code: 'forbidden', message: 'The header X-Lectern is missing.' });
  }
  const seconds = logins.wait(Date.now());
  if (seconds > 0) {
    response.setHeader('Retry-After', String(seconds));
    return sendRefusal(response, { ...TOO_MANY, message: `Too many wrong codes; wait ${seconds} s.` });
  }
  const body = await jsonMessage(request, response);
  if (!body) return;
  const parsed = loginMessage.safeParse(body.value);
  const cookie = parsed.success ? sessions.redeem(parsed.data.code) : null;
  if (cookie !== null) response.setHeader('Set-Cookie', cookie);
  // A page that is loaded again still has its used code in the address, and its session in the cookie.
  if (cookie !== null || sessions.holds(request)) return sendResult(response, ok(null));
  logins.failed(Date.now());
  sendRefusal(response, WRONG_CODE);
}
