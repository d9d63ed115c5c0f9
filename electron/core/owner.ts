import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { ProgramApi } from '../../shared/contract/api.ts';
import type { OpenOptions, OpenProgram } from './open.ts';
import { type PrivateAddress, privateAddress } from './runtime-folder.ts';
import { type Holder, removeSidecar, writeSidecar } from './sidecar.ts';
import { sendRefusal } from './wire/answer.ts';
import { type WireClient, wireClient } from './wire/client.ts';
import { wireRouter } from './wire/router.ts';

/** The word that an owner gives while it has a program open. */
interface Announcement {
  close(): Promise<void>;
}

/** The same open program, announced until it is closed; one that is only read has no owner to tell of. */
export async function announced<P extends OpenProgram>(
  program: P,
  { actor, kind }: Pick<OpenOptions, 'actor' | 'kind'>,
): Promise<P> {
  if (program.readOnly !== null) return program;
  const announcement = await announceOwner(program.path, program.api, { who: actor.name, kind });
  return {
    ...program,
    async close() {
      await announcement.close();
      await program.close();
    },
  };
}

/**
 * Tells the others of this machine that this process owns a program: a sidecar file beside it for people, and a private
 * socket for this user's other processes, which work through it (decision 15). Called once the engine's lock is held:
 * whatever lies at the addresses is then stale and is replaced. Neither part is needed for safety; what cannot be made
 * is left out.
 */
async function announceOwner(
  path: string,
  api: ProgramApi,
  { who, kind }: { readonly who: string; readonly kind: Holder['kind'] },
): Promise<Announcement> {
  const address = privateAddress(path);
  const server = address === null ? null : await serveOwner(address, api);
  writeSidecar(path, who, kind, new Date().toISOString());
  return {
    async close() {
      await server?.close();
      removeSidecar(path);
    },
  };
}

/**
 * The program at `path` through the process that owns it, or null where no owner of this user answers. The client's
 * `close` lets go of it; the owner keeps it open.
 */
export async function attachToOwner(path: string): Promise<WireClient | null> {
  const address = privateAddress(path);
  if (address === null) return null;
  const token = readToken(address);
  if (token === null) return null;
  const client = wireClient({ at: { socketPath: address.socketPath }, headers: { Authorization: `Bearer ${token}` } });
  const answer = await client.query('history.list', { limit: 1 });
  if (answer.ok) return client;
  client.close();
  return null;
}

async function serveOwner(address: PrivateAddress, api: ProgramApi): Promise<{ close(): Promise<void> } | null> {
  const token = randomBytes(32).toString('base64url');
  const router = wireRouter(api);
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 10_000 }, (request, response) => {
    if (!bears(request, token)) {
      return sendRefusal(response, { status: 401, code: 'forbidden', message: 'The token is missing or wrong.' });
    }
    const url = URL.parse(request.url ?? '', 'http://localhost');
    const answered = url === null ? Promise.resolve(false) : router.handle(request, response, url);
    answered.then(
      (done) => done || sendRefusal(response, { status: 404, code: 'not-found', message: 'No such address.' }),
      () => response.destroy(),
    );
  });
  try {
    if (process.platform !== 'win32') rmSync(address.socketPath, { force: true });
    await listen(server, address.socketPath);
    // It serves as long as its process lives for other reasons, and keeps no process alive by itself.
    server.unref();
    writeFileSync(address.tokenPath, token, { mode: 0o600 });
  } catch {
    server.close();
    return null;
  }
  return {
    async close() {
      // Only our own token: the next owner may have put its own there already.
      if (readToken(address) === token) rmSync(address.tokenPath, { force: true });
      router.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function readToken({ tokenPath }: PrivateAddress): string | null {
  try {
    return readFileSync(tokenPath, 'utf8').trim();
  } catch {
    return null;
  }
}

function bears(request: IncomingMessage, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`));
}

const listen = (server: Server, socketPath: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, () => {
      server.off('error', reject);
      resolve();
    });
  });
