import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../core/wire/answer.ts';

const forbidden = (message: string): Refusal => ({ status: 403, code: 'forbidden', message });

/** The names and port that a loopback server is called by; nothing else is ever right (guarantee H2). */
export const hostsOf = (port: number): ReadonlySet<string> =>
  new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);

/**
 * Refuses a request that is not meant for this server: a page may point its own name at 127.0.0.1, but the Host header
 * then still says that name. Exactly one Host, compared as text: no other case, dot, or way to write the address.
 */
export function checkHost(request: IncomingMessage, hosts: ReadonlySet<string>): Refusal | null {
  const named = headerValues(request, 'host');
  const [host] = named;
  if (named.length === 1 && host !== undefined && hosts.has(host)) return null;
  return { status: 421, code: 'forbidden', message: 'This server answers only under its own address.' };
}

/**
 * Refuses what another page sends (guarantee H3): an Origin must be ours, and a request that may write must show one, or
 * the browser's own word (Sec-Fetch-Site) that it comes from our page.
 */
export function checkOrigin(request: IncomingMessage, isData: boolean): Refusal | null {
  const origins = headerValues(request, 'origin');
  const sites = headerValues(request, 'sec-fetch-site');
  const own = `http://${request.headers.host ?? ''}`;
  if (origins.length > 1 || sites.length > 1) return forbidden('This request names more than one origin.');
  if (origins.some((origin) => origin !== own)) return forbidden('This request comes from another page.');
  if (isData && sites.some((site) => site !== 'same-origin')) return forbidden('This request comes from another page.');
  if (request.method !== 'GET' && origins.length + sites.length === 0) {
    return forbidden('A request that may write has to say where it comes from (Origin).');
  }
  return null;
}

/** Refuses methods that this server has not; OPTIONS too, since no other page may ever ask (guarantee H4). */
export function checkMethod(request: IncomingMessage): Refusal | null {
  if (request.method === 'GET' || request.method === 'POST') return null;
  if (request.method === 'OPTIONS') return forbidden('Other pages may not use this server.');
  return { status: 405, code: 'invalid', message: 'This server knows GET and POST only.' };
}

/** All values of a header as they were sent: Node joins or drops repeated ones. */
function headerValues({ rawHeaders }: IncomingMessage, name: string): string[] {
  const values: string[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.toLowerCase() === name) values.push(rawHeaders[i + 1] ?? '');
  }
  return values;
}
