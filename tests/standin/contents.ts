import { EventEmitter } from 'node:events';
import type { Target } from './browser.ts';
import { cloneable, makeCodec } from './codec.ts';
import { answerCall } from './ipc.ts';
import { pageScript, preloadScript } from './page-scripts.ts';
import type { Protocol } from './protocol.ts';
import { isAppAddress, toChromium, toElectron } from './scheme.ts';
import { answerRequest, defaultSession, settlePermissions } from './session.ts';
import { preventable, strict } from './strict.ts';
import { shared, theBrowser } from './world.ts';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** A frame as the sender check sees it. */
export interface Frame {
  readonly url: string;
  readonly parent: Frame | null;
}

let lastId = 0;

/** The page side of a window: one Chromium page, driven over DevTools. */
export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session = defaultSession;
  readonly target: Promise<Target>;
  readonly frames = new Map<string, { url: string; parent: string | null }>();
  /** Frames whose next document was asked for by a page, not by main. */
  readonly asked = new Set<string>();
  readonly worlds = new Map<number, string>();
  /** Addresses that `window.open` and links asked a window for. */
  readonly wanted: string[] = [];
  openHandler: OpenHandler | null = null;
  preloadContext: number | null = null;
  gone = false;
  mainFrameId = '';

  constructor(made: Promise<Target>, preload: string | null) {
    super();
    lastId += 1;
    this.id = lastId;
    this.target = made.then((target) => this.prepare(target, preload));
    this.target.catch(() => {});
  }

  async prepare(target: Target, preload: string | null): Promise<Target> {
    const { tools, release } = theBrowser();
    const { session, id } = target;
    const { names } = shared;
    this.mainFrameId = id;
    this.frames.set(id, { url: '', parent: null });
    listen(strictContents(this), session);
    const first: Promise<unknown>[] = [
      tools.send('Page.enable', {}, session),
      tools.send('Inspector.enable', {}, session),
      tools.send('Runtime.addBinding', { name: names.binding, executionContextName: names.world }, session),
      tools.send('Runtime.enable', {}, session),
      tools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session),
    ];
    if (preload !== null) {
      first.push(
        tools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(names) }, session).then(() => {}),
      );
      const source = preloadScript(preload, names);
      first.push(tools.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: names.world }, session));
    }
    await release(target);
    await Promise.all(first);
    return target;
  }

  async loadURL(address: string): Promise<void> {
    const { session } = await this.target;
    const { tools } = theBrowser();
    if (isAppAddress(toChromium(address))) await settlePermissions(this as unknown as Electron.WebContents, address);
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    this.asked.delete(this.mainFrameId);
    const { errorText } = await tools.send('Page.navigate', { url: toChromium(address) }, session);
    if (errorText) throw new Error(`${errorText.replace('net::', '')} loading '${address}'`);
    await loaded;
  }

  getURL(): string {
    return toElectron(this.frames.get(this.mainFrameId)?.url ?? '');
  }

  isDestroyed(): boolean {
    return this.gone;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.gone) throw new TypeError('Object has been destroyed');
    this.post(makeCodec().encode({ channel, args: cloneable(args) }));
  }

  /** Hands a text to the preload's world. */
  post(text: string): void {
    const executionContextId = this.preloadContext;
    if (executionContextId === null) return;
    const functionDeclaration = `(text) => globalThis[${JSON.stringify(shared.names.receiver)}](text)`;
    const call = { executionContextId, functionDeclaration, arguments: [{ value: text }] };
    // A page that has gone meanwhile hears nothing, as in Electron.
    this.target.then(({ session }) => theBrowser().tools.send('Runtime.callFunctionOn', call, session)).catch(() => {});
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** The frame's own view: its address, and the frames around it. */
  frame(id: string | undefined): Frame | null {
    const known = id === undefined ? undefined : this.frames.get(id);
    if (!known) return null;
    const parent = known.parent === null ? null : this.frame(known.parent);
    return strict('frame', { url: toElectron(known.url), parent });
  }

  get mainFrame(): Frame | null {
    return this.frame(this.mainFrameId);
  }

  get devToolsId(): string {
    return this.mainFrameId;
  }
}

