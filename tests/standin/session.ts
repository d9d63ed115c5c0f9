import type { Protocol } from './protocol.ts';
import { headerToChromium, isAppAddress, toChromium, toElectron } from './scheme.ts';
import { strict } from './strict.ts';
import { theBrowser } from './world.ts';

type Handle = (request: Request) => Response | Promise<Response>;
type PermissionRequest = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type PermissionCheck = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type Before = NonNullable<Parameters<Electron.WebRequest['onBeforeRequest']>[0]>;
type Paused = Protocol.Fetch.requestPausedPayload;

let handle: Handle | null = null;
let before: Before | null = null;
const permissions: { request: PermissionRequest | null; check: PermissionCheck | null } = {
  request: null,
  check: null,
};

/** `protocol.handle` of the one session. */
export const sessionProtocol: Pick<Electron.Protocol, 'handle' | 'isProtocolHandled'> = strict('session.protocol', {
  handle: (scheme: string, handler: Handle) => {
    if (scheme !== 'app') throw new Error(`stand-in: only the scheme app is known, not ${scheme}`);
    handle = handler;
  },
  isProtocolHandled: (scheme: string) => scheme === 'app' && handle !== null,
});

/** The one session of all windows. */
export const defaultSession = strict('session', {
  protocol: sessionProtocol,
  setPermissionRequestHandler: (handler: PermissionRequest) => {
    permissions.request = handler;
  },
  setPermissionCheckHandler: (handler: PermissionCheck) => {
    permissions.check = handler;
  },
  setDevicePermissionHandler: () => {},
  webRequest: strict('webRequest', {
    onBeforeRequest: (listener: Before) => {
      before = listener;
    },
  }),
});

export const session: { readonly defaultSession: unknown } = strict('session', { defaultSession });

/** Answers a request that Chromium holds: by the app's handler, or refused by its `onBeforeRequest`, or let through. */
export async function answerRequest(paused: Paused, pageSession: string): Promise<void> {
  const { tools } = theBrowser();
  const { requestId, request } = paused;
  const cancel = await new Promise<boolean>((resolve) => {
    if (before === null) return resolve(false);
    const details = { url: toElectron(request.url), method: request.method, resourceType: paused.resourceType };
    before(details as unknown as Electron.OnBeforeRequestListenerDetails, (answer) => resolve(answer.cancel === true));
  });
  if (cancel) return void tools.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }, pageSession);
  if (!isAppAddress(request.url)) return void tools.send('Fetch.continueRequest', { requestId }, pageSession);
  const response = await answerByApp(request);
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value: headerToChromium(value) }));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  tools.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body }, pageSession);
}

async function answerByApp(request: Protocol.Network.Request): Promise<Response> {
  if (handle === null) return new Response('', { status: 404 });
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, toElectron(value)]);
  const asked = new Request(toElectron(request.url), { method: request.method, headers });
  // Real requests carry the address as it was asked for, which Node's own Request folds.
  Object.defineProperty(asked, 'url', { value: toElectron(request.url) });
  return handle(asked);
}

/** Chromium's names for what Electron calls a permission. */
const PERMISSIONS: readonly (readonly [electron: string, chromium: string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['idle-detection', 'idle-detection'],
  ['storage-access', 'storage-access'],
  ['window-management', 'window-management'],
  ['fileSystem', 'local-fonts'],
  ['sensors', 'accelerometer'],
];

/** Asks the app's handlers once for each permission and settles it for the app's own pages. */
export async function settlePermissions(contents: Electron.WebContents, address: string): Promise<void> {
  const origin = new URL(toChromium(address)).origin;
  for (const [permission, name] of PERMISSIONS) {
    const allowed = await isAllowed(contents, permission, address);
    const setting = allowed ? 'granted' : 'denied';
    await theBrowser().tools.send('Browser.setPermission', { permission: { name }, setting, origin });
  }
}

async function isAllowed(contents: Electron.WebContents, permission: string, address: string): Promise<boolean> {
  const { request, check } = permissions;
  // Electron allows what no handler refuses.
  const details = { requestingUrl: address, isMainFrame: true } as unknown as Electron.PermissionRequest;
  const name = permission as Parameters<PermissionRequest>[1] & Parameters<PermissionCheck>[1];
  const checked = check?.(contents, name, address, { isMainFrame: true, requestingUrl: address } as never) ?? true;
  const asked =
    request === null ? true : await new Promise<boolean>((answer) => request(contents, name, answer, details));
  return checked && asked;
}
