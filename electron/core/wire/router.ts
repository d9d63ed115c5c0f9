import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import { type CommandArgs, isCommandName } from '../../../shared/contract/commands.ts';
import { type Result, refuse } from '../../../shared/contract/problem.ts';
import { isQueryName, type QueryArgs } from '../../../shared/contract/queries.ts';
import { LARGEST_FILE } from '../spool.ts';
import { type Refusal, sendRefusal, sendResult } from './answer.ts';
import { mediaType, readBody, readJson } from './body.ts';
import { streamEvents } from './events.ts';

/** A command or query is at most this long; file bytes go by `upload`. */
export const MESSAGE_BYTES = 1024 * 1024;

const commandMessage = z.strictObject({
  name: z.string().max(100),
  args: z.unknown(),
  envelope: z.strictObject({ commandId: z.uuid(), baseRevision: z.number().int().min(0) }),
});
const queryMessage = z.strictObject({ name: z.string().max(100), args: z.unknown() });

/** The program's contract over HTTP; the same for the browser and for the private socket. */
export interface WireRouter {
  /** Answers `/api/...`; the caller has decided that this client may ask. False: no such address. */
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean>;
  /** Ends all event streams. */
  close(): void;
}

type Method = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** Routes requests to a program. */
export function wireRouter(api: ProgramApi): WireRouter {
  const streams = new Set<() => void>();
  const routes: Readonly<Record<string, Method>> = {
    'POST /api/execute': message(async (body) => execute(api, body)),
    'POST /api/query': message(async (body) => query(api, body)),
    'POST /api/upload': (request, response, url) => upload(api, request, response, url),
    'GET /api/events': (_, response) => {
      const end = streamEvents(api, response);
      streams.add(end);
      response.once('close', () => streams.delete(end));
    },
  };
  return {
    async handle(request, response, url) {
      const { method = '' } = request;
      if (method === 'POST' && request.headers['x-lectern'] === undefined) {
        sendRefusal(response, { status: 403, code: 'forbidden', message: 'The header X-Lectern is missing.' });
        return true;
      }
      const id = method === 'GET' ? /^\/api\/download\/([\w-]{1,100})$/.exec(url.pathname)?.[1] : undefined;
      const route = routes[`${method} ${url.pathname}`];
      if (id !== undefined) await download(api, response, id);
      else if (route) await route(request, response, url);
      else return false;
      return true;
    },
    close() {
      for (const end of streams) end();
    },
  };
}

const WRONG_TYPE: Refusal = { status: 415, code: 'invalid', message: 'This address takes application/json only.' };

/** A route that takes JSON and answers a result. */
const message =
  (answer: (body: unknown) => Promise<Result<unknown>>): Method =>
  async (request, response) => {
    const body = await jsonMessage(request, response);
    if (body) sendResult(response, await answer(body.value));
  };

/** Reads the JSON of a request; null where it was refused and answered (415, 413, 400). */
export async function jsonMessage(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ readonly value: unknown } | null> {
  if (mediaType(request) !== 'application/json') {
    sendRefusal(response, WRONG_TYPE);
    return null;
  }
  const body = await readJson(request, MESSAGE_BYTES);
  if (body.ok) return { value: body.value };
  sendRefusal(response, { status: body.problem.code === 'too-large' ? 413 : 400, ...body.problem });
  return null;
}

async function execute(api: ProgramApi, body: unknown): Promise<Result<unknown>> {
  const parsed = commandMessage.safeParse(body);
  if (!parsed.success) return refuse('invalid', `The command does not fit: ${z.prettifyError(parsed.error)}`);
  const { name, args, envelope } = parsed.data;
  if (!isCommandName(name)) return refuse('invalid', `There is no command “${name}”.`);
  // The core checks the arguments against the command's schema.
  return api.execute(name, args as CommandArgs<typeof name>, envelope);
}

async function query(api: ProgramApi, body: unknown): Promise<Result<unknown>> {
  const parsed = queryMessage.safeParse(body);
  if (!parsed.success) return refuse('invalid', `The query does not fit: ${z.prettifyError(parsed.error)}`);
  const { name, args } = parsed.data;
  if (!isQueryName(name)) return refuse('invalid', `There is no query “${name}”.`);
  return api.query(name, args as QueryArgs<typeof name>);
}

async function upload(api: ProgramApi, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  if (mediaType(request) !== 'application/octet-stream') {
    return sendRefusal(response, { ...WRONG_TYPE, message: 'Files are sent as application/octet-stream.' });
  }
  const name = url.searchParams.get('name') ?? '';
  if (name === '' || name.length > 500) {
    return sendRefusal(response, { status: 400, code: 'invalid', message: 'The file needs a name.' });
  }
  const body = await readBody(request, LARGEST_FILE);
  if (body.ok) return sendResult(response, await api.upload(name, body.value));
  sendRefusal(response, { status: body.problem.code === 'too-large' ? 413 : 400, ...body.problem });
}

async function download(api: ProgramApi, response: ServerResponse, id: string): Promise<void> {
  const bytes = await api.download(id);
  if (!bytes.ok) return sendRefusal(response, { status: 404, ...bytes.problem });
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': 'attachment',
    'Content-Length': bytes.value.length,
  });
  response.end(bytes.value);
}