const known = new WeakMap<WebContents, WebContents>();

/** The object that the app and the tests see: it throws on what is not implemented. */
export function strictContents(contents: WebContents): WebContents {
  const seen = known.get(contents) ?? strict('webContents', contents);
  known.set(contents, seen);
  return seen;
}

/** Turns Chromium's events about one page into Electron's. */
function listen(contents: WebContents, own: string): void {
  const { tools } = theBrowser();
  const on = <E extends keyof Protocol.Events & string>(
    event: E,
    listener: (params: Protocol.Events[E]) => void,
  ): void => tools.on(event, (params, session) => session === own && listener(params));

  on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== shared.names.world) return;
    const frameId: string = context.auxData?.frameId ?? '';
    contents.worlds.set(context.id, frameId);
    if (frameId === contents.mainFrameId) contents.preloadContext = context.id;
  });
  on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    contents.worlds.delete(executionContextId);
    if (contents.preloadContext === executionContextId) contents.preloadContext = null;
  });
  on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== shared.names.binding) return;
    const frame = contents.frame(contents.worlds.get(executionContextId));
    void answerCall(payload, contents, frame).then((text) => {
      if (!contents.isDestroyed() && contents.worlds.has(executionContextId)) contents.post(text);
    });
  });
  on('Page.frameAttached', ({ frameId, parentFrameId }) =>
    contents.frames.set(frameId, { url: '', parent: parentFrameId }),
  );
  on('Page.frameDetached', ({ frameId, reason }) => reason === 'remove' && contents.frames.delete(frameId));
  on('Page.frameNavigated', ({ frame }) => {
    contents.frames.set(frame.id, { url: frame.url, parent: frame.parentId ?? null });
  });
  on('Page.loadEventFired', () => contents.emit('did-finish-load'));
  on('Page.windowOpen', ({ url }) => contents.wanted.push(toElectron(url)));
  on('Inspector.targetCrashed', () => contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
  on('Page.frameRequestedNavigation', ({ frameId, url, disposition }) => {
    if (disposition !== 'currentTab') return;
    contents.asked.add(frameId);
    if (url.startsWith('app:')) redo(contents, frameId, url, own);
  });
  on('Fetch.requestPaused', (paused) => {
    if (paused.resourceType === 'Document' && contents.asked.delete(paused.frameId) && !mayNavigate(contents, paused)) {
      tools.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' }, own);
      return;
    }
    answerRequest(paused, own).catch((error: unknown) => {
      console.error(error);
      tools.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }, own);
    });
  });
}

/** Asks the app's guards whether a page may go where it asked to. */
function mayNavigate(
  contents: WebContents,
  { frameId, request }: Pick<Protocol.Fetch.requestPausedPayload, 'frameId' | 'request'>,
): boolean {
  const isMainFrame = frameId === contents.mainFrameId;
  const event = preventable({
    url: toElectron(request.url),
    isMainFrame,
    isSameDocument: false,
    frame: contents.frame(frameId),
  });
  contents.emit('will-frame-navigate', event);
  if (isMainFrame && !event.defaultPrevented) contents.emit('will-navigate', event, event.url, false, true);
  return !event.defaultPrevented;
}

// Chromium drops a navigation to `app:` before it can be held: it is made again under the name Chromium knows.
function redo(contents: WebContents, frameId: string, url: string, session: string): void {
  const address = toChromium(url);
  contents.asked.delete(frameId);
  if (!isAppAddress(address)) return;
  const request = { url: address } as Protocol.Network.Request;
  if (mayNavigate(contents, { frameId, request }))
    theBrowser().tools.send('Page.navigate', { url: address, frameId }, session);
}

/** `webContents` of the module. */
export const webContents = strict('webContents', {
  getAllWebContents: (): WebContents[] => [...shared.contents],
  fromDevToolsTargetId: (id: string): WebContents | undefined =>
    [...shared.contents].find((contents) => contents.devToolsId === id),
});
