import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { z } from 'zod';
import type { ProgramApi, ProgramEvent } from '../../../shared/contract/api.ts';
import { problemSchema, type Result, refuse } from '../../../shared/contract/problem.ts';

/** Where the program is served, and what proves that we may ask. */
export interface WireTarget {
  readonly at: { readonly socketPath: string } | { readonly host: string; readonly port: number };
  readonly headers: Readonly<Record<string, string>>;
}

/** A program that lives in another process. `close` lets go of the connections. */
export interface WireClient extends ProgramApi {
  /** Calls `listener` once the other process has gone (but not after `close`). */
  onLost(listener: () => void): void;
  close(): void;
}

const resultSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problem: problemSchema }),
]);

/** A client of `wireRouter`, over TCP or a private socket. */
export function wireClient(target: WireTarget): WireClient {
  const agent = new Agent({ keepAlive: true });
  const open = new Set<() => void>();
  // What is asked after `subscribe` waits until the stream is open, so that its events are not missed.
  let listening = Promise.resolve();

  const send = (method: string, path: string, type: string | null, body: Uint8Array | null) =>
    new Promise<{ response: IncomingMessage; bytes: Buffer }>((resolve, reject) => {
      const outgoing = request({ ...options(target, agent), method, path }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ response, bytes: Buffer.concat(parts) }));
        response.on('error', reject);
      });
      outgoing.on('error', reject);
      if (type !== null) outgoing.setHeader('Content-Type', type);
      if (body !== null) outgoing.setHeader('Content-Length', body.length);
      outgoing.end(body ?? undefined);
    });

  // The values were made by the same contract on the other side; what is checked is that an answer came at all.
  const ask = async <T>(path: string, type: string, body: Uint8Array): Promise<Result<T>> => {
    try {
      await listening;
      const { bytes } = await send('POST', path, type, body);
      return resultSchema.parse(JSON.parse(bytes.toString('utf8'))) as Result<T>;
    } catch (error) {
      return broken(error);
    }
  };
  const askJson = <T>(path: string, message: unknown): Promise<Result<T>> =>
    ask(path, 'application/json', Buffer.from(JSON.stringify(message)));

  return {
    execute: (name, args, envelope) => askJson('/api/execute', { name, args, envelope }),
    query: (name, args) => askJson('/api/query', { name, args }),
    upload: (name, bytes) => ask(`/api/upload?name=${encodeURIComponent(name)}`, 'application/octet-stream', bytes),
    async download(id) {
      try {
        const { response, bytes } = await send('GET', `/api/download/${encodeURIComponent(id)}`, null, null);
        if (response.statusCode === 200) return { ok: true, value: new Uint8Array(bytes) };
        return resultSchema.parse(JSON.parse(bytes.toString('utf8'))) as Result<Uint8Array>;
      } catch (error) {
        return broken(error);
      }
    },
    subscribe(listener) {
      const stream = listen(target, { tell: listener });
      open.add(stream.end);
      listening = Promise.all([listening, stream.opened]).then(() => undefined);
      return () => {
        open.delete(stream.end);
        stream.end();
      };
    },
    onLost(listener) {
      open.add(listen(target, { lost: listener }).end);
    },
    close() {
      for (const end of open) end();
      agent.destroy();
    },
  };
}

const options = (target: WireTarget, agent: Agent | false): RequestOptions => ({
  ...target.at,
  agent,
  headers: { ...target.headers, 'X-Lectern': '1' },
});

interface Stream {
  /** Settles when the stream is open, or when it never will be. */
  readonly opened: Promise<void>;
  end(): void;
}

function listen(
  target: WireTarget,
  to: { readonly tell?: (event: ProgramEvent) => void; readonly lost?: () => void },
): Stream {
  const { promise: opened, resolve } = Promise.withResolvers<void>();
  let isOver = false;
  const end = (isLost: boolean) => {
    if (isOver) return;
    isOver = true;
    resolve();
    outgoing.destroy();
    if (isLost) to.lost?.();
  };
  const outgoing = request({ ...options(target, false), method: 'GET', path: '/api/events' }, (response) => {
    let rest = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      resolve();
      const blocks = (rest + part).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data !== undefined) to.tell?.(JSON.parse(data) as ProgramEvent);
      }
    });
    response.on('close', () => end(true));
  });
  outgoing.on('error', () => end(true));
  outgoing.end();
  return { opened, end: () => end(false) };
}

const broken = (error: unknown): { ok: false; problem: z.infer<typeof problemSchema> } =>
  refuse(
    'disk-error',
    `The process that has this program open did not answer (${error instanceof Error ? error.message : 'broken off'}).`,
  );
