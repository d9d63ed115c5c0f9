import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../electron/page-headers.ts';
import { folderForTest, logIn, ownProgram, served } from '../../contract/transports.ts';
import { type RawAnswer, raw, requestText } from './raw.ts';

const SECRET = 'this lies outside';

/** Pages in a folder that has secrets around it, as a person's disk has. */
async function pages(): Promise<{
  port: number;
  ask: (start: string, more?: Record<string, string>) => Promise<RawAnswer>;
}> {
  const folder = folderForTest();
  const home = join(folder, 'renderer');
  mkdirSync(join(home, 'assets'), { recursive: true });
  writeFileSync(join(home, 'index.html'), '<!doctype html><title>Lectern</title>');
  writeFileSync(join(home, 'assets', 'app.js'), 'export {};');
  writeFileSync(join(home, '.hidden.txt'), SECRET);
  writeFileSync(join(home, 'notes.lectern'), SECRET);
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  writeFileSync(join(folder, 'renderer-secret.txt'), SECRET);
  symlinkSync(join(folder, 'secret.txt'), join(home, 'link.txt'));
  symlinkSync(folder, join(home, 'up'));
  const server = await served(await ownProgram(), home);
  const cookie = await logIn(server);
  const ask = (start: string, more: Record<string, string> = {}) =>
    raw(server.port, requestText(start, Object.entries({ Host: `127.0.0.1:${server.port}`, Cookie: cookie, ...more })));
  return { port: server.port, ask };
}

it('the pages are served with their types', async () => {
  const { ask } = await pages();
  const root = await ask('GET /');
  expect([root.status, root.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  const query = await ask('GET /index.html?a=1');
  expect(query.body).toBe('<!doctype html><title>Lectern</title>');
  const script = await ask('GET /assets/app.js');
  expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
});

it('nothing outside the pages is ever served, however the path is written', async () => {
  const { ask } = await pages();
  const paths = [
    '/../secret.txt',
    '/../../secret.txt',
    '/./../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..',
    '/..',
    '//secret.txt',
    '//../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets\\..\\..\\secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/..%00/secret.txt',
    '/secret.txt%00.html',
    '/index.html%00',
    '/../renderer-secret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/.hidden.txt',
    '/notes.lectern',
    '/assets',
    '/assets/',
    '/%',
    '/%zz',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/c%3a/secret.txt',
    'secret.txt',
    'http://evil.example/secret.txt',
    '/api/download/../../secret.txt',
    '/api/download/%2e%2e%2fsecret.txt',
  ];
  const answers: string[] = [];
  for (const path of paths) {
    const { status, body } = await ask(`GET ${path}`);
    if (![400, 404].includes(status) || body.includes(SECRET)) answers.push(`${path}: ${status}`);
  }
  expect(answers).toEqual([]);
});

it('every answer has the same strict headers, and none that tells more than it must', async () => {
  const { ask } = await pages();
  const starts: [string, number, Record<string, string>?][] = [
    ['GET /', 200],
    ['GET /nothing', 404],
    ['GET /api/nothing', 404],
    ['GET /api/download/nothing', 404],
    ['POST /api/query', 403],
    ['POST /', 403],
    ['OPTIONS /', 403],
    ['OPTIONS /api/query', 403],
    ['PUT /api/query', 405],
    ['DELETE /', 405],
    ['GET /', 421, { Host: 'evil.example' }],
    ['GET /api/events', 401, { Cookie: '' }],
    ['GET /api/events', 403, { Origin: 'https://evil.example' }],
    ['GET /api/events', 403, { 'Sec-Fetch-Site': 'cross-site' }],
    ['GET /', 403, { Upgrade: 'websocket', Connection: 'Upgrade' }],
    ['CONNECT evil.example:80', 403],
    ['GET /nonsense here', 400],
  ];
  for (const [start, status, more] of starts) {
    const answer = await ask(start, more);
    const { headers, body } = answer;
    expect([start, answer.status]).toEqual([start, status]);
    expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toBe('');
    expect(Object.keys(headers).filter((name) => /^(access-control-|server$|x-powered-by$)/.test(name))).toEqual([]);
    expect(/node:|\.ts:|at \w+ \(|\/(work|home|tmp|Users)\//.test(body)).toBe(false);
  }
});

it('data is never kept by a cache', async () => {
  const { ask, port } = await pages();
  expect((await ask('GET /api/download/nothing')).headers['cache-control']).toBe('no-store');
  const own = `http://127.0.0.1:${port}`;
  expect((await ask('POST /api/query', { Origin: own })).headers['cache-control']).toBe('no-store');
});
