import type { Codec } from './codec.ts';

/** What one end of the bridge knows: how to lend things to the other world, and what it was lent. */
export interface BridgeEnd {
  tell(message: Readonly<Record<string, unknown>>): void;
}

type BridgeMessage =
  | { readonly call: number; readonly args: unknown[] }
  | { readonly reply: true; readonly ok: boolean; readonly value: unknown }
  | { readonly settle: number; readonly ok: boolean; readonly value: unknown }
  | { readonly expose: string; readonly api: unknown };

/** What main tells a preload: the answer to a call, or a message. */
type PreloadMessage =
  | { readonly reply: number; readonly error: string | null; readonly value?: unknown }
  | { readonly channel: string; readonly args: unknown[] };

/**
 * One end of the context bridge, in the page's world or in the preload's: they talk by synchronous events under a name
 * that the page does not know. Functions and promises go by number, all else by copy.
 * Self-contained on purpose: its source text runs in the pages.
 */
export function bridgeEnd(own: string, other: string, codec: Codec): BridgeEnd {
  const { dispatchEvent, addEventListener, CustomEvent } = window;
  const functions: ((...args: unknown[]) => unknown)[] = [];
  const numbers = new WeakMap<object, number>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const replies: { ok: boolean; value: unknown }[] = [];
  let promises = 0;

  const lend = (value: unknown): object | null => {
    if (typeof value === 'function') {
      const number = numbers.get(value) ?? functions.push(value as () => unknown) - 1;
      numbers.set(value, number);
      return { function: number };
    }
    if (!(value instanceof Promise)) return null;
    promises += 1;
    const settle = promises;
    value.then(
      (result) => tell({ settle, ok: true, value: result }),
      (error) => tell({ settle, ok: false, value: wordsOf(error) }),
    );
    return { promise: settle };
  };
  const take = (mark: Readonly<Record<string, number>>): unknown => {
    const { function: number, promise } = mark;
    if (promise !== undefined) return new Promise((resolve, reject) => waiting.set(promise, { resolve, reject }));
    return (...args: unknown[]): unknown => {
      tell({ call: number, args });
      const reply = replies.pop();
      if (reply?.ok) return reply.value;
      throw new Error(String(reply?.value));
    };
  };
  const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

  function tell(message: Readonly<Record<string, unknown>>): void {
    dispatchEvent.call(window, new CustomEvent(other, { detail: codec.encode(message, lend) }));
  }
  function answer(number: number, args: unknown[]): void {
    try {
      tell({ reply: true, ok: true, value: functions[number]?.(...args) });
    } catch (error) {
      tell({ reply: true, ok: false, value: wordsOf(error) });
    }
  }
  function freeze(value: unknown): unknown {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
    for (const key of Object.keys(value)) freeze(Reflect.get(value, key));
    return Object.freeze(value);
  }

  addEventListener.call(window, own, (event) => {
    const message = codec.decode((event as CustomEvent<string>).detail, take) as BridgeMessage;
    if ('call' in message) answer(message.call, message.args);
    else if ('reply' in message) replies.push(message);
    else if ('settle' in message) {
      const held = waiting.get(message.settle);
      waiting.delete(message.settle);
      if (message.ok) held?.resolve(message.value);
      else held?.reject(new Error(String(message.value)));
    } else {
      Object.defineProperty(window, message.expose, { value: freeze(message.api), enumerable: true });
    }
  });
  return { tell };
}

/** What the preload's world has besides the bridge: its `require`, knowing only `electron`, and its ipcRenderer. */
export function preloadWorld(
  end: BridgeEnd,
  codec: Codec,
  binding: string,
  receiver: string,
): (name: string) => Readonly<Record<string, unknown>> {
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let calls = 0;
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const send = world[binding];
  const clone = (args: unknown[]): unknown[] => {
    try {
      return structuredClone(args);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };
  world[receiver] = (text) => {
    const message = codec.decode(text) as PreloadMessage;
    if ('reply' in message) {
      const call = waiting.get(message.reply);
      waiting.delete(message.reply);
      if (message.error === null) call?.resolve(message.value);
      else call?.reject(new Error(message.error));
      return;
    }
    for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({ senderId: 0 }, ...message.args);
  };
  const strict = (name: string, object: object): object =>
    new Proxy(object, {
      get(target, key) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
        throw new Error(`stand-in: ${name}.${key} is not implemented in a preload`);
      },
    });
  const ipcRenderer = strict('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      calls += 1;
      const call = calls;
      const text = codec.encode({ call, channel, args: clone(args) });
      return new Promise((resolve, reject) => {
        waiting.set(call, { resolve, reject });
        send?.(text);
      });
    },
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    off: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
    },
  });
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (name: string, api: unknown) => end.tell({ expose: name, api }),
  });
  const electron = strict('electron', { contextBridge, ipcRenderer });
  return (name) => {
    if (name === 'electron') return electron as Readonly<Record<string, unknown>>;
    throw new Error(`module not found: ${name}`);
  };
}
