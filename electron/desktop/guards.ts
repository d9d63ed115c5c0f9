import { app, session, type WebContents } from 'electron';
import { APP_SCHEME, isOwnAddress } from './bundle.ts';

const LOCAL = new Set([`${APP_SCHEME}:`, 'data:', 'blob:', 'devtools:']);
const PERMITTED = new Set(['clipboard-sanitized-write']);

/** Closes what a page could ask for: permissions, devices, the network (guarantees E1, E5). */
export function guardSession(): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_, permission, answer) => answer(PERMITTED.has(permission)));
  own.setPermissionCheckHandler((_, permission) => PERMITTED.has(permission));
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !LOCAL.has(URL.parse(details.url)?.protocol ?? '') }),
  );
}

/** Holds every page to our own address and to one window (guarantees E11 to E14). */
export function guardContents(): void {
  app.on('web-contents-created', (_, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
