import type { ElectronApplication, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { bridged, choose, launch, runtime } from './launch.ts';

const addressOf = (app: ElectronApplication): Promise<string | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
const windowCount = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Runs a script of the page's own, as a click would; DevTools' own evaluation is not held to the content policy. */
const clickAfter = async (page: Page, html: { tag: string; attributes: Record<string, string> }): Promise<void> => {
  await page.evaluate(({ tag, attributes }) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = 'away';
    element.id = 'away';
    element.style.position = 'fixed';
    document.body.append(element);
  }, html);
};

describe(`what a page cannot do, on ${runtime}`, () => {
  it.each([
    'https://evil.example/',
    'http://127.0.0.1:9/',
    'app://other/index.html',
    'file:///etc/passwd',
    'data:text/html,hello',
  ])('a page cannot leave for %s', async (address) => {
    const { app, page } = await launch();
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100))).catch(() => {});
    expect(await addressOf(app)).toMatch(/^app:\/\/bundle\/index\.html/);
    expect(await bridged(page).then((there) => there.evaluate(() => typeof window.lectern))).toBe('object');
  });

  it('a page cannot open windows: by script, by link, by form', async () => {
    const { app, page } = await launch();
    await page.evaluate(() => {
      window.open('https://evil.example/');
      window.open('app://bundle/index.html', '_blank', 'noopener');
      window.open('about:blank');
    });
    await clickAfter(page, { tag: 'a', attributes: { href: 'https://evil.example/', target: '_blank' } });
    await page.evaluate(() => document.getElementById('away')?.click());
    expect(await page.evaluate(() => typeof window.lectern)).toBe('object');
    await expect.poll(() => windowCount(app)).toBe(1);
    expect(app.windows().filter((other) => !other.isClosed()).length).toBe(1);
  });

  it('a page gets none of the permissions that it asks for', async () => {
    const { page } = await launch();
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
      const found: Record<string, string> = {};
      for (const name of names) {
        const status = await navigator.permissions.query({ name: name as PermissionName });
        found[name] = status.state;
      }
      return found;
    });
    expect(new Set(Object.values(states))).toEqual(new Set(['denied']));
  });

  it('the content policy forbids inline scripts, foreign scripts and styles, and frames', async () => {
    const { page } = await launch();
    const found = await page.evaluate(async () => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
      const add = (tag: string, attributes: Record<string, string>): void => {
        const element = document.createElement(tag);
        try {
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        } catch {
          // Trusted types refuse a script's address already.
        }
        document.body.append(element);
      };
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.body.append(style);
      add('img', { src: 'https://evil.example/x.png' });
      add('iframe', { src: 'https://evil.example/' });
      add('button', { onclick: 'window.hacked = true' });
      add('script', { src: 'https://evil.example/x.js' });
      const fetched: string = await fetch('https://evil.example/').then(
        () => 'reached',
        () => 'refused',
      );
      Object.assign(window, { violated });
      return { fetched, hacked: 'hacked' in window };
    });
    expect(found.fetched).toBe('refused');
    expect(found.hacked).toBe(false);
    const violated = () => page.evaluate(() => (window as unknown as { violated: string[] }).violated);
    await expect
      .poll(violated)
      .toEqual(expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'style-src-elem']));
  });

  it('our own pages break the content policy nowhere, and log no error', async () => {
    const { app, page } = await launch();
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.reload();
    await bridged(page);
    for (const screen of ['sessions', 'people', 'conflicts', 'history', 'board']) {
      await choose(app, `view.${screen}`);
      await expect.poll(() => page.evaluate(() => location.hash)).toContain(screen);
      await page.getByRole('main').waitFor();
    }
    expect(said).toEqual([]);
  });

  it('the page sees nothing of Node and nothing of the preload but the bridge', async () => {
    const { page } = await launch();
    const seen = await page.evaluate(() =>
      ['process', 'require', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'].filter((name) => name in window),
    );
    expect(seen).toEqual([]);
  });

  it('every window is sandboxed and isolated', async () => {
    const { app } = await launch();
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const own = BrowserWindow.getAllWindows()[0] as unknown as {
        webPreferences?: Electron.WebPreferences;
        webContents: { getLastWebPreferences?(): Electron.WebPreferences };
      };
      // The stand-in keeps what it was given; Electron tells what is in force.
      const { contextIsolation, nodeIntegration, sandbox, webSecurity, webviewTag } =
        'webPreferences' in own ? (own.webPreferences ?? {}) : (own.webContents.getLastWebPreferences?.() ?? {});
      return { contextIsolation, nodeIntegration, sandbox, webSecurity, webviewTag: webviewTag ?? false };
    });
    expect(preferences).toEqual({
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('answers only for its own files', async () => {
    const { page } = await launch();
    const answers = await page.evaluate(async () => {
      const paths = [
        './index.html',
        './no-such.js',
        '../package.json',
        './%2e%2e/main.mjs',
        './%2e%2e%2fmain.mjs',
        './..%5cmain.mjs',
        './assets/',
      ];
      const found: Record<string, number> = {};
      for (const path of paths) found[path] = (await fetch(path)).status;
      return found;
    });
    expect(answers).toEqual({
      './index.html': 200,
      './no-such.js': 404,
      '../package.json': 404,
      './%2e%2e/main.mjs': 404,
      './%2e%2e%2fmain.mjs': 404,
      './..%5cmain.mjs': 404,
      './assets/': 404,
    });
  });
});
