import { isAbsolute, relative, resolve } from 'node:path';

/** The scheme and host that our pages live at. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** True for an address of our own pages. Compares scheme and host: `origin` of such a URL is the text "null" in Node. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}

/**
 * The file inside `folder` that an address of ours names, or null where it names none: another host, a path that
 * climbs out (also encoded), a backslash, a NUL, a drive or an absolute path (guarantee S5).
 */
export function fileOfAddress(address: string, folder: string): string | null {
  if (!isOwnAddress(address)) return null;
  // The text as it was asked for: URL has already folded `..` away.
  const asked = address.slice(`${APP_SCHEME}://${APP_HOST}`.length).replace(/[?#].*$/s, '');
  let path: string;
  try {
    path = decodeURIComponent(asked);
  } catch {
    return null;
  }
  if (/[\\\0:%]/.test(path)) return null;
  const segments = path.split('/').slice(1);
  if (segments.some((segment) => segment === '..' || segment === '.')) return null;
  if (segments.slice(0, -1).includes('')) return null;
  const file = resolve(folder, segments.join('/') || 'index.html');
  const inside = relative(folder, file);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file;
}
