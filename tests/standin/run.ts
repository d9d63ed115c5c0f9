import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// Playwright starts this in Electron's place: it waits for two lines on stderr, asks for `require('electron')`, and
// calls `__playwright_run()` to let `ready` happen.
const CHROMIUM_ONLY = /^--(no-sandbox|inspect(=.*)?|remote-debugging-port(=.*)?)$/;
const driven = process.argv.some((arg) => arg.startsWith('--inspect'));
process.argv = [process.execPath, ...process.argv.slice(2).filter((arg) => !CHROMIUM_ONLY.test(arg))];
const main = resolve(process.argv[1] ?? '.');

const electron = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: electron, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
Object.defineProperty(process.versions, 'electron', { value: '45.4.1', enumerable: true });
Object.assign(process, { type: 'browser' });

let letRun: () => void = () => {};
const released = new Promise<void>((done) => {
  letRun = done;
});
Object.assign(globalThis, { require: createRequire(import.meta.url), __playwright_run: () => letRun() });
if (driven) inspector.open(0);
else letRun();

const { app, becomeReady, endProcess } = await import('./app.ts');
const { startBrowser } = await import('./browser.ts');
const { life } = await import('./life.ts');
const { BrowserWindow, watchPages } = await import('./window.ts');
const { shared } = await import('./world.ts');
life.exit = (code) => void endProcess(code);
life.windows = () => BrowserWindow.getAllWindows();
process.on('SIGTERM', () => void endProcess(143));

await import(pathToFileURL(main).href);
const browser = await startBrowser(app.getPath('userData'));
await released;
shared.browser = browser;
watchPages();
becomeReady();
