import { readFile } from 'node:fs/promises';
import { protocol, session } from 'electron';
import { contentType, PAGE_HEADERS } from '../page-headers.ts';
import { APP_SCHEME, fileOfAddress } from './bundle.ts';

/** Makes `app:` a scheme like https, before the app is ready. It does not bypass the content policy. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers `app://bundle/...` with the files of `folder`, and nothing else with anything. */
export function servePages(folder: string): void {
  session.defaultSession.protocol.handle(APP_SCHEME, async (request) => {
    const file = request.method === 'GET' ? fileOfAddress(request.url, folder) : null;
    const type = file === null ? null : contentType(file);
    if (file === null || type === null) return answer('Not found', 404, 'text/plain; charset=utf-8');
    const bytes = await readFile(file).catch(() => null);
    return bytes === null ? answer('Not found', 404, 'text/plain; charset=utf-8') : answer(bytes, 200, type);
  });
}

const answer = (body: BodyInit, status: number, type: string): Response =>
  new Response(body, { status, headers: { ...PAGE_HEADERS, 'Content-Type': type } });
