import { cloneable, makeCodec } from './codec.ts';
import type { Frame, WebContents } from './contents.ts';
import { strict } from './strict.ts';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

/** Main's end of the calls from pages. Errors lose their class on the way, as Electron's do. */
export const ipcMain: Pick<Electron.IpcMain, 'handle' | 'removeHandler'> = strict('ipcMain', {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string) => {
    handlers.delete(channel);
  },
});

/** Answers one call of a page's preload: the text to hand back to its world. */
export async function answerCall(text: string, sender: WebContents, frame: Frame | null): Promise<string> {
  const codec = makeCodec();
  const { call, channel, args } = codec.decode(text) as { call: number; channel: string; args: unknown[] };
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const event = strict('event', { sender, senderFrame: frame, type: 'frame' });
    const value = await handler(event as unknown as Electron.IpcMainInvokeEvent, ...args);
    return codec.encode({ reply: call, error: null, value: cloneable(value) });
  } catch (error) {
    return codec.encode({ reply: call, error: `Error invoking remote method '${channel}': ${error}` });
  }
}
