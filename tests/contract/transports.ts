import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createProgram, type OpenProgram } from '../../electron/core/open.ts';
import { attachToOwner } from '../../electron/core/owner.ts';
import { type WireClient, wireClient } from '../../electron/core/wire/client.ts';
import { forkHost } from '../../electron/jobs/fork-host.ts';
import { type Served, serveProgram } from '../../electron/web/serve.ts';
import type { ProgramApi } from '../../shared/contract/api.ts';

/** A folder for one test: program, profile and private sockets lie in it. */
export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new program that this process owns, closed with the test. */
export async function ownProgram(): Promise<OpenProgram> {
  const folder = folderForTest();
  process.env.LECTERN_RUNTIME = join(folder, 'run');
  const options = { actor: { id: 'tester', name: 'Tess Tester' }, kind: 'serve', jobs: forkHost() } as const;
  const made = await createProgram(join(folder, 'test.lectern'), {
    ...options,
    title: 'Test',
    timeZone: 'Europe/Berlin',
  });
  if (!made.ok) throw new Error(made.problem.message);
  onTestFinished(() => made.value.close());
  return made.value;
}

/** Serves a program on loopback until the test ends; the pages are the given folder's. */
export async function served(program: OpenProgram, staticDir = folderForTest()): Promise<Served> {
  const server = await serveProgram({ program, staticDir });
  onTestFinished(() => server.close());
  return server;
}

/** Changes the one-use code of an address for a session, as a page does; answers the cookie. */
export async function logIn({ port, newCode }: Served, code = newCode()): Promise<string> {
  const base = `http://127.0.0.1:${port}`;
  const headers = { 'Content-Type': 'application/json', 'X-Lectern': '1', Origin: base };
  const response = await fetch(`${base}/api/session`, { method: 'POST', headers, body: JSON.stringify({ code }) });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function overHttp(program: OpenProgram): Promise<WireClient> {
  const server = await served(program);
  const cookie = await logIn(server);
  const headers = { Cookie: cookie, Origin: `http://127.0.0.1:${server.port}` };
  return wireClient({ at: { host: '127.0.0.1', port: server.port }, headers });
}

async function overSocket(program: OpenProgram): Promise<WireClient> {
  const client = await attachToOwner(program.path);
  if (!client) throw new Error('the owner does not answer');
  return client;
}

const closing = (client: WireClient): WireClient => {
  onTestFinished(() => client.close());
  return client;
};

/** The ways to reach a program without a window, by name. */
export const transports: readonly (readonly [name: string, reach: (program: OpenProgram) => Promise<ProgramApi>])[] = [
  ['directly', async (program) => program.api],
  ['over HTTP, as a browser', async (program) => closing(await overHttp(program))],
  ['over the private socket, as the command line', async (program) => closing(await overSocket(program))],
];
