import type { Protocol } from './protocol.ts';

type Commands = Protocol.CommandParameters;
type Answers = Protocol.CommandReturnValues;
type EventListener = (params: unknown, session: string | null) => void;

/** A client of Chromium's DevTools protocol, over one WebSocket; page sessions are flat, named by their id. */
export interface DevTools {
  send<M extends keyof Commands & keyof Answers & string>(
    method: M,
    params: Commands[M],
    session?: string | null,
  ): Promise<Answers[M]>;
  /** Calls `listener` for each event of that name, from any session (null: the browser itself). */
  on<E extends keyof Protocol.Events & string>(
    event: E,
    listener: (params: Protocol.Events[E], session: string | null) => void,
  ): void;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** Connects to a browser's DevTools address. */
export async function connectDevTools(address: string): Promise<DevTools> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error(`stand-in: no DevTools at ${address}`)), { once: true });
  });
  let last = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void; method: string }>();
  const listeners = new Map<string, EventListener[]>();
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id === undefined) {
      for (const listener of listeners.get(message.method ?? '') ?? [])
        listener(message.params, message.sessionId ?? null);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result);
  });
  socket.addEventListener('close', () => {
    for (const { reject, method } of waiting.values()) reject(new Error(`${method}: the browser is gone`));
    waiting.clear();
  });
  return {
    send(method, params, session = null) {
      last += 1;
      const id = last;
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject, method }));
      // Whoever does not wait for the answer does not want to hear of a page that went away meanwhile.
      answer.catch(() => {});
      if (socket.readyState === WebSocket.OPEN) {
        socket.send(JSON.stringify({ id, method, params, ...(session === null ? {} : { sessionId: session }) }));
      } else {
        waiting.get(id)?.reject(new Error(`${method}: the browser is gone`));
        waiting.delete(id);
      }
      return answer as Promise<Answers[typeof method]>;
    },
    on(event, listener) {
      const all = listeners.get(event) ?? [];
      all.push(listener as EventListener);
      listeners.set(event, all);
    },
    close: () => socket.close(),
  };
}
