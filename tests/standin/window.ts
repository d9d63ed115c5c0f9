import { EventEmitter } from 'node:events';
import type { Target } from './browser.ts';
import { strictContents, WebContents } from './contents.ts';
import { life } from './life.ts';
import { preventable, strict } from './strict.ts';
import { shared, theBrowser } from './world.ts';

/** What Electron would open unsafely, the stand-in does not open at all. */
const REQUIRED = { contextIsolation: true, nodeIntegration: false, sandbox: true, webSecurity: true } as const;

function checkPreferences(preferences: Electron.WebPreferences | undefined): void {
  const given: Readonly<Record<string, unknown>> = { ...REQUIRED, ...preferences };
  for (const [name, value] of Object.entries(REQUIRED)) {
    if (given[name] !== value) throw new Error(`stand-in: a window needs webPreferences.${name} ${value}`);
  }
}

const windows: Window[] = [];
let focused: Window | null = null;

/** A window: a page of headless Chromium, with Electron's events and the state that it would show. */
class Window extends EventEmitter {
  readonly webContents: WebContents;
  readonly webPreferences: Electron.WebPreferences;
  title: string;
  shown: boolean;
  minimized = false;
  destroyed = false;
  representedFilename = '';

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    checkPreferences(options.webPreferences);
    const browser = theBrowser();
    this.webPreferences = options.webPreferences ?? {};
    this.title = options.title ?? 'Electron';
    this.shown = options.show !== false;
    const page = browser.newPage(options.width ?? 800, options.height ?? 600);
    this.webContents = strictContents(new WebContents(page, this.webPreferences.preload ?? null));
    shared.contents.add(this.webContents);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
  }

  static getAllWindows(): Window[] {
    return [...windows];
  }
  static getFocusedWindow(): Window | null {
    return focused;
  }
  static fromWebContents(contents: WebContents): Window | null {
    return windows.find((window) => window.webContents === contents) ?? null;
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }
  show(): void {
    this.shown = true;
    this.focus();
  }
  isVisible(): boolean {
    return this.shown;
  }
  focus(): void {
    focused = windows.find((window) => window.webContents === this.webContents) ?? null;
  }
  isFocused(): boolean {
    return focused?.webContents === this.webContents;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  minimize(): void {
    this.minimized = true;
  }
  restore(): void {
    this.minimized = false;
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setRepresentedFilename(path: string): void {
    this.representedFilename = path;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  close(): void {
    if (this.destroyed) return;
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    else life.quitting = false;
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.webContents.gone = true;
    const at = windows.findIndex((window) => window.webContents === this.webContents);
    const [self] = at < 0 ? [] : windows.splice(at, 1);
    if (focused === self) focused = windows.at(-1) ?? null;
    shared.contents.delete(this.webContents);
    void this.webContents.target
      .then((target: Target) => theBrowser().close(target))
      .then(() => {
        self?.emit('closed');
        if (windows.length === 0) life.lastWindowClosed();
      });
  }
}

export const BrowserWindow: typeof Window = new Proxy(strict('BrowserWindow', Window), {
  construct(target, [options]) {
    const window = strict('window', new target(options));
    windows.push(window);
    focused = window;
    life.emit('web-contents-created', preventable({}), window.webContents);
    return window;
  },
});

/** Tells a window that its page went away by itself, and asks the app about pages that pages open. */
export function watchPages(): void {
  const browser = theBrowser();
  browser.onGone((id) => windows.find((window) => window.webContents.devToolsId === id)?.destroy());
  browser.onPopUp((target) => {
    const opener = [...shared.contents].find((contents) => contents.wanted.length > 0);
    const url = opener?.wanted.shift() ?? 'about:blank';
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    };
    const answer = opener?.openHandler?.(details as Electron.HandlerDetails);
    if (answer?.action === 'deny' || opener === undefined) return void browser.refuse(target);
    // Left to run as a bare page, for a test to find it.
    console.error(`stand-in: a window for ${url} was allowed; it gets no BrowserWindow here`);
    void browser.release(target);
  });
}
