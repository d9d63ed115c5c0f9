import type { ProgramApi, ProgramEvent } from '../../shared/contract/api.ts';
import { ok, type Problem, problemSchema, type Result, refuse } from '../../shared/contract/problem.ts';

/** The contract over HTTP, with a note of whether the server can be reached. */
export interface HttpConnection {
  readonly api: ProgramApi;
  onReach(listener: (reached: boolean) => void): () => void;
}

const JSON_HEADERS = { 'content-type': 'application/json', 'x-lectern': '1' };
const UNREACHED: Problem = {
  code: 'internal',
  message: 'Lectern cannot be reached. If it was closed, start it again; nothing that was saved is lost.',
};

/** Trades the one-time code of the address for a session and gives the contract over it. Only relative addresses are used. */
export async function connectHttp(): Promise<HttpConnection> {
  const code = /[#&]code=([^&]+)/.exec(location.hash)?.[1];
  if (code) {
    await post('api/session', { code: decodeURIComponent(code) });
    history.replaceState(null, '', `${location.pathname}#/`);
  }
  const events = eventStream();
  const api: ProgramApi = {
    execute: (name, args, envelope) => post('api/execute', { name, args, envelope }),
    query: (name, args) => post('api/query', { name, args }),
    subscribe: events.subscribe,
    upload: (name, bytes) =>
      answer(
        fetch(`api/upload?name=${encodeURIComponent(name)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', 'x-lectern': '1' },
          body: bytes as BodyInit,
        }),
      ),
    download,
  };
  return { api, onReach: events.onReach };
}

const post = <T>(path: string, body: unknown): Promise<Result<T>> =>
  answer(fetch(path, { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(body) }));

async function answer<T>(request: Promise<Response>): Promise<Result<T>> {
  try {
    const response = await request;
    // Our own server answers every request with a Result; anything else is not ours.
    const body: unknown = await response.json();
    if (typeof body === 'object' && body !== null && 'ok' in body) return body as Result<T>;
    return refuse('internal', `The server answered ${response.status} in a way that Lectern does not know.`);
  } catch {
    return { ok: false, problem: UNREACHED };
  }
}

async function download(id: string): Promise<Result<Uint8Array>> {
  try {
    const response = await fetch(`api/download/${encodeURIComponent(id)}`);
    if (response.ok) return ok(new Uint8Array(await response.arrayBuffer()));
    const body = (await response.json()) as { problem?: unknown };
    const problem = problemSchema.safeParse(body.problem);
    return { ok: false, problem: problem.success ? problem.data : UNREACHED };
  } catch {
    return { ok: false, problem: UNREACHED };
  }
}

/** One event source for the page, opened with the first listener; the browser opens it again by itself. */
function eventStream() {
  const listeners = new Set<(event: ProgramEvent) => void>();
  const reachListeners = new Set<(reached: boolean) => void>();
  let source: EventSource | null = null;
  const open = (): void => {
    source = new EventSource('api/events');
    source.onmessage = ({ data }) => {
      const event = JSON.parse(String(data)) as ProgramEvent;
      for (const listener of listeners) listener(event);
    };
    source.onopen = () => reachListeners.forEach((listener) => void listener(true));
    source.onerror = () => reachListeners.forEach((listener) => void listener(false));
  };
  return {
    subscribe(listener: (event: ProgramEvent) => void) {
      listeners.add(listener);
      if (!source) open();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        source?.close();
        source = null;
      };
    },
    onReach(listener: (reached: boolean) => void) {
      reachListeners.add(listener);
      return () => void reachListeners.delete(listener);
    },
  };
}
